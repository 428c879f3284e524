import { caseQuery } from '../case/filter.js';
import { nestedForms } from '../form/nestedForms.js';
import { displayName } from '../people/displayName.js';
import { globalId } from '../../graphql/globalIds.js';
import { entryOrNull, nonEmpty, pickEntries } from '../../graphql/values.js';
import type { Context } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { cases } from '../case/resource.js';
import { locations } from '../location/resource.js';
import { type WebUserRow, webUsers } from './resource.js';
import { textOf } from '../mobileWorker/resolvers.js';
import { tableauGroupsOf, webUserById } from './byId.js';
import { first } from '../../graphql/uniqueRow.js';
import { webUsersOf } from './lists.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { link, links, ownField, rowOf } from '../shared/links.js';

/** Web users. */
export const resolvers = {
  Domain: {
    webUser: (row, { userId }, { hq }) => webUserById(hq(row.domain_name), userId),
    webUserByUsername: (row, { username }, { hq }) =>
      first(hq(row.domain_name).loadBy(webUsers, 'username', username.toLowerCase())),
    webUsers: (row, { filter, ...paging }, { hq }) => webUsersOf(hq(row.domain_name), filter, paging),
  },
  WebUser: {
    id: row => globalId('WebUser', row.domain, row.id),
    userId: row => row.id,
    displayName: row => displayName(row, false),
    firstName: row => nonEmpty(row.first_name),
    lastName: row => nonEmpty(row.last_name),
    email: row => nonEmpty(row.email),
    phoneNumbers: row => row.phone_numbers,
    defaultPhoneNumber: row => nonEmpty(row.default_phone_number),
    role: row => nonEmpty(row.role),
    isAdmin: row => row.is_admin,
    active: ownField((row, _, { hq }) => fullField(hq, row, one => one.is_active_in_domain ?? null)),
    profile: ownField((row, _, { hq }) => fullField(hq, row, one => nonEmpty(one.profile))),
    userData: ownField((row, { names }, { hq }) => fullField(hq, row, one => pickEntries(one.user_data ?? {}, names))),
    userDatum: ownField((row, { name }, { hq }) =>
      fullField(hq, row, one => textOf(entryOrNull(one.user_data ?? {}, name))),
    ),
    tableauRole: ownField((row, _, { hq }) => fullField(hq, row, one => nonEmpty(one.tableau_role))),
    tableauGroups: ownField((row, _, { hq }) => tableauGroupsOf(hq, row)),
    locationIds: ownField((row, _, { hq }) => fullField(hq, row, one => one.assigned_location_ids ?? [])),
    primaryLocationId: ownField((row, _, { hq }) => fullField(hq, row, one => nonEmpty(one.primary_location_id))),
    primaryLocation: link((row, hq) => fullField(hq, row, one => one.primary_location_id), rowOf(locations)),
    locations: links((row, hq) => fullField(hq, row, one => one.assigned_location_ids ?? []), rowOf(locations)),
    cases: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).nestedList(cases, 'owner_id', row.id, { ...paging, filter: caseQuery(filter, 'owner') }),
    forms: (row, args, { hq }) => nestedForms(hq(row.domain), ['user', row.id], { userId: row.id }, args),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  WebUser: (id, domain, { hq }) => hq(domain).load(webUsers, id),
} satisfies NodeLoaders;

/** A field that is missing in rows from `userSignIn`. */
const fullField = <Value>(hq: Context['hq'], row: WebUserRow, of: (row: WebUserRow) => Value | Promise<Value>) =>
  row.brief
    ? hq(row.domain)
        .load(webUsers, row.id)
        .then(full => of(full ?? row))
    : of(row);
