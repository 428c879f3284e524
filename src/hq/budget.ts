import type { Throttled } from '../errors.js';
import { Alarm } from './alarm.js';
import type { Clock } from './clock.js';
import { Admission } from './admission.js';
import { Queue, type Waiter } from './queue.js';
import type { WindowState } from './scopes.js';
import { Shares } from './shares.js';
import { Spending } from './spending.js';
import type { Timetable } from './timetable.js';
import { tooLate } from './tooLate.js';

/** Who wants to send a request. */
export interface Asker {
  /** ms since the epoch: nobody is let go or refused later. */
  readonly deadline: number;
  readonly priority: 'interactive' | 'bulk';
  /** Who is asking, as a text that says nothing else: callers that wait take turns. */
  readonly caller?: string;
  /** The place that `Ticket.refused` gave back: a refused request waits before all that came after it. */
  readonly place?: number;
}

/** Leave to send one request now. It must come to an end: `settle` or `refused`, once. */
export interface Ticket {
  readonly waitedMs: number;
  /**
   * HQ answered, or did not. `free`: surely not counted by HQ. `unknown` (no answer) is taken as counted now; a handler
   * of HQ's that works on after we gave up is recorded even later, which the reserve has to bear.
   */
  settle(outcome: 'counted' | 'free' | 'unknown'): void;
  /** HQ said 429; seconds from `Retry-After`. Answers what to take again with. */
  refused(retryAfter?: number): { readonly place: number };
}

/** What a project space has spent and may spend, without asking HQ (SCHEMA.md 2, `Budget`). */
export interface BudgetState {
  /** Null when neither set nor counted: the limits rest on an estimate then. */
  readonly mobileWorkers: number | null;
  readonly reserve: number;
  readonly queued: number;
  readonly windows: readonly WindowState[];
}

/** The API budget of one project space at one HQ server, shared by all credentials. */
export interface Budget {
  /** Waits for a turn. Rejects with Throttled as soon as it is clear that the turn comes after the deadline. */
  take(asker: Asker): Promise<Ticket>;
  /** The number of active mobile workers, from HQ's list of them; good for an hour. */
  learnWorkers(n: number): void;
  /** The number of workers is unknown and a request would have to wait now: counting them costs one. */
  needsWorkers(): boolean;
  state(): BudgetState;
  /** When the last of so many requests could go at the earliest, if they joined the queue now; ms since the epoch. */
  turn(requests: number, asker: Pick<Asker, 'priority' | 'caller'>): number;
}

/** How budgets are kept; one for each HQ server. */
export interface BudgetOptions {
  readonly clock: Clock;
  /** Part of each limit left to HQ's other clients, 0 to 0.9. */
  readonly reserve: number;
  /** Active mobile workers of every project space, where the operator knows them. */
  readonly workers?: number;
  /**
   * Mobile users that the subscription includes, where the operator knows them. Project spaces of one account share
   * HQ's account counter, and whose account is whose is not known here: all share one, which never overspends.
   */
  readonly planUsers?: number;
}

/** The budgets of one HQ server. */
export function createBudgets(options: BudgetOptions): { of(domain: string): Budget } {
  const { clock, reserve, workers, planUsers } = options;
  const account = planUsers === undefined ? undefined : { spending: new Spending(), planUsers };
  const budgets = new Map<string, DomainBudget>();
  return {
    of(domain) {
      let budget = budgets.get(domain);
      if (!budget) {
        if (budgets.size >= MANY) budgets.forEach((other, name) => other.isIdle() && budgets.delete(name));
        budgets.set(domain, (budget = new DomainBudget(domain, clock, new Admission(reserve, workers, account))));
      }
      return budget;
    },
  };
}

/** Names of project spaces come from clients: from so many on, those that have spent nothing are forgotten. */
const MANY = 1_000;
/**
 * ms. So long a forecast serves although requests under way have moved it a little: the shortest grain, and 1 ms for
 * each waiter, whose turns then lie far ahead.
 */
const FRESH = 1_000;

/** Waiters to look through for each ms that has passed since the last time. */
const LOOKED_THROUGH = 10;

interface Waiting extends Waiter {
  readonly joined: number;
  readonly resolve: (ticket: Ticket) => void;
  readonly reject: (error: Throttled) => void;
}

class DomainBudget implements Budget {
  readonly #queue = new Queue<Waiting>();
  readonly #shares = new Shares();
  #timetable?: Timetable;
  /** A request took longer than the timetable had it. */
  #moved = false;
  /** Some turns may lie beyond the deadline now. */
  #review = false;
  #reviewedAt = -Infinity;
  readonly #alarm: Alarm;

  constructor(
    readonly domain: string,
    readonly clock: Clock,
    readonly admission: Admission,
  ) {
    this.#alarm = new Alarm(clock, () => this.#pump(clock.now()));
  }

