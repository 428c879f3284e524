import { pairs, type Query } from '../../../client/call.js';
import type { RowChange, WrittenRow } from './rowState.js';
import type { AffectedRows } from './changeLog.js';
import type { Overlay } from './overlay.js';
import { isUniqueKey, valuesOf, type Answer, type List, type Resource, type Want } from '../../resource/resource.js';

/** The list or set that rows are shown in. */
export interface RowScope<Row> {
  readonly list?: List | undefined;
  readonly filter?: Query | undefined;
  /** For a set: is the row in it? */
  readonly belongs?: ((row: Row) => boolean) | undefined;
}

/** The change, where its row came from HQ and may be kept longer than until HQ's search index shows it. */
export const durable = <Row>(change: RowChange<Row>) =>
  'row' in change && change.row !== null && !change.inferred ? [change as WrittenRow<Row> & { readonly row: Row }] : [];

/** The answer to a want by id from recent changes alone, all of them young enough. */
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
 * A set as it will be when HQ's search index shows all changes: with rows as they were written, with rows that a change added
 * and without those that it removed. A row is added only to sets that were read to their end and whose filter it surely passes.
 */
export function applyToSet<Row, Found extends Answer<Row>>(
  resource: Resource<Row>,
  { by, value, filter }: Pick<Want, 'by' | 'value' | 'filter'>,
  answer: Found,
  overlay: Overlay<Row>,
): Found {
  if (overlay.isEmpty || answer.isFromDatabase) return answer;
  // A row may be in any list; a set is a part of the first.
  const list = isUniqueKey(resource, by) ? undefined : resource.lists[0];
  const place = { list, filter, belongs: (row: Row) => valuesOf(resource, by, row).includes(value) };
  const kept = applyToRows(resource, answer.rows, overlay, place);
  const isOpen = answer.complete && !(by === 'id' && answer.rows.length > 0);
  const rows = isOpen ? [...kept, ...insertedRows(resource, answer.rows, overlay, place)] : kept;
  const change = rows.length - answer.rows.length;
  return { ...answer, rows, ...(answer.total !== undefined && { total: answer.total + change }) };
}

/** Rows from HQ's search index as they were written since, without those that are no longer in the list, filter or set. */
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

/** Written rows that HQ's search index has not returned and that are surely in the list. */
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

/** Changed rows that may belong to a list but are missing in it, or whose new values are not known. `shown`: its rows. */
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
