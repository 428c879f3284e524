import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { cannedError } from '../../http/refusals.js';
import type { WebUserRecord } from '../../world/model.js';
import { writeRow } from '../../world/store/versions.js';
import { writeWebMembership } from '../../world/membership/webMembership.js';
import { unknownLocations } from '../people/userLocations.js';
import { jsonObject } from '../shared/jsonBody.js';
import { urlsBelow } from '../shared/urlStyle.js';
import { noSuchUser } from '../people/userJson.js';
import { fullWebUserJson, webUserRules, webUserUrls } from './webUser.js';
import { locationsIn, updatedWebUser, webUserProblems } from './webUserFields.js';

const action = (name: string, active: boolean): Endpoint => ({
  ...webUserRules,
  paths: urlsBelow(webUserUrls, `{id}/${name}/`),
  methods: ['POST'],
  pastDispatch: true,
  handle: request => switched(request, active),
});

/**
 * Web users as members of the project: edits, and (de)activation of the membership, not of the account (users.md 2).
 */
export const webUserWriteEndpoints: readonly Endpoint[] = [
  { ...webUserRules, paths: urlsBelow(webUserUrls, '{id}/'), methods: ['PATCH'], handle: edit },
  action('activate', true),
  action('deactivate', false),
];

/** Edits a web user: 202 with the full object. Nothing is saved if there is an error. */
function edit(request: AdmittedRequest): HqAnswer {
  const body = jsonObject(request);
  const domain = domainOf(request);
  const user = domain.webUsers.get(request.params['id'] ?? '');
  if (!user) throw noSuchUser();
  const unknown = unknownLocations(domain, locationsIn(body));
  const errors = [
    ...webUserProblems(request, user, body),
    // HQ's text for it is not known.
    ...(unknown.length > 0 ? [`Could not find location ids: ${unknown.join(', ')}.`] : []),
  ];
  if (errors.length > 0) return { status: 400, body: { errors } };
  const next = updatedWebUser(request, user, body);
  store(request, user, next);
  return { status: 202, body: fullWebUserJson(request, next) };
}

function switched(request: AdmittedRequest, active: boolean): HqAnswer {
  const user = domainOf(request).webUsers.get(request.params['id'] ?? '');
  if (!user) throw cannedError(404);
  store(request, user, { ...user, active });
  return { status: 202, body: {} };
}

function store(request: AdmittedRequest, before: WebUserRecord, user: WebUserRecord): void {
  const domain = domainOf(request);
  writeRow(domain.webUsers, { ...user, indexedOn: request.now });
  writeWebMembership(request.world, domain, before, user);
}
