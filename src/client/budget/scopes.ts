import type { Usage } from './usage.js';
import { limits, ourLimits, WINDOWS, type RateWindow } from './windows.js';
import type { ForecastScope } from './forecast.js';

/** One of HQ's counters, and the number of users that sets its limits. */
export interface Scope {
  readonly usage: Usage;
  users(now: number): number;
}

/** A limit of 0 is not enforced, as at HQ (throttling.md 2). */
const NO_LIMIT = 0;

/** One window of the scope that admits the next request first. */
export interface WindowState {
  readonly period: RateWindow['period'];
  /** HQ's limit, including the reserve. */
  readonly limit: number;
  /**
   * The known part of HQ's current rate: requests sent from here, and those of other clients that a refusal revealed.
   */
  readonly used: number;
  /** Requests that this window admits now. */
  readonly free: number;
  /** ISO time at which no request sent until now counts any more. */
  readonly resetsAt: string;
}

/**
 * The counters that apply to a request. It passes if one of them admits it, and all of them record it (throttling.md
 * 3).
 */
export class Scopes {
  constructor(
    readonly all: readonly Scope[],
    readonly reserve: number,
  ) {}

  /** When one more request passes, not before `from`, ms since the epoch. Infinity: not while so many are in flight. */
  opens(from: number): number {
    return Math.min(...this.all.map(scope => scope.usage.opens(this.#ourLimits(scope, from), from)));
  }

  /** The same for a probe: only the second window counts, because the other limits are estimates to be tested. */
  opensForProbe(from: number): number {
    const second = (limit: number, i: number) => (WINDOWS[i]!.period === 'second' ? limit : NO_LIMIT);
    return Math.min(...this.all.map(scope => scope.usage.opens(this.#ourLimits(scope, from).map(second), from)));
  }

  /** Counts and limits for a forecast from `now`. */
  projected(now: number): readonly ForecastScope[] {
    return this.all.map(scope => ({ counts: scope.usage.projected(now), limits: this.#ourLimits(scope, now) }));
  }

  /** A request is sent. */
  send(): void {
    for (const { usage } of this.all) usage.inFlight++;
  }

  /** A request has ended. `sentAt`: ms since the epoch. */
  end(outcome: 'counted' | 'free' | 'unknown', now: number, sentAt: number): void {
    for (const { usage } of this.all) {
      usage.inFlight--;
      if (outcome !== 'free') usage.record(now, outcome === 'counted' ? sentAt : undefined);
    }
  }

  /** HQ refused a request: other clients have used the rest of the quota. */
  markFull(now: number, retryAfter: number | undefined): void {
    for (const scope of this.all) scope.usage.markFull(this.#ourLimits(scope, now), now, retryAfter);
  }

  /** The windows of the scope that admits the next request first. */
  state(now: number): readonly WindowState[] {
    const scope = this.#first(now);
    const ours = this.#ourLimits(scope, now);
    const used = scope.usage.rates(now);
    const clears = scope.usage.clearsAt(now);
    const hq = limits(scope.users(now));
    return WINDOWS.map(({ period }, i) => ({
      period,
      limit: hq[i]!,
      used: used[i]!,
      free: Math.max(0, Math.ceil(ours[i]! - used[i]!)),
      resetsAt: new Date(clears[i]!).toISOString(),
    }));
  }

  /** The scope that admits the next request first. */
  #first(now: number): Scope {
    if (this.all.length === 1) return this.all[0]!;
    const opens = this.all.map(scope => scope.usage.opens(this.#ourLimits(scope, now), now));
    return this.all[opens.indexOf(Math.min(...opens))]!;
  }

  #ourLimits(scope: Scope, now: number): readonly number[] {
    return ourLimits(scope.users(now), this.reserve);
  }
}
