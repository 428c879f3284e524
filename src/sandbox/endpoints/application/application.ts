import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { unpagedCompat } from '../../http/paging.js';
import { notFoundAnswer } from '../../http/refusals.js';
import type { ApplicationRecord, DomainRecord } from '../../world/model.js';
import { buildOf, storedDocument, workingCopy } from './applicationJson.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

const urls = listUrls('application', 'v1', 'v0.5', 'v0.4');

/** Applications with their structure, and the short list of names (applications.md 1). Both need `access_api` only. */
export const applicationEndpoints: readonly Endpoint[] = [
  { kind: 'tastypie', paths: urls, methods: ['GET'], metered: true, handle: list },
  ...brokenActions(urls, { metered: true }),
  { kind: 'tastypie', paths: urlsBelow(urls, '{id}/'), methods: ['GET'], metered: true, handle: single },
  { kind: 'view', paths: ['apps/api/list_apps/'], methods: ['GET'], metered: true, handle: listApps },
];

/** All applications. `limit` and `offset` are ignored (applications.md 2). */
function list(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  return {
    status: 200,
    body: unpagedCompat(byCreation(domain).map(app => shown(request, domain, app, workingCopy(app)))),
  };
}

/** One application, or one build by its own id, which the list does not show (applications.md 2). */
function single(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  for (const app of domain.applications) {
    if (app.id === request.params.id) return { status: 200, body: shown(request, domain, app, workingCopy(app)) };
    const build = app.builds.find(({ id }) => id === request.params.id);
    if (build) return { status: 200, body: shown(request, domain, app, buildOf(app, build)) };
  }
  return notFoundAnswer;
}

/** Ids, names, current versions and download URLs (applications.md 4). */
function listApps(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const applications = byCreation(domain).map(app => ({
    name: app.name,
    version: app.version,
    app_id: app.id,
    download_url: `${request.origin}/a/${domain.name}/apps/api/download_ccz/?app_id=${app.id}`,
  }));
  return { status: 200, body: { status: 'success', applications } };
}

function byCreation(domain: DomainRecord): readonly ApplicationRecord[] {
  return [...domain.applications].sort((a, b) => a.created - b.created);
}

function shown(
  request: AdmittedRequest,
  domain: DomainRecord,
  app: ApplicationRecord,
  json: Readonly<Record<string, unknown>>,
): unknown {
  const extras = request.query.getAll('extras').at(-1)?.toLowerCase();
  return extras === 'true' || extras === '1' ? { ...storedDocument(app, domain.name), ...json } : json;
}
