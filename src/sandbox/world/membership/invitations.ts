import type { DomainRecord } from '../model.js';

const pending = new WeakMap<DomainRecord, Set<string>>();

/** Has somebody at this address been invited to the project, and not come yet? */
export function isInvited(domain: DomainRecord, email: string): boolean {
  return pending.get(domain)?.has(email.toLowerCase()) ?? false;
}

/** Invites somebody to the project. */
export function invite(domain: DomainRecord, email: string): void {
  pending.set(domain, new Set([...(pending.get(domain) ?? []), email.toLowerCase()]));
}
