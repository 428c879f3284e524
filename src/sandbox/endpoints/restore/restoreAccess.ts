import { createHash } from 'node:crypto';
import type { Admitted } from '../../http/access.js';
import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest, AdmissionRequest } from '../../http/endpoint.js';
import { emptyError, htmlError, Raised } from '../../http/refusals.js';
import { loginsOf } from '../../world/membership/logins.js';
import type { Account, DomainRecord, DomainMembership, World } from '../../world/model.js';
import { locationsBelow } from '../case/caseReach.js';
import { checkSync, logIn, may, schemeOf } from '../receiver/receiverAccess.js';

/** The user of a restore: a mobile worker or web user of the project. */
export interface RestoreUser {
  readonly id: string;
  /** The user name without the domain, as phones use it. */
  readonly username: string;
  readonly passwordHash: string;
  readonly userData: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly locations: readonly string[];
}

/** User data field of a worker: user names, separated by spaces, that may restore as the worker. */
const LOGIN_AS_USER = 'login_as_user';

const says = (status: number, text: string): Raised =>
  new Raised(status, text, { 'content-type': 'text/html; charset=utf-8' });

/** The caller's membership. Superusers are members of every project space (HQ's ota/tests/test_utils.py). */
function membershipIn(domain: DomainRecord, { memberships, superuser }: Account): DomainMembership | undefined {
  const own = memberships.find(one => one.domain === domain.name && !one.disabled);
  if (own || !superuser) return own;
  return { domain: domain.name, role: 'Admin', admin: true, permissions: [] };
}

/**
 * Admits a caller to a restore: by HTTP Basic (the default), API key, or OAuth2 with the scope `sync`, not by Digest;
 * with the permission for mobile endpoints. A caller of another project gets a 401 with a text (cases.md 6.1).
 */
export function admitRestore(admission: AdmissionRequest): Admitted {
  const { domain, request } = admission;
  if (!domain) throw htmlError(404, 'Not Found');
  const scheme = schemeOf(request) ?? 'basic';
  if (scheme === 'digest') throw emptyError(401, { 'www-authenticate': 'Basic realm=""' });
  const caller = logIn(admission, domain, scheme);
  if (scheme === 'oauth2') checkSync(caller, request);
  const membership = membershipIn(domain, caller.account);
  if (!membership) throw says(401, `${caller.account.username} was not in the domain ${domain.name}`);
  if (!may(membership, 'access_mobile_endpoints')) throw htmlError(403, 'Permission denied');
  return { caller, membership };
}

/** The restored user: the caller, or the user in `as`. Raises the 401 and 404 of cases.md 6.1. */
export function restoreUser(request: AdmittedRequest): RestoreUser {
  const { account, world } = request;
  const domain = domainOf(request);
  const as = request.query.get('as');
  if (!as) {
    const user = account && userWith(world, domain, row => row.id === account.userId);
    if (!user) throw says(404, 'Could not find user');
    return user;
  }
  const isNamed = (row: Row): boolean => row.username === as.toLowerCase();
  const user = userWith(world, domain, isNamed);
  if (!user) {
    const isElsewhere = [...world.domains.values()].some(other => userWith(world, other, isNamed));
    throw says(401, isElsewhere ? `${as} was not in the domain ${domain.name}` : `Invalid restore as user ${as}`);
  }
  if (user.id !== account?.userId) checkMayRestore(request, user, as);
  return user;
}

/** The checks of HQ's ota/tests/test_utils.py, with its order and texts: locations, permission, login-as list. */
function checkMayRestore(request: AdmittedRequest, user: RestoreUser, as: string): void {
  const { account, membership } = request;
  const reach = membership?.restrictedTo && locationsBelow(domainOf(request), membership.restrictedTo);
  if (reach && !user.locations.some(id => reach.has(id))) {
    throw says(401, `Restore user ${as} not in allowed locations`);
  }
  if (!membership || (account?.kind === 'mobile' && !may(membership, 'edit_commcare_users'))) {
    throw says(401, `${account?.username} does not have permission to edit commcare users`);
  }
  const { admin, permissions } = membership;
  const isLimited = !admin && permissions.includes('limited_login_as') && !permissions.includes('login_as_all_users');
  if (isLimited && !mayLoginAs(membership, user, account?.username ?? '')) {
    throw says(401, `Restore user ${as} not available as login-as user`);
  }
}

/** Does the worker's login-as list contain the caller, or `default` if the caller's role allows it? */
function mayLoginAs(membership: DomainMembership, { userData }: RestoreUser, username: string): boolean {
  const listed = (userData[LOGIN_AS_USER] ?? '').toLowerCase().split(' ');
  const isForAll = listed.includes('default') && may(membership, 'access_default_login_as_user');
  return isForAll || listed.includes(username.toLowerCase());
}

type Row = { readonly id: string; readonly username: string };

function userWith(world: World, domain: DomainRecord, is: (row: Row) => boolean): RestoreUser | undefined {
  const worker = [...domain.workers].find(row => row.active && is(row));
  const found = worker ?? [...domain.webUsers].find(row => row.active && is(row));
  if (!found) return undefined;
  const { firstName, lastName, phoneNumbers, userData } = found;
  return {
    id: found.id,
    username: worker ? found.username.split('@', 1)[0]! : found.username,
    passwordHash: passwordHash(loginsOf(world).find(({ userId }) => userId === found.id)?.password ?? found.id),
    userData: {
      ...Object.fromEntries(Object.entries(userData).map(([key, value]) => [key, String(value)])),
      commcare_first_name: firstName ?? '',
      commcare_last_name: lastName ?? '',
      commcare_phone_number: phoneNumbers[0] ?? '',
      commcare_project: domain.name,
    },
    groups: worker ? worker.groups : [],
    locations: found.locations,
  };
}

/**
 * The password hash in a restore, by which phones verify the password offline (cases.md 6.2): a hash in Django's
 * spelling.
 */
export function passwordHash(password: string): string {
  return `sha1$13f7c$${createHash('sha1').update(`13f7c${password}`).digest('hex')}`;
}
