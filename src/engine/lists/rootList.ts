import { BadInput, HqUnexpected, type KnownError } from '../../errors.js';
import type { Query } from '../../client/call.js';
import { connection, encodeCursor, type Connection, type Paging } from './connection.js';
import { type Counted, eachOnce, isProvenEnd, shortfall, wasCounted } from '../read/listEnd.js';
import { locate, type Located, remembered } from './locate.js';
import { type ListCursor, listName, readListCursor } from './listCursor.js';
import { orderOf, spotsOf } from '../resource/order.js';
import type { Asking } from './listPage.js';
import type { Pager, Place } from '../../client/paging.js';
import { stops } from './partialList.js';
import { placeBehind, type Spot } from '../resource/placeBehind.js';
import type { Resource } from '../resource/resource.js';
import { checkFirst } from './nestedList.js';
import type { Source } from '../read/source.js';
import { tellUnindexed } from '../memory/written/unindexed.js';
import { renewed } from '../memory/written/recentWrites.js';

/** Who reads a root list, and how many rows at the most. */
export interface Reach<Row> extends Asking {
  readonly most: number;
  /** Where the list is a set's: is the row in it, as this credential's changes have left it? */
  readonly belongs?: (row: Row) => boolean;
  /** Told what stopped a list after its first row; without it such a list fails. */
  readonly stopped?: (error: KnownError) => void;
  /** The rows are simulated, and prove nothing. */
  readonly simulated?: boolean;
}

/** A row with what its cursor is made of. */
interface Found<Row> {
  readonly row: Row;
  readonly cursor: () => ListCursor;
}

/**
 * A root list: in HQ's order, with HQ's paging under it. It goes on behind a row, not in a page, so that rows that change, come
 * or go meanwhile lose none of the others; a row that moves on in HQ's order comes again. What stops it after its first row
 * is reported beside what came, with a cursor that goes on.
 * @throws {BadInput} for `first` or `after` out of place.
 * @throws {HqUnexpected} where HQ's answers make no list.
 */
