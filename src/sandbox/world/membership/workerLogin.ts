import { loginsOf, putLogin } from './logins.js';
import type { DomainRecord, DomainMembership, WorkerRecord, World } from '../model.js';

/** The role of workers without a role of the project: they may use mobile endpoints only. */
const DEFAULT_ROLE = 'Mobile Worker Default';

function membershipOf({ name, settings }: DomainRecord, { role }: WorkerRecord): DomainMembership | undefined {
  const known = settings?.roles?.find(one => one.name === (role ?? DEFAULT_ROLE));
  return known && { domain: name, role: known.name, admin: false, permissions: known.permissions };
}

/** Updates the login of a worker. A worker without a login gets one if a password is given. */
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
