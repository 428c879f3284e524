import { requireText } from '../../graphql/arguments.js';
import { caseQuery, sortedCaseQuery } from '../case/filter.js';
import { formQuery } from '../form/filter.js';
import { domainName, globalId } from '../../graphql/globalIds.js';
import { locationQuery } from '../location/filter.js';
import { messagingEventQuery } from '../message/filter.js';
import { uniqueRow } from '../../graphql/uniqueRow.js';
import { nonEmpty } from '../../graphql/values.js';
import { workerSet } from '../mobileWorker/filter.js';
import type { Resolvers } from '../../generated/schema.js';
import { applications } from '../application/resource.js';
import { cases } from '../case/resource.js';
import { caseHistories } from '../case/history.js';
import { dataExports, exportId } from '../dataExport/resource.js';
import { dataSourceDefinitions } from '../report/dataSource/resource.js';
import { forms } from '../form/resource.js';
import { groups } from '../group/resource.js';
import { locations } from '../location/resource.js';
import { locationTypes } from '../location/type.js';
import { lookupTables } from '../lookupTable/resource.js';
import { messagingEvents } from '../message/resource.js';
import { deactivatedWorkers, mobileWorkers } from '../mobileWorker/resource.js';
import { identities, ME, userDomains } from './resource.js';
import { reports } from '../report/resource.js';
import { webUsers } from '../webUser/resource.js';
import { applicationOf, caseTypesOf } from '../application/resolvers.js';
import { dataSourceOf } from '../report/dataSource/resolvers.js';
import { progressOf } from '../case/save/mutations.js';
import { jobOf } from '../job/resolvers.js';
import { nodeOf, type NodeRow } from './node.js';
import { restoreOf } from '../restore/resolvers.js';
import { feedOf } from '../dataExport/odata/resolvers.js';

/** Where a request starts, and project spaces. */
export const resolvers = {
  Query: {
    viewer: (_, __, { account }) => account.load(identities, ME),
    domains: async (_, { featureFlag, canViewReports }, { account }) =>
      (
        await account.rootList(
          userDomains,
          // HQ takes any text for "true", "false" too (users.md 6).
          { feature_flag: featureFlag ?? undefined, can_view_reports: canViewReports ? true : undefined },
          { first: 10_000, mustBeComplete: true },
        )
      ).nodes,
    domain: (_, { name }) => ({ __typename: 'Domain', domain_name: domainName(name) }),
    node: (_, { id }, context) => nodeOf(id, context),
    // Items of their own, so that a bad id spoils no other; null is not told of by codegen's type.
    nodes: (_, { ids }, context) => ids.map(id => nodeOf(id, context) as Promise<NodeRow>),
  },
  Viewer: {
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
    case: (row, { caseId }, { hq }) => hq(row.domain_name).load(cases, caseId),
    caseByExternalId: async (row, { externalId }, { hq }) =>
      uniqueRow('externalId', externalId, await hq(row.domain_name).loadBy(cases, 'external_id', externalId), 'cases'),
    cases(row, { filter, orderBy, ...paging }, { hq }) {
      const sorted = sortedCaseQuery(filter, orderBy);
      return sorted
        ? hq(row.domain_name).rootList(caseHistories, sorted, paging)
        : hq(row.domain_name).rootList(cases, caseQuery(filter), paging);
    },
    casesSaveProgress: (row, { idempotencyKey }, { hq }) => progressOf(hq(row.domain_name), idempotencyKey),
    form: (row, { formId }, { hq }) => hq(row.domain_name).load(forms, formId),
    forms: (row, { filter, orderBy, ...paging }, { hq }) =>
      hq(row.domain_name).rootList(forms, formQuery(filter, orderBy), paging),
    mobileWorker: (row, { userId }, { hq }) => hq(row.domain_name).load(mobileWorkers, userId),
    mobileWorkerByUsername: (row, { username }, { hq }) =>
      first(hq(row.domain_name).loadBy(mobileWorkers, 'username', username.toLowerCase())),
    mobileWorkers(row, { filter, ...paging }, { hq }) {
      const { active, ...query } = workerSet(filter);
      return hq(row.domain_name).rootList(active ? mobileWorkers : deactivatedWorkers, query, paging);
    },
    webUser: (row, { userId }, { hq }) => hq(row.domain_name).load(webUsers, userId),
    webUsers: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain_name).rootList(
        webUsers,
        { web_username: requireText('filter.username', filter?.username) },
        paging,
      ),
    group: (row, { groupId }, { hq }) => hq(row.domain_name).load(groups, groupId),
    groups: (row, paging, { hq }) => hq(row.domain_name).rootList(groups, {}, paging),
    location: (row, { locationId }, { hq }) => hq(row.domain_name).load(locations, locationId),
    locationBySiteCode: (row, { siteCode }, { hq }) =>
      first(hq(row.domain_name).loadBy(locations, 'site_code', siteCode)),
    locations: (row, { filter, orderBy, ...paging }, { hq }) =>
      hq(row.domain_name).rootList(locations, locationQuery(filter, orderBy), paging),
    locationTypes: (row, _, { hq }) => hq(row.domain_name).loadAll(locationTypes),
    application: (row, { appId }, { hq }) => applicationOf(hq(row.domain_name), appId),
    applications: (row, _, { hq }) => hq(row.domain_name).loadAll(applications),
    async caseTypes(row, _, context) {
      const { field, reportPartial } = context;
      const all = await context.hq(row.domain_name).loadAll(applications);
      return caseTypesOf(all, error => reportPartial(error, field));
    },
    lookupTable: (row, { tag }, { hq }) => first(hq(row.domain_name).loadBy(lookupTables, 'tag', tag)),
    lookupTables: (row, paging, { hq }) => hq(row.domain_name).rootList(lookupTables, {}, paging),
    job: (row, { jobId }, { hq, ...asked }) => jobOf(hq(row.domain_name), row.domain_name, jobId, asked),
    report: (row, { reportId }, { hq }) => hq(row.domain_name).load(reports, reportId),
    reports: (row, _, { hq }) => hq(row.domain_name).loadAll(reports),
    dataSource: (row, { dataSourceId }) => dataSourceOf(row.domain_name, dataSourceId),
    dataSources: async (row, _, { hq }) =>
      (await hq(row.domain_name).loadAll(dataSourceDefinitions)).flatMap(
        ({ id }) => dataSourceOf(row.domain_name, id) ?? [],
      ),
    messagingEvents: (row, { filter, orderBy, ...paging }, { hq }) =>
      hq(row.domain_name).rootList(messagingEvents, messagingEventQuery(filter, orderBy), paging),
    restore: (row, args, context, info) => restoreOf(row.domain_name, args, context, info),
    exports: (row, paging, { hq }) => hq(row.domain_name).rootList(dataExports, {}, paging),
    export: (row, { exportId }, { hq }) => hq(row.domain_name).load(dataExports, exportId),
    savedExport: (row, { exportId: id }) => ({ domain: row.domain_name, export_id: exportId('exportId', id) }),
    odataFeed: (row, args) => feedOf(row.domain_name, args),
    budget: (row, _, { budget }) => ({ ...budget(row.domain_name), domain: row.domain_name }),
  },
  BudgetWindow: {
    period: row => PERIODS[row.period],
  },
} satisfies Resolvers;

/** The row of a key that tells one. */
const first = async <Row>(rows: Promise<readonly Row[]>) => (await rows)[0] ?? null;

const PERIODS = { second: 'SECOND', minute: 'MINUTE', hour: 'HOUR', day: 'DAY' } as const;
