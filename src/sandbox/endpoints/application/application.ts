import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { unpagedCompat } from '../../http/paging.js';
import { missing } from '../../http/refusals.js';
import type { Application, Domain } from '../../world/model.js';
import { buildOf, storedDocument, workingCopy } from './applicationJson.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

const urls = listUrls('application', 'v1', 'v0.5', 'v0.4');

/** Applications with their structure, and the light list of plain names (applications.md 1): only `access_api` is asked for. */
export const applicationEndpoints: readonly Endpoint[] = [
  { kind: 'tastypie', paths: urls, methods: ['GET'], metered: true, handle: list },
  ...brokenActions(urls, { metered: true }),
  { kind: 'tastypie', paths: urlsBelow(urls, '{id}/'), methods: ['GET'], metered: true, handle: single },
  { kind: 'view', paths: ['apps/api/list_apps/'], methods: ['GET'], metered: true, handle: listApps },
];

/** Everything at once: limit and offset are ignored (applications.md 2). */
function list(ask: Ask): Answer {
  const domain = domainOf(ask);
  return { status: 200, body: unpagedCompat(byCreation(domain).map(app => shown(ask, domain, app, workingCopy(app)))) };
}

/** One application, or one build by its own id, which the list does not show (applications.md 2). */
function single(ask: Ask): Answer {
  const domain = domainOf(ask);
  for (const app of domain.applications) {
    if (app.id === ask.params.id) return { status: 200, body: shown(ask, domain, app, workingCopy(app)) };
    const build = app.builds.find(({ id }) => id === ask.params.id);
    if (build) return { status: 200, body: shown(ask, domain, app, buildOf(app, build)) };
  }
  return missing;
}

/** Ids, names and current versions, nothing else (applications.md 4). */
function listApps(ask: Ask): Answer {
  const domain = domainOf(ask);
  const applications = byCreation(domain).map(app => ({
    name: app.name,
    version: app.version,
    app_id: app.id,
    download_url: `${ask.origin}/a/${domain.name}/apps/api/download_ccz/?app_id=${app.id}`,
  }));
  return { status: 200, body: { status: 'success', applications } };
}

function byCreation(domain: Domain): readonly Application[] {
  return [...domain.applications].sort((a, b) => a.created - b.created);
}

function shown(ask: Ask, domain: Domain, app: Application, json: Readonly<Record<string, unknown>>): unknown {
  const extras = ask.query.getAll('extras').at(-1)?.toLowerCase();
  return extras === 'true' || extras === '1' ? { ...storedDocument(app, domain.name), ...json } : json;
}
