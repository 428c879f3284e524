import { caseQuery } from '../case/filter.js';
import { nestedForms } from '../form/nestedForms.js';
import { displayName } from '../people/displayName.js';
import { globalId } from '../../graphql/globalIds.js';
import { entryOrNull, nonEmpty, pickEntries } from '../../graphql/values.js';
import type { Context, Hq } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { cases } from '../case/resource.js';
import { groups } from '../group/resource.js';
import { locations } from '../location/resource.js';
import { type MobileWorkerRow, mobileWorkers } from './resource.js';
import { usercases } from '../case/usercase.js';
import { first } from '../../graphql/uniqueRow.js';
import { workersOf } from './lists.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { link, links, ownField, rowOf } from '../shared/links.js';

/** Mobile workers. */
export const resolvers = {
  Domain: {
    mobileWorker: (row, { userId }, { hq }) => hq(row.domain_name).load(mobileWorkers, userId),
    // Separate promises, so that a worker that cannot be read affects only its own item. The generated type allows no null.
    mobileWorkersById: (row, { userIds }, { hq }) =>
      userIds.map(id => hq(row.domain_name).load(mobileWorkers, id) as Promise<MobileWorkerRow>),
    mobileWorkerByUsername: (row, { username }, { hq }) =>
      first(hq(row.domain_name).loadBy(mobileWorkers, 'username', username.toLowerCase())),
    mobileWorkers: (row, { filter, ...paging }, context) => workersOf(context, row.domain_name, filter, paging),
  },
  MobileWorker: {
    id: row => globalId('MobileWorker', row.domain, row.id),
    userId: row => row.id,
    displayName: row => displayName(row, true),
    firstName: row => nonEmpty(row.first_name),
    lastName: row => nonEmpty(row.last_name),
    email: row => nonEmpty(row.email),
    phoneNumbers: row => row.phone_numbers,
    defaultPhoneNumber: row => nonEmpty(row.default_phone_number),
    language: ownField((row, _, { hq }) => fullField(hq, row, ({ language }) => language ?? null)),
    role: ownField((row, _, { hq }) => fullField(hq, row, ({ role }) => role ?? null)),
    active: ownField((row, _, { hq }) => row.active ?? activityOf(hq(row.domain), row.id)),
    userData: (row, { names }) => pickEntries(row.user_data, names),
    userDatum: (row, { name }) => textOf(entryOrNull(row.user_data, name)),
    groupIds: row => row.groups,
    locationIds: row => row.locations,
    primaryLocationId: row => row.primary_location,
    groups: links(row => row.groups, rowOf(groups)),
    locations: links(row => row.locations, rowOf(locations)),
    primaryLocation: link(row => row.primary_location, rowOf(locations)),
    usercase: link(row => row.id, rowOf(usercases)),
    cases: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).nestedList(cases, 'owner_id', row.id, { ...paging, filter: caseQuery(filter, 'owner') }),
    forms: (row, args, { hq }) => nestedForms(hq(row.domain), ['user', row.id], { userId: row.id }, args),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  MobileWorker: (id, domain, { hq }) => hq(domain).load(mobileWorkers, id),
} satisfies NodeLoaders;

/** A field that is missing in rows from `userSignIn`. */
const fullField = <Value>(hq: Context['hq'], row: MobileWorkerRow, of: (row: MobileWorkerRow) => Value) =>
  row.brief
    ? hq(row.domain)
        .load(mobileWorkers, row.id)
        .then(full => of(full ?? row))
    : of(row);

/** HQ shows only by its lists which workers are active. */
const activityOf = async (hq: Hq, id: string) =>
  (await hq.load(mobileWorkers, id, { needs: ['active'] }))?.active ?? null;

/** The rows that exist. */
export async function existing<Row>(rows: readonly Promise<Row | null>[]): Promise<readonly Row[]> {
  return (await Promise.all(rows)).filter(row => row !== null);
}

/** A value of user data as text. HQ's own keys may have numbers. */
export const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
