import { pairs } from './call.js';
import { valuesOf, type Answer, type Resource, type Want } from './resource.js';

/** A row as a change of this credential's has left it; null where the change took it away. */
export interface Changed<Row = unknown> {
  readonly id: string;
  readonly row: Row | null;
  /** Put together here and not HQ's word: it stands in for HQ's index until that has caught up, and is not kept longer. */
  readonly inferred?: true;
}

/** A change with its time, in ms since the epoch. */
export interface WrittenRow<Row> extends Changed<Row> {
  readonly at: number;
}

/** The changes that HQ's search index may not show yet: it trails by `lag` ms (cases.md 2.5). */
export const unseen = <Row>(
  written: readonly WrittenRow<Row>[] | undefined,
  now: number,
  lag: number,
): readonly WrittenRow<Row>[] => written?.filter(({ at }) => now < at + lag) ?? [];

/** What memory knows of a want by id from changes alone. */
export function fromWritten<Row>(written: readonly Changed<Row>[], { by, value }: Want): Answer<Row> | undefined {
  if (by !== 'id') return undefined;
  const found = written.find(({ id }) => id === value);
  return found && { rows: found.row === null ? [] : [found.row], complete: true };
}

/**
 * A set as it will be once HQ's index has caught up: rows are as they were written, and those that the change brought in
 * or took away are there or not. Whether a new row passes HQ's own filters is not known here, so it joins only unfiltered
 * sets that were read to their end.
 */
export function patched<Row>(
  resource: Resource<Row>,
  { by, value, filter }: Pick<Want, 'by' | 'value' | 'filter'>,
  answer: Answer<Row>,
  written: readonly Changed<Row>[],
): Answer<Row> {
  if (written.length === 0 || by === 'id') return answer;
  const belongs = (row: Row) => valuesOf(resource, by, row).includes(value);
  const kept = renewed(resource, answer.rows, written).filter(belongs);
  const open = answer.complete && pairs(filter).length === 0;
  const rows = open ? [...kept, ...broughtIn(resource, answer.rows, written).filter(belongs)] : kept;
  const change = rows.length - answer.rows.length;
  return { ...answer, rows, ...(answer.total !== undefined && { total: answer.total + change }) };
}

/** Rows of HQ's index as they were written since, without those that were taken away. */
export function renewed<Row>(
  { keys }: Resource<Row>,
  rows: readonly Row[],
  written: readonly Changed<Row>[],
): readonly Row[] {
  if (written.length === 0) return rows;
  const changes = new Map(written.map(({ id, row }) => [id, row]));
  return rows.flatMap(row => {
    const change = changes.get(String(keys.id(row)));
    return change === undefined ? [row] : change === null ? [] : [change];
  });
}

/** Written rows that HQ's index has not shown. */
export function broughtIn<Row>(
  { keys }: Resource<Row>,
  rows: readonly Row[],
  written: readonly Changed<Row>[],
): readonly Row[] {
  const held = new Set(rows.map(row => String(keys.id(row))));
  return written.flatMap(({ id, row }) => (row === null || held.has(id) ? [] : [row]));
}
