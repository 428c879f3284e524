/**
 * One of the four windows in which HQ counts the API requests of a project space (throttling.md 1). Older servers also
 * have a weekly window, removed in April 2026. It is not modelled: such a server refuses with a 429.
 */
export interface RateWindow {
  readonly period: 'day' | 'hour' | 'minute' | 'second';
  /** Number of grains that count in full, including the current one. The grain before them fades out linearly. */
  readonly grains: number;
  /** Length of a grain in ms; grains are aligned to the epoch. */
  readonly grain: number;
  /** HQ's standard ratio of the window per event and day (throttling.md 2). */
  readonly ratio: number;
  /** The limit of a scope without users. */
  readonly constant: number;
}

/** HQ's windows, longest first; limits and counts are lists in this order. */
export const WINDOWS: readonly RateWindow[] = [
  { period: 'day', grains: 4, grain: 21_600_000, ratio: 23, constant: 50 },
  { period: 'hour', grains: 3, grain: 1_200_000, ratio: 3, constant: 30 },
  { period: 'minute', grains: 2, grain: 30_000, ratio: 0.07, constant: 10 },
  { period: 'second', grains: 1, grain: 1_000, ratio: 0.005, constant: 1 },
];

/** Requests by grain in one window. Immutable. */
export interface Counts {
  /** Index of the newest grain with a count. */
  readonly newest: number;
  /** Counts by grain, newest first; grains that no longer matter are dropped. */
  readonly grains: readonly number[];
  /** Assumed requests of other clients in one grain; dropped when it ends. */
  readonly others?: { readonly grain: number; readonly count: number } | undefined;
}

/** No requests in any window. */
export const NOTHING: readonly Counts[] = WINDOWS.map(() => ({ newest: 0, grains: [] }));

/**
 * HQ's limits for a scope of n users, by window. The order of the operations matters for rounding: 23 users give
 * 6.000000000000001 a second.
 */
export function limits(n: number): readonly number[] {
  return WINDOWS.map(({ ratio, constant }) => ratio * (1 / 23) * 1000 * n + constant);
}

/**
 * HQ's limits minus the reserve for other clients (a share of 0 to 0.9). Where the limit is 2 or more, at least one
 * whole request is reserved, because less is useless to them. Every limit stays above 0, so an idle window always
 * admits one request (`rate < limit`).
 */
export function ourLimits(n: number, reserve: number): readonly number[] {
  if (reserve === 0) return limits(n);
  return limits(n).map(limit => limit - (limit >= 2 ? Math.max(1, limit * reserve) : limit * reserve));
}

/**
 * The largest number of users whose limits would refuse these rates. HQ's n is above it if HQ accepted the request,
 * else not.
 */
export function usersRefusedAt(rates: readonly number[]): number {
  return Math.max(...WINDOWS.map(({ ratio, constant }, i) => (rates[i]! - constant) / (ratio * (1 / 23) * 1000)));
}

/** Index of the grain of a time (ms since the epoch). */
export const grainAt = ({ grain }: RateWindow, at: number): number => Math.floor(at / grain);

/** ms from `at` to the end of its grain: HQ's Retry-After for this window (throttling.md 4). */
export const leftInGrain = ({ grain }: RateWindow, at: number): number => grain - (at % grain);

/** The counts after `times` requests at a time. Grains that no longer matter are dropped. */
export function recorded(window: RateWindow, counts: Counts, at: number, times = 1): Counts {
  const grain = grainAt(window, at);
  if (grain === counts.newest && counts.grains.length > 0) {
    const grains = counts.grains.slice();
    grains[0]! += times;
    return { newest: grain, grains, others: counts.others };
  }
  const newest = Math.max(grain, counts.newest);
  const grains: number[] = [];
  for (let i = 0; i <= window.grains; i++)
    grains.push(inGrain(counts, newest - i) + (newest - i === grain ? times : 0));
  return { newest, grains, others: counts.others };
}

/** HQ's current rate: the last grains in full, plus the fading part of the grain before them (throttling.md 1). */
export function rate(window: RateWindow, counts: Counts, now: number): number {
  const grain = grainAt(window, now);
  return fullGrains(window, counts, grain) + fadingGrain(window, counts, grain, now);
}

/**
 * The first whole ms, not before `from`, at which HQ admits one more request: the rate is strictly below the limit. A
 * limit of 0 is not enforced. Requests in flight count in full at any time. A rate never rises without new requests, so
 * a request that passes then also passes later.
 */
export function earliest(window: RateWindow, counts: Counts, limit: number, from: number, inFlight = 0): number {
  if (limit === 0) return from;
  if (inFlight >= limit) return Infinity;
  for (let grain = grainAt(window, from); ; grain++) {
    const full = inFlight + fullGrains(window, counts, grain);
    if (full >= limit) continue;
    const start = Math.max(from, grain * window.grain);
    const passes = (at: number) => full + fadingGrain(window, counts, grain, at) < limit;
    if (passes(start)) return start;
    // At the exact ms where the rate equals the limit HQ still refuses (E1b), so start one ms early and test.
    const faded = 1 - (limit - full) / inGrain(counts, grain - window.grains);
    let at = Math.max(start, Math.floor(grain * window.grain + faded * window.grain) - 1);
    while (!passes(at)) at++;
    return Math.ceil(at);
  }
}

function fullGrains(window: RateWindow, { newest, grains, others }: Counts, grain: number): number {
  let sum = others?.grain === grain ? others.count : 0;
  for (let i = 0; i < window.grains; i++) sum += grains[newest - grain + i] ?? 0;
  return sum;
}

function fadingGrain(window: RateWindow, { newest, grains }: Counts, grain: number, at: number): number {
  const count = grains[newest - grain + window.grains] ?? 0;
  return count === 0 ? 0 : count * (1 - (at - grain * window.grain) / window.grain);
}

const inGrain = ({ newest, grains }: Counts, grain: number): number => grains[newest - grain] ?? 0;
