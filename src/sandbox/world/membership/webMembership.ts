import { loginsOf, putLogin } from './logins.js';
import type { DomainRecord, Role, WebUserRecord, World } from '../model.js';

/** The role name of administrators (users.md 2). */
export const ADMIN = 'Admin';

/** The role by its name. Every project has the role of administrators. */
export function roleNamed({ settings }: DomainRecord, name: string): Role | undefined {
  if (name === ADMIN) return { name, shown: {}, permissions: [] };
  return settings?.roles?.find(role => role.name === name);
}

/** Updates the membership of a web user's login after a change of the record. */
export function writeWebMembership(
  world: World,
  domain: DomainRecord,
  before: WebUserRecord,
  { active, id, role }: WebUserRecord,
): void {
  const account = loginsOf(world).find(({ userId }) => userId === id);
  if (!account) return;
  const permissions = roleNamed(domain, role)?.permissions ?? [];
  const held = role === before.role ? {} : { role, permissions, admin: role === ADMIN };
  const memberships = account.memberships.map(membership =>
    membership.domain === domain.name ? { ...membership, ...held, disabled: !active } : membership,
  );
  putLogin(world, { ...account, memberships });
}
