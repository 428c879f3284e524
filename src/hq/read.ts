import { HqUnexpected, KnownError } from '../errors.js';
import { get, type Query, type Send } from './call.js';
import type { Page, Place } from './pagers.js';
import type { List, Resource } from './resource.js';
import type { Source } from './source.js';
import type { ManyStep, OneStep } from './step.js';

/** Rows as read, and what they weigh. */
export interface Read<Row> {
  readonly rows: readonly Row[];
  readonly bytes: number;
}

/** A page with its rows read. */
export interface RowsPage<Row> extends Omit<Page, 'rows'>, Read<Row> {
  /** As in `Answer`. */
  readonly unseen?: number;
}

/** The three ways in which rows come: nowhere else is a read sent and its answer understood. */
export interface Reader {
  /** A single read; no row where HQ has none. */
  one<Row>(resource: Resource<Row>, step: OneStep, source: Pick<Source, 'domain'>, send: Send): Promise<Read<Row>>;
  /** Rows by several values. */
  many<Row>(resource: Resource<Row>, step: ManyStep, source: Pick<Source, 'domain'>, send: Send): Promise<Read<Row>>;
  /** One page of a list, under HQ's own filters. */
  page<Row>(
    resource: Resource<Row>,
    list: List,
    filter: Query,
    place: Place,
    source: Pick<Source, 'domain' | 'memory'>,
    send: Send,
  ): Promise<RowsPage<Row>>;
}

/** Reads what HQ answers. */
export const reader: Reader = {
  async one(resource, { way, wants }, { domain }, send) {
    try {
      const { body, bytes } = await send(way.call(wants[0]!.value));
      return { rows: [understood(resource, () => resource.read(body, { domain }))], bytes };
    } catch (error) {
      if (!(way.none ?? [404]).includes((error as KnownError).hqStatus ?? 0)) throw error;
      return { rows: [], bytes: 0 };
    }
  },
  async many(resource, { way, values }, { domain }, send) {
    const { body, bytes } = await send(way.call(values));
    return { rows: understood(resource, () => way.rows(body).map(json => resource.read(json, { domain }))), bytes };
  },
  async page(resource, list, filter, place, { domain }, send) {
    const call = pageCall(list, filter, place);
    const { body, bytes } = await send(call);
    const page = understood(resource, () => list.pager.read(body, call.query));
    const seen = new Set(place.seen);
    const rows = understood(resource, () => page.rows.map(json => resource.read(json, { domain, list: list.name })));
    return {
      ...page,
      rows: seen.size > 0 ? rows.filter(row => !seen.has(String(resource.keys.id(row)))) : rows,
      bytes,
    };
  },
};

/** The call for the page at a place. */
export const pageCall = (list: List, filter: Query, place: Place) => {
  const query = place.alone ? place.query : { ...list.query, ...filter, ...place.query };
  return { ...get(list.path, query), query, meter: list.meter ?? ('api' as const) };
};

/** HQ's JSON meets our types here: what does not fit is HQ's doing and says which family it is. */
function understood<Result>({ name }: { readonly name: string }, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw new HqUnexpected(
      `HQ's answer for ${name} has an unknown shape: ${error instanceof TypeError || error instanceof RangeError ? error.message : 'unreadable'}.`,
    );
  }
}
