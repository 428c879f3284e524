import { domainOf } from '../../http/endpoint.js';
import type { Ask, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { missing } from '../../http/refusals.js';
import type { Group } from '../../world/model.js';
import { indexedRows } from '../../world/store/versions.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';
import { byText } from './userJson.js';

/** New style first; the last alias is read only (users.md 0). */
export const groupUrls = listUrls('group', 'v1', 'v0.5', 'v0.4');

/** What all group endpoints ask for (users.md 3). */
export const groupRules = { kind: 'tastypie', permission: 'edit_commcare_users', metered: true } as const;
const rules = { ...groupRules, methods: ['GET'] } as const;

/** Groups of mobile workers: no filter, ordered by name, the list out of the search index (users.md 3). */
export const groupEndpoints: readonly Endpoint[] = [
  ...brokenActions(groupUrls, rules),
  {
    ...rules,
    paths: groupUrls,
    handle: ask => {
      const groups = indexedRows(domainOf(ask).groups, ask.now - ask.lag).sort((a, b) => byText(a.name, b.name));
      const { meta, objects } = offsetPage(ask, groups);
      return { status: 200, body: { meta, objects: objects.map(group => groupJson(ask, group)) } };
    },
  },
  {
    ...rules,
    paths: urlsBelow(groupUrls, '{id}/'),
    handle: ask => {
      const group = domainOf(ask).groups.get(ask.params['id'] ?? '');
      return group ? { status: 200, body: groupJson(ask, group) } : missing;
    },
  },
];

/** A group; deactivated members are stored, and not shown (users.md 3). */
export function groupJson(ask: Ask, group: Group): Readonly<Record<string, unknown>> {
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
