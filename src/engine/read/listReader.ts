import { HqUnexpected } from '../../errors.js';
import type { Query, Send } from '../../client/call.js';
import { type CountedRows, refuseRepeats, isProvenEnd, wasCounted } from './listEnd.js';
import { orderOf } from '../resource/order.js';
import type { ListPosition } from '../../client/paging.js';
import type { RowsPage } from './reader.js';
import { pagesAfter } from '../plan/plan.js';
import type { AnswerRequests, List, Resource } from '../resource/resource.js';
import type { Source } from './source.js';

/** A list under a filter, read page by page. It can stop after any page and go on later, so no page is requested twice. */
export interface ListReader<Row> {
  /** What has been read so far, in HQ's order, each row once. */
  rows(): readonly Row[];
  /** Rows in the list, once HQ has reported them. */
  readonly total: number | undefined;
  /** Where it goes on; undefined when it has been read to the end. */
  readonly next: ListPosition | undefined;
  /** Read to the end. */
  readonly done: boolean;
  /** Pages still to be read; undefined before the first page. */
  readonly pagesLeft: number | undefined;
  /** Pages read so far. */
  readonly pages: number;
  /** The requests that brought them. */
  readonly requests: AnswerRequests;
  /** Rows that a dry run has left out. */
  readonly omittedRows: number;
  /** How far it has been read. */
  readonly counted: CountedRows;
  /** Reads on until there are so many rows; without a number to the end. */
  read(send: Send, rows?: number): Promise<void>;
}

/** A reader at the beginning of a list. `limit`: rows a page, HQ's maximum when absent. */
export function createListReader<Row>(
  resource: Resource<Row>,
  list: List,
  filter: Query,
  source: Source,
  limit = list.pager.max,
): ListReader<Row> {
  let found = new Map<string, Row>();
  let rows: readonly Row[] | undefined;
  let next: ListPosition | undefined = list.pager.first(limit);
  let total: number | undefined;
  let pages = 0;
  let omittedRows = 0;
  let mayRetry = true;
  const id = source.memory.nextRequestId();
  const asked = { ...list.query, ...filter };
  const order = orderOf(list, asked);
  let once = refuseRepeats(resource);
  /** As in `CountedRows`. */
  let past = 0;
  let startedAt = source.now();
  /** Rows that HQ counted with the latest page, and whether the list shifted between pages. */
  let latest: number | undefined;
  let shifted = false;
  /** As in `CountedRows`. */
  let isApproximate = false;

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
    get pages() {
      return pages;
    },
    get requests() {
      return { id, count: pages };
    },
    get omittedRows() {
      return omittedRows;
    },
    get counted() {
      return { past, total, startedAt, ...(isApproximate && { isApproximate }) };
    },
    get pagesLeft() {
      if (next === undefined) return 0;
      return pages === 0 || total === undefined ? undefined : pagesAfter(list, total - count());
    },
    read,
  };

  function count(): number {
    return found.size + omittedRows;
  }

  async function read(send: Send, wanted = Infinity): Promise<void> {
    while (next && (count() < wanted || pages === 0)) {
      once(next);
      if (!list.pager.rowsMayShift && next.query.offset !== undefined) isApproximate = true;
      if (pages === 0) startedAt = source.now();
      const page = await source.read.page(resource, list, filter, next, source, send);
      take(page);
      total ??= page.total;
      next = page.next;
      if (pages === 1 && total !== undefined) await source.learnSize(resource, list, filter, total);
      if (next && page.rest && wanted >= (total ?? Infinity)) await readRest(page.rest, send);
      if (isProvenEnd(list, { past, total, startedAt })) next = undefined;
      if (!next) await settle(send);
    }
  }

  async function readRest(places: readonly ListPosition[], send: Send): Promise<void> {
    next = undefined;
    const rest = await Promise.all(places.map(place => source.read.page(resource, list, filter, place, source, send)));
    for (const page of rest) {
      // The pages were requested in parallel: each must begin with the last row of the one before it.
      if (list.pager.overlap && page.rows.length > 0 && !found.has(idOf(page.rows[0]!))) shifted = true;
      take(page);
    }
    next = rest.at(-1)?.next;
  }

  function take(page: RowsPage<Row>): void {
    for (const row of page.rows) {
      const rowId = idOf(row);
      if (!found.has(rowId) && wasCounted({ key: list.sorting?.key(row, asked) }, order, startedAt)) past += 1;
      found.set(rowId, row);
    }
    if (page.isShifted) shifted = true;
    rows = undefined;
    pages += 1;
    omittedRows += page.omittedRows ?? 0;
    past += page.omittedRows ?? 0;
    latest = page.total ?? latest;
  }

  /** Rows that come or go meanwhile shift the pages of a list read by offset: it is read once more, then it fails. */
  async function settle(send: Send): Promise<void> {
    const due = list.pager.rowsMayShift ? latest : isApproximate ? total : undefined;
    const isShort = due !== undefined && count() < due;
    if (!shifted && !isShort) return;
    if (!mayRetry)
      throw new HqUnexpected(
        `HQ's list of ${resource.name} changed while it was read: ${count()} of ${due ?? 'an unknown number of'} rows came.`,
      );
    mayRetry = false;
    found = new Map();
    once = refuseRepeats(resource);
    next = list.pager.first(limit);
    [total, latest, shifted, isApproximate] = [undefined, undefined, false, false];
    [pages, omittedRows, past] = [0, 0, 0];
    await read(send);
  }

  function idOf(row: Row): string {
    return String(resource.keys.id(row));
  }
}
