import { loginsOf, putLogin } from './logins.js';
import type { DomainRecord, DomainMembership, WorkerRecord, World } from '../model.js';

/** A worker without a role of the project's own may use mobile endpoints and no more. */
const DEFAULT_ROLE = 'Mobile Worker Default';

function membershipOf({ name, settings }: DomainRecord, { role }: WorkerRecord): DomainMembership | undefined {
  const known = settings?.roles?.find(one => one.name === (role ?? DEFAULT_ROLE));
  return known && { domain: name, role: known.name, admin: false, permissions: known.permissions };
}

/** Lets a worker log in as the worker is now; one who has no login gets one with a password only. */
export function writeWorkerLogin(world: World, domain: DomainRecord, worker: WorkerRecord, password?: string): void {
  const known = loginsOf(world).find(({ userId }) => userId === worker.id);
  const secret = password ?? known?.password;
  if (secret === undefined) return;
  const barest: DomainMembership = {
    domain: domain.name,
    role: DEFAULT_ROLE,
    admin: false,
    permissions: ['access_mobile_endpoints'],
  };
  const membership = membershipOf(domain, worker) ?? known?.memberships[0] ?? barest;
  putLogin(world, {
    keys: [],
    ...known,
    userId: worker.id,
    username: worker.username,
    password: secret,
    kind: 'mobile',
    firstName: worker.firstName ?? '',
    lastName: worker.lastName ?? '',
    email: worker.email,
    active: worker.active,
    memberships: [membership],
  });
}
