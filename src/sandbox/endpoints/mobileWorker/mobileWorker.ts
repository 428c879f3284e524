import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import type { DomainRecord, WorkerRecord } from '../../world/model.js';
import { indexedRows } from '../../world/store/versions.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';
import { byText, noSuchUser, personJson } from '../people/userJson.js';

/** URLs of mobile workers, new style first (users.md 0). */
export const workerUrls = listUrls('user', 'v1', 'v0.5');

/** The rules of all mobile worker endpoints (users.md 1). */
export const workerRules = { kind: 'tastypie', permission: 'edit_commcare_users', metered: true } as const;

const oldUrls = ['api/v0.4/user/'];
const rules = { ...workerRules, methods: ['GET'] } as const;

/** Mobile workers: a list of the active or the deactivated ones, and any of them by id (users.md 1). */
export const mobileWorkerEndpoints: readonly Endpoint[] = [
  ...brokenActions(workerUrls, rules),
  { ...rules, paths: workerUrls, handle: request => list(request, workerJson) },
  {
    ...rules,
    paths: urlsBelow(workerUrls, '{id}/'),
    handle: request => ({ status: 200, body: workerJson(request, found(request)) }),
  },
  { ...rules, paths: oldUrls, handle: request => list(request, (_, worker) => oldWorkerJson(worker)) },
  {
    ...rules,
    paths: urlsBelow(oldUrls, '{id}/'),
    handle: request => ({ status: 200, body: oldWorkerJson(found(request)) }),
  },
];

type Json = Readonly<Record<string, unknown>>;

function list(request: AdmittedRequest, show: (request: AdmittedRequest, worker: WorkerRecord) => Json) {
  const { meta, objects } = offsetPage(request, asked(request));
  const rows = objects.map(worker => ({ ...show(request, worker), groups: worker.groups.toSorted() }));
  return { status: 200, body: { meta, objects: rows } };
}

/**
 * Selects workers. `group` overrides `archived`, which is true for true, 1 and yes. There are no other filters
 * (users.md 1).
 */
function asked(request: AdmittedRequest): readonly WorkerRecord[] {
  const domain = domainOf(request);
  const group = request.query.getAll('group').at(-1);
  if (group) return membersOf(request, domain, group);
  const archived = /^(true|1|yes)$/i.test(request.query.getAll('archived').at(-1) ?? '');
  const workers = indexedRows(domain.workers, request.now - request.lag).filter(worker => worker.active !== archived);
  return workers.sort((a, b) => byText(a.username, b.username));
}

/** The active members, in the group's order. HQ fails with 500 for an unknown id (users.md 1). */
function membersOf({ world }: AdmittedRequest, domain: DomainRecord, id: string): readonly WorkerRecord[] {
  const group = domain.groups.get(id);
  if (group) return group.users.flatMap(user => domain.workers.get(user) ?? []).filter(({ active }) => active);
  const elsewhere = [...world.domains.values()].some(({ groups }) => groups.get(id));
  throw elsewhere ? badRequest(`Project ${domain.name} has no group with id=${id}`) : cannedError(500);
}

/** A worker from the database, active or deactivated. Raises 400 for an unknown id (users.md 1). */
function found(request: AdmittedRequest): WorkerRecord {
  const worker = domainOf(request).workers.get(request.params['id'] ?? '');
  if (!worker) throw noSuchUser();
  return worker;
}

/** The JSON of a worker (users.md 1). */
export function workerJson(request: AdmittedRequest, worker: WorkerRecord): Json {
  return {
    ...oldWorkerJson(worker),
    language: worker.language,
    locations: worker.locations,
    primary_location: worker.primaryLocation,
    resource_uri: pathLike(request, domainOf(request).name, 'user', worker.id),
    role: worker.role,
  };
}

/** The JSON of a worker in v0.4 (users.md 0 and 7). */
export function oldWorkerJson(worker: WorkerRecord): Json {
  return { ...personJson(worker), groups: worker.groups, resource_uri: '', user_data: worker.userData };
}
