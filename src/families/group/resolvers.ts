import { caseQuery } from '../case/filter.js';
import { globalId } from '../../graphql/globalIds.js';
import type { Resolvers } from '../../generated/schema.js';
import { cases } from '../case/resource.js';
import { deactivatedWorkers, mobileWorkers } from '../mobileWorker/resource.js';
import { groups } from './resource.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Groups. */
export const resolvers = {
  Domain: {
    group: (row, { groupId }, { hq }) => hq(row.domain_name).load(groups, groupId),
    groups: (row, paging, { hq }) => hq(row.domain_name).rootList(groups, {}, paging),
  },
  Group: {
    id: row => globalId('Group', row.domain, row.id),
    groupId: row => row.id,
    displayName: row => row.name,
    caseSharing: row => row.case_sharing,
    metadata: row => row.metadata ?? {},
    userIds: row => row.users,
    users: (row, _, { hq }) => (row.users.length > 0 ? hq(row.domain).loadBy(mobileWorkers, 'group', row.id) : []),
    deactivatedUsers: (row, _, { hq }) => hq(row.domain).loadBy(deactivatedWorkers, 'group', row.id),
    cases: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).nestedList(cases, 'owner_id', row.id, { ...paging, filter: caseQuery(filter, 'owner') }),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Group: (id, domain, { hq }) => hq(domain).load(groups, id),
} satisfies NodeLoaders;
