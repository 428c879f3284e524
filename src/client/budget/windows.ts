/**
 * One of the four windows in which HQ counts the API requests of a project space (throttling.md 1). The week that HQ had
 * until April 2026 is not among them: an older server that refuses for it says so with its 429.
 */
export interface Window {
  readonly period: 'day' | 'hour' | 'minute' | 'second';
  /** Grains that count in full, the running one included; one further back counts less and less. */
  readonly grains: number;
  /** Length of a grain in ms; grains are aligned to the epoch. */
  readonly grain: number;
  /** Standard ratio of the window per event and day (throttling.md 2). */
  readonly ratio: number;
  /** What a scope without any user may spend. */
  readonly constant: number;
}

/** HQ's windows, longest first; limits and counts are lists in this order. */
export const WINDOWS: readonly Window[] = [
  { period: 'day', grains: 4, grain: 21_600_000, ratio: 23, constant: 50 },
  { period: 'hour', grains: 3, grain: 1_200_000, ratio: 3, constant: 30 },
  { period: 'minute', grains: 2, grain: 30_000, ratio: 0.07, constant: 10 },
  { period: 'second', grains: 1, grain: 1_000, ratio: 0.005, constant: 1 },
];

/** Requests by grain in one window. A value: recording makes a new one. */
export interface Counts {
  /** Index of the newest grain with a count. */
  readonly newest: number;
  /** The newest grain first, as many as can still matter. */
  readonly grains: readonly number[];
  /** What others are taken to have spent in one grain, forgotten when it ends. */
  readonly others?: { readonly grain: number; readonly count: number } | undefined;
}

/** Nothing spent, in each window. */
export const NOTHING: readonly Counts[] = WINDOWS.map(() => ({ newest: 0, grains: [] }));

/** HQ's limits for a scope of n users. The order of the operations matters: 23 users make 6.000000000000001 a second. */
export function limits(n: number): readonly number[] {
  return WINDOWS.map(({ ratio, constant }) => ratio * (1 / 23) * 1000 * n + constant);
}

/**
 * Our part of HQ's limits: less what is left to HQ's other clients, a part of 0 to 0.9. Where a limit has room for two
 * it is at least one whole request, for less is nothing to them. Every limit stays above 0, so an idle window always
 * admits one (`rate < limit`).
 */
export function ourLimits(n: number, reserve: number): readonly number[] {
  if (reserve === 0) return limits(n);
  return limits(n).map(limit => limit - (limit >= 2 ? Math.max(1, limit * reserve) : limit * reserve));
}

/** The scope's size that would just refuse these rates: HQ's n is above it if it let a request pass, else not. */
export function usersRefusedAt(rates: readonly number[]): number {
  return Math.max(...WINDOWS.map(({ ratio, constant }, i) => (rates[i]! - constant) / (ratio * (1 / 23) * 1000)));
}

/** Index of the grain in which a time (ms since the epoch) lies. */
export const grainAt = ({ grain }: Window, at: number): number => Math.floor(at / grain);

/** ms from `at` to the end of its grain: HQ's Retry-After for this window (throttling.md 4). */
export const leftInGrain = ({ grain }: Window, at: number): number => grain - (at % grain);

/** The counts after so many requests at a time; what is too long ago to matter is dropped. */
export function recorded(window: Window, counts: Counts, at: number, times = 1): Counts {
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

/** HQ's current rate: the last grains in full, plus what is left of the one before (throttling.md 1). */
export function rate(window: Window, counts: Counts, now: number): number {
  const grain = grainAt(window, now);
  return inFull(window, counts, grain) + fading(window, counts, grain, now);
}

/**
 * The first whole ms, not before `from`, at which HQ admits one more request: the rate is strictly below the limit.
 * A window of limit 0 is not enforced. `inFlight` requests count in full at any time.
 * Without new requests a rate never rises, so what passes then passes at any later time.
 */
export function earliest(window: Window, counts: Counts, limit: number, from: number, inFlight = 0): number {
  if (limit === 0) return from;
  if (inFlight >= limit) return Infinity;
  for (let grain = grainAt(window, from); ; grain++) {
    const full = inFlight + inFull(window, counts, grain);
    if (full >= limit) continue;
    const begin = Math.max(from, grain * window.grain);
    const passes = (at: number) => full + fading(window, counts, grain, at) < limit;
    if (passes(begin)) return begin;
    // On the very ms where the rate falls to the limit HQ still refuses (E1b), so rounding decides nothing here.
    const faded = 1 - (limit - full) / inGrain(counts, grain - window.grains);
    let at = Math.max(begin, Math.floor(grain * window.grain + faded * window.grain) - 1);
    while (!passes(at)) at++;
    return Math.ceil(at);
  }
}

function inFull(window: Window, { newest, grains, others }: Counts, grain: number): number {
  let sum = others?.grain === grain ? others.count : 0;
  for (let i = 0; i < window.grains; i++) sum += grains[newest - grain + i] ?? 0;
  return sum;
}

function fading(window: Window, { newest, grains }: Counts, grain: number, at: number): number {
  const count = grains[newest - grain + window.grains] ?? 0;
  return count === 0 ? 0 : count * (1 - (at - grain * window.grain) / window.grain);
}

const inGrain = ({ newest, grains }: Counts, grain: number): number => grains[newest - grain] ?? 0;
