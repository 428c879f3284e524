import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { unpaged } from '../../http/paging.js';
import { badRequest } from '../../http/refusals.js';
import type { Account, DomainRecord } from '../../world/model.js';

const loginRefusal = 'Username or API Key is incorrect, expired or deactivated';

/** The caller's identity and project spaces: login only, not metered (users.md 5 and 6). */
export const identityEndpoints: readonly Endpoint[] = [
  {
    kind: 'tastypie',
    paths: ['/api/identity/v1/', '/api/v0.5/identity/'],
    methods: ['GET'],
    loginOnly: true,
    metered: false,
    handle: request => ({ status: 200, body: identityJson(accountOf(request)) }),
  },
  {
    kind: 'tastypie',
    paths: ['/api/user_domains/v1/', '/api/v0.5/user_domains/'],
    methods: ['GET'],
    loginOnly: true,
    loginRefusal,
    metered: false,
    handle: request => ({ status: 200, body: unpaged(domainsOf(request).map(domainJson)) }),
  },
];

/** The JSON of the caller, without `meta` (users.md 5). */
function identityJson({ userId, username, firstName, lastName, email }: Account): Readonly<Record<string, string>> {
  return { email, first_name: firstName, id: userId, last_name: lastName, username };
}

function domainJson({ name, projectName }: DomainRecord): Readonly<Record<string, string>> {
  return { domain_name: name, project_name: projectName || name };
}

/**
 * The project spaces of the user. A bound key or token gives those it is bound to, even if the user has left them. Any
 * value of `can_view_reports` counts as true, also `false` (users.md 6).
 */
function domainsOf(request: AdmittedRequest): readonly DomainRecord[] {
  const flag = request.query.get('feature_flag');
  const reports = Boolean(request.query.get('can_view_reports'));
  const known = [...request.world.domains.values()].some(({ toggles }) => flag !== null && toggles.has(flag));
  if (flag && !known) throw badRequest(`'${flag}' is not a valid feature flag`);
  const { memberships } = accountOf(request);
  return (request.boundTo ?? memberships.map(({ domain }) => domain)).flatMap(name => {
    const domain = request.world.domains.get(name);
    const membership = memberships.find(one => one.domain === name);
    const views = membership && (membership.admin || membership.permissions.includes('view_reports'));
    return domain && (!flag || domain.toggles.has(flag)) && (!reports || views) ? [domain] : [];
  });
}

function accountOf({ account, path }: AdmittedRequest): Account {
  if (!account) throw new Error(`${path} was reached without a login`);
  return account;
}