export async function readConnection<Row>(
  resource: Resource<Row>,
  filter: Query,
  { first, after }: Paging,
  source: Source,
  reach: Reach<Row>,
): Promise<Connection<Row>> {
  const rows = checkFirst(first, reach.most);
  const list = resource.lists[0]!;
  const { pager } = list;
  const name = listName(source.domain, resource.name, list.path, filter);
  const asked = { ...list.query, ...filter };
  const order = orderOf(list, asked);
  const from = after ? readListCursor(after, name, pager) : undefined;
  const found = new Map<string, Found<Row>>();
  const once = eachOnce(resource);
  let { past, total, begun, loose } = {
    total: undefined,
    loose: undefined,
    ...(from ?? { past: 0, begun: source.now() }),
  };
  let [more, unseen, read] = [false, 0, 0];
  let stopped: KnownError | undefined;
  const count = () => found.size + unseen;

  let at: Located<Row> | undefined = from && (await remembered(resource, filter, from, source, reach));
  let place: Place | undefined = from?.place ?? pager.first(limitOf(resource, rows));
  while (at || place) {
    try {
      at ??= await locate(resource, filter, next(place!), source, reach);
      if (!at) throw lost(place === from?.place);
    } catch (error) {
      if (found.size === 0 || !reach.stopped || !stops(error)) throw error;
      [stopped, more] = [error, true];
      break;
    }
    const { page, index }: Located<Row> = at;
    if (order && !pager.slips && at.place.query.offset !== undefined) loose = true;
    if (total === undefined) [total, begun] = [page.total, Math.floor(page.asked ?? begun)];
    const spots = spotsOf(resource, list, asked, page.rows);
    const cursorAt = cursors(at, spots);
    let i = index;
    for (; i < page.rows.length && found.size < rows; i++) {
      if (!found.has(spots[i]!.id) && (reach.simulated || wasCounted(spots[i]!, order, begun))) past += 1;
      found.delete(spots[i]!.id);
      found.set(spots[i]!.id, { row: page.rows[i]!, cursor: cursorAt(i, { past, total, begun, loose }) });
    }
    const omitted: number = Math.max(0, Math.min(page.unseen ?? 0, rows - count()));
    unseen += omitted;
    past += omitted;
    read += 1;
    const counted: Counted = { past, total, begun, loose };
    // Of simulated rows only their number is known.
    const isEnd: boolean = reach.simulated ? past >= (total ?? Infinity) : isProvenEnd(list, counted);
    place = isEnd ? undefined : page.next;
    more = i < page.rows.length || omitted < (page.unseen ?? 0) || place !== undefined;
    const missing =
      more || reach.simulated
        ? undefined
        : shortfall(resource, list, order, counted, !from && read === 1 ? page : undefined);
    if (missing) stopped = missing;
    at = undefined;
    if (count() >= rows) break;
  }

  const written = await source.memory.written(resource);
  const all = [...found.values()].map(({ row }) => row);
  const last = [...found.values()].at(-1);
  const shownIn = { list, filter, belongs: reach.belongs };
  const nodes = renewed(resource, all, written, shownIn);
  tellUnindexed(resource, nodes, written, shownIn, source, reach.fields);
  if (stopped && (nodes.length === 0 || !reach.stopped)) throw stopped;
  if (stopped) reach.stopped!(stopped);
  return connection({
    nodes,
    cursorAt: i => encodeCursor(found.get(String(resource.keys.id(nodes[i]!)))!.cursor()),
    // Who goes on goes on behind what was read, also where the last rows no longer belong to the list.
    ...(last && { end: () => encodeCursor(last.cursor()) }),
    hasNextPage: more,
    hasPreviousPage: Boolean(after),
    totalCount: total,
    unseen,
  });

  /** The rows before a place have left the list: the caller's cursor is of no use any more, or the list changed between two pages. */
  function lost(isCallers: boolean): KnownError {
    return isCallers
      ? new BadInput('after: the rows before this cursor have left the list; read it again without a cursor.')
      : new HqUnexpected(
          `HQ's list of ${resource.name} changed so much while it was read that its next rows are unknown.`,
        );
  }

  /** The place with as many rows as are wanted. */
  function next(place: Place): Place {
    const ahead = after && resource.ahead === undefined ? walkedOn(past) : 0;
    const wanted = sized(place, limitOf(resource, Math.max(rows - count(), ahead)), pager);
    once(wanted);
    return wanted;
  }

  /** A list that fits in one page is read from its beginning: no shift hides a row, and everybody uses the same page. */
  function inOnePage(place: Place): Place {
    if (!place.anchors || total === undefined || total > limitOf(resource, 1)) return place;
    const { offset: _, ...query } = place.query;
    return { ...place, query };
  }

  function cursors({ place: there, page }: Located<Row>, spots: readonly Spot[]) {
    const behind = (i: number) => ({
      place: inOnePage(placeBehind(list, { place: there, asked, start: page.start ?? 0, rows: spots }, i)),
      page: { place: there, rows: i + 1, id: spots[i]!.id },
    });
    // HQ's own word for the end of a page is the better one: no change can shift it.
    const end = page.next ?? page.end;
    return (i: number, counted: Counted) => (): ListCursor => ({
      list: name,
      ...(end && i === spots.length - 1 ? { place: end } : behind(i)),
      ...counted,
    });
  }
}

/** A page costs one request whatever its size, so families that are read again and again are read ahead. */
function limitOf({ lists, ahead = 1 }: Pick<Resource<never>, 'lists' | 'ahead'>, rows: number): number {
  return Math.min(lists[0]!.pager.max, Math.max(rows, ahead, 1));
}

/** The place's page with so many new rows: what it repeats of the page before it comes on top. */
function sized(place: Place, limit: number, { max, endless, first }: Pager): Place {
  const { query, seen = [], anchors = [], skip = 0 } = place;
  if (query.limit === undefined) return place;
  const spare = endless && Object.keys(query).length > Object.keys(first(1).query).length ? 1 : 0;
  return { ...place, query: { ...query, limit: Math.min(max, limit + seen.length + anchors.length + skip + spare) } };
}

/** Walks of fewer rows may end soon. */
const [LONG, TIMES] = [100, 4];

/**
 * Who goes on after so many rows will mostly go on: the next page holds several times as many, and the parts after it come
 * from memory. So a walk in small parts costs a few requests more than one in large ones.
 */
const walkedOn = (past: number): number => (past < LONG ? 0 : past * TIMES);
