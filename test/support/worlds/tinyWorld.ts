import type {
  Account,
  DomainRecord,
  GroupRecord,
  DomainMembership,
  Permission,
  WebUserRecord,
  WorkerRecord,
  World,
} from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';

/** The time of the tiny world's clock: a boundary of every grain of the limiter (throttling.md 5). */
export const tinyNow = Date.parse('2026-01-05T00:00:00Z');

/** An account that may do nothing yet but log in; its key is its name, repeated to 40 characters. */
export function account(name: string, parts: Partial<Account> = {}): Account {
  return {
    userId: `id-${name}`,
    username: `${name}@example.org`,
    password: `secret-of-${name}`,
    kind: 'web',
    firstName: name,
    lastName: 'Example',
    email: `${name}@example.org`,
    active: true,
    keys: [{ key: keyOf(name) }],
    memberships: [],
    ...parts,
  };
}

/** The API key of an account from `account`. */
export function keyOf(name: string): string {
  return name.repeat(40).slice(0, 40);
}

/** The header that logs the account in by its key. */
export function keyHeader(name: string): { readonly authorization: string } {
  return { authorization: `ApiKey ${name}@example.org:${keyOf(name)}` };
}

/** A membership with a role that holds these permissions and no others. */
export function member(domain: string, ...permissions: readonly Permission[]): DomainMembership {
  return { domain, role: 'Custom', admin: false, permissions };
}

/** A membership of an administrator. */
export function admin(domain: string): DomainMembership {
  return { domain, role: 'Admin', admin: true, permissions: [] };
}

/** A mobile worker of the domain `tiny`. */
export function worker(name: string, parts: Partial<WorkerRecord> = {}): WorkerRecord {
  return {
    id: `worker-${name}`,
    username: `${name}@tiny.commcarehq.org`,
    firstName: name,
    lastName: null,
    email: '',
    phoneNumbers: [],
    groups: [],
    locations: [],
    primaryLocation: null,
    userData: { commcare_project: 'tiny', commcare_profile: '' },
    language: null,
    role: null,
    active: true,
    indexedOn: 0,
    ...parts,
  };
}

/** A project space without any rows but those given. */
export function tinyDomain(name: string, parts: Partial<DomainRecord> = {}): DomainRecord {
  const nothing = { find: () => ({ total: 0, rows: [] }) };
  return {
    name,
    projectName: `The ${name} project`,
    plan: { apiAccess: true, locations: true, includedUsers: 0 },
    toggles: new Set(),
    workers: storeOf<WorkerRecord>([]),
    webUsers: storeOf<WebUserRecord>([]),
    groups: storeOf<GroupRecord>([]),
    locations: storeOf<never>([]),
    locationTypes: [],
    applications: [],
    reports: [],
    lookupTables: storeOf<never>([]),
    lookupRows: storeOf<never>([]),
    messagingEvents: { ...storeOf([]), get: () => undefined, put: () => undefined, delete: () => undefined },
    cases: { ...storeOf<never>([]), ...nothing },
    forms: { ...storeOf<never>([]), ...nothing },
    ...parts,
  };
}

/** A world of these project spaces and logins. */
export function tinyWorld(domains: readonly DomainRecord[], accounts: readonly Account[]): World {
  return { domains: new Map(domains.map(domain => [domain.name, domain])), accounts };
}
