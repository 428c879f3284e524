import { isoIndex } from '../dates.js';
import type { CaseRecord, DomainRecord, FormRecord } from '../world/model.js';

/** The value of a missing cell (exports.md 2). */
export const MISSING = '---';

/** The value of a cell. */
export type ExportCell = string | number | boolean;

/** Reads the value of a column by its path; undefined if there is none. */
export type ColumnReader = (path: string) => ExportCell | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted path. */
export function below(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), value);
}

/** The text of an element with or without attributes; undefined for a group. */
export function textOf(value: unknown): string | undefined {
  const text = isObject(value) ? value['#text'] : value;
  return typeof text === 'string' ? text : undefined;
}

/** The name of a case's owner: a user, group or location. */
function ownerName({ workers, webUsers, groups, locations }: DomainRecord, id: string | null): string | undefined {
  if (id === null) return undefined;
  return (
    (workers.get(id) ?? webUsers.get(id))?.username ?? groups.get(id)?.name ?? locations.get(id)?.name ?? undefined
  );
}

/** Reads fields and properties of a case. */
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

/** Reads fields and answers of a form; paths below its repeat group from `entry`. */
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
