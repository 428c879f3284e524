import type { Usage } from './usage.js';
import { limits, ourLimits, WINDOWS, type Window } from './windows.js';
import type { ForecastScope } from './forecast.js';

/** A counter of HQ's and the number of users that its limits rest on. */
export interface Scope {
  readonly usage: Usage;
  users(now: number): number;
}

/** As at HQ (throttling.md 2). */
const NOT_ENFORCED = 0;

/** One window of the scope that admits the next request first. */
export interface WindowState {
  readonly period: Window['period'];
  /** HQ's limit, the reserve included. */
  readonly limit: number;
  /** HQ's current rate as far as we know it: our requests, and others' where a refusal told of them. */
  readonly used: number;
  /** Requests that the window lets us send now. */
  readonly free: number;
  /** ISO time from which nothing spent until now counts any more. */
  readonly resetsAt: string;
}

/** The counters that a request runs on: one that has room is enough, and all of them record it (throttling.md 3). */
export class Scopes {
  constructor(
    readonly all: readonly Scope[],
    readonly reserve: number,
  ) {}

  /** When one more request passes, not before `from`, ms since the epoch; Infinity = not while so many are under way. */
  opens(from: number): number {
    return Math.min(...this.all.map(scope => scope.usage.opens(this.#ours(scope, from), from)));
  }

  /** The same, minding the second window only: what else lies ahead of estimated limits is to be found out. */
  opensForProbe(from: number): number {
    const second = (limit: number, i: number) => (WINDOWS[i]!.period === 'second' ? limit : NOT_ENFORCED);
    return Math.min(...this.all.map(scope => scope.usage.opens(this.#ours(scope, from).map(second), from)));
  }

  /** To look ahead from `now`. */
  projected(now: number): readonly ForecastScope[] {
    return this.all.map(scope => ({ counts: scope.usage.projected(now), limits: this.#ours(scope, now) }));
  }

  /** A request is sent. */
  send(): void {
    for (const { usage } of this.all) usage.inFlight++;
  }

  /** A request is over. */
  end(outcome: 'counted' | 'free' | 'unknown', now: number, sentAt: number): void {
    for (const { usage } of this.all) {
      usage.inFlight--;
      if (outcome !== 'free') usage.record(now, outcome === 'counted' ? sentAt : undefined);
    }
  }

  /** HQ refused: others have spent what we thought was left. */
  markFull(now: number, retryAfter: number | undefined): void {
    for (const scope of this.all) scope.usage.markFull(this.#ours(scope, now), now, retryAfter);
  }

  /** The windows of the scope with more room. */
  state(now: number): readonly WindowState[] {
    const scope = this.#first(now);
    const ours = this.#ours(scope, now);
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
    const opens = this.all.map(scope => scope.usage.opens(this.#ours(scope, now), now));
    return this.all[opens.indexOf(Math.min(...opens))]!;
  }

  #ours(scope: Scope, now: number): readonly number[] {
    return ourLimits(scope.users(now), this.reserve);
  }
}
