import { HqUnexpected, KnownError } from '../errors.js';
import { get, type Query, type Send } from './call.js';
import type { Memory } from './memory.js';
import type { Page, Place } from './pagers.js';
import type { Progresses } from './progress.js';
import type { Repeats } from './repeats.js';
import type { List, Resource } from './resource.js';

/** Where one operation gets the rows of one project space from. */
export interface Source {
  readonly domain: string;
  /** Tells this operation from all others. */
  readonly operation: string;
  readonly memory: Memory;
  /** The way to HQ, for calls that these GraphQL fields want. */
  readonly send: (fields: readonly string[]) => Send;
  /** The same for a change: what HQ answers comes back whatever its status. */
  readonly change: (fields: readonly string[]) => Send;
  /** Where the operation came with an idempotency key. */
  readonly repeats?: Repeats;
  /** Where long changes tell how far they are. */
  readonly progress: Progresses;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Requests that memory made needless; `what` tells them apart, so that none is counted twice. */
  readonly saved: (what: string, requests: number) => void;
  /** So many mobile workers are no longer active, on whose number HQ's quota rests. */
  readonly workersLeft: (number: number) => void;
  /** HQ has told how many rows a list has. */
  readonly learn: (resource: { readonly name: string }, list: List, filter: Query, size: number) => Promise<void>;
}

/** A page with its rows read. */
export interface RowsPage<Row> extends Omit<Page, 'rows'> {
  readonly rows: readonly Row[];
  readonly bytes: number;
}

/** One page of a list, under HQ's own filters. Its size is remembered when the page is the first. */
export async function readPage<Row>(
  resource: Resource<Row>,
  list: List,
  filter: Query,
  place: Place,
  source: Source,
  send: Send,
): Promise<RowsPage<Row>> {
  const query = place.alone ? place.query : { ...list.query, ...filter, ...place.query };
  const { body, bytes } = await send({ ...get(list.path, query), meter: list.meter ?? 'api' });
  const page = understood(resource, () => list.pager.read(body, query));
  const seen = new Set(place.seen);
  const rows = understood(resource, () =>
    page.rows.map(json => resource.read(json, { domain: source.domain, list: list.name })),
  );
  return { ...page, rows: seen.size > 0 ? rows.filter(row => !seen.has(String(resource.keys.id(row)))) : rows, bytes };
}

/** HQ's JSON meets our types here: what does not fit is HQ's doing and says which family it is. */
export function understood<Result>({ name }: { readonly name: string }, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw new HqUnexpected(
      `HQ's answer for ${name} has an unknown shape: ${error instanceof TypeError || error instanceof RangeError ? error.message : 'unreadable'}.`,
    );
  }
}
