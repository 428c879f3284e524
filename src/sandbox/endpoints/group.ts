import { domainOf } from '../endpoint.js';
import type { Ask, Endpoint } from '../endpoint.js';
import { offsetPage } from '../paging.js';
import { missing } from '../refusals.js';
import type { Group } from '../world/model.js';
import { brokenActions } from './brokenActions.js';
import { listUrls, pathLike, urlsBelow } from './urlStyle.js';
import { byText } from './userJson.js';

const urls = listUrls('group', 'v1', 'v0.5', 'v0.4');
const rules = { kind: 'tastypie', permission: 'edit_commcare_users', metered: true, methods: ['GET'] } as const;

/** Groups of mobile workers: no filter, ordered by name (users.md 3). */
export const groupEndpoints: readonly Endpoint[] = [
  ...brokenActions(urls, rules),
  {
    ...rules,
    paths: urls,
    handle: ask => {
      const groups = [...domainOf(ask).groups].sort((a, b) => byText(a.name, b.name));
      const { meta, objects } = offsetPage(ask, groups);
      return { status: 200, body: { meta, objects: objects.map(group => groupJson(ask, group)) } };
    },
  },
  {
    ...rules,
    paths: urlsBelow(urls, '{id}/'),
    handle: ask => {
      const group = domainOf(ask).groups.get(ask.params['id'] ?? '');
      return group ? { status: 200, body: groupJson(ask, group) } : missing;
    },
  },
];

/** Deactivated members are stored, and not shown (users.md 3). */
function groupJson(ask: Ask, group: Group): Readonly<Record<string, unknown>> {
  const domain = domainOf(ask);
  return {
    case_sharing: group.caseSharing,
    domain: domain.name,
    id: group.id,
    metadata: group.metadata,
    name: group.name,
    reporting: group.reporting,
    resource_uri: pathLike(ask, domain.name, 'group', group.id),
    users: group.users.filter(id => domain.workers.get(id)?.active),
  };
}
