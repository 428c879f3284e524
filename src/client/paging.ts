import { KnownError } from '../errors.js';
import type { Query } from './call.js';

/**
 * A position in a list: the parameters, besides the list's own filters, that request the page after it. It stays valid
 * for any time: it refers to rows, not to a page read before, so that changes of the list lose no row behind it.
 */
export interface ListPosition {
  readonly query: Query;
  /**
   * In a list read by time: ids of rows before the position that its page contains again, those with the last row's
   * time.
   */
  readonly seen?: readonly string[];
  /**
   * In a list read by offset: ids of the last rows before the position. Its page must start with them; otherwise the
   * list has shifted.
   */
  readonly anchors?: readonly string[];
  /** The sort key of the last anchor, in an ordered list. */
  readonly key?: string;
  /** In a list whose rows have no ids: leading rows of the page that lie before the position. */
  readonly skip?: number;
}

/** One page as read. */
export interface Page {
  readonly rows: readonly unknown[];
  /** Number of rows in the list under the filters of this position, if HQ returns it. */
  readonly total?: number;
  /** Absent on the last page. */
  readonly next?: ListPosition;
  /**
   * The position behind the last row, if HQ returns it although there are no more rows: later rows will appear there.
   */
  readonly end?: ListPosition;
  /** The positions of all pages after the first, if they can be requested in parallel. */
  readonly rest?: readonly ListPosition[];
}

/** How HQ cuts a list into pages (errors-and-paging.md 5). */
export interface Pager {
  /** Maximum number of rows of a page. */
  readonly max: number;
  /** The parameters used by its positions. A cursor from a client may contain no others. */
  readonly params: readonly string[];
  /** Rows may move between pages while the list is read, so a smaller number of rows than announced is not trusted. */
  readonly rowsMayShift?: boolean;
  /** Number of rows that each page read by offset repeats from the page before it, to detect a shift of the list. */
  readonly overlap?: number;
  /** One page holds all rows, or HQ returns where to continue. Positions in it are found by the rows before them. */
  readonly isOnePage?: boolean;
  /**
   * HQ links to a next page after every full page. Request one more row than wanted to find out whether there is one.
   */
  readonly alwaysLinksNext?: boolean;
  readonly first: (limit: number) => ListPosition;
  /** Parses a page. `asked`: the whole query of the request. Throws TypeError for another shape. */
  readonly read: (body: unknown, asked: Query) => Page;
  /**
   * The parameters that request the rows after a row, by its sort key (`key`) and id; undefined if the key cannot be
   * used. With `instant` the page starts at the row's time, so that rows with that time are repeated.
   */
  readonly after?: (key: string, id: string, asked: Query) => Query | undefined;
  readonly instant?: (key: string) => string;
  /** The query of a position in HQ's form, where HQ packs it into one parameter. */
  readonly pack?: (query: Query) => Query;
}

/** The shape of tastypie lists. `limit` is the effective limit: HQ silently reduces a larger one. */
export interface Envelope {
  readonly meta: { readonly total_count?: number | null; readonly limit?: number | null; readonly offset?: number };
  readonly objects: readonly unknown[];
}

/**
 * The answer of a tastypie list.
 * @throws {TypeError} if it has another shape.
 */
export function envelope(body: unknown): Envelope {
  const { meta, objects } = (body ?? {}) as Partial<Envelope>;
  if (!Array.isArray(objects) || typeof meta !== 'object' || meta === null)
    throw new TypeError('no "meta" and "objects" in a list');
  if (![meta.total_count, meta.limit].every(isCount)) throw new TypeError('no numbers in the "meta" of a list');
  return { meta, objects };
}

/** Whether the value is a number of rows, null or undefined. */
export const isCount = (value: unknown): boolean =>
  value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 0);

/**
 * Tastypie's `limit` and `offset`, usually with a total (style A; B without a total). Each page repeats the last row of
 * the page before it: if that row does not come first, the list has shifted and rows would be lost.
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

/** Above this number of pages, `rest` is omitted: no operation reads so many, and HQ's count may be arbitrary. */
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

/** All rows in one answer (style C). Older HQ versions page `user_domains`; the total shows it (users.md 6). */
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

/**
 * A report's rows, 50 a page (reports.md 3). Each row carries the columns of its page: expanded columns change with the
 * data.
 */
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
 * An OData feed, without a total (exports.md 2). `limit` and `offset` count cases or forms, not table rows, so the next
 * position is taken from HQ's link; nothing else of the link is used. Rows are identified by their place, because the
 * project defines the columns.
 */
export const feedPages: Pager = {
  max: 10_000,
  params: ['limit', 'offset'],
  first: limit => ({ query: { limit } }),
  read(body, asked) {
    const { value, error, '@odata.nextLink': link } = (body ?? {}) as Record<string, unknown>;
    // HQ may send this error with any status.
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
