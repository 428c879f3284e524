/**
 * HQ's limiters: sliding windows over fixed grains, for two scopes (throttling.md 1 to 4, and 6 for features other than
 * `api`), by the strict formula of a single process. Implements the contract in IEEE doubles and in the contract's
 * order.
 */

/** What requests are counted for: a domain or a billing account. */
export interface LimitScope {
  /** The domain's name, `account:<name>` or `no_account:<domain>` (throttling.md 2). */
  readonly key: string;
  /** Counted users of the domain, or users included in the account's subscription; at least 0 (throttling.md 2). */
  readonly users: number;
}

/**
 * Is the request allowed? If not, `retryAfter` is what a plain view sends: a lower bound in seconds (throttling.md 4).
 */
export interface LimitDecision {
  readonly allowed: boolean;
  readonly retryAfter: number;
}

/** One server's counters. Times are ms since the epoch. */
export interface Limiter {
  check(scopes: readonly LimitScope[], now: number): LimitDecision;
  /** Counts `events`, by default 1. */
  record(scopes: readonly LimitScope[], now: number, events?: number): void;
}

/** A limited feature, with its own counters and rates (throttling.md 2 and 6). */
export interface LimitedFeature {
  /** Prefix of its counter keys. */
  readonly name: string;
  /** Factor of the standard ratio, for each user. */
  readonly eventsPerDay: number;
  /** Factor of the API's constants, for each scope. */
  readonly constants: number;
  /** The constant of the shortest window, if it differs from the product. */
  readonly second?: number;
  /** The feature has no weekly window. */
  readonly withoutWeek?: boolean;
}

/** Requests to the APIs, without a weekly window since April 2026 (throttling.md 2). */
const apiFeature: LimitedFeature = { name: 'api', eventsPerDay: 1000, constants: 1, withoutWeek: true };

/** Forms that are submitted (throttling.md 6). */
export const submissionFeature: LimitedFeature = { name: 'submissions', eventsPerDay: 46, constants: 1 };

/** Cases that submitted forms change (throttling.md 6). */
export const caseUpdateFeature: LimitedFeature = { name: 'domain_case_updates', eventsPerDay: 460, constants: 10 };

/** Restores (throttling.md 6). */
export const restoreFeature: LimitedFeature = { name: 'restores', eventsPerDay: 3, constants: 0.5, second: 1 };

interface Window {
  readonly name: 'week' | 'day' | 'hour' | 'minute' | 'second';
  readonly grains: number;
  /** Seconds of one grain. */
  readonly grain: number;
  /** Standard ratio of an event per day, and the constant that every scope gets in addition. */
  readonly ratio: number;
  readonly constant: number;
}

const windows: readonly Window[] = [
  { name: 'week', grains: 7, grain: 86_400, ratio: 115, constant: 100 },
  { name: 'day', grains: 4, grain: 21_600, ratio: 23, constant: 50 },
  { name: 'hour', grains: 3, grain: 1200, ratio: 3, constant: 30 },
  { name: 'minute', grains: 2, grain: 30, ratio: 0.07, constant: 10 },
  { name: 'second', grains: 1, grain: 1, ratio: 0.005, constant: 1 },
];

/**
 * The limits of a scope in the windows of the feature (throttling.md 2). HQ does not enforce a window whose limit is
 * exactly 0.
 */
export function limitsOf(
  users: number,
  feature: LimitedFeature = apiFeature,
): Readonly<Partial<Record<Window['name'], number>>> {
  return Object.fromEntries(limitsByWindow(users, feature).map(({ window, limit }) => [window.name, limit]));
}

interface Limit {
  readonly window: Window;
  readonly limit: number;
}

function limitsByWindow(users: number, feature: LimitedFeature): readonly Limit[] {
  const { constants, eventsPerDay, second, withoutWeek } = feature;
  return windows
    .filter(({ name }) => !withoutWeek || name !== 'week')
    .map(window => {
      const { name, ratio, constant } = window;
      const added = (name === 'second' ? second : undefined) ?? constant * constants;
      return { window, limit: ratio * (1 / 23) * eventsPerDay * users + added };
    });
}

/** A limiter with empty counters. */
export function createLimiter(feature: LimitedFeature = apiFeature): Limiter {
  /** Scope and window -> grain index -> recorded events. */
  const counters = new Map<string, Map<number, number>>();

  function rate(key: string, { grains, grain }: Window, seconds: number): number {
    const counts = counters.get(key);
    if (!counts) return 0;
    const passed = (seconds % grain) / grain;
    let sum = 0;
    for (let age = 0; age < grains; age += 1) sum += counts.get(Math.trunc((seconds - age * grain) / grain)) ?? 0;
    return sum + (counts.get(Math.trunc((seconds - grains * grain) / grain)) ?? 0) * (1 - passed);
  }

  /** Seconds left in the current grain of each window whose limit the scope has exceeded. */
  function exceeded(scope: LimitScope, seconds: number): readonly number[] {
    return enforced(scope, feature)
      .filter(({ window, limit }) => !(rate(counterKey(feature, scope, window), window, seconds) < limit))
      .map(({ window: { grain } }) => grain - (seconds % grain));
  }

  return {
    check(scopes, now) {
      const waits = scopes.map(scope => exceeded(scope, now / 1000));
      return {
        allowed: waits.some(scope => scope.length === 0),
        retryAfter: Math.min(...waits.map(scope => Math.max(0, ...scope))),
      };
    },
    record(scopes, now, events = 1) {
      const seconds = now / 1000;
      for (const scope of scopes) {
        for (const { window } of enforced(scope, feature)) {
          count(counters, counterKey(feature, scope, window), window, seconds, events);
        }
      }
    },
  };
}

function enforced({ users }: LimitScope, feature: LimitedFeature): readonly Limit[] {
  return limitsByWindow(users, feature).filter(({ limit }) => limit !== 0);
}

function counterKey(feature: LimitedFeature, scope: LimitScope, window: Window): string {
  return `${window.name} ${feature.name}${scope.key}`;
}

function count(
  counters: Map<string, Map<number, number>>,
  key: string,
  window: Window,
  seconds: number,
  events: number,
): void {
  const counts = counters.get(key) ?? new Map<number, number>();
  const index = Math.trunc(seconds / window.grain);
  counts.set(index, (counts.get(index) ?? 0) + events);
  for (const old of counts.keys()) if (old < index - window.grains) counts.delete(old);
  counters.set(key, counts);
}
