import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { unpaged } from '../../http/paging.js';
import { cannedError } from '../../http/refusals.js';
import type { ReportRecord } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { reportData } from './reportData.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';

const definitions = listUrls('simplereportconfiguration', 'v1', 'v0.5');
const data = listUrls('configurablereportdata', 'v1', 'v0.5');

/**
 * Report definitions, which need `access_api`, and report data, which need `view_reports` (reports.md 1). HQ has no
 * list of report data: its URL accepts no method.
 */
export const reportEndpoints: readonly Endpoint[] = [
  { kind: 'tastypie', paths: definitions, methods: ['GET'], metered: true, handle: list },
  ...brokenActions(definitions, { metered: true }),
  { kind: 'tastypie', paths: urlsBelow(definitions, '{id}/'), methods: ['GET'], metered: true, handle: single },
  { kind: 'tastypie', paths: data, methods: [], permission: 'view_reports', metered: true, handle: nothing },
  ...brokenActions(data, { permission: 'view_reports', metered: true }),
  {
    kind: 'tastypie',
    paths: urlsBelow(data, '{id}/'),
    methods: ['GET'],
    permission: 'view_reports',
    // Inferred: location-restricted callers are admitted, as location filters restrict what they see (reports.md 3).
    locationSafe: true,
    metered: true,
    handle: reportData,
  },
];

/** All reports, with a count (reports.md 2). */
function list(request: AdmittedRequest): HqAnswer {
  return { status: 200, body: unpaged(domainOf(request).reports.map(report => definition(request, report))) };
}

/**
 * One report. Static reports, whose ids start with `static-`, are listed but have no detail URL (reports.md 2,
 * inferred); their ids say so.
 */
function single(request: AdmittedRequest): HqAnswer {
  const report = domainOf(request).reports.find(({ id }) => id === request.params.id);
  if (!report || report.id.startsWith('static-')) throw cannedError(404);
  return { status: 200, body: definition(request, report) };
}

function nothing(): never {
  throw cannedError(500);
}

function definition(request: AdmittedRequest, report: ReportRecord): Readonly<Record<string, unknown>> {
  return {
    columns: report.columns.map(({ column_id, display, type }) => ({ column_id, display, type })),
    filters: report.filters.map(({ type, datatype, slug }) => ({ type, datatype, slug })),
    id: report.id,
    resource_uri: pathLike(request, domainOf(request).name, 'simplereportconfiguration', report.id),
    title: report.title,
  };
}
