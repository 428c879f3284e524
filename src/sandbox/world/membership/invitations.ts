import type { Domain } from '../model.js';

const pending = new WeakMap<Domain, Set<string>>();

/** Has somebody at this address been invited to the project, and not come yet? */
export function isInvited(domain: Domain, email: string): boolean {
  return pending.get(domain)?.has(email.toLowerCase()) ?? false;
}

/** Invites somebody to the project. */
export function invite(domain: Domain, email: string): void {
  pending.set(domain, new Set([...(pending.get(domain) ?? []), email.toLowerCase()]));
}
