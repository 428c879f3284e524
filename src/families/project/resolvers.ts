import { domainName, globalId } from '../../graphql/globalIds.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { nonEmpty } from '../../graphql/values.js';
import type { Resolvers } from '../../generated/schema.js';
import { limitsIn } from './limits.js';
import { identities, ME, userDomains } from './resource.js';

/** Root fields, and project spaces. */
export const resolvers = {
  Query: {
    viewer: (_, __, { account }) => account.load(identities, ME),
    domains: async (_, { featureFlag, canViewReports }, { account }) =>
      (
        await account.rootList(
          userDomains,
          // HQ reads any text as true, even "false" (users.md 6).
          { feature_flag: featureFlag ?? undefined, can_view_reports: canViewReports ? true : undefined },
          { first: 10_000, mustBeComplete: true },
        )
      ).nodes,
    domain: (_, { name }) => ({ __typename: 'Domain', domain_name: domainName(name) }),
  },
  HqAccount: {
    userId: row => row.id,
    firstName: row => nonEmpty(row.first_name),
    lastName: row => nonEmpty(row.last_name),
    email: row => nonEmpty(row.email),
    domains: (_, __, { account }) => account.loadAll(userDomains),
  },
  Domain: {
    id: row => globalId('Domain', row.domain_name, row.domain_name),
    name: row => row.domain_name,
    projectName: async (row, _, { account }) =>
      row.project_name ?? (await account.load(userDomains, row.domain_name))?.project_name ?? null,
    budget: (row, _, { budget }) => ({ ...budget(row.domain_name), domain: row.domain_name }),
  },
  RequestBudget: {
    limits: row => limitsIn(row),
  },
  RequestBudgetWindow: {
    period: row => PERIODS[row.period],
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Domain: (_, domain) => ({ __typename: 'Domain', domain_name: domain }),
} satisfies NodeLoaders;

const PERIODS = { second: 'SECOND', minute: 'MINUTE', hour: 'HOUR', day: 'DAY', week: 'WEEK' } as const;
