import { pairs, type Query } from '../../../client/call.js';
import type { Changed, ChangedRow } from './changed.js';
import type { Open } from './noted.js';
import type { Overlay } from './overlay.js';
import { tellsOne, valuesOf, type Answer, type List, type Resource, type Want } from '../../resource/resource.js';

/** Where rows are looked for. */
export interface Place<Row> {
  readonly list?: List | undefined;
  readonly filter?: Query | undefined;
  /** Of a set: is the row in it? */
  readonly belongs?: ((row: Row) => boolean) | undefined;
}

/** A change whose row may be kept after HQ's index has caught up: HQ's own word. */
export const lasting = <Row>(change: Changed<Row>) =>
  'row' in change && change.row !== null && !change.inferred ? [change as ChangedRow<Row> & { readonly row: Row }] : [];

/** What memory knows of a want by id from changes alone, all of them young enough. */
export function fromWritten<Row>(
  overlay: Overlay<Row>,
  { by, value, needs }: Want,
  isYoung: Parameters<Overlay<Row>['sure']>[1],
): Answer<Row> | undefined {
  if (by !== 'id') return undefined;
  const found = overlay.sure(value, isYoung);
  if (found?.row === undefined || needs?.some(field => found.lacks.includes(field))) return undefined;
  return { rows: found.row === null ? [] : [found.row], complete: true };
}

/**
 * A set as it will be once HQ's index has caught up: rows are as they were written, and those that the change brought in
 * or took away are there or not. A new row joins only sets that were read to their end, and whose filter it fits for certain.
 */
export function patched<Row, Found extends Answer<Row>>(
  resource: Resource<Row>,
  { by, value, filter }: Pick<Want, 'by' | 'value' | 'filter'>,
  answer: Found,
  overlay: Overlay<Row>,
): Found {
  if (overlay.isEmpty || answer.isPresent) return answer;
  // One row is looked for in every list; a set is of the first.
  const list = tellsOne(resource, by) ? undefined : resource.lists[0];
  const place = { list, filter, belongs: (row: Row) => valuesOf(resource, by, row).includes(value) };
  const kept = renewed(resource, answer.rows, overlay, place);
  const isOpen = answer.complete && !(by === 'id' && answer.rows.length > 0);
  const rows = isOpen ? [...kept, ...broughtIn(resource, answer.rows, overlay, place)] : kept;
  const change = rows.length - answer.rows.length;
  return { ...answer, rows, ...(answer.total !== undefined && { total: answer.total + change }) };
}

/** Rows of HQ's index as they were written since, without those that no longer stand in the list, fit its filter or belong. */
export function renewed<Row>(
  { listed, fits }: Resource<Row>,
  rows: readonly Row[],
  overlay: Overlay<Row>,
  { list, filter = {}, belongs = () => true }: Place<Row>,
): readonly Row[] {
  if (overlay.isEmpty) return rows;
  return rows.flatMap(row => {
    const left = overlay.over(row);
    if (left === row) return [row];
    if (left === null || (list && listed?.(left, list) === false) || fits?.(left, filter) === false) return [];
    return belongs(left) ? [left] : [];
  });
}

/** Written rows that HQ's index has not shown, and that stand in the list for certain. */
export function broughtIn<Row>(
  { keys, listed, fits }: Resource<Row>,
  rows: readonly Row[],
  overlay: Overlay<Row>,
  { list, filter = {}, belongs = () => true }: Place<Row>,
): readonly Row[] {
  if (overlay.ids.length === 0) return [];
  const held = new Set(rows.map(row => String(keys.id(row))));
  const isFiltered = pairs(filter).length > 0;
  return overlay.ids.flatMap(id => {
    const { row } = overlay.alone(id);
    if (!row || held.has(id) || !belongs(row) || (isFiltered && fits?.(row, filter) !== true)) return [];
    return list && listed && !listed(row, list) ? [] : [row];
  });
}

/** Rows that were changed and that a list may have to show, but does not, or not as they are now. `shown`: what it shows. */
export function unshown<Row>(
  { keys, listed, fits }: Resource<Row>,
  shown: readonly Row[],
  overlay: Overlay<Row>,
  { list, filter = {}, belongs = () => true }: Place<Row>,
): Open {
  if (overlay.open === 'any') return 'any';
  const held = new Set(shown.map(row => String(keys.id(row))));
  const mayStand = (row: Row) =>
    belongs(row) && fits?.(row, filter) !== false && !(list && listed?.(row, list) === false);
  const missing = overlay.ids.filter(id => {
    const { row } = overlay.alone(id);
    return row !== null && !held.has(id) && (row === undefined || mayStand(row));
  });
  return [...new Set([...missing, ...overlay.open])];
}
