import { createLimiter } from './throttle.js';
import type { LimitScope, LimitDecision } from './throttle.js';
import type { DomainRecord } from '../world/model.js';

/** The API limiter of one server, by domain (throttling.md 2 to 4). Times are ms since the epoch. */
export interface ApiMeter {
  check(domain: DomainRecord, now: number): LimitDecision;
  record(domain: DomainRecord, now: number): void;
}

/** HQ counts users once an hour, ms (throttling.md 2). */
const counted = 3_600_000;

/** A meter with empty counters. */
export function createMeter(): ApiMeter {
  const limiter = createLimiter();
  const known = new Map<string, { readonly scopes: readonly LimitScope[]; readonly until: number }>();

  function scopes(domain: DomainRecord, now: number): readonly LimitScope[] {
    const remaining = known.get(domain.name);
    if (remaining && now < remaining.until) return remaining.scopes;
    const fresh = scopesOf(domain);
    known.set(domain.name, { scopes: fresh, until: now + counted });
    return fresh;
  }

  return {
    check: (domain, now) => limiter.check(scopes(domain, now), now),
    record: (domain, now) => limiter.record(scopes(domain, now), now),
  };
}

/** The number of users that HQ assumes for an unlimited plan (throttling.md 2). */
const UNLIMITED = 1000;

/** The domain scope and the account scope, with their users (throttling.md 2). */
export function scopesOf({ name, plan, workers, webUsers }: DomainRecord): readonly [LimitScope, LimitScope] {
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
