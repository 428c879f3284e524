import { get } from '../../client/call.js';
import { offset } from '../../client/paging.js';
import type { List, One, Resource } from '../../engine/resource/resource.js';
import type { Sorting } from '../../engine/resource/sorting.js';
import { fitsAll } from '../shared/fits.js';
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
  /** Absent on HQ before 2026, as `role`. */
  readonly language?: string | null;
  readonly role?: string | null;
  /** HQ shows it only by the list that the worker stands in: null of a single read. */
  readonly active: boolean | null;
  /** Read from a sign on, which tells neither role nor language. */
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
/** By user name, exactly (users.md 1), which no change alters. */
const sorting: Sorting = { key: row => (row as MobileWorkerRow).username };
const active: List = { name: ACTIVE, path: 'user/v1/', pager, sorting, countsWorkers: true };
// A miss is a 400 here (users.md 1).
const single: One = {
  kind: 'one',
  call: id => get(`user/v1/${encodeURIComponent(id)}/`),
  notFoundStatuses: [400, 404],
  isFromDatabase: true,
  missingFields: ['active'],
};
const deactivated: List = { name: 'deactivated', path: 'user/v1/', query: { archived: true }, pager, sorting };

/**
 * User ids; the special ones, which no user API of HQ's knows (users.md 10c), are left out, and `schema`, which is another
 * URL (errors-and-paging.md 1).
 */
export const USER_IDS = /^(?!(?:system|demo_user|commtrack-system|schema)$)(?=.*[A-Za-z0-9])[\w-]{1,255}$/;

/**
 * Mobile workers by id and user name (with or without its domain), deactivated ones too; active ones by location and group.
 *
 * `domain_usernames` (users.md 4), an unmetered list of ids and names, is no way to them: it mixes web users in and does not
 * tell which row is one, and so its type in the graph; and what it cuts off a name cannot be put back for certain, since old
 * names never had it (users.md 1).
 */
export const mobileWorkers: Resource<MobileWorkerRow> = {
  name: 'MobileWorker',
  read: rowReader(WORKER, (sent, { domain, list }) => ({
    ...sent,
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
    fitsAll(filter, (name, value) => (name === 'group' ? row.groups.includes(String(value)) : undefined)),
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

/** The deactivated workers alone: HQ lists them apart. */
export const deactivatedWorkers: Resource<MobileWorkerRow> = {
  ...mobileWorkers,
  name: 'DeactivatedWorker',
  lists: [deactivated],
  ways: [{ kind: 'whole' }],
};

/**
 * New workers, to be read back: a few one by one, out of HQ's database; many out of the list, which trails it, so that those
 * that it does not hold yet are read one by one all the same.
 */
export const newWorkers: Resource<MobileWorkerRow> = {
  ...mobileWorkers,
  name: 'NewWorker',
  lists: [active],
  ways: [single, { kind: 'whole', leavesOpen: true }],
};

/** One worker as HQ's database has it at this moment: for whom the lists, which trail it, would be too late. */
export const liveWorkers: Resource<MobileWorkerRow> = {
  ...mobileWorkers,
  name: 'PresentWorker',
  freshSeconds: 1,
  lists: [],
  ways: [single],
};

/** Every memory of mobile workers: a change of one makes all of them stale. */
export const workerMemories = [mobileWorkers, deactivatedWorkers, newWorkers, liveWorkers] as const;
