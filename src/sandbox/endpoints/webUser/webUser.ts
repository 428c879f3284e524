import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import type { WebUserRecord } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { permissionsJson } from '../people/permissionsJson.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';
import { noSuchUser, personJson } from '../people/userJson.js';

/** URLs of web users, new style first (users.md 0). */
export const webUserUrls = listUrls('web-user', 'v1', 'v0.5');

/** The rules of all web user endpoints (users.md 2). */
export const webUserRules = { kind: 'tastypie', permission: 'edit_web_users', metered: true } as const;

const oldUrls = ['api/v0.4/web-user/'];
const rules = { ...webUserRules, methods: ['GET'] } as const;

/** Web users who are members of the domain, from the database (users.md 2). */
export const webUserEndpoints: readonly Endpoint[] = [
  ...brokenActions(webUserUrls, rules),
  { ...rules, paths: webUserUrls, handle: request => list(request, webUserJson) },
  {
    ...rules,
    paths: urlsBelow(webUserUrls, '{id}/'),
    handle: request => ({ status: 200, body: fullWebUserJson(request, found(request)) }),
  },
  { ...rules, paths: oldUrls, handle: request => list(request, (_, user) => oldWebUserJson(user)) },
  {
    ...rules,
    paths: urlsBelow(oldUrls, '{id}/'),
    handle: request => ({ status: 200, body: oldWebUserJson(found(request)) }),
  },
];

type Json = Readonly<Record<string, unknown>>;

/** `web_username` is exact and finds active members only; `username` belongs to authentication (users.md 2). */
function list(request: AdmittedRequest, show: (request: AdmittedRequest, user: WebUserRecord) => Json) {
  const username = request.query.getAll('web_username').at(-1);
  const users = [...domainOf(request).webUsers].filter(
    user => !username || (user.active && user.username === username),
  );
  const { meta, objects } = offsetPage(request, users);
  return { status: 200, body: { meta, objects: objects.map(user => show(request, user)) } };
}

/**
 * The JSON of a single web user. Lists lack the Tableau groups, for which HQ sends a request of its own (users.md 2).
 */
export function fullWebUserJson(request: AdmittedRequest, user: WebUserRecord): Json {
  return { ...webUserJson(request, user), tableau_groups: user.tableauGroups ?? [] };
}

function found(request: AdmittedRequest): WebUserRecord {
  const user = domainOf(request).webUsers.get(request.params['id'] ?? '');
  if (!user) throw noSuchUser();
  return user;
}

function webUserJson(request: AdmittedRequest, user: WebUserRecord): Json {
  return {
    ...oldWebUserJson(user),
    assigned_location_ids: user.locations,
    is_active_in_domain: user.active,
    primary_location_id: user.primaryLocation ?? '',
    profile: user.profile,
    resource_uri: pathLike(request, domainOf(request).name, 'web-user', user.id),
    tableau_role: user.tableauRole ?? null,
    user_data: user.userData,
  };
}

/** The JSON of a web user in v0.4 (users.md 2). */
export function oldWebUserJson(user: WebUserRecord): Json {
  return {
    ...personJson(user),
    is_admin: user.admin,
    permissions: permissionsJson(user),
    resource_uri: '',
    role: user.role,
  };
}
