import { domainOf } from '../../http/endpoint.js';
import type { Ask, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import type { WebUser } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { permissionsJson } from '../people/permissionsJson.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';
import { noSuchUser, personJson } from '../people/userJson.js';

/** Where web users are read and written, new style first (users.md 0). */
export const webUserUrls = listUrls('web-user', 'v1', 'v0.5');

/** What all of it asks for (users.md 2). */
export const webUserRules = { kind: 'tastypie', permission: 'edit_web_users', metered: true } as const;

const oldUrls = ['api/v0.4/web-user/'];
const rules = { ...webUserRules, methods: ['GET'] } as const;

/** Web users as members of the domain, from the database (users.md 2). */
export const webUserEndpoints: readonly Endpoint[] = [
  ...brokenActions(webUserUrls, rules),
  { ...rules, paths: webUserUrls, handle: ask => list(ask, webUserJson) },
  {
    ...rules,
    paths: urlsBelow(webUserUrls, '{id}/'),
    handle: ask => ({ status: 200, body: fullWebUserJson(ask, found(ask)) }),
  },
  { ...rules, paths: oldUrls, handle: ask => list(ask, (_, user) => oldWebUserJson(user)) },
  { ...rules, paths: urlsBelow(oldUrls, '{id}/'), handle: ask => ({ status: 200, body: oldWebUserJson(found(ask)) }) },
];

type Json = Readonly<Record<string, unknown>>;

/** `web_username` is exact and finds active members only; `username` belongs to authentication (users.md 2). */
function list(ask: Ask, show: (ask: Ask, user: WebUser) => Json) {
  const username = ask.query.getAll('web_username').at(-1);
  const users = [...domainOf(ask).webUsers].filter(user => !username || (user.active && user.username === username));
  const { meta, objects } = offsetPage(ask, users);
  return { status: 200, body: { meta, objects: objects.map(user => show(ask, user)) } };
}

/** One web user; only here are the groups in Tableau told: they cost HQ a request of its own (users.md 2). */
export function fullWebUserJson(ask: Ask, user: WebUser): Json {
  return { ...webUserJson(ask, user), tableau_groups: user.tableauGroups ?? [] };
}

function found(ask: Ask): WebUser {
  const user = domainOf(ask).webUsers.get(ask.params['id'] ?? '');
  if (!user) throw noSuchUser();
  return user;
}

function webUserJson(ask: Ask, user: WebUser): Json {
  return {
    ...oldWebUserJson(user),
    assigned_location_ids: user.locations,
    is_active_in_domain: user.active,
    primary_location_id: user.primaryLocation ?? '',
    profile: user.profile,
    resource_uri: pathLike(ask, domainOf(ask).name, 'web-user', user.id),
    tableau_role: user.tableauRole ?? null,
    user_data: user.userData,
  };
}

/** A web user with the fields of v0.4 (users.md 2). */
export function oldWebUserJson(user: WebUser): Json {
  return {
    ...personJson(user),
    is_admin: user.admin,
    permissions: permissionsJson(user),
    resource_uri: '',
    role: user.role,
  };
}
