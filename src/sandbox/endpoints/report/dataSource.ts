import { isoNaive } from '../../dates.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { unpaged } from '../../http/paging.js';
import { cannedError, emptyError, htmlError, jsonError, Raised } from '../../http/refusals.js';
import type { DataSourceRecord, DomainRecord } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';

const definitions = listUrls('ucr_data_source', 'v1', 'v0.5');
const checks = { permission: 'edit_ucrs', metered: true } as const;
const [USUAL, MOST] = [1000, 10_000];

/** Definitions of UCR data sources, and their rows. Each has its own flag and permission (reports.md 1). */
export const dataSourceEndpoints: readonly Endpoint[] = [
  { ...checks, kind: 'tastypie', paths: definitions, methods: ['GET'], handle: list },
  ...brokenActions(definitions, checks),
  { ...checks, kind: 'tastypie', paths: urlsBelow(definitions, '{id}/'), methods: ['GET'], handle: single },
  {
    kind: 'view',
    paths: listUrls('ucr', 'v1', 'v0.5'),
    methods: ['GET'],
    permission: 'edit_data',
    metered: true,
    handle: rows,
  },
];

/** All data sources, without their filters and indicators. */
function list(request: AdmittedRequest): HqAnswer {
  const domain = flagged(request);
  return { status: 200, body: unpaged(sourcesOf(domain).map(source => named(request, domain, source))) };
}

function single(request: AdmittedRequest): HqAnswer {
  const domain = flagged(request);
  const source = sourcesOf(domain).find(({ id }) => id === request.params.id);
  if (!source) throw cannedError(404);
  const { filter, indicators } = source;
  const body = { ...named(request, domain, source), configured_filter: filter, configured_indicators: indicators };
  return { status: 200, body };
}

function named(
  request: AdmittedRequest,
  { name: domain }: DomainRecord,
  { id, name }: DataSourceRecord,
): Readonly<Record<string, unknown>> {
  return { id, display_name: name, resource_uri: pathLike(request, domain, 'ucr_data_source', id) };
}

const sourcesOf = ({ dataSources = [] }: DomainRecord): readonly DataSourceRecord[] => dataSources;

/** Raises 401, not 403, if the flag is off (reports.md 1). */
function flagged(request: AdmittedRequest): DomainRecord {
  const domain = domainOf(request);
  if (!domain.toggles.has('USER_CONFIGURABLE_REPORTS'))
    throw jsonError(401, "You don't have permission to access this API");
  return domain;
}

/** A page of rows. Unless it is empty, it has a cursor (reports.md 4). */
function rows(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  if (!domain.toggles.has('EXPORT_DATA_SOURCE_DATA')) throw emptyError(403);
  const id = request.query.get('data_source_id');
  if (!id) throw new Raised(400, 'Missing data_source_id parameter', { 'content-type': 'text/html; charset=utf-8' });
  const source = sourcesOf(domain).find(one => one.id === id);
  // Inferred: the contract does not state the answer for an unknown data source.
  if (!source) throw htmlError(404, 'Not Found');
  const asked = request.query.getAll('limit').at(-1);
  if (asked !== undefined && !/^\s*\+?\d+\s*$/.test(asked)) throw htmlError(500, 'Server Error (500)');
  const limit = Math.min(Number(asked ?? USUAL), MOST);
  const from = firstAfter(source, request.query.getAll('cursor').at(-1));
  const found = Array.from({ length: Math.max(0, Math.min(limit, source.rows.size - from)) }, (_, n) =>
    source.rows.at(from + n),
  );
  const objects = found.map(({ docId, insertedAt, columns }) => ({
    id: docId,
    doc_id: docId,
    inserted_at: isoNaive(insertedAt),
    ...columns,
  }));
  const end = found.at(-1);
  const next = end && linkBehind(request, { last_doc_id: end.docId, last_inserted_at: isoNaive(end.insertedAt) });
  // A requested limit is returned as the string that was sent, a limit that HQ set as a number.
  const shown = asked === undefined || Number(asked) > MOST ? limit : asked;
  return { status: 200, body: { objects, meta: { next: next ?? null, limit: shown } } };
}

function linkBehind(request: AdmittedRequest, place: Readonly<Record<string, string>>): string {
  const cursor = Buffer.from(new URLSearchParams(place).toString()).toString('base64');
  const remaining = [...request.query].filter(([name]) => name !== 'cursor');
  return `${request.origin}${request.path}?${new URLSearchParams([...remaining, ['cursor', cursor]]).toString()}`;
}

/**
 * The first row after the cursor. The cursor excludes the time and document of the last row, so further rows of that
 * document are skipped (reports.md 4).
 */
function firstAfter({ rows: held }: DataSourceRecord, cursor: string | undefined): number {
  const place = new URLSearchParams(Buffer.from(cursor ?? '', 'base64').toString());
  const [moment, document] = [place.get('last_inserted_at'), place.get('last_doc_id')];
  if (moment === null || document === null) return 0;
  const isPassed = (n: number): boolean => {
    const { docId, insertedAt } = held.at(n);
    const own = isoNaive(insertedAt);
    return own < moment || (own === moment && docId <= document);
  };
  let [low, high] = [0, held.size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPassed(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
