import { pairs, type Query } from '../../../client/call.js';
import type { RowChange, WrittenRow } from './rowState.js';
import type { AffectedRows } from './changeLog.js';
import type { Overlay } from './overlay.js';
import { isUniqueKey, valuesOf, type Answer, type List, type Resource, type Want } from '../../resource/resource.js';

/** Where rows are looked for. */
export interface RowScope<Row> {
  readonly list?: List | undefined;
  readonly filter?: Query | undefined;
  /** Of a set: is the row in it? */
  readonly belongs?: ((row: Row) => boolean) | undefined;
}

/** A change whose row may be kept after HQ's index has caught up: HQ's own word. */
export const durable = <Row>(change: RowChange<Row>) =>
  'row' in change && change.row !== null && !change.inferred ? [change as WrittenRow<Row> & { readonly row: Row }] : [];

/** What memory knows of a want by id from changes alone, all of them young enough. */
export function answerFromWrites<Row>(
  overlay: Overlay<Row>,
  { by, value, needs }: Want,
  isYoung: Parameters<Overlay<Row>['certainStateOf']>[1],
): Answer<Row> | undefined {
  if (by !== 'id') return undefined;
  const found = overlay.certainStateOf(value, isYoung);
  if (!found || found.state.row === undefined) return undefined;
  const { state, last } = found;
  if (needs?.some(field => state.missingFields.includes(field))) return undefined;
  return {
    rows: found.state.row === null ? [] : [found.state.row],
    complete: true,
    operation: last.operation,
    requestedAt: last.at,
    requests: { id: `change ${last.generation}`, count: 1 },
  };
}

/**
 * A set as it will be once HQ's index has caught up: rows are as they were written, and those that the change brought in
 * or took away are there or not. A new row joins only sets that were read to their end, and whose filter it fits for certain.
 */
export function applyToSet<Row, Found extends Answer<Row>>(
  resource: Resource<Row>,
  { by, value, filter }: Pick<Want, 'by' | 'value' | 'filter'>,
  answer: Found,
  overlay: Overlay<Row>,
): Found {
  if (overlay.isEmpty || answer.isFromDatabase) return answer;
  // One row is looked for in every list; a set is of the first.
  const list = isUniqueKey(resource, by) ? undefined : resource.lists[0];
  const place = { list, filter, belongs: (row: Row) => valuesOf(resource, by, row).includes(value) };
  const kept = applyToRows(resource, answer.rows, overlay, place);
  const isOpen = answer.complete && !(by === 'id' && answer.rows.length > 0);
  const rows = isOpen ? [...kept, ...insertedRows(resource, answer.rows, overlay, place)] : kept;
  const change = rows.length - answer.rows.length;
  return { ...answer, rows, ...(answer.total !== undefined && { total: answer.total + change }) };
}

/** Rows of HQ's index as they were written since, without those that no longer stand in the list, fit its filter or belong. */
export function applyToRows<Row>(
  { isInList, passesFilter }: Resource<Row>,
  rows: readonly Row[],
  overlay: Overlay<Row>,
  { list, filter = {}, belongs = () => true }: RowScope<Row>,
): readonly Row[] {
  if (overlay.isEmpty) return rows;
  return rows.flatMap(row => {
    const left = overlay.apply(row);
    if (left === row) return [row];
    if (left === null || (list && isInList?.(left, list) === false) || passesFilter?.(left, filter) === false)
      return [];
    return belongs(left) ? [left] : [];
  });
}

/** Written rows that HQ's index has not shown, and that stand in the list for certain. */
export function insertedRows<Row>(
  { keys, isInList, passesFilter }: Resource<Row>,
  rows: readonly Row[],
  overlay: Overlay<Row>,
  { list, filter = {}, belongs = () => true }: RowScope<Row>,
): readonly Row[] {
  if (overlay.ids.length === 0) return [];
  const held = new Set(rows.map(row => String(keys.id(row))));
  const isFiltered = pairs(filter).length > 0;
  return overlay.ids.flatMap(id => {
    const { row } = overlay.stateOf(id);
    if (!row || held.has(id) || !belongs(row) || (isFiltered && passesFilter?.(row, filter) !== true)) return [];
    return list && isInList && !isInList(row, list) ? [] : [row];
  });
}

/** Rows that were changed and that a list may have to show, but does not, or not as they are now. `shown`: what it shows. */
export function notIndexedYet<Row>(
  { keys, isInList, passesFilter }: Resource<Row>,
  shown: readonly Row[],
  overlay: Overlay<Row>,
  { list, filter = {}, belongs = () => true }: RowScope<Row>,
): AffectedRows {
  if (overlay.unknownRows === 'any') return 'any';
  const held = new Set(shown.map(row => String(keys.id(row))));
  const mayStand = (row: Row) =>
    belongs(row) && passesFilter?.(row, filter) !== false && !(list && isInList?.(row, list) === false);
  const missing = overlay.ids.filter(id => {
    const { row } = overlay.stateOf(id);
    return row !== null && !held.has(id) && (row === undefined || mayStand(row));
  });
  return [...new Set([...missing, ...overlay.unknownRows])];
}
