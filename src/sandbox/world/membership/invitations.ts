import type { DomainRecord } from '../model.js';

const pending = new WeakMap<DomainRecord, Set<string>>();

/** Is there a pending invitation to the project for this address? */
export function isInvited(domain: DomainRecord, email: string): boolean {
  return pending.get(domain)?.has(email.toLowerCase()) ?? false;
}

/** Records an invitation to the project. */
export function invite(domain: DomainRecord, email: string): void {
  pending.set(domain, new Set([...(pending.get(domain) ?? []), email.toLowerCase()]));
}
