import type { Ask } from './endpoint.js';
import { badRequest } from './refusals.js';
import type { Found } from '../world/model.js';

/** What tastypie lists answer. */
export interface Envelope<Row> {
  readonly meta: Readonly<Record<string, number | string | null>>;
  readonly objects: readonly Row[];
}

/** Where a page's rows come from: an array, a total with a way to cut, or one look-up that answers both. */
export type Rows<Row> =
  | readonly Row[]
  | { readonly total: number; readonly slice: (skip: number, take: number) => readonly Row[] }
  | ((skip: number, take: number) => Found<Row>);

/** Rows of a page when nothing is asked for, and the most that may be asked for. */
export interface PageSizes {
  readonly defaultLimit?: number;
  readonly max?: number;
}

type Asked = Pick<Ask, 'query'>;

/** Style A, tastypie's own paginator: the page that `limit` and `offset` ask for (errors-and-paging.md 5 A). Raises its 400s. */
export function offsetPage<Row>(ask: Asked, rows: Rows<Row>, sizes: PageSizes = {}): Envelope<Row> {
  const limit = pageSize(ask, 'limit', sizes);
  const offset = readOffset(ask);
  const { total, rows: objects } = cut(rows, offset, limit);
  const next = offset + limit < total ? link(ask, limit, offset + limit) : null;
  const previous = offset - limit >= 0 ? link(ask, limit, offset - limit) : null;
  return { meta: { limit, next, offset, previous, total_count: total }, objects };
}

/** Style C, DoesNothingPaginator: everything at once, with a count and no more (errors-and-paging.md 5 C). */
export function unpaged<Row>(rows: readonly Row[]): Envelope<Row> {
  return { meta: { total_count: rows.length }, objects: rows };
}

/** Style C, DoesNothingPaginatorCompat: everything at once, in the envelope of style A (errors-and-paging.md 5 C). */
export function unpagedCompat<Row>(rows: readonly Row[]): Envelope<Row> {
  return { meta: { limit: null, next: null, offset: 0, previous: null, total_count: rows.length }, objects: rows };
}

function pageSize(ask: Asked, parameter: string, { defaultLimit = 20, max = 1000 }: PageSizes): number {
  const limit = readLimit(last(ask, parameter) ?? String(defaultLimit));
  return limit === 0 || limit > max ? max : limit;
}

function readLimit(text: string): number {
  const limit = integer(text);
  if (limit === undefined) throw badRequest(`Invalid limit '${text}' provided. Please provide a positive integer.`);
  if (limit < 0) throw badRequest(`Invalid limit '${limit}' provided. Please provide a positive integer >= 0.`);
  return limit;
}

function readOffset(ask: Asked): number {
  const text = last(ask, 'offset') ?? '0';
  const offset = integer(text);
  if (offset === undefined) throw badRequest(`Invalid offset '${text}' provided. Please provide an integer.`);
  if (offset < 0) throw badRequest(`Invalid offset '${offset}' provided. Please provide a positive integer >= 0.`);
  return offset;
}

/** What Python's `int()` takes. */
function integer(text: string): number | undefined {
  return /^\s*[+-]?\d+(_\d+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** Of a repeated parameter HQ's paginators see the last value. */
function last(ask: Asked, parameter: string): string | undefined {
  return ask.query.getAll(parameter).at(-1);
}

function cut<Row>(rows: Rows<Row>, skip: number, take: number): Found<Row> {
  if (typeof rows === 'function') return rows(skip, take);
  if ('total' in rows) return { total: rows.total, rows: rows.slice(skip, take) };
  return { total: rows.length, rows: rows.slice(skip, skip + take) };
}

function link(ask: Asked, limit: number, offset: number): string {
  return query(ask, { limit: String(limit), offset: String(offset) });
}

/** The query as asked, with the changed parameters last. */
function query(ask: Asked, changed: Readonly<Record<string, string>>): string {
  const kept = [...ask.query].filter(([name]) => !(name in changed));
  return `?${new URLSearchParams([...kept, ...Object.entries(changed)]).toString()}`;
}
