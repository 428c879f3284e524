import { domainName, globalId } from '../../graphql/globalIds.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { nonEmpty } from '../../graphql/values.js';
import type { QueryDomainsArgs, Resolvers } from '../../generated/schema.js';
import { requireText } from '../../graphql/arguments.js';
import type { Context } from '../../operation/context.js';
import { limitsIn } from './limits.js';
import { identities, ME, userDomains } from './resource.js';

/** Root fields, and project spaces. */
export const resolvers = {
  Query: {
    viewer: (_, __, { account }) => account.load(identities, ME),
    domains: (_, args, context) => domainsOf(context, args),
    domain: (_, { name }) => ({ __typename: 'Domain', domain_name: domainName(name) }),
  },
  HqAccount: {
    userId: row => row.id,
    firstName: row => nonEmpty(row.first_name),
    lastName: row => nonEmpty(row.last_name),
    email: row => nonEmpty(row.email),
    domains: (_, args, context) => domainsOf(context, args),
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

/** The account's project spaces. HQ reads any text as true, even "false" (users.md 6). */
const domainsOf = ({ account }: Context, { filter, ...paging }: QueryDomainsArgs) =>
  account.rootList(
    userDomains,
    {
      feature_flag: requireText('filter.featureFlag', filter?.featureFlag),
      can_view_reports: filter?.canViewReports ? true : undefined,
    },
    paging,
  );

/** Loaders by global id. */
export const nodes = {
  Domain: (_, domain) => ({ __typename: 'Domain', domain_name: domain }),
} satisfies NodeLoaders;

const PERIODS = { second: 'SECOND', minute: 'MINUTE', hour: 'HOUR', day: 'DAY', week: 'WEEK' } as const;
