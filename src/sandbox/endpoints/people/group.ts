import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { notFoundAnswer } from '../../http/refusals.js';
import type { GroupRecord } from '../../world/model.js';
import { indexedRows } from '../../world/store/versions.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';
import { byText } from './userJson.js';

/** URLs of groups, new style first. The last alias is read only (users.md 0). */
export const groupUrls = listUrls('group', 'v1', 'v0.5', 'v0.4');

/** The rules of all group endpoints (users.md 3). */
export const groupRules = { kind: 'tastypie', permission: 'edit_commcare_users', metered: true } as const;
const rules = { ...groupRules, methods: ['GET'] } as const;

/** Groups of mobile workers: ordered by name, without filters. Lists are read from the search index (users.md 3). */
export const groupEndpoints: readonly Endpoint[] = [
  ...brokenActions(groupUrls, rules),
  {
    ...rules,
    paths: groupUrls,
    handle: request => {
      const groups = indexedRows(domainOf(request).groups, request.now - request.lag).sort((a, b) =>
        byText(a.name, b.name),
      );
      const { meta, objects } = offsetPage(request, groups);
      return { status: 200, body: { meta, objects: objects.map(group => groupJson(request, group)) } };
    },
  },
  {
    ...rules,
    paths: urlsBelow(groupUrls, '{id}/'),
    handle: request => {
      const group = domainOf(request).groups.get(request.params['id'] ?? '');
      return group ? { status: 200, body: groupJson(request, group) } : notFoundAnswer;
    },
  },
];

/** The JSON of a group. Deactivated members are stored but not shown (users.md 3). */
export function groupJson(request: AdmittedRequest, group: GroupRecord): Readonly<Record<string, unknown>> {
  const domain = domainOf(request);
  return {
    case_sharing: group.caseSharing,
    domain: domain.name,
    id: group.id,
    metadata: group.metadata,
    name: group.name,
    reporting: group.reporting,
    resource_uri: pathLike(request, domain.name, 'group', group.id),
    users: group.users.filter(id => domain.workers.get(id)?.active),
  };
}
