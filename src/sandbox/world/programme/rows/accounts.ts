import { hexId } from '../basics/ids.js';
import type { Account, DomainMembership, Permission } from '../../model.js';
import { DAY } from '../basics/times.js';
import { FIRST_WORKER } from './workers.js';

/**
 * Credentials for the sandbox. The keys are invented; no HQ server has issued them. Web users are members of the listed
 * domains, `admin` of all domains of the world.
 */
export const CREDENTIALS = {
  /** Admin of every domain. */
  admin: {
    username: 'admin@example.org',
    password: 'sandbox-admin',
    key: '0000000000000000000000000000000000000ad1',
    token: 'sandbox-oauth-token',
  },
  /** Member of `demo` with edit_data and access_api only. */
  reader: {
    username: 'reader@example.org',
    password: 'sandbox-reader',
    key: '0000000000000000000000000000000000000ead',
  },
  /** Member of `demo`, restricted to its first district. */
  restricted: {
    username: 'restricted@example.org',
    password: 'sandbox-restricted',
    key: '0000000000000000000000000000000000005afe',
  },
  /** Member of `demo-north` only. */
  north: { username: 'north@example.org', password: 'sandbox-north', key: '0000000000000000000000000000000000000a07' },
  /** A deactivated user with a correct key, which is rejected. */
  inactive: {
    username: 'inactive@example.org',
    password: 'sandbox-inactive',
    key: '00000000000000000000000000000000000000ff',
  },
  /** The key expired thirty days ago. */
  expired: {
    username: 'expired@example.org',
    password: 'sandbox-expired',
    key: '000000000000000000000000000000000000dead',
  },
  /** Member of `demo` and `demo-north`. The key works for `demo` only. */
  scoped: {
    username: 'scoped@example.org',
    password: 'sandbox-scoped',
    key: '0000000000000000000000000000000000005c0e',
  },
  /** The first mobile worker of `demo`. */
  worker: {
    username: `${FIRST_WORKER}@demo.commcarehq.org`,
    password: 'sandbox-worker',
    key: '000000000000000000000000000000000000c0de',
  },
} as const;

/** Permissions of the sandbox's roles. */
export const ROLES: Readonly<Record<string, readonly Permission[]>> = {
  'Data Reader': ['access_api', 'edit_data'],
  Manager: [
    'access_api',
    'edit_data',
    'edit_apps',
    'view_reports',
    'edit_web_users',
    'edit_commcare_users',
    'view_commcare_users',
    'edit_groups',
    'edit_locations',
    'edit_ucrs',
    'view_form_attachments',
    'access_mobile_endpoints',
    'export_forms',
    'export_cases',
    'export_deidentified',
    'export_odata',
  ],
  Analyst: [
    'access_api',
    'view_reports',
    'view_commcare_users',
    'view_form_attachments',
    'export_forms',
    'export_cases',
  ],
  'Mobile Worker Default': ['access_mobile_endpoints', 'access_api', 'edit_data', 'view_form_attachments'],
};

/** A fixed web user with its name, domains and role. */
export interface FixedWebUser {
  readonly username: string;
  readonly role: 'Admin' | 'Data Reader' | 'Manager';
  readonly domains: 'all' | readonly string[];
  readonly first: string;
  readonly last: string;
}

/** The fixed web users; their ids are the same in every world. */
export const FIXED_WEB_USERS: readonly FixedWebUser[] = [
  { username: CREDENTIALS.admin.username, role: 'Admin', domains: 'all', first: 'Ada', last: 'Mwale' },
  { username: CREDENTIALS.reader.username, role: 'Data Reader', domains: ['demo'], first: 'Rina', last: 'Sato' },
  { username: CREDENTIALS.restricted.username, role: 'Manager', domains: ['demo'], first: 'Dina', last: 'Okafor' },
  { username: CREDENTIALS.north.username, role: 'Manager', domains: ['demo-north'], first: 'Noor', last: 'Khan' },
  { username: CREDENTIALS.inactive.username, role: 'Manager', domains: ['demo'], first: 'Ivo', last: 'Santos' },
  { username: CREDENTIALS.expired.username, role: 'Manager', domains: ['demo'], first: 'Eva', last: 'Lindo' },
  {
    username: CREDENTIALS.scoped.username,
    role: 'Manager',
    domains: ['demo', 'demo-north'],
    first: 'Sofia',
    last: 'Reyes',
  },
];

/** The id of a fixed web user. */
export function fixedWebUserId(username: string): string {
  return hexId(0, username, 0);
}

/** Whether a fixed web user is a member of a domain. */
export function isMemberOf(seat: FixedWebUser, domain: string): boolean {
  return seat.domains === 'all' || seat.domains.includes(domain);
}

/** The logins of a world (authentication.md 2 to 5). `workerId` and `district` are those of `demo`. */
export function accountsOf(
  domains: readonly string[],
  now: number,
  workerId: string,
  district: string | undefined,
): Account[] {
  const web = Object.entries(CREDENTIALS).flatMap(([name, login]): Account[] => {
    const seat = FIXED_WEB_USERS.find(one => one.username === login.username);
    if (seat === undefined) return [];
    const key = { key: login.key };
    return [
      {
        userId: fixedWebUserId(seat.username),
        username: seat.username,
        password: login.password,
        kind: 'web',
        firstName: seat.first,
        lastName: seat.last,
        email: seat.username,
        active: name !== 'inactive',
        keys: [
          name === 'expired'
            ? { ...key, expires: now - 30 * DAY }
            : name === 'scoped'
              ? { ...key, domain: 'demo' }
              : key,
        ],
        tokens:
          'token' in login
            ? [
                {
                  token: login.token,
                  scopes: ['access_apis', 'reports:view', 'mobile_access', 'sync'],
                  expires: now + 3650 * DAY,
                },
              ]
            : [],
        memberships: domains
          .filter(domain => isMemberOf(seat, domain))
          .map(domain => ({
            ...membership(domain, seat.role),
            ...(name === 'restricted' && district !== undefined ? { restrictedTo: [district] } : {}),
          })),
      },
    ];
  });
  return [...web, workerAccount(workerId)];
}

function membership(domain: string, role: string): DomainMembership {
  return {
    domain,
    role,
    admin: role === 'Admin',
    permissions: role === 'Admin' ? (ROLES['Manager'] ?? []) : (ROLES[role] ?? []),
  };
}

function workerAccount(userId: string): Account {
  const { username, password, key } = CREDENTIALS.worker;
  return {
    userId,
    username,
    password,
    kind: 'mobile',
    firstName: 'Amina',
    lastName: '',
    email: '',
    active: true,
    keys: [{ key }],
    memberships: [membership('demo', 'Mobile Worker Default')],
  };
}
