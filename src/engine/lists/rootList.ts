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

/** Options of reading a root list. */
export interface RootListOptions<Row> extends PageReadOptions {
  readonly maxRows: number;
  /** Where the root list continues a nested list: is the row in it, after this credential's recent changes? */
  readonly belongs?: (row: Row) => boolean;
  /** Receives the error that interrupted the list after its first row. Without it such a list fails. */
  readonly onPartial?: (error: KnownError) => void;
  /** The rows are simulated (dry run), so that their number proves nothing. */
  readonly isSimulated?: boolean;
}

/** A row, and the cursor after it. */
interface ListedRow<Row> {
  readonly row: Row;
  readonly cursor: () => ListCursor;
}

/**
 * Reads a root list in HQ's order, with HQ's paging. It continues after a row, not after a page: rows that change,
 * appear or disappear meanwhile hide no other row. A row that moves later in HQ's order is returned again. An
 * interruption after the first row is reported beside the rows, with a cursor that continues.
 * @throws {BadInput} where `first` is out of range or `after` is not valid.
 * @throws {HqUnexpected} where HQ's pages contradict each other.
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
  const fullQuery = { ...list.query, ...filter };
  const order = orderOf(list, fullQuery);
  const startCursor = after ? parseListCursor(after, name, pager) : undefined;
  const listed = new Map<string, ListedRow<Row>>();
  const refuseRepeat = refuseRepeats(resource);
  let { past, total, startedAt, isApproximate } = {
    total: undefined,
    isApproximate: undefined,
    ...(startCursor ?? { past: 0, startedAt: source.now() }),
  };
  let [hasMore, omittedRows, pagesRead] = [false, 0, 0];
  let failure: KnownError | undefined;
  const count = () => listed.size + omittedRows;
  const pageOptions: OpenPageOptions<Row> = { ...options, memory };

  let located: LocatedPage<Row> | undefined =
    startCursor && (await recallLocated(resource, filter, startCursor, source, pageOptions));
  let position: ListPosition | undefined = startCursor?.position ?? pager.first(limitOf(resource, rows));
  while (located || position) {
    try {
      located ??= await locate(resource, filter, withRowCount(position!), source, pageOptions);
      if (!located) throw positionLost(position === startCursor?.position);
    } catch (error) {
      if (listed.size === 0 || !options.onPartial || !isInterruption(error)) throw error;
      [failure, hasMore] = [error, true];
      break;
    }
    const { page, index }: LocatedPage<Row> = located;
    if (order && !pager.rowsMayShift && located.position.query.offset !== undefined) isApproximate = true;
    if (total === undefined) [total, startedAt] = [page.total, Math.floor(page.requestedAt ?? startedAt)];
    const rowKeys = rowKeysOf(resource, list, fullQuery, page.rows);
    const cursorAt = cursors(located, rowKeys);
    let i = index;
    for (; i < page.rows.length && listed.size < rows; i++) {
      if (!listed.has(rowKeys[i]!.id) && (options.isSimulated || wasCounted(rowKeys[i]!, order, startedAt))) past += 1;
      listed.delete(rowKeys[i]!.id);
      listed.set(rowKeys[i]!.id, {
        row: page.rows[i]!,
        cursor: cursorAt(i, { past, total, startedAt, isApproximate }),
      });
    }
    const omitted: number = Math.max(0, Math.min(page.omittedRows ?? 0, rows - count()));
    omittedRows += omitted;
    past += omitted;
    pagesRead += 1;
    const counted: CountedRows = { past, total, startedAt, isApproximate };
    // Simulated rows have no contents: only their number counts.
    const isEnd: boolean = options.isSimulated ? past >= (total ?? Infinity) : isProvenEnd(list, counted);
    position = isEnd ? undefined : page.next;
    hasMore = i < page.rows.length || omitted < (page.omittedRows ?? 0) || position !== undefined;
    const missing =
      hasMore || options.isSimulated
        ? undefined
        : shortfall(resource, list, order, counted, !startCursor && pagesRead === 1 ? page : undefined);
    if (missing) failure = missing;
    located = undefined;
    if (count() >= rows) break;
  }

  const { writes } = memory;
  const allRows = [...listed.values()].map(({ row }) => row);
  const last = [...listed.values()].at(-1);
  const shownIn = { list, filter, belongs: options.belongs };
  const nodes = applyToRows(resource, allRows, writes, shownIn);
  recordMissingRows(resource, nodes, writes, shownIn, source, options.fields);
  if (failure && (nodes.length === 0 || !options.onPartial)) throw failure;
  if (failure) options.onPartial!(failure);
  return createConnection({
    nodes,
    cursorAt: i => encodeCursor(listed.get(String(resource.keys.id(nodes[i]!)))!.cursor()),
    // Reading continues after the last row that was read, even where recent changes removed that row from the list.
    ...(last && { end: () => encodeCursor(last.cursor()) }),
    hasNextPage: hasMore,
    hasPreviousPage: Boolean(after),
    totalCount: total,
    omittedRows,
  });

  /**
   * None of the rows before the position is in the list any more. Either the caller's cursor is too old, or the list
   * changed between two pages of this read.
   */
  function positionLost(isCallersCursor: boolean): KnownError {
    return isCallersCursor
      ? new BadInput('after: this cursor is no longer valid. Restart without `after`.')
      : new HqUnexpected(
          `HQ's list of ${resource.name} changed while it was read, and its next rows cannot be found. Try again.`,
        );
  }

  /** The position, with the number of rows to request. */
  function withRowCount(position: ListPosition): ListPosition {
    const readAhead = after && resource.readAheadRows === undefined ? readAheadAfter(past) : 0;
    const requested = withLimit(position, limitOf(resource, Math.max(rows - count(), readAhead)), pager);
    refuseRepeat(requested);
    return requested;
  }

  /**
   * Where the whole list fits in one page, it is read from the beginning: no shift hides a row, and all readers share
   * one cached page.
   */
  function fromFirstPage(position: ListPosition): ListPosition {
    if (!position.anchors || total === undefined || total > limitOf(resource, 1)) return position;
    const { offset: _, ...query } = position.query;
    return { ...position, query };
  }

  function cursors({ position: pagePosition, page }: LocatedPage<Row>, rowKeys: readonly RowKey[]) {
    const cursorAfter = (i: number) => ({
      position: fromFirstPage(
        positionAfter(list, { position: pagePosition, fullQuery, start: page.start ?? 0, rows: rowKeys }, i),
      ),
      page: { position: pagePosition, rows: i + 1, id: rowKeys[i]!.id },
    });
    // HQ's own next link is preferred: no change of the list can shift it.
    const end = page.next ?? page.end;
    return (i: number, counted: CountedRows) => (): ListCursor => ({
      list: name,
      ...(end && i === rowKeys.length - 1 ? { position: end } : cursorAfter(i)),
      ...counted,
    });
  }
}

