import { KnownError } from '../errors.js';
import type { Query } from './call.js';

/**
 * A place in a list: what asks HQ for the page behind it, beside the list's own filters. It holds as long as it takes: it
 * names rows, not a page that was once read, so that no change of the list loses what lies behind it.
 */
export interface ListPosition {
  readonly query: Query;
  /** Ids of rows before the place that its page shows again: those of the last row's instant, in a list read by time. */
  readonly seen?: readonly string[];
  /**
   * Ids of the last rows before the place, in a list read by offset: its page starts with them. Where it does not, the list
   * has shifted.
   */
  readonly anchors?: readonly string[];
  /** What HQ sorts the last of the anchors by, in a list that has an order. */
  readonly key?: string;
  /** Rows on top of the page that lie before the place, in a list whose rows have no ids. */
  readonly skip?: number;
}

/** One page as read. */
export interface Page {
  readonly rows: readonly unknown[];
  /** Rows in the list from this place's filters on, where HQ returns it. */
  readonly total?: number;
  /** Absent on the last page. */
  readonly next?: ListPosition;
  /** The place behind the last row, where HQ returns it though no row is there yet: later rows will stand there. */
  readonly end?: ListPosition;
  /** The places of all pages after the first, when they can be requested in parallel. */
  readonly rest?: readonly ListPosition[];
}

/** How HQ cuts a list into pages (errors-and-paging.md 5). */
export interface Pager {
  /** Most rows of a page. */
  readonly max: number;
  /** The parameters that its places use: a cursor from a client may hold no others. */
  readonly params: readonly string[];
  /** Rows may slip from page to page while the list is read, so a reader that found too few rows is not to be trusted. */
  readonly rowsMayShift?: boolean;
  /** Rows that each page by offset repeats of the page before it: only so does a shift of the list show. */
  readonly overlap?: number;
  /** A page holds all rows (or HQ says where to go on): places in it are found by the rows before them. */
  readonly isOnePage?: boolean;
  /** HQ links to a next page after every full page, so one row more than wanted shows whether there is one. */
  readonly alwaysLinksNext?: boolean;
  readonly first: (limit: number) => ListPosition;
  /** `asked` is the whole query the page was requested with. Throws on an answer of another shape. */
  readonly read: (body: unknown, asked: Query) => Page;
  /**
   * The parameters that ask for the rows behind one, by what HQ sorts it by (`key`) and its id; undefined where the key is
   * none. With `instant` the page starts at the row's instant, so that rows of that instant come again.
   */
  readonly after?: (key: string, id: string, asked: Query) => Query | undefined;
  readonly instant?: (key: string) => string;
  /** A place's query as HQ takes it, where HQ packs it into one parameter. */
  readonly pack?: (query: Query) => Query;
}

/** What tastypie lists look like. `limit` is the one in effect: a larger one asked for is cut silently. */
export interface Envelope {
  readonly meta: { readonly total_count?: number | null; readonly limit?: number | null; readonly offset?: number };
  readonly objects: readonly unknown[];
}

/** The answer of a tastypie list, its shape checked. */
export function envelope(body: unknown): Envelope {
  const { meta, objects } = (body ?? {}) as Partial<Envelope>;
  if (!Array.isArray(objects) || typeof meta !== 'object' || meta === null)
    throw new TypeError('no "meta" and "objects" in a list');
  if (![meta.total_count, meta.limit].every(isCount)) throw new TypeError('no numbers in the "meta" of a list');
  return { meta, objects };
}

/** Is it a number of rows, or none? */
export const isCount = (value: unknown): boolean =>
  value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 0);

/**
 * Tastypie's `limit` and `offset`, with a total for free (style A; B where HQ sends no total). Each page repeats the last row
 * of the page before it: where that row is not on top, the list has shifted, and rows would be lost unseen.
 */
