import type { Admitted } from '../../http/access.js';
import { admit } from '../../http/access.js';
import type { Caller } from '../../http/credentials.js';
import { digestChallenge } from '../../http/digest.js';
import type { AdmissionRequest } from '../../http/endpoint.js';
import { emptyError, htmlError, Raised } from '../../http/refusals.js';
import { queryOf } from '../../http/request.js';
import type { HqRequest } from '../../http/request.js';
import type { DomainRecord, DomainMembership } from '../../world/model.js';
import { says } from './receiverBody.js';

/** Sandbox flag: the project has enabled secure submissions (forms.md 4). */
export const SECURE_SUBMISSIONS = 'sandbox:secure-submissions';

const TYPES = ['digest', 'basic', 'noauth', 'api_key', 'oauth2'] as const;
type AuthType = (typeof TYPES)[number];

const SCHEMES: Readonly<Record<string, AuthType>> = {
  basic: 'basic',
  digest: 'digest',
  bearer: 'oauth2',
  apikey: 'api_key',
};

/** The authentication scheme of the request; undefined without credentials. */
export function schemeOf({ headers }: HqRequest): AuthType | undefined {
  return SCHEMES[(headers['authorization'] ?? '').split(' ', 1)[0]?.toLowerCase() ?? ''];
}

/**
 * The authentication type: from the query, else from the headers, else basic. Raises 400 for an unknown type (forms.md
 * 4).
 */
function authTypeOf(request: HqRequest): AuthType {
  const named = new URLSearchParams(queryOf(request.target)).get('authtype');
  if (named === null) return schemeOf(request) ?? 'basic';
  const found = TYPES.find(type => type === named);
  if (!found) throw says(400, `authtype must be one of: ${TYPES.join(',')}`);
  return found;
}

/** Has the worker been deactivated? HQ then answers HTTP Basic with 406 in place of 401 (forms.md 4). */
function isDeactivated(domain: DomainRecord, { headers }: HqRequest): boolean {
  const [, login = ''] = /^basic (.*)$/i.exec(headers['authorization'] ?? '') ?? [];
  const [username = ''] = Buffer.from(login, 'base64').toString().split(':');
  return [...domain.workers].some(worker => worker.username === username.toLowerCase() && !worker.active);
}

const deactivated = new Raised(
  406,
  { error: 'user.deactivated', default_response: 'Your user has been deactivated. Please contact your administrator.' },
  { 'content-type': 'application/json' },
);

/**
 * Authenticates the caller by a scheme. Raises HQ's challenge, or the 406 of a deactivated worker (forms.md 4, cases.md
 * 6.1).
 */
export function logIn({ authenticate, request }: AdmissionRequest, domain: DomainRecord, type: AuthType): Caller {
  if (schemeOf(request) !== type) {
    throw type === 'digest'
      ? digestChallenge()
      : emptyError(401, type === 'basic' ? { 'www-authenticate': 'Basic realm=""' } : {});
  }
  try {
    return authenticate();
  } catch (error) {
    throw type === 'basic' && isDeactivated(domain, request) ? deactivated : error;
  }
}

/** Does the membership include all permissions? */
export const may = (membership: DomainMembership, ...permissions: DomainMembership['permissions']): boolean =>
  membership.admin || permissions.every(one => membership.permissions.includes(one));

/** Raises the 401 of a token without the scope `sync` (authentication.md 5). */
export function checkSync({ account }: Caller, { headers }: HqRequest): void {
  const token = /^bearer (.*)$/i.exec(headers['authorization'] ?? '')?.[1]?.trim();
  if (!account.tokens?.some(one => one.token === token && one.scopes.includes('sync'))) throw emptyError(401);
}

/** Admits members who may use mobile endpoints; with an API key, members who may use the APIs (forms.md 4). */
function secure(admission: AdmissionRequest, domain: DomainRecord): Admitted {
  const type = authTypeOf(admission.request);
  // Which forms are accepted without a login is checked when they are read.
  if (type === 'noauth') return {};
  const caller = logIn(admission, domain, type);
  if (type === 'oauth2') checkSync(caller, admission.request);
  const membership = caller.account.memberships.find(one => one.domain === domain.name);
  const permitted =
    membership &&
    (type === 'api_key' ? may(membership, 'edit_data', 'access_api') : may(membership, 'access_mobile_endpoints'));
  if (!permitted) throw emptyError(403);
  return { caller, membership };
}

function domainOf({ domain }: AdmissionRequest): DomainRecord {
  if (!domain) throw htmlError(404, 'Not Found');
  return domain;
}

/** `receiver/secure/...`: needs a login (forms.md 4). */
export function admitSecure(admission: AdmissionRequest): Admitted {
  return secure(admission, domainOf(admission));
}

/** `receiver/...`: needs no login, unless the project has enabled secure submissions (forms.md 4). */
export function admitPhone(admission: AdmissionRequest): Admitted {
  const domain = domainOf(admission);
  return domain.toggles.has(SECURE_SUBMISSIONS) ? secure(admission, domain) : {};
}

/** `receiver/api/`: admits as the APIs do, with Edit Data (forms.md 4); also location-restricted callers. */
export function admitApi(admission: AdmissionRequest): Admitted {
  const rules = { kind: 'view', paths: [], methods: [], metered: false, locationSafe: true } as const;
  const endpoint = { ...rules, permission: 'edit_data', handle: () => ({ status: 201 }) } as const;
  const domain = domainOf(admission);
  try {
    return admit(endpoint, admission.authenticate, domain.name);
  } catch (error) {
    if (error instanceof Raised && error.status === 401 && isDeactivated(domain, admission.request)) throw deactivated;
    throw error;
  }
}
