import { pairs } from './call.js';
import { tellsOne, valuesOf, type Answer, type List, type Resource, type Want } from './resource.js';

/** A row as a change of this credential's has left it. */
export type Changed<Row = unknown> = ChangedRow<Row> | ChangedFields<Row>;

/** The whole row; null where the change took it away. */
export interface ChangedRow<Row> {
  readonly id: string;
  readonly row: Row | null;
  /** Fields that HQ's answer to the change did not tell. */
  readonly lacks?: readonly string[] | undefined;
  /** Put together here and not HQ's word: it stands in for HQ's index until that has caught up, and is not kept longer. */
  readonly inferred?: true | undefined;
}

/** Some fields, where the answer told no more. */
export interface ChangedFields<Row> {
  readonly id: string;
  readonly fields: Partial<Row>;
}

/** A change with its time, in ms since the epoch. */
export type WrittenRow<Row> = Changed<Row> & { readonly at: number };

/** The changes that HQ's search index may not show yet: it trails by `lag` ms (cases.md 2.5). */
export const unseen = <Row>(
  written: readonly WrittenRow<Row>[] | undefined,
  now: number,
  lag: number,
): readonly WrittenRow<Row>[] => written?.filter(({ at }) => now < at + lag) ?? [];

/** Changes on top of earlier ones: the latest state of each row, and of those that changed now. */
export function merged<Row>(
  earlier: readonly WrittenRow<Row>[],
  changed: readonly Changed<Row>[],
  at: number,
): { readonly written: readonly WrittenRow<Row>[]; readonly latest: readonly Changed<Row>[] } {
  const before = new Map(earlier.map(change => [change.id, change] as const));
  const latest = changed.map(change => onTop(before.get(change.id), change));
  for (const { id } of latest) before.delete(id);
  return { written: [...before.values(), ...latest.map(change => ({ ...change, at }))], latest };
}

/** A change whose row may be kept after HQ's index has caught up: HQ's own word, and all of it. */
export const lasting = <Row>(change: Changed<Row>) =>
  'fields' in change || change.row === null || change.inferred
    ? []
    : [{ id: change.id, row: change.row, lacks: change.lacks }];

/** A change after an earlier one of the same row: what it does not tell itself, the earlier one has told. */
function onTop<Row>(earlier: Changed<Row> | undefined, change: Changed<Row>): Changed<Row> {
  const { id } = change;
  const known = earlier && ('fields' in earlier ? earlier.fields : earlier.row);
  if (!earlier || !known) return change;
  if ('fields' in change) {
    if ('fields' in earlier) return { id, fields: { ...earlier.fields, ...change.fields } };
    const row = earlier.row && { ...earlier.row, ...change.fields };
    return { id, row, lacks: earlier.lacks?.filter(field => !(field in change.fields)), inferred: earlier.inferred };
  }
  const told = (field: string) => ('fields' in earlier ? field in earlier.fields : !earlier.lacks?.includes(field));
  const row = change.row && { ...change.row, ...picked(known, change.lacks?.filter(told)) };
  return { id, row, lacks: change.lacks?.filter(field => !told(field)), inferred: change.inferred };
}

/** What memory knows of a want by id from changes alone. */
export function fromWritten<Row>(
  written: readonly Changed<Row>[],
  { by, value, needs }: Want,
): Answer<Row> | undefined {
  if (by !== 'id') return undefined;
  const found = written.find(({ id }) => id === value);
  if (!found || 'fields' in found || needs?.some(field => found.lacks?.includes(field))) return undefined;
  return { rows: found.row === null ? [] : [found.row], complete: true };
}

/**
 * A set as it will be once HQ's index has caught up: rows are as they were written, and those that the change brought in
 * or took away are there or not. Whether a new row passes HQ's own filters is not known here, so it joins only unfiltered
 * sets that were read to their end.
 */
export function patched<Row, Found extends Answer<Row>>(
  resource: Resource<Row>,
  { by, value, filter }: Pick<Want, 'by' | 'value' | 'filter'>,
  answer: Found,
  written: readonly Changed<Row>[],
): Found {
  if (written.length === 0) return answer;
  // One row is looked for in every list; a set is of the first.
  const list = tellsOne(resource, by) ? undefined : resource.lists[0];
  const belongs = (row: Row) => valuesOf(resource, by, row).includes(value);
  const kept = renewed(resource, answer.rows, written, list).filter(belongs);
  const open = answer.complete && by !== 'id' && pairs(filter).length === 0;
  const rows = open ? [...kept, ...broughtIn(resource, answer.rows, written, list).filter(belongs)] : kept;
  const change = rows.length - answer.rows.length;
  return { ...answer, rows, ...(answer.total !== undefined && { total: answer.total + change }) };
}

/** Rows of HQ's index as they were written since, without those that were taken away, from the list too. */
export function renewed<Row>(
  { keys, listed }: Resource<Row>,
  rows: readonly Row[],
  written: readonly Changed<Row>[],
  list?: List,
): readonly Row[] {
  if (written.length === 0) return rows;
  const changes = new Map(written.map(change => [change.id, change]));
  return rows.flatMap(row => {
    const change = changes.get(String(keys.id(row)));
    if (!change) return [row];
    const left = applied(row, change);
    return left === null || (list && listed?.(left, list) === false) ? [] : [left];
  });
}

/** Written rows that HQ's index has not shown, and that stand in the list for certain. */
export function broughtIn<Row>(
  { keys, listed }: Resource<Row>,
  rows: readonly Row[],
  written: readonly Changed<Row>[],
  list?: List,
): readonly Row[] {
  const held = new Set(rows.map(row => String(keys.id(row))));
  return written.flatMap(change => {
    if ('fields' in change || change.row === null || held.has(change.id)) return [];
    return list && listed && !listed(change.row, list) ? [] : [change.row];
  });
}

function applied<Row>(row: Row, change: Changed<Row>): Row | null {
  if ('fields' in change) return { ...row, ...change.fields };
  return change.row && { ...change.row, ...picked(row, change.lacks) };
}

function picked<Row>(row: Row | Partial<Row>, fields: readonly string[] = []): Partial<Row> {
  return Object.fromEntries(fields.map(field => [field, row[field as keyof Row]])) as Partial<Row>;
}
