import { domainOf } from '../../http/endpoint.js';
import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { canned } from '../../http/refusals.js';
import type { WebUser } from '../../world/model.js';
import { writeRow } from '../../world/store/versions.js';
import { writeWebMembership } from '../../world/membership/webMembership.js';
import { unknownHomes } from '../people/homes.js';
import { jsonObject } from '../shared/jsonBody.js';
import { urlsBelow } from '../shared/urlStyle.js';
import { noSuchUser } from '../people/userJson.js';
import { fullWebUserJson, webUserRules, webUserUrls } from './webUser.js';
import { homesIn, updatedWebUser, webUserProblems } from './webUserFields.js';

const action = (name: string, active: boolean): Endpoint => ({
  ...webUserRules,
  paths: urlsBelow(webUserUrls, `{id}/${name}/`),
  methods: ['POST'],
  pastDispatch: true,
  handle: ask => switched(ask, active),
});

/** Web users as members of the project: edit, and switch membership off and on, never the account (users.md 2). */
export const webUserWriteEndpoints: readonly Endpoint[] = [
  { ...webUserRules, paths: urlsBelow(webUserUrls, '{id}/'), methods: ['PATCH'], handle: edit },
  action('activate', true),
  action('deactivate', false),
];

/** 202 with the full object; nothing is saved if anything is wrong. */
function edit(ask: Ask): Answer {
  const body = jsonObject(ask);
  const domain = domainOf(ask);
  const user = domain.webUsers.get(ask.params['id'] ?? '');
  if (!user) throw noSuchUser();
  const unknown = unknownHomes(domain, homesIn(body));
  const errors = [
    ...webUserProblems(ask, user, body),
    // HQ's words for it are not known.
    ...(unknown.length > 0 ? [`Could not find location ids: ${unknown.join(', ')}.`] : []),
  ];
  if (errors.length > 0) return { status: 400, body: { errors } };
  const next = updatedWebUser(ask, user, body);
  store(ask, user, next);
  return { status: 202, body: fullWebUserJson(ask, next) };
}

function switched(ask: Ask, active: boolean): Answer {
  const user = domainOf(ask).webUsers.get(ask.params['id'] ?? '');
  if (!user) throw canned(404);
  store(ask, user, { ...user, active });
  return { status: 202, body: {} };
}

function store(ask: Ask, before: WebUser, user: WebUser): void {
  const domain = domainOf(ask);
  writeRow(domain.webUsers, { ...user, indexedOn: ask.now });
  writeWebMembership(ask.world, domain, before, user);
}
