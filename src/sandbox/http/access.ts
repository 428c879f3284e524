import type { Caller } from './credentials.js';
import type { Endpoint } from './endpoint.js';
import { emptyError, htmlError, jsonError, Raised } from './refusals.js';
import type { DomainRecord, DomainMembership, Permission } from '../world/model.js';

/** The caller of an admitted request. Open endpoints have no caller, server-wide ones no membership. */
export interface Admitted {
  readonly caller?: Caller;
  readonly membership?: DomainMembership;
}

/**
 * The first checks of tastypie resources (authentication.md 7). Raises 401 for a blacklisted domain, 401 for a plan
 * without API access or an unknown domain, and 403 for locations without their privilege.
 */
export function requireTastypiePlan(
  endpoint: Endpoint,
  domain: DomainRecord | undefined,
): asserts domain is DomainRecord {
  if (domain?.toggles.has('API_BLACKLIST')) throw jsonError(401, blacklisted);
  if (!domain?.plan.apiAccess) throw jsonError(401, 'Your current subscription does not have access to this feature');
  if (endpoint.needsLocations && !domain.plan.locations) throw emptyError(403);
  if (endpoint.needsOdata) requireOdata(domain);
}

/** Raises the 404 of a plan without OData feeds (exports.md 2). */
export function requireOdata({ plan }: DomainRecord): void {
  if (!plan.odata) throw new Raised(404, 'Feature flag not enabled.', { 'content-type': 'text/html; charset=utf-8' });
}

const blacklisted =
  'API access has been temporarily cut off due to too many requests.  To re-enable, please contact support.';

/**
 * Admits a caller, or raises the 401 or 403 of the endpoint's kind (authentication.md 2, 4, 8 and 9). `isOpen`:
 * permissions are not checked.
 */
export function admit(endpoint: Endpoint, authenticate: () => Caller, domain = '', isOpen = false): Admitted {
  if (endpoint.open) return {};
  if (endpoint.loginOnly) return { caller: loggedIn(endpoint, authenticate) };
  const caller = authenticate();
  return { caller, membership: membershipFor(endpoint, caller, domain, isOpen) };
}

/** Every failed login is a 401 here, also that of a mobile worker (authentication.md 5, users.md 5 and 6). */
function loggedIn({ loginRefusal = '' }: Endpoint, authenticate: () => Caller): Caller {
  const refusal = new Raised(401, loginRefusal, { 'content-type': 'text/html; charset=utf-8' });
  try {
    const caller = authenticate();
    if (caller.account.kind === 'web') return caller;
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
  }
  throw refusal;
}

/** Checks membership, permission, the key's role and locations, in HQ's order (authentication.md 2, 4 and 8). */
function membershipFor(
  endpoint: Endpoint,
  { account, key }: Caller,
  domain: string,
  isOpen: boolean,
): DomainMembership {
  const tastypie = endpoint.kind === 'tastypie';
  const membership = account.memberships.find(one => one.domain === domain && !one.disabled);
  if (!membership || (tastypie && account.kind === 'mobile')) throw emptyError(403);
  const needed: readonly Permission[] = ['access_api', ...(endpoint.permission ? [endpoint.permission] : [])];
  const permitted = isOpen || membership.admin || holdsAll(membership.permissions, needed);
  if (!permitted) throw tastypie ? emptyError(403) : htmlError(403, 'Permission denied');
  if (tastypie && key?.role && !(key.role.domain === domain && holdsAll(key.role.permissions, needed)))
    throw emptyError(403);
  if (membership.restrictedTo && !endpoint.locationSafe)
    throw tastypie ? emptyError(403) : htmlError(403, 'Location access denied');
  return membership;
}

function holdsAll(held: readonly Permission[], needed: readonly Permission[]): boolean {
  return needed.every(permission => held.includes(permission));
}
