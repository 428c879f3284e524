import { BadInput, HqUnexpected, type KnownError } from '../../errors.js';
import { createConnection, decodeCursor, encodeCursor, type Connection, type ListArguments } from './connection.js';
import { digest } from '../memory/keys.js';
import type { Query } from '../../client/call.js';
import type { ListCursor } from './listCursor.js';
import { type Order, orderOf, rowKeysOf } from '../resource/order.js';
import type { RowKey } from '../resource/positionAfter.js';
import type { Answer, Resource } from '../resource/resource.js';

/** A cursor of a nested list: the index, id and sort key of the row before it. */
interface NestedCursor {
  readonly set: string;
  readonly at: number;
  readonly id: string;
  readonly key?: string;
}

/** The requested part of a nested list. `set` identifies the list, so that a cursor of another list is rejected. */
export interface NestedSlice {
  readonly first: number;
  readonly cursor?: NestedCursor;
  readonly set: string;
  /** Rows to read from the beginning of the list: up to the end of the slice, and one more for `hasNextPage`. */
  readonly take: number;
}

/** The answer to a want of a nested list. */
export interface NestedListAnswer<Row> extends Answer<Row> {
  /** The error that interrupted the list before enough rows were read, and the cursor at which the list continues. */
  readonly interruption?: { readonly error: KnownError; readonly on: ListCursor };
}

/**
 * Parses the arguments of a nested list.
 * @throws {BadInput} naming the argument.
 */
export function parseSlice(set: readonly unknown[], { first, after }: ListArguments, maxRows: number): NestedSlice {
  const name = digest(JSON.stringify(set)).slice(0, 12);
  const rows = checkFirst(first, maxRows);
  const cursor = after ? parseNestedCursor(after, name) : undefined;
  return { first: rows, set: name, take: (cursor ? cursor.at + 1 : 0) + rows + 1, ...(cursor && { cursor }) };
}

/**
 * The requested slice of an answer, as a connection. `onPartial` receives the error that interrupted the list before
 * the slice was full. Without `onPartial`, or where the slice has no row, that error is thrown.
 * @throws {BadInput} where the cursor's row has left a list without an order.
 */
export function sliceConnection<Row>(
  resource: Resource<Row>,
  { rows, complete, total, omittedRows = 0, interruption }: NestedListAnswer<Row>,
  { first, cursor, set }: NestedSlice,
  filter: Query = {},
  onPartial?: (error: KnownError) => void,
): Connection<Row> {
  const list = resource.lists[0];
  const fullQuery = { ...list?.query, ...filter };
  const order = list && orderOf(list, fullQuery);
  const rowKeys = rowKeysOf(resource, list ?? {}, fullQuery, rows);
  const start = cursor ? startAfter(rowKeys, cursor, order) : 0;
  if (start === undefined)
    throw interruption?.error ?? new BadInput('after: this cursor is no longer valid. Restart without `after`.');
  const nodes = rows.slice(start, start + first);
  const failure = nodes.length < first ? interruption?.error : undefined;
  const movedError =
    cursor && !failure && start + nodes.length >= rows.length ? errorForMovedRows(start, cursor, order) : undefined;
  const reason = failure ?? movedError;
  if (reason) {
    if (!onPartial || nodes.length === 0) throw reason;
    onPartial(reason);
  }
  return createConnection({
    nodes,
    // After the last row that was read, the cursor must continue at HQ: the rows may no longer be cached then.
    cursorAt: i => {
      const [at, { id, key }] = [start + i, rowKeys[start + i]!];
      return encodeCursor(
        interruption && at === rows.length - 1
          ? interruption.on
          : ({ set, at, id, ...(key && { key }) } satisfies NestedCursor),
      );
    },
    hasNextPage: start + nodes.length < rows.length || !complete,
    hasPreviousPage: start > 0,
    totalCount: complete ? rows.length : total,
    omittedRows: Math.min(omittedRows, first - nodes.length),
  });
}

/**
 * Index of the first row after the cursor. A changed row may have moved, so the cursor's sort key counts: every row
 * that HQ sorts after this key is still to come. Among rows with equal keys, those after the cursor's row.
 */
function startAfter(
  rowKeys: readonly RowKey[],
  { at, id, key }: NestedCursor,
  order: Order | undefined,
): number | undefined {
  const isThere = (rowKey: RowKey | undefined) => rowKey?.id === id && (key === undefined || rowKey.key === key);
  if (isThere(rowKeys[at])) return at + 1;
  const newIndex = rowKeys.findIndex(isThere);
  if (newIndex >= 0) return newIndex + 1;
  if (!order || key === undefined) return undefined;
  const nextIndex = rowKeys.findIndex(rowKey => rowKey.key && order.compare(rowKey.key, key) >= 0);
  return nextIndex < 0 ? rowKeys.length : nextIndex;
}

/** The error for rows that moved before the cursor while the list was read. Which rows moved is unknown. */
function errorForMovedRows(start: number, { at }: NestedCursor, order: Order | undefined): HqUnexpected | undefined {
  if (!order?.moves || (order.byTime && !order.descending) || start <= at + 1) return undefined;
  return new HqUnexpected('Rows moved to the beginning of this list while it was read. Read it again to get all rows.');
}

function parseNestedCursor(after: string, set: string): NestedCursor {
  const cursor = decodeCursor(after) as Partial<NestedCursor> | undefined;
  const isKey = cursor?.key === undefined || typeof cursor.key === 'string';
  if (
    cursor?.set !== set ||
    !Number.isInteger(cursor.at) ||
    cursor.at! < 0 ||
    typeof cursor.id !== 'string' ||
    !isKey
  ) {
    throw new BadInput('after: not a cursor of this list with these arguments.');
  }
  return cursor as NestedCursor;
}

/**
 * `first`, 20 when absent.
 * @throws {BadInput} where `first` is out of range.
 */
export function checkFirst(first: number | null | undefined, maxRows: number): number {
  const rows = first ?? 20;
  if (!Number.isInteger(rows) || rows < 0 || rows > maxRows)
    throw new BadInput(`first: ${rows} is out of range. Use 0 to ${maxRows}.`);
  return rows;
}
