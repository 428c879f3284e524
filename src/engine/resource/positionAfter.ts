import type { Query } from '../../client/call.js';
import type { ListPosition } from '../../client/paging.js';
import type { List } from './resource.js';

/** Id and sort key of a row. */
export interface RowKey {
  readonly id: string;
  readonly key: string | null | undefined;
}

/**
 * The new rows of a page. `position`: where the page was read. `fullQuery`: with the parameters of the list. `start`:
 * offset of the first row.
 */
export interface PageRows {
  readonly position: ListPosition;
  readonly fullQuery: Query;
  readonly start: number;
  readonly rows: readonly RowKey[];
}

/**
 * Number of rows before a position that are kept to find it again in a list that is read by offset, even if some of
 * them leave the list.
 */
const ANCHORS = 3;

/**
 * The position after a row of a page. It does not depend on the cache. In a list that HQ sorts by time it states the
 * time; in a list read by offset, the rows before it. Only where rows have no ids does it state the page.
 */
export function positionAfter({ pager }: Pick<List, 'pager'>, page: PageRows, index: number): ListPosition {
  const { query, skip = 0 } = page.position;
  const byTime = pager.after && afterTime(pager, page, index);
  if (byTime) return byTime;
  if (pager.overlap || pager.isOnePage) return afterAnchors(pager, page, index);
  if (pager.after)
    return { query, seen: [...(page.position.seen ?? []), ...page.rows.slice(0, index + 1).map(({ id }) => id)] };
  return { query, skip: skip + index + 1 };
}

/**
 * Position by time: the time of the last row that has one, and the ids of the rows after it, which are to be skipped.
 * HQ keeps rows of the same instant together, so only those are compared. (This runs once for each row of a page.)
 */
function afterTime(
  { after, instant }: List['pager'],
  { position, fullQuery, rows }: PageRows,
  index: number,
): ListPosition | undefined {
  let timedIndex = index;
  while (timedIndex >= 0 && !boundAfter(timedIndex)) timedIndex -= 1;
  const bound = timedIndex < 0 ? undefined : boundAfter(timedIndex);
  if (!bound) return undefined;
  const { key } = rows[timedIndex]!;
  const isSameInstant = (rowKey: RowKey) =>
    instant !== undefined && !!rowKey.key && instant(rowKey.key) === instant(key!);
  let first = timedIndex;
  while (instant && first > 0 && (!rows[first - 1]!.key || isSameInstant(rows[first - 1]!))) first -= 1;
  const startsInside = first === 0 && isSameInstant(rows[0]!);
  // An instant with more rows than a page is read by offset.
  if (startsInside && position.query.offset !== undefined) return undefined;
  const repeated = rows.slice(first, index + 1).filter((rowKey, n) => first + n > timedIndex || isSameInstant(rowKey));
  const seen = [...(startsInside ? (position.seen ?? []) : []), ...repeated.map(({ id }) => id)];
  const { limit } = position.query;
  return {
    query: { ...bound, ...(limit !== undefined && { limit }) },
    ...(seen.length > 0 && { seen }),
  };

  function boundAfter(i: number): Query | undefined {
    const { id, key: time } = rows[i]!;
    return time ? after!(time, id, fullQuery) : undefined;
  }
}

/** Position by offset, with the rows before it as anchors. */
function afterAnchors({ isOnePage }: List['pager'], { position, start, rows }: PageRows, index: number): ListPosition {
  const latest = rows.slice(Math.max(0, index + 1 - ANCHORS), index + 1).map(({ id }) => id);
  const anchors = [...(position.anchors ?? []), ...latest].slice(-ANCHORS);
  const key = rows[index]!.key ?? undefined;
  const { offset: _, ...query } = position.query;
  const offset = start + index + 1 - anchors.length;
  return {
    query: isOnePage ? position.query : { ...query, ...(offset > 0 && { offset }) },
    anchors,
    ...(key !== undefined && { key }),
  };
}
