import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { emptyError } from '../../http/refusals.js';
import { loginsOf } from '../../world/membership/logins.js';
import type { Account } from '../../world/model.js';
import { oldWorkerJson } from '../mobileWorker/mobileWorker.js';
import { listUrls } from '../shared/urlStyle.js';
import { oldWebUserJson } from './webUser.js';

/** Checks a user's name and password, and answers with the user in the format of v0.4 (users.md 7). */
export const singleSignOnEndpoints: readonly Endpoint[] = [
  {
    kind: 'tastypie',
    paths: listUrls('sso', 'v1', 'v0.5', 'v0.4'),
    methods: ['POST'],
    open: true,
    metered: true,
    handle: logIn,
  },
];

function logIn(request: AdmittedRequest): HqAnswer {
  const form = new URLSearchParams(new TextDecoder().decode(request.body));
  const missing = ['username', 'password'].find(name => !form.get(name));
  if (missing !== undefined) return { status: 400, body: `Missing required parameter: ${missing}` };
  const domain = domainOf(request);
  const name = form.get('username')?.toLowerCase() ?? '';
  const username = name.includes('@') ? name : `${name}@${domain.name}.commcarehq.org`;
  const account = loginsOf(request.world).find(one => one.username === username);
  const isGood = account?.active && account.password === form.get('password');
  const isMember = account?.memberships.some(one => one.domain === domain.name && !one.disabled);
  const user = isGood && isMember ? shown(request, account) : undefined;
  const { status, headers } = emptyError(403);
  return user ? { status: 200, body: user } : { status, headers, body: '' };
}

function shown(request: AdmittedRequest, { kind, userId }: Account): unknown {
  const { webUsers, workers } = domainOf(request);
  const worker = workers.get(userId);
  if (kind === 'mobile') return worker && oldWorkerJson(worker);
  const user = webUsers.get(userId);
  return user && oldWebUserJson(user);
}
