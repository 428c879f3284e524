import { KnownError } from '../errors.js';
import type { Query } from './call.js';

/** A place in a list: the parameters that ask for the page there, beside the list's own filters. */
export interface Place {
  readonly query: Query;
  /** The parameters stand for the filters too (HQ's case cursor), so these are not sent again. */
  readonly alone?: boolean;
  /** Rows that the page repeats from the page before it, by id. */
  readonly seen?: readonly string[];
}

/** One page as read. */
export interface Page {
  readonly rows: readonly unknown[];
  /** Rows in the list from this place's filters on, where HQ tells. */
  readonly total?: number;
  /** Absent on the last page. */
  readonly next?: Place;
  /** The place behind the last row, where HQ tells it though no row is there yet: rows to come will stand there. */
  readonly end?: Place;
  /** The places of all pages after the first, when they can be asked for side by side. */
  readonly rest?: readonly Place[];
}

/** How HQ cuts a list into pages (errors-and-paging.md 5). */
export interface Pager {
  /** Most rows of a page. */
  readonly max: number;
  /** The parameters that its places use: a cursor from a client may hold no others. */
  readonly params: readonly string[];
  /** Rows may slip from page to page while the list is read, so a walk that found too few rows is not to be trusted. */
  readonly slips?: boolean;
  readonly first: (limit: number) => Place;
  /** The query of a place that has its length inside, as asks for so many rows; itself where they are fewer than it has. */
  readonly longer?: (query: Query, limit: number) => Query;
  /** `asked` is the whole query the page was asked with. Throws on an answer of another shape. */
  readonly read: (body: unknown, asked: Query) => Page;
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

/** A number of rows, or none told. */
const isCount = (value: unknown): boolean =>
  value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 0);

/** Tastypie's `limit` and `offset`, with a total for free (style A; B where HQ sends no total). */
export const offset = (max: number): Pager => ({
  max,
  params: ['limit', 'offset'],
  slips: true,
  first: limit => ({ query: { limit } }),
  read(body, asked) {
    const { meta, objects } = envelope(body);
    const start = Number(asked.offset ?? 0);
    const end = start + objects.length;
    const limit = meta.limit || Number(asked.limit ?? 20);
    const total = meta.total_count ?? undefined;
    if (objects.length === 0) return { rows: [], total };
    if (total === undefined) return { rows: objects, next: objects.length < limit ? undefined : at(end, limit) };
    return { rows: objects, total, ...following(end, total, limit) };
  },
});

const at = (start: number, limit: number): Place => ({ query: { limit, offset: start } });

/** More pages than any operation may read are not laid out: HQ's count may be anything. */
const MANY = 10_000;

function following(end: number, total: number, limit: number): Pick<Page, 'next' | 'rest'> {
  const pages = Math.ceil((total - end) / limit);
  if (pages <= 0) return {};
  const rest = pages > MANY ? undefined : Array.from({ length: pages }, (_, i) => at(end + i * limit, limit));
  return { next: at(end, limit), ...(rest && { rest }) };
}

/**
 * Case v2's opaque cursor, which repeats the filters (cases.md 2.4). `next` is a URL, of which only the cursor is taken;
 * HQ's own spec calls it an object.
 */
export const cursor = (max: number): Pager => ({
  max,
  params: ['limit', 'cursor'],
  first: limit => ({ query: { limit } }),
  longer(query, limit) {
    const held = new URLSearchParams(Buffer.from(String(query.cursor), 'base64').toString('utf8'));
    if (!(Number(held.get('limit')) < limit)) return query;
    held.set('limit', String(limit));
    return { cursor: Buffer.from(held.toString(), 'utf8').toString('base64') };
  },
  read(body) {
    const { matching_records: total, cases, next } = (body ?? {}) as Record<string, unknown>;
    if (!Array.isArray(cases) || typeof total !== 'number' || !isCount(total))
      throw new TypeError('no "cases" in a list of cases');
    const mark =
      typeof next === 'string'
        ? new URL(next, 'http://hq').searchParams.get('cursor')
        : (next as { cursor?: string } | undefined)?.cursor;
    return { rows: cases, total, ...(mark && { next: { query: { cursor: mark }, alone: true } }) };
  },
});

/** Everything in one answer (style C). Older HQ pages `user_domains` after all: the total tells (users.md 6). */
export const unpaged: Pager = {
  max: Number.MAX_SAFE_INTEGER,
  params: ['limit', 'offset'],
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
  slips: true,
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
    return { rows, ...(link !== undefined && link !== null && { next: { query: onward(link, start) } }) };
  },
};

function onward(link: unknown, start: number): Query {
  const { searchParams } = new URL(String(link), 'http://hq');
  const [limit, next] = ['limit', 'offset'].map(name => Number(searchParams.get(name) ?? NaN)) as [number, number];
  if (![limit, next].every(isCount) || next <= start) throw new TypeError('no way on in the "nextLink" of a feed');
  return { limit: Math.min(Math.max(limit, 1), feedPages.max), offset: next };
}
