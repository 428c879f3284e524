import { HqUnexpected } from '../../errors.js';
import type { Query, Send } from '../../client/call.js';
import { type Counted, eachOnce, isProvenEnd, wasCounted } from './listEnd.js';
import { orderOf } from '../resource/order.js';
import type { Place } from '../../client/paging.js';
import type { RowsPage } from './reader.js';
import { pagesAfter } from '../plan/plan.js';
import type { List, Resource } from '../resource/resource.js';
import type { Source } from './source.js';

/** A list under a filter, read page by page: it can stop after any page and go on later, so no page is bought twice. */
export interface Walk<Row> {
  /** What has been read so far, in HQ's order, each row once. */
  rows(): readonly Row[];
  /** Rows in the list, once HQ has told. */
  readonly total: number | undefined;
  /** Where it goes on; undefined when it has been read to the end. */
  readonly next: Place | undefined;
  /** Read to the end. */
  readonly done: boolean;
  /** Pages still to be read; undefined until the first page has told. */
  readonly left: number | undefined;
  /** Bytes of what was read. */
  readonly bytes: number;
  /** Pages read so far. */
  readonly pages: number;
  /** Rows that a dry run has left out. */
  readonly unseen: number;
  /** How far it has been read. */
  readonly counted: Counted;
  /** Reads on until there are so many rows; all that are left without a number. */
  read(send: Send, rows?: number): Promise<void>;
}

/** The beginning of a walk. `limit`: rows a page, HQ's most when absent. */
export function walk<Row>(
  resource: Resource<Row>,
  list: List,
  filter: Query,
  source: Source,
  limit = list.pager.max,
): Walk<Row> {
  let found = new Map<string, Row>();
  let rows: readonly Row[] | undefined;
  let next: Place | undefined = list.pager.first(limit);
  let total: number | undefined;
  let bytes = 0;
  let pages = 0;
  let unseen = 0;
  let again = true;
  const asked = { ...list.query, ...filter };
  const order = orderOf(list, asked);
  let once = eachOnce(resource);
  /** As in `Counted`. */
  let past = 0;
  let begun = source.now();
  /** Rows that HQ counted with the latest page, and whether the list was seen to shift between pages. */
  let latest: number | undefined;
  let shifted = false;
  /** As in `Counted`. */
  let loose = false;

  return {
    rows: () => (rows ??= [...found.values()]),
    get total() {
      return total;
    },
    get next() {
      return next;
    },
    get done() {
      return next === undefined;
    },
    get bytes() {
      return bytes;
    },
    get pages() {
      return pages;
    },
    get unseen() {
      return unseen;
    },
    get counted() {
      return { past, total, begun, ...(loose && { loose }) };
    },
    get left() {
      if (next === undefined) return 0;
      return pages === 0 || total === undefined ? undefined : pagesAfter(list, total - count());
    },
    read,
  };

  function count(): number {
    return found.size + unseen;
  }

  async function read(send: Send, wanted = Infinity): Promise<void> {
    while (next && (count() < wanted || pages === 0)) {
      once(next);
      if (!list.pager.slips && next.query.offset !== undefined) loose = true;
      if (pages === 0) begun = source.now();
      const page = await source.read.page(resource, list, filter, next, source, send);
      take(page);
      total ??= page.total;
      next = page.next;
      if (pages === 1 && total !== undefined) await source.learn(resource, list, filter, total);
      if (next && page.rest && wanted >= (total ?? Infinity)) await readRest(page.rest, send);
      if (isProvenEnd(list, { past, total, begun })) next = undefined;
      if (!next) await settle(send);
    }
  }

  async function readRest(places: readonly Place[], send: Send): Promise<void> {
    next = undefined;
    const rest = await Promise.all(places.map(place => source.read.page(resource, list, filter, place, source, send)));
    for (const page of rest) {
      // The pages went out side by side: each is to begin with the last row of the one before it.
      if (list.pager.overlap && page.rows.length > 0 && !found.has(idOf(page.rows[0]!))) shifted = true;
      take(page);
    }
    next = rest.at(-1)?.next;
  }

  function take(page: RowsPage<Row>): void {
    for (const row of page.rows) {
      const id = idOf(row);
      if (!found.has(id) && wasCounted({ key: list.sorting?.key(row, asked) }, order, begun)) past += 1;
      found.set(id, row);
    }
    if (page.shifted) shifted = true;
    rows = undefined;
    pages += 1;
    bytes += page.bytes;
    unseen += page.unseen ?? 0;
    past += page.unseen ?? 0;
    latest = page.total ?? latest;
  }

  /** Rows that come or go meanwhile shift the pages of a list read by offset: it is read once more, then it fails. */
  async function settle(send: Send): Promise<void> {
    const due = list.pager.slips ? latest : loose ? total : undefined;
    const isShort = due !== undefined && count() < due;
    if (!shifted && !isShort) return;
    if (!again)
      throw new HqUnexpected(
        `HQ's list of ${resource.name} changed while it was read: ${count()} of ${due ?? 'an unknown number of'} rows came.`,
      );
    again = false;
    found = new Map();
    once = eachOnce(resource);
    next = list.pager.first(limit);
    [total, latest, shifted, loose] = [undefined, undefined, false, false];
    [pages, unseen, past] = [0, 0, 0];
    await read(send);
  }

  function idOf(row: Row): string {
    return String(resource.keys.id(row));
  }
}
