import type { Reply } from '../../client/call.js';

/** JSON type of a field. */
type ShapeKind = 'string' | 'number' | 'boolean' | 'object' | 'list';

/**
 * HQ's JSON as a row, after checking the required fields. Unknown fields stay: HQ adds fields without a new version.
 * @throws {TypeError} naming the field.
 */
export function checkedRow<Row>(json: unknown, shape: Readonly<Partial<Record<keyof Row, ShapeKind>>>): Row {
  const row = (json ?? {}) as Record<string, unknown>;
  for (const [field, kind] of Object.entries(shape)) {
    if (kindOf(row[field]) !== kind) throw new TypeError(`"${field}" is not a ${String(kind)}`);
  }
  return row as Row;
}

/**
 * Checks that a reply has no content: an empty body, or an empty object (users.md 1).
 * @throws {TypeError} for any other body.
 */
export function noBody({ body, bytes }: Pick<Reply, 'body' | 'bytes'>): void {
  if (bytes > 0 && JSON.stringify(body) !== '{}') throw new TypeError('unexpected body');
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}
