import { HqUnexpected } from '../errors.js';
import type { Query, Send } from './call.js';
import type { Place } from './pagers.js';
import type { RowsPage } from './read.js';
import { pagesOf } from './plan.js';
import type { List, Resource } from './resource.js';
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
    get left() {
      if (next === undefined) return 0;
      return pages === 0 || total === undefined ? undefined : pagesOf(list, total - count());
    },
    read,
  };

  function count(): number {
    return found.size + unseen;
  }

  async function read(send: Send, wanted = Infinity): Promise<void> {
    while (next && (count() < wanted || pages === 0)) {
      const page = await source.read.page(resource, list, filter, next, source, send);
      take(page);
      total ??= page.total;
      next = page.next;
      if (pages === 1 && total !== undefined) await source.learn(resource, list, filter, total);
      if (next && page.rest && wanted >= (total ?? Infinity)) await readRest(page.rest, send);
      // A cursor is there after every full page (cases.md 2.4): the total spares the empty page at the end.
      if (total !== undefined && count() >= total) next = undefined;
      if (!next) await settle(send);
    }
  }

  async function readRest(places: readonly Place[], send: Send): Promise<void> {
    next = undefined;
    const rest = await Promise.all(places.map(place => source.read.page(resource, list, filter, place, source, send)));
    for (const page of rest) take(page);
    next = rest.at(-1)?.next;
  }

  function take(page: RowsPage<Row>): void {
    for (const row of page.rows) found.set(String(resource.keys.id(row)), row);
    rows = undefined;
    pages += 1;
    bytes += page.bytes;
    unseen += page.unseen ?? 0;
  }

  /** Rows that come or go meanwhile shift the pages of an offset walk: too few rows are read once more, then told. */
  async function settle(send: Send): Promise<void> {
    if (!list.pager.slips || total === undefined || count() >= total) return;
    if (!again)
      throw new HqUnexpected(
        `HQ's list of ${resource.name} changed while it was read: ${count()} of ${total} rows came.`,
      );
    again = false;
    found = new Map();
    next = list.pager.first(limit);
    total = undefined;
    [pages, unseen] = [0, 0];
    await read(send);
  }
}
