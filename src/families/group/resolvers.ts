import { caseQuery } from '../case/filter.js';
import { globalId } from '../../graphql/globalIds.js';
import type { Resolvers } from '../../generated/schema.js';
import { cases } from '../case/resource.js';
import { membersOf } from '../mobileWorker/lists.js';
import { first } from '../../graphql/uniqueRow.js';
import { groups } from './resource.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Groups. */
export const resolvers = {
  Domain: {
    group: (row, { groupId }, { hq }) => hq(row.domain_name).load(groups, groupId),
    groupByName: (row, { name }, { hq }) => first(hq(row.domain_name).loadBy(groups, 'name', name)),
    groups: (row, paging, { hq }) => hq(row.domain_name).rootList(groups, {}, paging),
  },
  Group: {
    id: row => globalId('Group', row.domain, row.id),
    groupId: row => row.id,
    displayName: row => row.name,
    caseSharing: row => row.case_sharing,
    metadata: row => row.metadata ?? {},
    mobileWorkerIds: row => row.users,
    mobileWorkers: (row, { filter, ...paging }, { hq }) => membersOf(hq(row.domain), row, filter, paging),
    cases: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).nestedList(cases, 'owner_id', row.id, { ...paging, filter: caseQuery(filter, 'owner') }),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Group: (id, domain, { hq }) => hq(domain).load(groups, id),
} satisfies NodeLoaders;
