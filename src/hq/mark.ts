import { BadInput } from '../errors.js';
import { pairs, type Query } from './call.js';
import { decodeCursor } from './connection.js';
import { digest } from './keys.js';
import type { Pager, Place } from './pagers.js';

/** A place in a list as HQ cuts it: in the page there, after so many rows, the last of which has this id. */
export interface Mark {
  readonly list: string;
  readonly place: Place;
  readonly skip: number;
  readonly id?: string;
  /** Rows of the list before the place's page, and in all, as HQ told at the beginning. */
  readonly past: number;
  readonly total?: number;
}

/** What tells a list of HQ's, under these filters, from all others, so that a cursor of another is refused. */
export const listName = (domain: string, family: string, path: string, filter: Query): string =>
  digest(JSON.stringify([domain, family, path, pairs(filter)])).slice(0, 12);

/** Is a cursor a place in a list as HQ cuts it? A set's is one only behind the last row of a set that was stopped. */
export const isMark = (after: string | null | undefined): boolean =>
  typeof after === 'string' && Object.hasOwn(Object(decodeCursor(after)) as object, 'place');

/** Reads a cursor. Throws BadInput where it is none of this list's. */
export function readMark(after: string, list: string, pager: Pager): Mark {
  const mark = decodeCursor(after) as Partial<Mark> | undefined;
  const { total, id } = mark ?? {};
  const ours = mark?.list === list && isPlace(mark.place, pager) && (id === undefined || typeof id === 'string');
  if (!ours || !whole(mark.skip) || !whole(mark.past) || !(total === undefined || whole(total))) {
    throw new BadInput('after: this is no cursor of this list with these arguments.');
  }
  return mark as Mark;
}

/** A cursor comes from a client: its place may ask HQ, and leave out of the page, what a pager's own places do and no more. */
export function isPlace(place: unknown, { params, max }: Pager): place is Place {
  const { query, alone, seen = [] } = (place ?? {}) as Partial<Record<keyof Place, unknown>>;
  if (typeof query !== 'object' || query === null) return false;
  const { limit, offset, ...texts } = query as Record<string, unknown>;
  const bounded = Object.keys(texts).length > 0;
  return (
    Object.keys(query).every(name => params.includes(name)) &&
    Object.values(texts).every(text => typeof text === 'string') &&
    (limit === undefined || (whole(limit) && Number(limit) > 0 && Number(limit) <= max)) &&
    (offset === undefined || whole(offset)) &&
    (alone === undefined || (alone === true && 'cursor' in texts)) &&
    Array.isArray(seen) &&
    seen.every(row => typeof row === 'string') &&
    (seen.length === 0 || bounded)
  );
}

const whole = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
