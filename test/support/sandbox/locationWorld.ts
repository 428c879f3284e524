import { startSandbox } from '../../../src/sandbox/http/server.js';
import type {
  DomainRecord,
  LocationRecord,
  DomainMembership,
  MessagingEventRecord,
  RowStore,
} from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { caseStoreOf, formStoreOf } from '../worlds/rowStores.js';

const NAME = 'province';
const KEY = 'p'.repeat(40);

/** The data of the project space `province`, the caller, and the data of another domain of the server. */
export interface LocationWorldParts extends Partial<Omit<DomainRecord, 'name' | 'plan' | 'toggles'>> {
  readonly plan?: Partial<DomainRecord['plan']>;
  readonly toggles?: readonly string[];
  readonly caller?: Partial<DomainMembership>;
  readonly elsewhere?: Partial<DomainRecord>;
  readonly throttled?: boolean;
  /** ms since the epoch; 2024-05-15T12:00Z by default. */
  readonly now?: number;
}

/** A reply as a test looks at it: JSON as data, everything else as text. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A project space behind a real port. */
export interface LocationWorld {
  /** `http://host:port`. */
  readonly url: string;
  /** `path` is below `/a/province/`, or absolute. */
  readonly get: (path: string, method?: string) => Promise<Seen>;
  /** The `objects` of a list that must have worked. */
  readonly objects: (path: string) => Promise<readonly Record<string, unknown>[]>;
  /** The text of a 400. */
  readonly refusal: (path: string) => Promise<unknown>;
  readonly counted: () => number;
  readonly stop: () => Promise<void>;
}

function domainOf(name: string, parts: Omit<LocationWorldParts, 'elsewhere'>): DomainRecord {
  const { plan, toggles, caller: _caller, throttled: _throttled, now: _now, ...stores } = parts;
  return {
    name,
    projectName: name,
    plan: { apiAccess: true, locations: true, includedUsers: 1000, ...plan },
    toggles: new Set(toggles),
    workers: storeOf([]),
    webUsers: storeOf([]),
    groups: storeOf([]),
    locations: storeOf([]),
    locationTypes: [],
    applications: [],
    reports: [],
    lookupTables: storeOf([]),
    lookupRows: storeOf([]),
    messagingEvents: eventsOf([]),
    cases: caseStoreOf([]),
    forms: formStoreOf([]),
    ...stores,
  };
}

/** Starts an embedded HQ over the given rows. Nobody is throttled unless the test says so. */
export async function startLocationWorld({ elsewhere, ...parts }: LocationWorldParts): Promise<LocationWorld> {
  const now = parts.now ?? Date.UTC(2024, 4, 15, 12);
  const domains = new Map([
    [NAME, domainOf(NAME, parts)],
    ['elsewhere', { ...domainOf('elsewhere', {}), ...elsewhere }],
  ]);
  const caller = {
    ...({ userId: 'caller', username: 'caller@example.com', password: 'secret', kind: 'web', active: true } as const),
    ...{ firstName: '', lastName: '', email: '', keys: [{ key: KEY }] },
    memberships: [{ domain: NAME, role: 'role', admin: !parts.caller?.permissions, permissions: [], ...parts.caller }],
  };
  const world = { domains, accounts: [caller] };
  const sandbox = await startSandbox({ world, now: () => now, lag: 0, throttled: parts.throttled ?? false });
  const get = async (path: string, method = 'GET'): Promise<Seen> => {
    const reply = await fetch(new URL(path, `${sandbox.url}/a/${NAME}/`), {
      method,
      headers: { authorization: `ApiKey caller@example.com:${KEY}` },
    });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: reply.status, headers: reply.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
  };
  return {
    url: sandbox.url,
    get,
    async objects(path) {
      const { status, body } = await get(path);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return (body as { objects: Record<string, unknown>[] }).objects;
    },
    async refusal(path) {
      const { status, body } = await get(path);
      if (status !== 400) throw new Error(`not refused: ${status} ${JSON.stringify(body)}`);
      return (body as { error: unknown }).error;
    },
    counted: () => sandbox.bill.entries.filter(entry => entry.counted).length,
    stop: () => sandbox.close(),
  };
}

/** A location with defaults. */
export function locationRow(id: string, rest: Partial<LocationRecord> = {}): LocationRecord {
  return {
    id,
    number: 7,
    name: `Name of ${id}`,
    siteCode: id,
    externalId: null,
    typeCode: 'county',
    parent: null,
    data: {},
    latitude: null,
    longitude: null,
    createdAt: Date.UTC(2023, 0, 1),
    lastModified: Date.UTC(2024, 0, 1),
    archived: false,
    ...rest,
  };
}

/** Messaging events in memory. */
export function eventsOf(rows: readonly MessagingEventRecord[]): RowStore<MessagingEventRecord> {
  const byId = new Map(rows.map(row => [String(row.id), row]));
  return {
    size: byId.size,
    get: id => byId.get(id),
    [Symbol.iterator]: () => byId.values(),
    put: row => void byId.set(String(row.id), row),
    delete: id => void byId.delete(id),
  };
}
