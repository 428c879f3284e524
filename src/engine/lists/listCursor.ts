import { BadInput } from '../../errors.js';
import { pairs, type Query } from '../../client/call.js';
import { decodeCursor } from './connection.js';
import { digest } from '../memory/keys.js';
import type { Pager, ListPosition } from '../../client/paging.js';

/**
 * A cursor of a list that HQ pages. It states the position at which HQ continues after a row, independent of the cache.
 */
export interface ListCursor {
  readonly list: string;
  readonly position: ListPosition;
  /**
   * The page of the row, the number of its rows up to and including the row, and the row's id. Used while that page is
   * cached.
   */
  readonly page?: { readonly position: ListPosition; readonly rows: number; readonly id: string };
  /** Rows before the position that were in the list when its first page was read. Each counts once. */
  readonly past: number;
  /** Row count that HQ returned for the first page, and when that was (ms since the epoch). */
  readonly total?: number;
  readonly startedAt: number;
  /** As in `CountedRows`. */
  readonly isApproximate?: boolean;
}

/** Digest that identifies a list with its filters. A cursor of another list is rejected by it. */
export const listName = (domain: string, family: string, path: string, filter: Query): string =>
  digest(JSON.stringify([domain, family, path, pairs(filter)])).slice(0, 12);

/** Is this a `ListCursor`? A nested list has one only after the last row of an interrupted list. */
export const isListCursor = (after: string | null | undefined): boolean =>
  typeof after === 'string' && Object.hasOwn(Object(decodeCursor(after)) as object, 'position');

/**
 * Parses a cursor.
 * @throws {BadInput} where the cursor belongs to another list, or is not a cursor.
 */
export function parseListCursor(after: string, list: string, pager: Pager): ListCursor {
  const cursor = decodeCursor(after) as Partial<ListCursor> | undefined;
  const { total, page, past, startedAt, isApproximate } = cursor ?? {};
  const isOfList =
    cursor?.list === list &&
    isPosition(cursor.position, pager) &&
    (page === undefined || (isPosition(page.position, pager) && isCount(page.rows) && typeof page.id === 'string'));
  if (
    !isOfList ||
    !isCount(past) ||
    !isCount(startedAt) ||
    !(total === undefined || isCount(total)) ||
    ![undefined, true].includes(isApproximate)
  )
    throw new BadInput('after: not a cursor of this list with these arguments.');
  return cursor as ListCursor;
}

/**
 * Is this a position that the pager itself could have made? Cursors come from clients: they must not add HQ parameters
 * or hide rows.
 */
export function isPosition(value: unknown, { params, max }: Pager): value is ListPosition {
  const {
    query,
    seen = [],
    anchors,
    key,
    skip,
    ...rest
  } = (value ?? {}) as Partial<Record<keyof ListPosition, unknown>>;
  if (typeof query !== 'object' || query === null || Object.keys(rest).length > 0) return false;
  const { limit, offset, ...texts } = query as Record<string, unknown>;
  return (
    Object.keys(query).every(name => params.includes(name)) &&
    Object.values(texts).every(text => typeof text === 'string') &&
    (limit === undefined || (isCount(limit) && Number(limit) > 0 && Number(limit) <= max)) &&
    (offset === undefined || isCount(offset)) &&
    isIds(seen) &&
    (anchors === undefined || (isIds(anchors) && anchors.length <= 10)) &&
    (key === undefined || typeof key === 'string') &&
    (skip === undefined || isCount(skip))
  );
}

const isIds = (ids: unknown): ids is string[] => Array.isArray(ids) && ids.every(id => typeof id === 'string');

const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
