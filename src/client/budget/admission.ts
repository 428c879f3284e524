import { Backoff } from './backoff.js';
import { WorkerCount } from './workers.js';
import { Scopes } from './scopes.js';
import { rates, Usage } from './usage.js';
import { createForecast, type Forecast } from './forecast.js';
import { usersRefusedAt } from './windows.js';

/** ms. The second window alone never asks for more; a longer one is worth a try beyond estimated limits. */
const PATIENCE = 2_000;

/** A request that was let go. Ends once; what comes after the first end says nothing. */
export interface SentRequest {
  /** HQ did not refuse it. Answers whether the forecast is wrong now. */
  settle(outcome: 'counted' | 'free' | 'unknown', now: number): boolean;
  /** HQ refused it. */
  refuse(now: number, retryAfter?: number): void;
}

/** Whether HQ would take a request of ours now, and when: its arithmetic, its refusals, and the size of the project space. */
export class Admission {
  readonly workers: WorkerCount;
  readonly scopes: Scopes;
  readonly #usage = new Usage();
  readonly #backoff = new Backoff();
  /** A request beyond the estimated limits is out; one at a time. */
  #probing = false;

  /** `workers` and `planUsers` where the operator knows them; `account` is the counter of the latter. */
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

  /** When the next request may go, ms since the epoch; Infinity = when one that is under way has ended. */
  opens(now: number): number {
    if (this.#backoff.isProbing) return Infinity;
    const from = Math.max(now, this.#backoff.closedUntil);
    const at = this.scopes.opens(from);
    if (at - from <= PATIENCE || this.#probing || !this.workers.mayProbe(from)) return at;
    return Math.min(at, this.scopes.opensForProbe(from));
  }

  /** By what is known of the limits, a request would have to wait now. */
  isFull(now: number): boolean {
    return this.#backoff.isProbing || this.scopes.opens(now) > now;
  }

  /** When the next requests may go, if those under way end now and the limits are what they are taken for. */
  forecast(now: number): Forecast {
    return createForecast(this.scopes.projected(now), Math.max(now, this.#backoff.closedUntil), now);
  }

  /** Before this nothing goes; later is not certain where the limits may prove higher than estimated. */
  certainUntil(now: number): number | undefined {
    return this.workers.mayProbe(now) ? Math.max(now, this.#backoff.closedUntil) : undefined;
  }

  /** A request is sent. */
  send(now: number): SentRequest {
    const probe = this.scopes.opens(now) > now;
    const { lowerBound } = this.#usage;
    const feared = this.#usage.rates(now);
    this.#probing ||= probe;
    this.scopes.send();
    const leave = this.#backoff.pass(now);
    let over = false;
    const end = (outcome: 'counted' | 'free' | 'unknown', at: number): void => {
      over = true;
      if (probe) this.#probing = false;
      this.scopes.end(outcome, at, now);
    };
    return {
      settle: (outcome, at) => {
        if (over) return false;
        end(outcome, at);
        leave(outcome === 'counted' ? 'taken' : 'unclear', at);
        const reckoned = this.workers.estimate(at);
        // HQ checked at `at` at the latest, when no less than this still counted.
        if (outcome === 'counted') this.workers.observeAccepted(usersRefusedAt(rates(lowerBound, at)), at);
        return outcome === 'free' || this.workers.estimate(at) !== reckoned;
      },
      refuse: (at, retryAfter) => {
        if (over) return;
        end('free', at);
        if (leave('refused', at, retryAfter)) {
          // The higher of the rates before and after is the one that HQ can have refused.
          const refused = Math.max(usersRefusedAt(feared), usersRefusedAt(this.#usage.rates(at)));
          this.workers.observeRefused(refused, at);
        }
        this.scopes.markFull(at, retryAfter);
      },
    };
  }

  /** Nothing is under way, nothing that was spent counts any more, and HQ's last word was no refusal. */
  isIdle(now: number): boolean {
    return this.#backoff.closedUntil <= now && this.#usage.clearsAt(now).every(at => at <= now);
  }
}
