import { startSandbox } from '../../../src/sandbox/http/server.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import type {
  Account,
  CaseRecord,
  DomainRecord,
  FormRecord,
  GroupRecord,
  LocationRecord,
  DomainMembership,
  WebUserRecord,
  WorkerRecord,
  World,
} from '../../../src/sandbox/world/model.js';
import { caseStoreOf, formStoreOf } from '../worlds/rowStores.js';
import { at } from '../worlds/sampleRows.js';

/** What a test puts into its project space, and who calls. */
export interface CaseFormWorldParts {
  readonly cases?: readonly CaseRecord[];
  readonly forms?: readonly FormRecord[];
  readonly workers?: readonly WorkerRecord[];
  readonly webUsers?: readonly WebUserRecord[];
  readonly groups?: readonly GroupRecord[];
  readonly locations?: readonly LocationRecord[];
  readonly toggles?: readonly string[];
  readonly caller?: Partial<DomainMembership> & { readonly kind?: Account['kind'] };
  readonly now?: number;
  readonly lag?: number;
}

/** A reply as a test looks at it: JSON as data, everything else as text. */
export interface SandboxReply {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: unknown;
}

/** A project space of a few rows behind a real port. */
export interface CaseFormWorld {
  readonly domain: DomainRecord;
  readonly world: World;
  /** `http://host:port/a/clinic/api/`. */
  readonly base: string;
  readonly now: () => number;
  /** `path` is below `base`, or absolute. */
  readonly get: (path: string) => Promise<SandboxReply>;
  readonly call: (method: string, path: string, json?: unknown) => Promise<SandboxReply>;
  /** The reply with its bytes. */
  readonly fetch: (path: string) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

const NAME = 'clinic';
const KEY = 'k'.repeat(40);

function domainOf(parts: CaseFormWorldParts): DomainRecord {
  return {
    name: NAME,
    projectName: 'Clinic',
    plan: { apiAccess: true, locations: true, includedUsers: 1000 },
    toggles: new Set(parts.toggles),
    workers: storeOf(parts.workers ?? []),
    webUsers: storeOf(parts.webUsers ?? []),
    groups: storeOf(parts.groups ?? []),
    locations: storeOf(parts.locations ?? []),
    locationTypes: [],
    applications: [],
    reports: [],
    lookupTables: storeOf([]),
    lookupRows: storeOf([]),
    messagingEvents: [] as never,
    cases: caseStoreOf(parts.cases ?? []),
    forms: formStoreOf(parts.forms ?? []),
  };
}

function accountOf({ kind = 'web', ...membership }: NonNullable<CaseFormWorldParts['caller']>): Account {
  return {
    userId: 'caller',
    username: 'caller@example.com',
    password: 'secret',
    kind,
    firstName: '',
    lastName: '',
    email: '',
    active: true,
    keys: [{ key: KEY }],
    memberships: [{ domain: NAME, role: 'role', admin: true, permissions: [], ...membership }],
  };
}

/** Starts an embedded HQ over the given rows, without throttling and, unless `lag` is given, without index lag. */
export async function startCaseFormWorld(parts: CaseFormWorldParts): Promise<CaseFormWorld> {
  const domain = domainOf(parts);
  const now = () => parts.now ?? at('12-01T00:00');
  const world: World = { domains: new Map([[NAME, domain]]), accounts: [accountOf(parts.caller ?? {})] };
  const sandbox = await startSandbox({ world, now, lag: parts.lag ?? 0, throttled: false });
  const base = `${sandbox.url}/a/${NAME}/api/`;
  const headers = { authorization: `ApiKey caller@example.com:${KEY}` };
  const urlOf = (path: string): string => new URL(path, base).href;
  const seen = async (reply: Response): Promise<SandboxReply> => {
    const [contentType, text] = [reply.headers.get('content-type'), await reply.text()];
    const body: unknown = contentType?.startsWith('application/json') ? JSON.parse(text) : text;
    return { status: reply.status, contentType, body };
  };
  const call = async (method: string, path: string, json?: unknown): Promise<SandboxReply> => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    return seen(
      await fetch(urlOf(path), { method, headers: { ...headers, 'content-type': 'application/json' }, ...body }),
    );
  };
  return {
    domain,
    world,
    base,
    now,
    get: path => call('GET', path),
    call,
    fetch: path => fetch(urlOf(path), { headers }),
    stop: () => sandbox.close(),
  };
}

/** One field of every row of a page: of v2's `cases` or of tastypie's `objects`. */
export function idsOf(body: unknown, field = 'id'): readonly unknown[] {
  const { cases, objects = cases } = body as { cases?: unknown; objects?: unknown };
  if (!Array.isArray(objects)) throw new Error(`no page: ${JSON.stringify(body)}`);
  return objects.map(row => (row as Record<string, unknown>)[field]);
}
