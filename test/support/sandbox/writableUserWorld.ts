import { startSandbox } from '../../../src/sandbox/http/server.js';
import type { Sandbox } from '../../../src/sandbox/http/server.js';
import type { Account, DomainRecord, LocationTypeRecord, Permission, Role } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { locationRow } from './locationWorld.js';
import { account, admin, keyHeader, member, tinyDomain, tinyNow, tinyWorld, worker } from '../worlds/tinyWorld.js';

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** A reply as a test looks at it. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** JSON where it is some, else undefined. */
  readonly body: unknown;
  readonly header: (name: string) => string | null;
}

/** A project space to write to, with a clock that a test moves. */
export interface WritableUserWorld {
  readonly hq: Sandbox;
  readonly domain: DomainRecord;
  readonly other: DomainRecord;
  /** `path` is below `/a/tiny/api/`, or from the root; JSON goes as JSON, a text or form as it is. */
  readonly call: (method: string, path: string, body?: unknown, by?: string) => Promise<Reply>;
  /** The body of a 200. */
  readonly get: (path: string) => Promise<Json>;
  /** The objects of a list. */
  readonly list: (path: string) => Promise<readonly Json[]>;
  /** Moves the clock by so many ms. */
  readonly pass: (ms: number) => void;
  readonly stop: () => Promise<void>;
}

/** How far the search index is behind, ms. */
export const LAG = 3000;

const role = (name: string, ...permissions: readonly Permission[]): Role => ({
  name,
  shown: Object.fromEntries(permissions.map(permission => [permission, true])),
  permissions,
});

const kind = { administrative: true, sharesCases: false, viewDescendants: true };

/** State, county and city: each below the one before. */
export const placeTypes: readonly LocationTypeRecord[] = [
  { ...kind, id: 1, name: 'State', code: 'state', parent: null },
  { ...kind, id: 2, name: 'County', code: 'county', parent: 1 },
  { ...kind, id: 3, name: 'City', code: 'city', parent: 2, sharesCases: true },
];

/** What the project space `tiny` has before a test adds to it. */
export function tinyParts(): Partial<DomainRecord> {
  return {
    settings: {
      roles: [
        role('Nurse', 'access_mobile_endpoints'),
        role('App Editor', 'access_api', 'edit_apps'),
        role('Twin'),
        role('Twin'),
      ],
      profiles: [
        { id: 7, name: 'Facility User', fields: { level: 'facility' } },
        { id: 8, name: 'District User', fields: { level: 'district', desk: 'yes' } },
      ],
      userFields: ['chw_id'],
      userProfiles: true,
      twoStageConfirmation: true,
    },
    workers: storeOf([
      worker('ann', { groups: ['north'] }),
      worker('zoe', { groups: ['north', 'east'] }),
      worker('old', { active: false, groups: ['north'] }),
    ]),
    groups: storeOf([
      {
        id: 'north',
        name: 'North',
        users: ['worker-ann', 'worker-zoe', 'worker-old'],
        caseSharing: true,
        reporting: true,
        metadata: {},
      },
      { id: 'east', name: 'East', users: ['worker-zoe'], caseSharing: false, reporting: true, metadata: {} },
    ]),
    locationTypes: placeTypes,
    locations: storeOf([
      locationRow('va', { typeCode: 'state', name: 'Virginia' }),
      locationRow('fairfax', { parent: 'va', name: 'Fairfax County', number: 8 }),
      locationRow('reston', { typeCode: 'city', parent: 'fairfax', name: 'Reston', number: 9 }),
      locationRow('gone', { parent: 'va', name: 'Gone County', number: 10, archived: true }),
    ]),
  };
}

/** Starts an HQ over {@link tinyParts} and these. `chief` is an administrator, `plain` has access to the APIs only. */
export async function startWritableUserWorld(
  parts: Partial<DomainRecord> = {},
  accounts: readonly Account[] = [],
): Promise<WritableUserWorld> {
  const clock = { now: tinyNow };
  const domain = tinyDomain('tiny', { ...tinyParts(), ...parts });
  const other = tinyDomain('other', {
    groups: storeOf([{ id: 'foreign', name: 'Foreign', users: [], caseSharing: false, reporting: true, metadata: {} }]),
    locations: storeOf([locationRow('abroad', { typeCode: 'state' })]),
  });
  const chief = account('chief', { memberships: [admin('tiny'), admin('other')] });
  const plain = account('plain', { memberships: [member('tiny', 'access_api')] });
  const world = tinyWorld([domain, other], [chief, plain, ...accounts]);
  const hq = await startSandbox({ world, now: () => clock.now, lag: LAG, throttled: false });

  async function call(method: string, path: string, body?: unknown, by = 'chief'): Promise<Reply> {
    const isJson =
      typeof body === 'object' && body !== null && !(body instanceof FormData) && !(body instanceof URLSearchParams);
    const reply = await fetch(`${hq.url}${path.startsWith('/') ? path : `/a/tiny/api/${path}`}`, {
      method,
      headers: { ...(by && keyHeader(by)), ...(isJson && { 'content-type': 'application/json' }) },
      ...(body !== undefined && {
        body: isJson ? JSON.stringify(body) : (body as string | FormData | URLSearchParams | Blob),
      }),
    });
    const text = await reply.text();
    const sentJson = reply.headers.get('content-type')?.startsWith('application/json') ?? false;
    const parsed: unknown = sentJson ? JSON.parse(text) : undefined;
    return { status: reply.status, text, body: parsed, header: name => reply.headers.get(name) };
  }

  async function get(path: string): Promise<Json> {
    const { status, body, text } = await call('GET', path);
    if (status !== 200) throw new Error(`${status} ${text}`);
    return body as Json;
  }

  const list = async (path: string) => (await get(path))['objects'] as readonly Json[];
  return { hq, domain, other, call, get, list, pass: ms => void (clock.now += ms), stop: () => hq.close() };
}

/** The `id` that a create answers. */
export const idOf = ({ body }: Reply): string => String((body as Json)['id']);
