import { loginsOf, putLogin } from './logins.js';
import type { DomainRecord, Role, WebUserRecord, World } from '../model.js';

/** The name that administrators show for a role (users.md 2). */
export const ADMIN = 'Admin';

/** Does the project have the role? Everyone has that of administrators. */
export function roleNamed({ settings }: DomainRecord, name: string): Role | undefined {
  if (name === ADMIN) return { name, shown: {}, permissions: [] };
  return settings?.roles?.find(role => role.name === name);
}

/** What a web user may do in the project, and whether at all, follows the change of the row. */
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
