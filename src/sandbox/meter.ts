import { createLimiter } from './throttle.js';
import type { Scope, Verdict } from './throttle.js';
import type { Domain } from './world/model.js';

/** The API limiter of one server, by domain (throttling.md 2 to 4). Times are ms since the epoch. */
export interface Meter {
  check(domain: Domain, now: number): Verdict;
  record(domain: Domain, now: number): void;
}

/** HQ looks at the numbers of users once an hour (throttling.md 2). */
const counted = 3_600_000;

/** A meter with empty counters. */
export function createMeter(): Meter {
  const limiter = createLimiter();
  const known = new Map<string, { readonly scopes: readonly Scope[]; readonly until: number }>();

  function scopes(domain: Domain, now: number): readonly Scope[] {
    const kept = known.get(domain.name);
    if (kept && now < kept.until) return kept.scopes;
    const fresh = scopesOf(domain);
    known.set(domain.name, { scopes: fresh, until: now + counted });
    return fresh;
  }

  return {
    check: (domain, now) => limiter.check(scopes(domain, now), now),
    record: (domain, now) => limiter.record(scopes(domain, now), now),
  };
}

/** Domain scope, then account scope: who is counted for which (throttling.md 2). */
export function scopesOf({ name, plan, workers }: Domain): readonly [Scope, Scope] {
  let active = 0;
  for (const worker of workers) if (worker.active) active += 1;
  const account = plan.account === undefined ? `no_account:${name}` : `account:${plan.account}`;
  return [
    { key: name, users: active },
    { key: account, users: plan.includedUsers },
  ];
}
