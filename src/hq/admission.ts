import { Gate } from './gate.js';
import { Headcount } from './headcount.js';
import { Scopes } from './scopes.js';
import { Spending } from './spending.js';
import { timetable, type Timetable } from './timetable.js';
import { usersRefusedAt } from './windows.js';

/** ms. The second window alone never asks for more; a longer wait is worth a try beyond an estimated limit. */
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
    return this.#gate.trying ? Infinity : this.scopes.opens(Math.max(now, this.#gate.shutUntil));
  }

  /** When the next requests may go, if those under way end now and the limits are what they are taken for. */
  forecast(now: number): Timetable {
    return timetable(this.scopes.foreseen(now), Math.max(now, this.#gate.shutUntil), now);
  }

  /** Before this nothing goes; later is not certain where the limits may prove higher than estimated. */
  certainUntil(now: number): number | undefined {
    return this.headcount.mayProbe(now) ? Math.max(now, this.#gate.shutUntil) : undefined;
  }

  /** May one request go beyond the estimated limits, rather than wait until `turn`? */
  mayProbe(now: number, turn: () => number): boolean {
    if (this.#probing || this.#gate.trying || this.#gate.shutUntil > now) return false;
    return this.headcount.mayProbe(now) && turn() - now > PATIENCE;
  }

  /** A request is sent. */
  enter(now: number): Passage {
    const probe = this.opens(now) > now;
    const recorded = usersRefusedAt(this.#spending.rates(now));
    const feared = usersRefusedAt(this.#spending.rates(now, this.#spending.inFlight));
    this.#probing ||= probe;
    this.scopes.send();
    const leave = this.#gate.enter(now);
    let over = false;
    const end = (counted: boolean, at: number): void => {
      over = true;
      if (probe) this.#probing = false;
      this.scopes.end(counted, at);
    };
    return {
      settle: (outcome, at) => {
        if (over) return false;
        end(outcome !== 'free', at);
        leave(outcome === 'counted' ? 'taken' : 'unclear', at);
        const before = this.headcount.reckoned(at);
        if (outcome === 'counted') this.headcount.taken(recorded, at);
        return outcome === 'free' || this.headcount.reckoned(at) !== before;
      },
      refuse: (at, retryAfter) => {
        if (over) return;
        end(false, at);
        leave('refused', at, retryAfter);
        // HQ checked at some moment between: the higher of both rates is the one that it can have refused.
        const here = usersRefusedAt(this.#spending.rates(at, this.#spending.inFlight));
        this.headcount.refused(Math.max(feared, here), at);
        this.scopes.full(at, retryAfter);
      },
    };
  }

  /** Nothing is under way, nothing that was spent counts any more, and HQ's last word was no refusal. */
  idle(now: number): boolean {
    return this.#gate.shutUntil <= now && this.#spending.clears(now).every(at => at <= now);
  }
}
