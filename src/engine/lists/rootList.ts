import { BadInput, HqUnexpected, type KnownError } from '../../errors.js';
import type { Query } from '../../client/call.js';
import { createConnection, encodeCursor, type Connection, type ListArguments } from './connection.js';
import { type CountedRows, refuseRepeats, isProvenEnd, shortfall, wasCounted } from '../read/listEnd.js';
import { locate, type LocatedPage, recallLocated } from './locatePage.js';
import { type ListCursor, listName, parseListCursor } from './listCursor.js';
import { orderOf, rowKeysOf } from '../resource/order.js';
import type { OpenPageOptions, PageReadOptions } from './listPage.js';
import type { OpenMemory } from '../memory/openMemory.js';
import type { Pager, ListPosition } from '../../client/paging.js';
import { isInterruption } from './partialList.js';
import { positionAfter, type RowKey } from '../resource/positionAfter.js';
import type { Resource } from '../resource/resource.js';
import { checkFirst } from './nestedList.js';
import type { Source } from '../read/source.js';
import { recordMissingRows } from '../memory/written/unindexed.js';
import { applyToRows } from '../memory/written/recentWrites.js';

/** Who reads a root list, and how many rows at the most. */
export interface RootListOptions<Row> extends PageReadOptions {
  readonly maxRows: number;
  /** Where the list is a set's: is the row in it, as this credential's changes have left it? */
  readonly belongs?: (row: Row) => boolean;
  /** Told what stopped a list after its first row; without it such a list fails. */
  readonly onPartial?: (error: KnownError) => void;
  /** The rows are simulated, and prove nothing. */
  readonly isSimulated?: boolean;
}

/** A row with what its cursor is made of. */
interface ListedRow<Row> {
  readonly row: Row;
  readonly cursor: () => ListCursor;
}

/**
 * A root list: in HQ's order, with HQ's paging under it. It goes on behind a row, not in a page, so that rows that change, come
 * or go meanwhile lose none of the others; a row that moves on in HQ's order comes again. What stops it after its first row
 * is reported beside what came, with a cursor that goes on. `memory`: what is cached of the list under the filter.
 * @throws {BadInput} for `first` or `after` out of place.
 * @throws {HqUnexpected} where HQ's answers make no list.
 */