export const offset = (max: number): Pager => ({
  max,
  params: ['limit', 'offset'],
  rowsMayShift: true,
  overlap: max > 1 ? 1 : 0,
  first: limit => ({ query: { limit } }),
  read(body, asked) {
    const { meta, objects } = envelope(body);
    const start = Number(asked.offset ?? 0);
    const end = start + objects.length;
    const limit = meta.limit || Number(asked.limit ?? 20);
    const total = meta.total_count ?? undefined;
    if (objects.length === 0) return { rows: [], total };
    const overlap = max > 1 ? 1 : 0;
    if (total === undefined)
      return { rows: objects, next: objects.length < limit ? undefined : at(end - overlap, limit) };
    return { rows: objects, total, ...following(end, total, limit, overlap) };
  },
});

const at = (start: number, limit: number): ListPosition => ({ query: { limit, offset: start } });

/** More pages than any operation may read are not laid out: HQ's count may be anything. */
const MAX_LISTED_PAGES = 10_000;

function following(end: number, total: number, limit: number, overlap = 0): Pick<Page, 'next' | 'rest'> {
  const step = limit - overlap;
  const pages = Math.ceil((total - end) / step);
  if (pages <= 0) return {};
  const start = end - overlap;
  const rest =
    pages > MAX_LISTED_PAGES ? undefined : Array.from({ length: pages }, (_, i) => at(start + i * step, limit));
  return { next: at(start, limit), ...(rest && { rest }) };
}

/** Everything in one answer (style C). Older HQ pages `user_domains` after all: the total tells (users.md 6). */
export const unpaged: Pager = {
  max: Number.MAX_SAFE_INTEGER,
  params: ['limit', 'offset'],
  isOnePage: true,
  first: () => ({ query: {} }),
  read(body, asked) {
    const { meta, objects } = envelope(body);
    const end = Number(asked.offset ?? 0) + objects.length;
    const total = meta.total_count ?? objects.length;
    return { rows: objects, total, ...(objects.length > 0 && end < total && { next: { query: { offset: end } } }) };
  },
};

/** A report's rows, 50 a page (reports.md 3). A row carries its page's columns: expanded columns change with the data. */
export const reportPages: Pager = {
  max: 50,
  params: ['limit', 'offset'],
  rowsMayShift: true,
  first: limit => ({ query: { limit } }),
  read(body, asked) {
    const { columns, data, total_records: total } = (body ?? {}) as Record<string, unknown>;
    if (!Array.isArray(data) || typeof total !== 'number' || !isCount(total))
      throw new TypeError('no "data" in a report');
    const end = Number(asked.offset ?? 0) + data.length;
    const limit = Number(asked.limit ?? 50);
    const start = Number(asked.offset ?? 0);
    const rows = data.map((values: unknown, i) => ({ index: start + i, columns: columns, values }));
    if (data.length === 0) return { rows, total };
    return { rows, total, ...following(end, total, limit) };
  },
};

/**
 * An OData feed, without a total (exports.md 2). `limit` and `offset` count cases or forms whatever rows these have in the
 * table, so the next page's are taken from HQ's link, and nothing else of it. A row's place tells it from all others: its
 * columns are the project's own.
 */
export const feedPages: Pager = {
  max: 10_000,
  params: ['limit', 'offset'],
  first: limit => ({ query: { limit } }),
  read(body, asked) {
    const { value, error, '@odata.nextLink': link } = (body ?? {}) as Record<string, unknown>;
    // HQ may tell so with any status.
    if (error) throw new KnownError('NOT_FOUND', 'HQ has no such OData feed, or cannot build it.');
    if (!Array.isArray(value)) throw new TypeError('no "value" in a feed');
    const start = Number(asked.offset ?? 0);
    const rows = value.map((values: unknown, i) => ({ place: `${start}.${i}`, values }));
    return { rows, ...(link !== undefined && link !== null && { next: { query: nextQuery(link, start) } }) };
  },
};

function nextQuery(link: unknown, start: number): Query {
  const { searchParams } = new URL(String(link), 'http://hq');
  const [limit, next] = ['limit', 'offset'].map(name => Number(searchParams.get(name) ?? NaN)) as [number, number];
  if (![limit, next].every(isCount) || next <= start) throw new TypeError('no way on in the "nextLink" of a feed');
  return { limit: Math.min(Math.max(limit, 1), feedPages.max), offset: next };
}
