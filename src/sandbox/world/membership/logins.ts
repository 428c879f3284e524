import type { Account, World } from '../model.js';

const written = new WeakMap<World, ReadonlyMap<string, Account | undefined>>();

/** All present logins of all domains. */
export function loginsOf(world: World): readonly Account[] {
  const changes = written.get(world);
  if (!changes) return world.accounts;
  const remaining = world.accounts.filter(({ userId }) => !changes.has(userId));
  return [...remaining, ...[...changes.values()].filter(account => account !== undefined)];
}

/** Adds a login, or replaces the user's login. */
export function putLogin(world: World, account: Account): void {
  written.set(world, new Map([...(written.get(world) ?? []), [account.userId, account]]));
}

/** Deletes the user's login. */
export function deleteLogin(world: World, userId: string): void {
  written.set(world, new Map([...(written.get(world) ?? []), [userId, undefined]]));
}