export async function readRootList<Row>(
  resource: Resource<Row>,
  filter: Query,
  { first, after }: ListArguments,
  source: Source,
  options: RootListOptions<Row>,
  memory: OpenMemory<Row>,
): Promise<Connection<Row>> {
  const rows = checkFirst(first, options.maxRows);
  const list = resource.lists[0]!;
  const { pager } = list;
  const name = listName(source.domain, resource.name, list.path, filter);
  const asked = { ...list.query, ...filter };
  const order = orderOf(list, asked);
  const from = after ? parseListCursor(after, name, pager) : undefined;
  const found = new Map<string, ListedRow<Row>>();
  const once = refuseRepeats(resource);
  let { past, total, startedAt, isApproximate } = {
    total: undefined,
    isApproximate: undefined,
    ...(from ?? { past: 0, startedAt: source.now() }),
  };
  let [more, omittedRows, read] = [false, 0, 0];
  let stopped: KnownError | undefined;
  const count = () => found.size + omittedRows;
  const pageOptions: OpenPageOptions<Row> = { ...options, memory };

  let at: LocatedPage<Row> | undefined = from && (await recallLocated(resource, filter, from, source, pageOptions));
  let place: ListPosition | undefined = from?.position ?? pager.first(limitOf(resource, rows));
  while (at || place) {
    try {
      at ??= await locate(resource, filter, next(place!), source, pageOptions);
      if (!at) throw lost(place === from?.position);
    } catch (error) {
      if (found.size === 0 || !options.onPartial || !isInterruption(error)) throw error;
      [stopped, more] = [error, true];
      break;
    }
    const { page, index }: LocatedPage<Row> = at;
    if (order && !pager.rowsMayShift && at.position.query.offset !== undefined) isApproximate = true;
    if (total === undefined) [total, startedAt] = [page.total, Math.floor(page.requestedAt ?? startedAt)];
    const rowKeys = rowKeysOf(resource, list, asked, page.rows);
    const cursorAt = cursors(at, rowKeys);
    let i = index;
    for (; i < page.rows.length && found.size < rows; i++) {
      if (!found.has(rowKeys[i]!.id) && (options.isSimulated || wasCounted(rowKeys[i]!, order, startedAt))) past += 1;
      found.delete(rowKeys[i]!.id);
      found.set(rowKeys[i]!.id, { row: page.rows[i]!, cursor: cursorAt(i, { past, total, startedAt, isApproximate }) });
    }
    const omitted: number = Math.max(0, Math.min(page.omittedRows ?? 0, rows - count()));
    omittedRows += omitted;
    past += omitted;
    read += 1;
    const counted: CountedRows = { past, total, startedAt, isApproximate };
    // Of simulated rows only their number is known.
    const isEnd: boolean = options.isSimulated ? past >= (total ?? Infinity) : isProvenEnd(list, counted);
    place = isEnd ? undefined : page.next;
    more = i < page.rows.length || omitted < (page.omittedRows ?? 0) || place !== undefined;
    const missing =
      more || options.isSimulated
        ? undefined
        : shortfall(resource, list, order, counted, !from && read === 1 ? page : undefined);
    if (missing) stopped = missing;
    at = undefined;
    if (count() >= rows) break;
  }

  const { writes } = memory;
  const all = [...found.values()].map(({ row }) => row);
  const last = [...found.values()].at(-1);
  const shownIn = { list, filter, belongs: options.belongs };
  const nodes = applyToRows(resource, all, writes, shownIn);
  recordMissingRows(resource, nodes, writes, shownIn, source, options.fields);
  if (stopped && (nodes.length === 0 || !options.onPartial)) throw stopped;
  if (stopped) options.onPartial!(stopped);
  return createConnection({
    nodes,
    cursorAt: i => encodeCursor(found.get(String(resource.keys.id(nodes[i]!)))!.cursor()),
    // Who goes on goes on behind what was read, also where the last rows no longer belong to the list.
    ...(last && { end: () => encodeCursor(last.cursor()) }),
    hasNextPage: more,
    hasPreviousPage: Boolean(after),
    totalCount: total,
    omittedRows,
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
  function next(place: ListPosition): ListPosition {
    const ahead = after && resource.readAheadRows === undefined ? readAheadAfter(past) : 0;
    const wanted = withLimit(place, limitOf(resource, Math.max(rows - count(), ahead)), pager);
    once(wanted);
    return wanted;
  }

  /** A list that fits in one page is read from its beginning: no shift hides a row, and everybody uses the same page. */
  function inOnePage(place: ListPosition): ListPosition {
    if (!place.anchors || total === undefined || total > limitOf(resource, 1)) return place;
    const { offset: _, ...query } = place.query;
    return { ...place, query };
  }

  function cursors({ position: there, page }: LocatedPage<Row>, rowKeys: readonly RowKey[]) {
    const behind = (i: number) => ({
      position: inOnePage(
        positionAfter(list, { position: there, fullQuery: asked, start: page.start ?? 0, rows: rowKeys }, i),
      ),
      page: { position: there, rows: i + 1, id: rowKeys[i]!.id },
    });
    // HQ's own word for the end of a page is the better one: no change can shift it.
    const end = page.next ?? page.end;
    return (i: number, counted: CountedRows) => (): ListCursor => ({
      list: name,
      ...(end && i === rowKeys.length - 1 ? { position: end } : behind(i)),
      ...counted,
    });
  }
}

/** A page costs one request whatever its size, so families that are read again and again are read ahead. */
function limitOf({ lists, readAheadRows = 1 }: Pick<Resource<never>, 'lists' | 'readAheadRows'>, rows: number): number {
  return Math.min(lists[0]!.pager.max, Math.max(rows, readAheadRows, 1));
}

/** The place's page with so many new rows: what it repeats of the page before it comes on top. */
function withLimit(place: ListPosition, limit: number, { max, alwaysLinksNext, first }: Pager): ListPosition {
  const { query, seen = [], anchors = [], skip = 0 } = place;
  if (query.limit === undefined) return place;
  const spare = alwaysLinksNext && Object.keys(query).length > Object.keys(first(1).query).length ? 1 : 0;
  return { ...place, query: { ...query, limit: Math.min(max, limit + seen.length + anchors.length + skip + spare) } };
}

/** Walks of fewer rows may end soon. */
const [LONG, TIMES] = [100, 4];

/**
 * Who goes on after so many rows will mostly go on: the next page holds several times as many, and the parts after it come
 * from memory. So a walk in small parts costs a few requests more than one in large ones.
 */
const readAheadAfter = (past: number): number => (past < LONG ? 0 : past * TIMES);