  async take({ deadline, priority, caller = '', place = this.#shares.next(caller) }: Asker): Promise<Ticket> {
    const now = this.clock.now();
    if (this.#queue.length === 0) this.#timetable = undefined;
    const ahead = this.#queue.ahead({ priority, place });
    const free = this.#queue.length === 0 && this.admission.opens(now) <= now;
    if (deadline < now || (!free && this.#turn(ahead, now) > deadline)) throw this.#throttled(ahead, now);
    return new Promise((resolve, reject) => {
      if (ahead < this.#queue.length) this.#review = true;
      this.#queue.add({ place, priority, deadline, joined: now, resolve, reject });
      this.#pump(now);
    });
  }

  learnWorkers(n: number): void {
    this.admission.headcount.count(n, this.clock.now());
    this.#changed(this.clock.now());
  }

  needsWorkers(): boolean {
    const [now, { headcount }] = [this.clock.now(), this.admission];
    return headcount.known(now) === null && (this.#queue.length > 0 || this.admission.full(now));
  }

  state(): BudgetState {
    const now = this.clock.now();
    const { scopes, headcount } = this.admission;
    const mobileWorkers = headcount.known(now);
    return { mobileWorkers, reserve: scopes.reserve, queued: this.#queue.length, windows: scopes.state(now) };
  }

  turn(requests: number, { priority, caller = '' }: Pick<Asker, 'priority' | 'caller'>): number {
    if (this.#queue.length === 0) this.#timetable = undefined;
    const ahead = this.#queue.ahead({ priority, place: this.#shares.ahead(caller, requests) });
    return this.#turn(ahead + requests - 1, this.clock.now());
  }

  /** Forgetting it would change nothing but cost a count of the workers. */
  readonly isIdle = () => this.#queue.length === 0 && this.admission.idle(this.clock.now());

  /** When a waiter at that place may go at the earliest. */
  #turn(place: number, now: number): number {
    return this.admission.certainUntil(now) ?? Math.max(now, this.#forecast(now).turn(place));
  }

  #forecast(now: number): Timetable {
    const stale = this.#moved && this.#timetable && now - this.#timetable.madeAt >= FRESH + this.#queue.length;
    if (this.#timetable && !stale) return this.#timetable;
    this.#moved = false;
    this.#review = true;
    return (this.#timetable = this.admission.forecast(now));
  }

  /** The timetable is wrong from now on. */
  #changed(now: number): void {
    this.#timetable = undefined;
    this.#review = true;
    this.#pump(now);
  }

  /** Lets go whom HQ would take, refuses who is late, and sets the alarm for the next of either. */
  #pump(now: number): void {
    while (this.#queue.length > 0 && this.admission.opens(now) <= now) {
      const waiter = this.#queue.next()!;
      this.#shares.gone(waiter.place);
      if (waiter.deadline < now) waiter.reject(this.#throttled(0, now));
      else waiter.resolve(this.#send(waiter, now));
    }
    if (this.#queue.length === 0) this.#review = false;
    if (this.#queue.soonest <= now || (this.#review && this.#reviewDue <= now)) this.#refuseLate(now);
    this.#setAlarm(now);
  }

  /** Looking through a long queue is spread in time, so that it costs the same however many wait and come. */
  get #reviewDue(): number {
    return this.#reviewedAt + Math.floor(this.#queue.length / LOOKED_THROUGH);
  }

  #refuseLate(now: number): void {
    const { soonest, length } = this.#queue;
    this.#review = false;
    if (soonest === Infinity || (soonest > now && this.#turn(length - 1, now) <= soonest)) return;
    this.#reviewedAt = now;
    const late = this.#queue.drop(
      (waiter, place) => waiter.deadline <= now || this.#turn(place, now) > waiter.deadline,
    );
    this.#review = false;
    for (const waiter of late) waiter.reject(this.#throttled(this.#queue.ahead(waiter), now));
  }

  #throttled(place: number, now: number): Throttled {
    return tooLate(this.domain, this.#forecast(now).turn(place) - now);
  }

  #setAlarm(now: number): void {
    const review = this.#review ? this.#reviewDue : Infinity;
    this.#alarm.set(this.#queue.length > 0 ? Math.min(this.#queue.soonest, review, this.#wake(now)) : Infinity);
  }

  #wake(now: number): number {
    const opens = this.admission.opens(now);
    // Another project space's requests can hold the account's counter, and their end is not heard here.
    return opens === Infinity && this.admission.scopes.all.length > 1 ? now + FRESH : opens;
  }

  #send({ place, joined }: Waiting, now: number): Ticket {
    const passage = this.admission.enter(now);
    this.#timetable?.advance();
    return {
      waitedMs: now - joined,
      settle: outcome => {
        const at = this.clock.now();
        this.#moved = true;
        if (passage.settle(outcome, at)) this.#changed(at);
        else this.#pump(at);
      },
      refused: retryAfter => {
        const at = this.clock.now();
        passage.refuse(at, retryAfter);
        this.#changed(at);
        return { place };
      },
    };
  }
}
