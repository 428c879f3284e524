import type { Reply } from '../../client/call.js';

/** What a field of HQ's JSON must be. */
type ShapeKind = 'string' | 'number' | 'boolean' | 'object' | 'list';

/**
 * HQ's JSON as a row, once the fields that everything else rests on are there. Unknown fields stay: HQ adds some without
 * a new version.
 * @throws {TypeError} naming the field.
 */
export function checkedRow<Row>(json: unknown, shape: Readonly<Partial<Record<keyof Row, ShapeKind>>>): Row {
  const row = (json ?? {}) as Record<string, unknown>;
  for (const [field, kind] of Object.entries(shape)) {
    if (kindOf(row[field]) !== kind) throw new TypeError(`"${field}" is no ${String(kind)}`);
  }
  return row as Row;
}

/**
 * HQ's answer to a change of which it says no more than its status: an empty body, or an empty object (users.md 1).
 * @throws {TypeError} for any other body.
 */
export function noBody({ body, bytes }: Pick<Reply, 'body' | 'bytes'>): void {
  if (bytes > 0 && JSON.stringify(body) !== '{}') throw new TypeError('there is a body where none belongs');
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}
