import { Backoff } from './backoff.js';
import { WorkerCount } from './workers.js';
import { Scopes } from './scopes.js';
import { rates, Usage } from './usage.js';
import { createForecast, type Forecast } from './forecast.js';
import { usersRefusedAt } from './windows.js';

/**
 * ms. A request that would wait longer than this is sent as a probe while the limits are only estimated. The second
 * window alone never makes a request wait longer.
 */
const PROBE_WHEN_WAIT_EXCEEDS_MS = 2_000;

/** A request that was sent. It ends once; later calls are ignored. */
export interface SentRequest {
  /** HQ did not refuse the request. Returns whether the current forecast is now wrong. */
  settle(outcome: 'counted' | 'free' | 'unknown', now: number): boolean;
  /**
   * HQ refused the request with 429. `retryAfter` in seconds. Returns whether the known limits admitted it, so that other
   * clients have used the difference.
   */
  refuse(now: number, retryAfter?: number): boolean;
}

/**
 * Decides when a request may be sent: by HQ's window arithmetic, by its recent refusals and by the number of users of
 * the project space.
 */
export class Admission {
  readonly workers: WorkerCount;
  readonly scopes: Scopes;
  readonly #usage = new Usage();
  readonly #backoff = new Backoff();
  /** A probe, that is a request beyond the estimated limits, is in flight. Only one at a time. */
  #probing = false;

  /**
   * `reserve`: share of each limit left to other clients. `workers`: the configured number, if any. `account`: the
   * counter of the billing account and its number of users, if configured.
   */
  constructor(
    reserve: number,
    workers: number | undefined,
    account?: { readonly usage: Usage; readonly planUsers: number },
  ) {
    this.workers = new WorkerCount(workers);
    const domain = { usage: this.#usage, users: (now: number) => this.workers.estimate(now) };
    const shared = account && { usage: account.usage, users: () => account.planUsers };
    this.scopes = new Scopes(shared ? [domain, shared] : [domain], reserve);
  }

  /** When the next request may be sent, ms since the epoch. Infinity: not before a request in flight has ended. */
  opens(now: number): number {
    if (this.#backoff.isProbing) return Infinity;
    const from = Math.max(now, this.#backoff.closedUntil);
    const at = this.scopes.opens(from);
    if (at - from <= PROBE_WHEN_WAIT_EXCEEDS_MS || this.#probing || !this.workers.mayProbe(from)) return at;
    return Math.min(at, this.scopes.opensForProbe(from));
  }

  /** Whether a request would have to wait now, by the known or estimated limits. */
  isFull(now: number): boolean {
    return this.#backoff.isProbing || this.scopes.opens(now) > now;
  }

  /** When the next requests may be sent, provided that those in flight end now and the estimated limits are right. */
  forecast(now: number): Forecast {
    return createForecast(this.scopes.projected(now), Math.max(now, this.#backoff.closedUntil), now);
  }

  /**
   * The time before which nothing is sent, where no later time is certain because the limits may be higher than
   * estimated; else undefined.
   */
  certainUntil(now: number): number | undefined {
    return this.workers.mayProbe(now) ? Math.max(now, this.#backoff.closedUntil) : undefined;
  }

  /** A request is sent. */
  send(now: number): SentRequest {
    const isProbe = this.scopes.opens(now) > now;
    const { lowerBound } = this.#usage;
    const ratesBefore = this.#usage.rates(now);
    this.#probing ||= isProbe;
    this.scopes.send();
    const finish = this.#backoff.pass(now);
    let ended = false;
    const end = (outcome: 'counted' | 'free' | 'unknown', at: number): void => {
      ended = true;
      if (isProbe) this.#probing = false;
      this.scopes.end(outcome, at, now);
    };
    return {
      settle: (outcome, at) => {
        if (ended) return false;
        end(outcome, at);
        finish(outcome === 'counted' ? 'accepted' : 'unclear', at);
        const estimateBefore = this.workers.estimate(at);
        // HQ checked the limits before `at`, when at least this much still counted.
        if (outcome === 'counted') this.workers.observeAccepted(usersRefusedAt(rates(lowerBound, at)), at);
        return outcome === 'free' || this.workers.estimate(at) !== estimateBefore;
      },
      refuse: (at, retryAfter) => {
        if (ended) return false;
        end('free', at);
        const isNew = finish('refused', at, retryAfter);
        if (isNew) {
          // HQ refused at one of the two rates, before or after. Assume the higher one.
          const refusedUsers = Math.max(usersRefusedAt(ratesBefore), usersRefusedAt(this.#usage.rates(at)));
          this.workers.observeRefused(refusedUsers, at);
        }
        this.scopes.markFull(at, retryAfter);
        return isNew && !isProbe && this.workers.exact(at) !== null;
      },
    };
  }

  /** Nothing is in flight, no past request counts any more, and no refusal is in effect. */
  isIdle(now: number): boolean {
    return this.#backoff.closedUntil <= now && this.#usage.clearsAt(now).every(at => at <= now);
  }
}
