import type { AdmittedRequest } from './endpoint.js';
import { badRequest } from './refusals.js';
import type { FoundRows } from '../world/model.js';

/** The body of a tastypie list. */
export interface ListEnvelope<Row> {
  readonly meta: Readonly<Record<string, number | string | null>>;
  readonly objects: readonly Row[];
}

/** Source of a page's rows: an array, a total with a slice function, or a function that returns both. */
export type PagedRows<Row> =
  | readonly Row[]
  | { readonly total: number; readonly slice: (skip: number, take: number) => readonly Row[] }
  | ((skip: number, take: number) => FoundRows<Row>);

/** Default and maximum page size; 20 and 1000 if absent. */
export interface PageSizes {
  readonly defaultLimit?: number;
  readonly max?: number;
}

type Asked = Pick<AdmittedRequest, 'query'>;

/** Style A, tastypie's paginator: the page for `limit` and `offset` (errors-and-paging.md 5 A). Raises its 400s. */
export function offsetPage<Row>(request: Asked, rows: PagedRows<Row>, sizes: PageSizes = {}): ListEnvelope<Row> {
  const limit = pageSize(request, 'limit', sizes);
  const offset = readOffset(request);
  const { total, rows: objects } = cut(rows, offset, limit);
  const next = offset + limit < total ? link(request, limit, offset + limit) : null;
  const previous = offset - limit >= 0 ? link(request, limit, offset - limit) : null;
  return { meta: { limit, next, offset, previous, total_count: total }, objects };
}

/** Style C, DoesNothingPaginator: all rows with a count (errors-and-paging.md 5 C). */
export function unpaged<Row>(rows: readonly Row[]): ListEnvelope<Row> {
  return { meta: { total_count: rows.length }, objects: rows };
}

/** Style C, DoesNothingPaginatorCompat: all rows in the envelope of style A (errors-and-paging.md 5 C). */
export function unpagedCompat<Row>(rows: readonly Row[]): ListEnvelope<Row> {
  return { meta: { limit: null, next: null, offset: 0, previous: null, total_count: rows.length }, objects: rows };
}

function pageSize(request: Asked, parameter: string, { defaultLimit = 20, max = 1000 }: PageSizes): number {
  const limit = readLimit(last(request, parameter) ?? String(defaultLimit));
  return limit === 0 || limit > max ? max : limit;
}

function readLimit(text: string): number {
  const limit = integer(text);
  if (limit === undefined) throw badRequest(`Invalid limit '${text}' provided. Please provide a positive integer.`);
  if (limit < 0) throw badRequest(`Invalid limit '${limit}' provided. Please provide a positive integer >= 0.`);
  return limit;
}

function readOffset(request: Asked): number {
  const text = last(request, 'offset') ?? '0';
  const offset = integer(text);
  if (offset === undefined) throw badRequest(`Invalid offset '${text}' provided. Please provide an integer.`);
  if (offset < 0) throw badRequest(`Invalid offset '${offset}' provided. Please provide a positive integer >= 0.`);
  return offset;
}

/** Parses what Python's `int()` accepts. */
function integer(text: string): number | undefined {
  return /^\s*[+-]?\d+(_\d+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** HQ's paginators use the last value of a repeated parameter. */
function last(request: Asked, parameter: string): string | undefined {
  return request.query.getAll(parameter).at(-1);
}

function cut<Row>(rows: PagedRows<Row>, skip: number, take: number): FoundRows<Row> {
  if (typeof rows === 'function') return rows(skip, take);
  if ('total' in rows) return { total: rows.total, rows: rows.slice(skip, take) };
  return { total: rows.length, rows: rows.slice(skip, skip + take) };
}

function link(request: Asked, limit: number, offset: number): string {
  return query(request, { limit: String(limit), offset: String(offset) });
}

/** The request's query with changed parameters appended. */
function query(request: Asked, changed: Readonly<Record<string, string>>): string {
  const remaining = [...request.query].filter(([name]) => !(name in changed));
  return `?${new URLSearchParams([...remaining, ...Object.entries(changed)]).toString()}`;
}
