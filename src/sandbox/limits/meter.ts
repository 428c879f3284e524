import { createLimiter } from './throttle.js';
import type { Scope, Verdict } from './throttle.js';
import type { Domain } from '../world/model.js';

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

/** As what a plan counts whose number of users is not limited (throttling.md 2). */
const UNLIMITED = 1000;

/** Domain scope, then account scope: who is counted for which (throttling.md 2). */
export function scopesOf({ name, plan, workers, webUsers }: Domain): readonly [Scope, Scope] {
  const account = plan.account === undefined ? `no_account:${name}` : `account:${plan.account}`;
  return [
    { key: name, users: activeIn(workers) + (plan.paysForWebUsers ? activeIn(webUsers) : 0) },
    { key: account, users: plan.includedUsers < 0 ? UNLIMITED : plan.includedUsers },
  ];
}

function activeIn(people: Iterable<{ readonly active: boolean }>): number {
  let count = 0;
  for (const { active } of people) if (active) count += 1;
  return count;
}
