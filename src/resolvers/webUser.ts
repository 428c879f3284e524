import { caseQuery } from '../graphql/caseFilter.js';
import { formQuery } from '../graphql/formFilter.js';
import { globalId } from '../graphql/ids.js';
import { entry, nonEmpty, picked } from '../graphql/pick.js';
import type { Resolvers } from '../generated/schema.js';
import { cases } from '../resources/case.js';
import { forms } from '../resources/form.js';
import { locations } from '../resources/location.js';
import { webUsers } from '../resources/webUser.js';
import { known, textOf } from './mobileWorker.js';

/** Web users. */
export const resolvers = {
  WebUser: {
    id: row => globalId('WebUser', row.domain, row.id),
    userId: row => row.id,
    firstName: row => nonEmpty(row.first_name),
    lastName: row => nonEmpty(row.last_name),
    email: row => nonEmpty(row.email),
    phoneNumbers: row => row.phone_numbers,
    defaultPhoneNumber: row => nonEmpty(row.default_phone_number),
    role: row => nonEmpty(row.role),
    isAdmin: row => row.is_admin,
    active: row => row.is_active_in_domain ?? null,
    profile: row => nonEmpty(row.profile),
    userData: (row, { names }) => picked(row.user_data ?? {}, names),
    userDatum: (row, { name }) => textOf(entry(row.user_data ?? {}, name)),
    tableauRole: row => nonEmpty(row.tableau_role),
    tableauGroups: async (row, _, { hq }) =>
      row.tableau_groups ??
      (await hq(row.domain).load(webUsers, row.id, { needs: ['tableau_groups'] }))?.tableau_groups ??
      null,
    locationIds: row => row.assigned_location_ids ?? [],
    primaryLocationId: row => nonEmpty(row.primary_location_id),
    primaryLocation: (row, _, { hq }) =>
      row.primary_location_id ? hq(row.domain).load(locations, row.primary_location_id) : null,
    locations: (row, _, { hq }) =>
      known((row.assigned_location_ids ?? []).map(id => hq(row.domain).load(locations, id))),
    cases: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).all(cases, 'owner_id', row.id, { ...paging, filter: caseQuery(filter, 'owner') }),
    forms: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).all(forms, 'user', row.id, { ...paging, filter: formQuery(filter, null, 'userId') }),
  },
} satisfies Resolvers;