/** Rows to request. A page costs one request whatever its size, so families that are read often are read ahead. */
function limitOf({ lists, readAheadRows = 1 }: Pick<Resource<never>, 'lists' | 'readAheadRows'>, rows: number): number {
  return Math.min(lists[0]!.pager.max, Math.max(rows, readAheadRows, 1));
}

/** The position with a limit of this many new rows. Rows that repeat the page before are added to the limit. */
function withLimit(position: ListPosition, limit: number, { max, alwaysLinksNext, first }: Pager): ListPosition {
  const { query, seen = [], anchors = [], skip = 0 } = position;
  if (query.limit === undefined) return position;
  const spare = alwaysLinksNext && Object.keys(query).length > Object.keys(first(1).query).length ? 1 : 0;
  return {
    ...position,
    query: { ...query, limit: Math.min(max, limit + seen.length + anchors.length + skip + spare) },
  };
}

/** Read-ahead starts after `LONG` rows, with `TIMES` as many rows. */
const [LONG, TIMES] = [100, 4];

/**
 * Rows to read ahead after `past` rows. A client that has read many rows mostly continues: the next request brings
 * several times as many, and the following parts come from the cache. Reading in small parts then costs few more
 * requests than reading in large parts.
 */
const readAheadAfter = (past: number): number => (past < LONG ? 0 : past * TIMES);
