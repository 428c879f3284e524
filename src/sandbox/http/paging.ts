import type { AdmittedRequest } from './endpoint.js';
import { badRequest } from './refusals.js';
import type { FoundRows } from '../world/model.js';

/** What tastypie lists answer. */
export interface ListEnvelope<Row> {
  readonly meta: Readonly<Record<string, number | string | null>>;
  readonly objects: readonly Row[];
}

/** Where a page's rows come from: an array, a total with a way to cut, or one look-up that answers both. */
export type PageRows<Row> =
  | readonly Row[]
  | { readonly total: number; readonly slice: (skip: number, take: number) => readonly Row[] }
  | ((skip: number, take: number) => FoundRows<Row>);

/** Rows of a page when nothing is asked for, and the most that may be asked for. */
export interface PageSizes {
  readonly defaultLimit?: number;
  readonly max?: number;
}

type Asked = Pick<AdmittedRequest, 'query'>;

/** Style A, tastypie's own paginator: the page that `limit` and `offset` ask for (errors-and-paging.md 5 A). Raises its 400s. */
export function offsetPage<Row>(request: Asked, rows: PageRows<Row>, sizes: PageSizes = {}): ListEnvelope<Row> {
  const limit = pageSize(request, 'limit', sizes);
  const offset = readOffset(request);
  const { total, rows: objects } = cut(rows, offset, limit);
  const next = offset + limit < total ? link(request, limit, offset + limit) : null;
  const previous = offset - limit >= 0 ? link(request, limit, offset - limit) : null;
  return { meta: { limit, next, offset, previous, total_count: total }, objects };
}

/** Style C, DoesNothingPaginator: everything at once, with a count and no more (errors-and-paging.md 5 C). */
export function unpaged<Row>(rows: readonly Row[]): ListEnvelope<Row> {
  return { meta: { total_count: rows.length }, objects: rows };
}

/** Style C, DoesNothingPaginatorCompat: everything at once, in the envelope of style A (errors-and-paging.md 5 C). */
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

/** What Python's `int()` takes. */
function integer(text: string): number | undefined {
  return /^\s*[+-]?\d+(_\d+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** Of a repeated parameter HQ's paginators see the last value. */
function last(request: Asked, parameter: string): string | undefined {
  return request.query.getAll(parameter).at(-1);
}

function cut<Row>(rows: PageRows<Row>, skip: number, take: number): FoundRows<Row> {
  if (typeof rows === 'function') return rows(skip, take);
  if ('total' in rows) return { total: rows.total, rows: rows.slice(skip, take) };
  return { total: rows.length, rows: rows.slice(skip, skip + take) };
}

function link(request: Asked, limit: number, offset: number): string {
  return query(request, { limit: String(limit), offset: String(offset) });
}

/** The query as asked, with the changed parameters last. */
function query(request: Asked, changed: Readonly<Record<string, string>>): string {
  const remaining = [...request.query].filter(([name]) => !(name in changed));
  return `?${new URLSearchParams([...remaining, ...Object.entries(changed)]).toString()}`;
}
