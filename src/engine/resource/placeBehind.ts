import type { Query } from '../../client/call.js';
import type { Place } from '../../client/paging.js';
import type { List } from './resource.js';

/** A row of a page: its id, and what HQ sorts it by. */
export interface Spot {
  readonly id: string;
  readonly key: string | null | undefined;
}

/** A page with its new rows: where it was read, with the whole query, and the offset of the first row. */
export interface Spots {
  readonly place: Place;
  readonly asked: Query;
  readonly start: number;
  readonly rows: readonly Spot[];
}

/** Rows before a place by which it is found again in a list read by offset, whichever of them leaves the list. */
const ANCHORS = 3;

/**
 * The place behind a row of a page. It needs neither the page nor what memory holds: in a list that HQ sorts by time it names
 * the time, in a list read by offset the rows before it. Only rows without ids of their own are told by their page.
 */
export function placeBehind({ pager }: Pick<List, 'pager'>, page: Spots, index: number): Place {
  const { query, skip = 0 } = page.place;
  const bounded = pager.after && behindTime(pager, page, index);
  if (bounded) return bounded;
  if (pager.overlap || pager.whole) return behindAnchors(pager, page, index);
  if (pager.after)
    return { query, seen: [...(page.place.seen ?? []), ...page.rows.slice(0, index + 1).map(({ id }) => id)] };
  return { query, skip: skip + index + 1 };
}

/** By the time of the last row that has one; those behind it are left out by their ids. */
function behindTime(
  { after, instant }: List['pager'],
  { place, asked, rows }: Spots,
  index: number,
): Place | undefined {
  const before = rows.slice(0, index + 1);
  const timed = before.findLastIndex(({ id, key }) => key && after!(key, id, asked));
  if (timed < 0) return undefined;
  const { id, key } = before[timed]!;
  const isAgain = (spot: Spot) => instant !== undefined && !!spot.key && instant(spot.key) === instant(key!);
  const begunAmid = isAgain(before[0]!);
  // An instant that fills pages is read by offset.
  if (begunAmid && place.query.offset !== undefined) return undefined;
  const again = before.filter((spot, n) => n > timed || isAgain(spot)).map(spot => spot.id);
  const seen = [...(begunAmid ? (place.seen ?? []) : []), ...again];
  const { limit } = place.query;
  return {
    query: { ...after!(key!, id, asked), ...(limit !== undefined && { limit }) },
    ...(seen.length > 0 && { seen }),
  };
}

/** By offset, and by the rows before it. */
function behindAnchors({ whole }: List['pager'], { place, start, rows }: Spots, index: number): Place {
  const before = [...(place.anchors ?? []), ...rows.slice(0, index + 1).map(({ id }) => id)];
  const anchors = before.slice(-ANCHORS);
  const key = rows[index]!.key ?? undefined;
  const { offset: _, ...query } = place.query;
  const offset = start + index + 1 - anchors.length;
  return {
    query: whole ? place.query : { ...query, ...(offset > 0 && { offset }) },
    anchors,
    ...(key !== undefined && { key }),
  };
}
