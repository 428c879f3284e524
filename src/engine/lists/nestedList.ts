import { BadInput, HqUnexpected, type KnownError } from '../../errors.js';
import { createConnection, decodeCursor, encodeCursor, type Connection, type ListArguments } from './connection.js';
import { digest } from '../memory/keys.js';
import type { Query } from '../../client/call.js';
import type { ListCursor } from './listCursor.js';
import { type Order, orderOf, rowKeysOf } from '../resource/order.js';
import type { RowKey } from '../resource/positionAfter.js';
import type { Answer, Resource } from '../resource/resource.js';

/** A place in a set: after the row with this id, which stood there, and what HQ sorts it by. */
interface NestedCursor {
  readonly set: string;
  readonly at: number;
  readonly id: string;
  readonly key?: string;
}

/** The part of a set that is asked for. `set` tells sets apart, so that a cursor of another is refused. */
export interface NestedSlice {
  readonly first: number;
  readonly cursor?: NestedCursor;
  readonly set: string;
  /** Rows of the set's beginning that answer it, and one more to know whether it ends there. */
  readonly take: number;
}

/** The answer to a want of a set. */
export interface NestedListAnswer<Row> extends Answer<Row> {
  /** What kept HQ's list of the set from being read on as far as was wanted, and where that list goes on. */
  readonly interruption?: { readonly error: KnownError; readonly on: ListCursor };
}

/** Reads the arguments of a nested list. Throws BadInput naming the argument. */
export function parseSlice(set: readonly unknown[], { first, after }: ListArguments, most: number): NestedSlice {
  const name = digest(JSON.stringify(set)).slice(0, 12);
  const rows = checkFirst(first, most);
  const cursor = after ? parseNestedCursor(after, name) : undefined;
  return { first: rows, set: name, take: (cursor ? cursor.at + 1 : 0) + rows + 1, ...(cursor && { cursor }) };
}

/**
 * The slice of a set's answer as a connection. `stopping` receives the error that stopped the set before the slice was full;
 * without it, or where no row of the slice came, the slice fails with that error.
 * @throws {BadInput} when the cursor's row has left a set without an order.
 */
export function sliceConnection<Row>(
  resource: Resource<Row>,
  { rows, complete, total, omittedRows = 0, interruption }: NestedListAnswer<Row>,
  { first, cursor, set }: NestedSlice,
  filter: Query = {},
  stopping?: (error: KnownError) => void,
): Connection<Row> {
  const list = resource.lists[0];
  const asked = { ...list?.query, ...filter };
  const order = list && orderOf(list, asked);
  const rowKeys = rowKeysOf(resource, list ?? {}, asked, rows);
  const start = cursor ? startAfter(rowKeys, cursor, order) : 0;
  if (start === undefined)
    throw (
      interruption?.error ??
      new BadInput('after: the row of this cursor has left the list; read it again without a cursor.')
    );
  const nodes = rows.slice(start, start + first);
  const failure = nodes.length < first ? interruption?.error : undefined;
  const moved =
    cursor && !failure && start + nodes.length >= rows.length ? movedAhead(start, cursor, order) : undefined;
  const reason = failure ?? moved;
  if (reason) {
    if (!stopping || nodes.length === 0) throw reason;
    stopping(reason);
  }
  return createConnection({
    nodes,
    // Who goes on behind the last row that came may come when memory holds none of them: HQ is asked for what is left.
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
 * The first row behind the place. A row that has changed may stand elsewhere now, so its key tells, not the row: what HQ
 * sorts behind that key is still to come. Of rows that HQ tells not apart, those behind the cursor's row.
 */
function startAfter(
  rowKeys: readonly RowKey[],
  { at, id, key }: NestedCursor,
  order: Order | undefined,
): number | undefined {
  const isThere = (rowKey: RowKey | undefined) => rowKey?.id === id && (key === undefined || rowKey.key === key);
  if (isThere(rowKeys[at])) return at + 1;
  const there = rowKeys.findIndex(isThere);
  if (there >= 0) return there + 1;
  if (!order || key === undefined) return undefined;
  const behind = rowKeys.findIndex(rowKey => rowKey.key && order.compare(rowKey.key, key) >= 0);
  return behind < 0 ? rowKeys.length : behind;
}

/** Rows that moved ahead of the place while the set was read, in an order that lets them: nothing tells which they are. */
function movedAhead(start: number, { at }: NestedCursor, order: Order | undefined): HqUnexpected | undefined {
  if (!order?.moves || (order.byTime && !order.descending) || start <= at + 1) return undefined;
  return new HqUnexpected(
    'Rows moved to the beginning of this list while it was read: read it again to be sure of all.',
  );
}

function parseNestedCursor(after: string, set: string): NestedCursor {
  const mark = decodeCursor(after) as Partial<NestedCursor> | undefined;
  const isKey = mark?.key === undefined || typeof mark.key === 'string';
  if (mark?.set !== set || !Number.isInteger(mark.at) || mark.at! < 0 || typeof mark.id !== 'string' || !isKey) {
    throw new BadInput('after: this is no cursor of this list with these arguments.');
  }
  return mark as NestedCursor;
}

/** `first` in range, or BadInput. */
export function checkFirst(first: number | null | undefined, most: number): number {
  const rows = first ?? 20;
  if (!Number.isInteger(rows) || rows < 0 || rows > most)
    throw new BadInput(`first: ${rows} is out of range; ask for 0 to ${most} rows.`);
  return rows;
}
