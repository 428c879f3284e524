import { Gate } from './backoff.js';
import { Headcount } from './workers.js';
import { Scopes } from './scopes.js';
import { rates, Spending } from './usage.js';
import { timetable, type Timetable } from './forecast.js';
import { usersRefusedAt } from './windows.js';

/** ms. The second window alone never asks for more; a longer one is worth a try beyond estimated limits. */
const PATIENCE = 2_000;

/** A request that was let go. Ends once; what comes after the first end says nothing. */
export interface Passage {
  /** HQ did not refuse it. Answers whether the forecast is wrong now. */
  settle(outcome: 'counted' | 'free' | 'unknown', now: number): boolean;
  /** HQ refused it. */
  refuse(now: number, retryAfter?: number): void;
}

/** Whether HQ would take a request of ours now, and when: its arithmetic, its refusals, and the size of the project space. */
export class Admission {
  readonly headcount: Headcount;
  readonly scopes: Scopes;
  readonly #spending = new Spending();
  readonly #gate = new Gate();
  /** A request beyond the estimated limits is out; one at a time. */
  #probing = false;

  /** `workers` and `planUsers` where the operator knows them; `account` is the counter of the latter. */
  constructor(
    reserve: number,
    workers: number | undefined,
    account?: { readonly spending: Spending; readonly planUsers: number },
  ) {
    this.headcount = new Headcount(workers);
    const domain = { spending: this.#spending, users: (now: number) => this.headcount.reckoned(now) };
    const shared = account && { spending: account.spending, users: () => account.planUsers };
    this.scopes = new Scopes(shared ? [domain, shared] : [domain], reserve);
  }

  /** When the next request may go, ms since the epoch; Infinity = when one that is under way has ended. */
  opens(now: number): number {
    if (this.#gate.trying) return Infinity;
    const from = Math.max(now, this.#gate.shutUntil);
    const at = this.scopes.opens(from);
    if (at - from <= PATIENCE || this.#probing || !this.headcount.mayProbe(from)) return at;
    return Math.min(at, this.scopes.opensForProbe(from));
  }

  /** By what is known of the limits, a request would have to wait now. */
  full(now: number): boolean {
    return this.#gate.trying || this.scopes.opens(now) > now;
  }

  /** When the next requests may go, if those under way end now and the limits are what they are taken for. */
  forecast(now: number): Timetable {
    return timetable(this.scopes.foreseen(now), Math.max(now, this.#gate.shutUntil), now);
  }

  /** Before this nothing goes; later is not certain where the limits may prove higher than estimated. */
  certainUntil(now: number): number | undefined {
    return this.headcount.mayProbe(now) ? Math.max(now, this.#gate.shutUntil) : undefined;
  }

  /** A request is sent. */
  enter(now: number): Passage {
    const probe = this.scopes.opens(now) > now;
    const { proved } = this.#spending;
    const feared = this.#spending.rates(now);
    this.#probing ||= probe;
    this.scopes.send();
    const leave = this.#gate.enter(now);
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
        const reckoned = this.headcount.reckoned(at);
        // HQ checked at `at` at the latest, when no less than this still counted.
        if (outcome === 'counted') this.headcount.taken(usersRefusedAt(rates(proved, at)), at);
        return outcome === 'free' || this.headcount.reckoned(at) !== reckoned;
      },
      refuse: (at, retryAfter) => {
        if (over) return;
        end('free', at);
        if (leave('refused', at, retryAfter)) {
          // The higher of the rates before and after is the one that HQ can have refused.
          const refused = Math.max(usersRefusedAt(feared), usersRefusedAt(this.#spending.rates(at)));
          this.headcount.refused(refused, at);
        }
        this.scopes.full(at, retryAfter);
      },
    };
  }

  /** Nothing is under way, nothing that was spent counts any more, and HQ's last word was no refusal. */
  idle(now: number): boolean {
    return this.#gate.shutUntil <= now && this.#spending.clears(now).every(at => at <= now);
  }
}
