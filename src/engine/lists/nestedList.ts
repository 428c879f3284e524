import { BadInput, HqUnexpected, type KnownError } from '../../errors.js';
import { connection, decodeCursor, encodeCursor, type Connection, type Paging } from './connection.js';
import { digest } from '../memory/keys.js';
import type { Query } from '../../client/call.js';
import type { ListCursor } from './listCursor.js';
import { type Order, orderOf, spotsOf } from '../resource/order.js';
import type { Spot } from '../resource/placeBehind.js';
import type { Answer, Resource } from '../resource/resource.js';

/** A place in a set: after the row with this id, which stood there, and what HQ sorts it by. */
interface Mark {
  readonly set: string;
  readonly at: number;
  readonly id: string;
  readonly key?: string;
}

/** The part of a set that is asked for. `set` tells sets apart, so that a cursor of another is refused. */
export interface Slice {
  readonly first: number;
  readonly mark?: Mark;
  readonly set: string;
  /** Rows of the set's beginning that answer it, and one more to know whether it ends there. */
  readonly take: number;
}

/** The answer to a want of a set. */
export interface SetAnswer<Row> extends Answer<Row> {
  /** What kept HQ's list of the set from being read on as far as was wanted, and where that list goes on. */
  readonly stopped?: { readonly error: KnownError; readonly on: ListCursor };
}

/** Reads the arguments of a nested list. Throws BadInput naming the argument. */
export function sliceOf(set: readonly unknown[], { first, after }: Paging, most: number): Slice {
  const name = digest(JSON.stringify(set)).slice(0, 12);
  const rows = checkFirst(first, most);
  const mark = after ? readMark(after, name) : undefined;
  return { first: rows, set: name, take: (mark ? mark.at + 1 : 0) + rows + 1, ...(mark && { mark }) };
}

/**
 * The slice of a set's answer as a connection. `stopping` receives the error that stopped the set before the slice was full;
 * without it, or where no row of the slice came, the slice fails with that error.
 * @throws {BadInput} when the cursor's row has left a set without an order.
 */
export function cut<Row>(
  resource: Resource<Row>,
  { rows, complete, total, unseen = 0, stopped }: SetAnswer<Row>,
  { first, mark, set }: Slice,
  filter: Query = {},
  stopping?: (error: KnownError) => void,
): Connection<Row> {
  const list = resource.lists[0];
  const asked = { ...list?.query, ...filter };
  const order = list && orderOf(list, asked);
  const spots = spotsOf(resource, list ?? {}, asked, rows);
  const start = mark ? startBehind(spots, mark, order) : 0;
  if (start === undefined)
    throw (
      stopped?.error ?? new BadInput('after: the row of this cursor has left the list; read it again without a cursor.')
    );
  const nodes = rows.slice(start, start + first);
  const failure = nodes.length < first ? stopped?.error : undefined;
  const moved = mark && !failure && start + nodes.length >= rows.length ? movedAhead(start, mark, order) : undefined;
  const reason = failure ?? moved;
  if (reason) {
    if (!stopping || nodes.length === 0) throw reason;
    stopping(reason);
  }
  return connection({
    nodes,
    // Who goes on behind the last row that came may come when memory holds none of them: HQ is asked for what is left.
    cursorAt: i => {
      const [at, { id, key }] = [start + i, spots[start + i]!];
      return encodeCursor(
        stopped && at === rows.length - 1 ? stopped.on : ({ set, at, id, ...(key && { key }) } satisfies Mark),
      );
    },
    hasNextPage: start + nodes.length < rows.length || !complete,
    hasPreviousPage: start > 0,
    totalCount: complete ? rows.length : total,
    unseen: Math.min(unseen, first - nodes.length),
  });
}

/**
 * The first row behind the place. A row that has changed may stand elsewhere now, so its key tells, not the row: what HQ
 * sorts behind that key is still to come. Of rows that HQ tells not apart, those behind the cursor's row.
 */
function startBehind(spots: readonly Spot[], { at, id, key }: Mark, order: Order | undefined): number | undefined {
  const isThere = (spot: Spot | undefined) => spot?.id === id && (key === undefined || spot.key === key);
  if (isThere(spots[at])) return at + 1;
  const there = spots.findIndex(isThere);
  if (there >= 0) return there + 1;
  if (!order || key === undefined) return undefined;
  const behind = spots.findIndex(spot => spot.key && order.compare(spot.key, key) >= 0);
  return behind < 0 ? spots.length : behind;
}

/** Rows that moved ahead of the place while the set was read, in an order that lets them: nothing tells which they are. */
function movedAhead(start: number, { at }: Mark, order: Order | undefined): HqUnexpected | undefined {
  if (!order?.moves || (order.byTime && !order.descending) || start <= at + 1) return undefined;
  return new HqUnexpected(
    'Rows moved to the beginning of this list while it was read: read it again to be sure of all.',
  );
}

function readMark(after: string, set: string): Mark {
  const mark = decodeCursor(after) as Partial<Mark> | undefined;
  const isKey = mark?.key === undefined || typeof mark.key === 'string';
  if (mark?.set !== set || !Number.isInteger(mark.at) || mark.at! < 0 || typeof mark.id !== 'string' || !isKey) {
    throw new BadInput('after: this is no cursor of this list with these arguments.');
  }
  return mark as Mark;
}

/** `first` in range, or BadInput. */
export function checkFirst(first: number | null | undefined, most: number): number {
  const rows = first ?? 20;
  if (!Number.isInteger(rows) || rows < 0 || rows > most)
    throw new BadInput(`first: ${rows} is out of range; ask for 0 to ${most} rows.`);
  return rows;
}
