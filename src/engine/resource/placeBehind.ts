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
 * the time, in a list read by offset the rows before it. Only where rows have no ids of their own does it name the page.
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

/**
 * By the time of the last row that has one; those behind it are left out by their ids. HQ keeps the rows of one instant
 * together, so that only these are looked at: a page may be asked for the place behind each of its rows.
 */
function behindTime(
  { after, instant }: List['pager'],
  { place, asked, rows }: Spots,
  index: number,
): Place | undefined {
  let timed = index;
  while (timed >= 0 && !boundAt(timed)) timed -= 1;
  const bound = timed < 0 ? undefined : boundAt(timed);
  if (!bound) return undefined;
  const { key } = rows[timed]!;
  const isAgain = (spot: Spot) => instant !== undefined && !!spot.key && instant(spot.key) === instant(key!);
  let first = timed;
  while (instant && first > 0 && (!rows[first - 1]!.key || isAgain(rows[first - 1]!))) first -= 1;
  const begunAmid = first === 0 && isAgain(rows[0]!);
  // An instant that fills pages is read by offset.
  if (begunAmid && place.query.offset !== undefined) return undefined;
  const again = rows.slice(first, index + 1).filter((spot, n) => first + n > timed || isAgain(spot));
  const seen = [...(begunAmid ? (place.seen ?? []) : []), ...again.map(({ id }) => id)];
  const { limit } = place.query;
  return {
    query: { ...bound, ...(limit !== undefined && { limit }) },
    ...(seen.length > 0 && { seen }),
  };

  function boundAt(i: number): Query | undefined {
    const { id, key: at } = rows[i]!;
    return at ? after!(at, id, asked) : undefined;
  }
}

/** By offset, and by the rows before it. */
function behindAnchors({ whole }: List['pager'], { place, start, rows }: Spots, index: number): Place {
  const latest = rows.slice(Math.max(0, index + 1 - ANCHORS), index + 1).map(({ id }) => id);
  const anchors = [...(place.anchors ?? []), ...latest].slice(-ANCHORS);
  const key = rows[index]!.key ?? undefined;
  const { offset: _, ...query } = place.query;
  const offset = start + index + 1 - anchors.length;
  return {
    query: whole ? place.query : { ...query, ...(offset > 0 && { offset }) },
    anchors,
    ...(key !== undefined && { key }),
  };
}
