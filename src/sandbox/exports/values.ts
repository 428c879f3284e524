import { isoIndex } from '../dates.js';
import type { CaseRecord, DomainRecord, FormRecord } from '../world/model.js';

/** What is missing (exports.md 2). */
export const MISSING = '---';

/** What a cell may hold. */
export type ExportCell = string | number | boolean;

/** A case or form as an export reads it, by the path of a column; undefined where it has no such value. */
export type ColumnReader = (path: string) => ExportCell | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted path. */
export function below(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), value);
}

/** The text of an element, with attributes or without; a group has none. */
export function textOf(value: unknown): string | undefined {
  const text = isObject(value) ? value['#text'] : value;
  return typeof text === 'string' ? text : undefined;
}

/** Name of a case's owner, whoever it is. */
function ownerName({ workers, webUsers, groups, locations }: DomainRecord, id: string | null): string | undefined {
  if (id === null) return undefined;
  return (
    (workers.get(id) ?? webUsers.get(id))?.username ?? groups.get(id)?.name ?? locations.get(id)?.name ?? undefined
  );
}

/** A case's fields, else its properties. */
export function caseReader(domain: DomainRecord, row: CaseRecord): ColumnReader {
  const fields: Readonly<Record<string, () => ExportCell | undefined>> = {
    caseid: () => row.id,
    name: () => row.name,
    type: () => row.type,
    external_id: () => row.externalId ?? undefined,
    owner_id: () => row.ownerId ?? undefined,
    owner_name: () => ownerName(domain, row.ownerId),
    opened_on: () => isoIndex(row.opened),
    modified_on: () => isoIndex(row.modified),
    server_modified_on: () => isoIndex(row.serverModified),
    closed: () => row.closed !== null,
  };
  return path => (Object.hasOwn(fields, path) ? fields[path]?.() : row.properties[path]);
}

/** A form's fields and answers; those of `entry` for paths below its repeat group. */
export function formReader(row: FormRecord, repeat?: string, entry?: unknown): ColumnReader {
  const fields: Readonly<Record<string, () => ExportCell>> = {
    formid: () => row.id,
    received_on: () => isoIndex(row.receivedOn),
    'form.meta.username': () => row.username,
  };
  const inside = repeat === undefined ? undefined : `${repeat}.`;
  return path => {
    if (Object.hasOwn(fields, path)) return fields[path]?.();
    return inside !== undefined && path.startsWith(inside)
      ? textOf(below(entry, path.slice(inside.length)))
      : textOf(below({ form: row.form }, path));
  };
}
