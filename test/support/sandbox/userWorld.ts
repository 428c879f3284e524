import { startSandbox } from '../../../src/sandbox/http/server.js';
import type { Sandbox } from '../../../src/sandbox/http/server.js';
import type { WebUserRecord } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { account, admin, keyHeader, member, tinyDomain, tinyNow, tinyWorld, worker } from '../worlds/tinyWorld.js';

/** Fields of a worker with two locations. */
export const home = {
  locations: ['village', 'town'],
  primaryLocation: 'village',
  userData: {
    commcare_location_id: 'village',
    commcare_location_ids: 'village town',
    commcare_profile: '',
    commcare_project: 'tiny',
  },
};

const workers = [
  worker('zoe', { groups: ['north', 'east'] }),
  worker('Bea'),
  worker('ann', {
    ...home,
    firstName: 'Ann Marie',
    phoneNumbers: ['26091', '26092'],
    language: 'en',
    role: 'Nurse',
    groups: ['north'],
  }),
  worker('old', { active: false, groups: ['north'] }),
  worker('new', { indexedOn: tinyNow - 1000 }),
];

const chief: WebUserRecord = {
  id: 'id-chief',
  username: 'chief@example.org',
  firstName: 'Chief',
  lastName: 'Example',
  email: 'chief@example.org',
  phoneNumbers: [],
  role: 'Admin',
  admin: true,
  permissions: {},
  locations: [],
  primaryLocation: null,
  profile: '',
  userData: {},
  active: true,
};
const clerk: WebUserRecord = {
  ...chief,
  id: 'id-clerk',
  username: 'clerk@example.org',
  role: 'Clerk',
  admin: false,
  permissions: { edit_data: true },
};
const roleless: WebUserRecord = {
  ...clerk,
  id: 'id-roleless',
  username: 'roleless@example.org',
  role: '',
  permissions: {},
};
const gone: WebUserRecord = { ...clerk, id: 'id-gone', username: 'gone@example.org', active: false };

const group = { caseSharing: true, reporting: true, metadata: {} };
const groups = [
  { ...group, id: 'north', name: 'north', users: ['worker-zoe', 'worker-ann', 'worker-old', 'worker-nobody'] },
  { ...group, id: 'east', name: 'East', users: ['worker-zoe'], caseSharing: false },
];
const foreign = { ...group, id: 'foreign', name: 'Foreign', users: [] };

const tiny = tinyDomain('tiny', {
  workers: storeOf(workers),
  webUsers: storeOf([chief, clerk, gone, roleless]),
  groups: storeOf(groups),
});
const other = tinyDomain('other', {
  projectName: '',
  groups: storeOf([foreign]),
  toggles: new Set(['SUPERSET_ANALYTICS']),
});
const poor = tinyDomain('poor', { plan: { ...tiny.plan, apiAccess: false } });
const accounts = [
  account('chief', { memberships: [admin('tiny'), member('other', 'access_api'), admin('poor')] }),
  account('viewer', { memberships: [member('tiny', 'access_api', 'view_commcare_users')] }),
];

/** An HQ with a handful of workers, web users and groups in the domain `tiny`. */
export function startTinyUsers(): Promise<Sandbox> {
  const world = tinyWorld([tiny, other, poor], accounts);
  return startSandbox({ world, now: () => tinyNow, lag: 3000, throttled: false });
}

/** The result of a request. */
export interface Got {
  readonly status: number;
  readonly text: string;
  readonly body: Body;
}

/** A list, or any other JSON object. */
export interface Body {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

/** Reads from the domain `tiny`, or from the root where the path begins with a slash, by the key of the account. */
export async function read(hq: Sandbox, path: string, name = 'chief'): Promise<Got> {
  const response = await fetch(`${hq.url}${path.startsWith('/') ? path : `/a/tiny/api/${path}`}`, {
    headers: keyHeader(name),
  });
  const text = await response.text();
  return { status: response.status, text, body: (text.startsWith('{') ? JSON.parse(text) : {}) as Body };
}

/** What HQ says of an unknown user (users.md 1 and 2). */
export const noSuchUser =
  "The object 'None' has an empty attribute 'get_id' and doesn't allow a default or null value.";
