import { BadInput } from '../../errors.js';
import { pairs, type Query } from '../../client/call.js';
import { decodeCursor } from './connection.js';
import { digest } from '../memory/keys.js';
import type { Pager, ListPosition } from '../../client/paging.js';

/** A cursor of a list as HQ cuts it: where HQ goes on behind a row, whatever memory holds. */
export interface ListCursor {
  readonly list: string;
  readonly position: ListPosition;
  /** The page that the row stood on, with the rows up to it: where memory still has that page, it goes on there. */
  readonly page?: { readonly position: ListPosition; readonly rows: number; readonly id: string };
  /** Rows before the place that the list held when its first page was read, each counted once. */
  readonly past: number;
  /** Rows that HQ counted then, and when that was (ms since the epoch). */
  readonly total?: number;
  readonly startedAt: number;
  /** As in `Counted`. */
  readonly isApproximate?: boolean;
}

/** What tells a list of HQ's, under these filters, from all others, so that a cursor of another is refused. */
export const listName = (domain: string, family: string, path: string, filter: Query): string =>
  digest(JSON.stringify([domain, family, path, pairs(filter)])).slice(0, 12);

/** Is a cursor one of a list as HQ cuts it? A set's is one only behind the last row of a set that was stopped. */
export const isListCursor = (after: string | null | undefined): boolean =>
  typeof after === 'string' && Object.hasOwn(Object(decodeCursor(after)) as object, 'position');

/** Reads a cursor. Throws BadInput where it is none of this list's. */
export function parseListCursor(after: string, list: string, pager: Pager): ListCursor {
  const cursor = decodeCursor(after) as Partial<ListCursor> | undefined;
  const { total, page, past, startedAt, isApproximate } = cursor ?? {};
  const ours =
    cursor?.list === list &&
    isPosition(cursor.position, pager) &&
    (page === undefined || (isPosition(page.position, pager) && isWhole(page.rows) && typeof page.id === 'string'));
  if (
    !ours ||
    !isWhole(past) ||
    !isWhole(startedAt) ||
    !(total === undefined || isWhole(total)) ||
    ![undefined, true].includes(isApproximate)
  )
    throw new BadInput('after: this is no cursor of this list with these arguments.');
  return cursor as ListCursor;
}

/** A cursor comes from a client: its place may ask HQ, and leave out of the page, what a pager's own places do and no more. */
export function isPosition(place: unknown, { params, max }: Pager): place is ListPosition {
  const {
    query,
    seen = [],
    anchors,
    key,
    skip,
    ...rest
  } = (place ?? {}) as Partial<Record<keyof ListPosition, unknown>>;
  if (typeof query !== 'object' || query === null || Object.keys(rest).length > 0) return false;
  const { limit, offset, ...texts } = query as Record<string, unknown>;
  return (
    Object.keys(query).every(name => params.includes(name)) &&
    Object.values(texts).every(text => typeof text === 'string') &&
    (limit === undefined || (isWhole(limit) && Number(limit) > 0 && Number(limit) <= max)) &&
    (offset === undefined || isWhole(offset)) &&
    isIds(seen) &&
    (anchors === undefined || (isIds(anchors) && anchors.length <= 10)) &&
    (key === undefined || typeof key === 'string') &&
    (skip === undefined || isWhole(skip))
  );
}

const isIds = (ids: unknown): ids is string[] => Array.isArray(ids) && ids.every(id => typeof id === 'string');

const isWhole = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
