import { get } from '../../client/call.js';
import { offset } from '../../client/paging.js';
import type { List, One, Resource } from '../../engine/resource/resource.js';
import type { Sorting } from '../../engine/resource/sorting.js';
import { passesAll } from '../shared/filterChecks.js';
import { id, list as listOf, orNull, record, text, textOrNone } from '../shared/fieldKinds.js';
import { rowReader, type RowShape } from '../shared/rowShape.js';

/** A mobile worker (users.md 1). */
export interface MobileWorkerRow {
  readonly __typename: 'MobileWorker';
  readonly domain: string;
  readonly id: string;
  readonly username: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string;
  readonly default_phone_number: string | null;
  readonly phone_numbers: readonly string[];
  readonly groups: readonly string[];
  readonly primary_location: string | null;
  readonly locations: readonly string[];
  readonly user_data: Readonly<Record<string, unknown>>;
  /** This and `role` are absent on HQ before 2026. */
  readonly language?: string | null;
  readonly role?: string | null;
  /** Known only from the list that has the worker: null after a read by id. */
  readonly active: boolean | null;
  /** From `userSignIn`, which returns neither role nor language. */
  readonly brief?: true;
}

const WORKER: RowShape<Omit<MobileWorkerRow, '__typename' | 'domain' | 'active' | 'brief'>> = {
  id,
  username: text,
  first_name: orNull(text),
  last_name: orNull(text),
  email: text,
  default_phone_number: orNull(text),
  phone_numbers: listOf(text),
  groups: listOf(text),
  primary_location: orNull(text),
  locations: listOf(text),
  user_data: record,
  language: textOrNone,
  role: textOrNone,
};

const ACTIVE = 'workers';
const pager = offset(1000);
/** By exact user name (users.md 1). User names never change. */
const sorting: Sorting = { key: row => (row as MobileWorkerRow).username };
const active: List = { name: ACTIVE, path: 'user/v1/', pager, sorting, countsWorkers: true };
// HQ answers 400 for an unknown id (users.md 1).
const single: One = {
  kind: 'one',
  call: id => get(`user/v1/${encodeURIComponent(id)}/`),
  notFoundStatuses: [400, 404],
  isFromDatabase: true,
  missingFields: ['active'],
};
const deactivated: List = { name: 'deactivated', path: 'user/v1/', query: { archived: true }, pager, sorting };

/**
 * User ids. Excluded are the special users, which HQ's user APIs do not return (users.md 10c), and `schema`, the path
 * of another endpoint (errors-and-paging.md 1).
 */
export const USER_IDS = /^(?!(?:system|demo_user|commtrack-system|schema)$)(?=.*[A-Za-z0-9])[\w-]{1,255}$/;

/**
 * Mobile workers by id and user name (with or without its domain), including deactivated ones; active ones by location
 * and group.
 *
 * `domain_usernames` (users.md 4), an unmetered list of ids and names, is not used. It mixes in web users without
 * marking them, so that the GraphQL type is unknown. It also cuts the domain off names, which cannot be restored,
 * because some old names never had one (users.md 1).
 */
export const mobileWorkers: Resource<MobileWorkerRow> = {
  name: 'MobileWorker',
  read: rowReader(WORKER, ({ domain, list }) => ({
    domain,
    active: list === undefined ? null : list === ACTIVE,
    __typename: 'MobileWorker',
  })),
  keys: {
    id: row => row.id,
    username: ({ username }) => [username.toLowerCase(), username.toLowerCase().replace(/@.*$/, '')],
    location: row => row.locations,
    group: row => row.groups,
  },
  uniqueKeys: ['username'],
  idPattern: USER_IDS,
  freshSeconds: 600,
  usualRows: 300,
  readAheadRows: 1000,
  lists: [active, deactivated],
  passesFilter: (row, filter) =>
    passesAll(filter, (name, value) => (name === 'group' ? row.groups.includes(String(value)) : undefined)),
  isInList: (row, { name }) => (row.active === null ? undefined : row.active === (name === ACTIVE)),
  ways: [{ kind: 'whole' }, single, { kind: 'part', by: 'group' }],
  simulatedRow: (id, link, domain) => ({
    __typename: 'MobileWorker',
    domain,
    id,
    username: link('username') ?? '',
    first_name: null,
    last_name: null,
    email: '',
    default_phone_number: null,
    phone_numbers: [],
    groups: link.many('group', 1),
    primary_location: link('location'),
    locations: link.many('location', 1),
    user_data: {},
    active: null,
  }),
};

/** Only the deactivated workers, from HQ's separate list. */
export const deactivatedWorkers: Resource<MobileWorkerRow> = {
  ...mobileWorkers,
  name: 'DeactivatedWorker',
  lists: [deactivated],
  ways: [{ kind: 'whole' }],
};

/**
 * New workers, to be read after their creation. A few are read by id, from HQ's database. Many are read with the list,
 * which is updated later; those that are missing there are read by id.
 */
export const newWorkers: Resource<MobileWorkerRow> = {
  ...mobileWorkers,
  name: 'NewWorker',
  lists: [active],
  ways: [single, { kind: 'whole', leavesOpen: true }],
};

/** Single workers from HQ's database, for changes that cannot wait until HQ's lists are updated. */
export const liveWorkers: Resource<MobileWorkerRow> = {
  ...mobileWorkers,
  name: 'LiveWorker',
  freshSeconds: 1,
  lists: [],
  ways: [single],
};

/** All resources of mobile workers: a change of a worker makes all of them stale. */
export const workerResources = [mobileWorkers, deactivatedWorkers, newWorkers, liveWorkers] as const;
