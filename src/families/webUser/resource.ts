import { get } from '../../client/call.js';
import { offset } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { USER_IDS } from '../mobileWorker/resource.js';
import { flag, id, list, orAbsent, orNull, record, text, textOrNone } from '../shared/fieldKinds.js';
import { rowReader, type RowShape } from '../shared/rowShape.js';

/** A web user as a member of the project space (users.md 2). Empty strings mean "none". */
export interface WebUserRow {
  readonly __typename: 'WebUser';
  readonly domain: string;
  readonly id: string;
  readonly username: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string;
  readonly default_phone_number: string | null;
  readonly phone_numbers: readonly string[];
  readonly role: string;
  readonly is_admin: boolean;
  readonly permissions: Readonly<Record<string, unknown>>;
  /** This and the following fields are absent in older versions of HQ. */
  readonly primary_location_id?: string;
  readonly assigned_location_ids?: readonly string[];
  readonly profile?: string;
  readonly user_data?: Readonly<Record<string, unknown>>;
  readonly tableau_role?: string | null;
  readonly is_active_in_domain?: boolean;
  /** Only in single reads. */
  readonly tableau_groups?: readonly string[];
  /** From `userSignIn`, which returns fewer fields than older versions of HQ. */
  readonly brief?: true;
}

const WEB_USER: RowShape<Omit<WebUserRow, '__typename' | 'domain' | 'brief'>> = {
  id,
  username: text,
  first_name: orNull(text),
  last_name: orNull(text),
  email: text,
  default_phone_number: orNull(text),
  phone_numbers: list(text),
  role: text,
  is_admin: flag,
  permissions: record,
  primary_location_id: orAbsent(text),
  assigned_location_ids: orAbsent(list(text)),
  profile: orAbsent(text),
  user_data: orAbsent(record),
  tableau_role: textOrNone,
  is_active_in_domain: orAbsent(flag),
  tableau_groups: orAbsent(list(text)),
};

const missingFields = ['tableau_groups'];

/** Web users by id, user name and location. HQ's filter by user name is not used: it finds active members only. */
export const webUsers: Resource<WebUserRow> = {
  name: 'WebUser',
  read: rowReader(WEB_USER, ({ domain }) => ({ domain, __typename: 'WebUser' })),
  keys: { id: row => row.id, username: row => row.username.toLowerCase(), location: row => row.assigned_location_ids },
  uniqueKeys: ['username'],
  idPattern: USER_IDS,
  // HQ reads all members from its database for each reply (users.md 2).
  isFromDatabase: true,
  freshSeconds: 600,
  usualRows: 50,
  readAheadRows: 1000,
  lists: [{ name: 'webUsers', path: 'web-user/v1/', pager: offset(1000), missingFields }],
  ways: [
    { kind: 'whole', missingFields },
    // HQ answers 400 for an unknown id (users.md 2).
    { kind: 'one', call: id => get(`web-user/v1/${encodeURIComponent(id)}/`), notFoundStatuses: [400, 404] },
  ],
  simulatedRow: (id, link, domain) => ({
    __typename: 'WebUser',
    domain,
    id,
    username: link('username') ?? '',
    first_name: null,
    last_name: null,
    email: '',
    default_phone_number: null,
    phone_numbers: [],
    role: '',
    is_admin: false,
    permissions: {},
    ...(link('location') && { primary_location_id: link('location')! }),
    assigned_location_ids: link.many('location', 1),
  }),
};
