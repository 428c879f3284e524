import type { Throttled } from '../../errors.js';
import type { Admission } from './admission.js';
import { Alarm } from '../wire/alarm.js';
import type { Requester, Budget, BudgetState, Ticket } from './budget.js';
import type { Clock } from '../clock.js';
import { Queue, type Waiter } from './queue.js';
import { Series, turnsBefore } from './series.js';
import { laterTurn, FairShares } from './fairShares.js';
import { type Forecast, tooLate } from './forecast.js';

/**
 * ms. So long a forecast serves although requests under way have moved it a little: the shortest grain, and 1 ms for
 * each waiter, whose turns then lie far ahead.
 */
const FORECAST_MS = 1_000;

/** Most operations have no more requests one after the other. */
const USUAL_ROUNDS = 5;
/** ms. What takes longer is no usual request, and must not keep operations from beginning. */
const LONG_REQUEST_MS = 500;

/** Waiters to look through for each ms that has passed since the last time. */
const CHECKED_PER_MS = 10;

interface Waiting extends Waiter {
  followers?: () => number;
  readonly caller: string;
  readonly series: Series;
  readonly joined: number;
  readonly resolve: (ticket: Ticket) => void;
  readonly reject: (error: Throttled) => void;
}

/** The API budget of one project space: who may send a request when, and who is refused. */
export class DomainBudget implements Budget {
  readonly #queue = new Queue<Waiting>();
  readonly #fairShares = new FairShares();
  /** Requests of operations that have begun, which are not in the queue yet and will go before all that are. */
  #coming = 0;
  #flying = 0;
  /** What a request has taken of late, ms. */
  #usualMs = 0;
  /** HQ has been seen to have the project space. */
  #exists = false;
  #forecastNow?: Forecast;
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

  async take({ deadline, priority, caller = '', series = new Series(), place: given }: Requester): Promise<Ticket> {
    const now = this.clock.now();
    if (this.#queue.length === 0) this.#forecastNow = undefined;
    const place = given ?? series.place(() => this.#fairShares.next(caller, series.begun));
    const { rest } = series;
    const ahead = this.#ahead(priority, place) - series.followers;
    const longer = turnsBefore(rest + 1);
    const last = longer > 0 ? this.#ahead(priority, laterTurn(place, longer)) - series.followers : ahead;
    const free = this.#queue.length === 0 && rest === 0 && this.admission.opens(now) <= now;
    if (deadline < now || (!free && this.#end(last, rest, now) > deadline)) throw this.#throttled(last + rest, now);
    return new Promise((resolve, reject) => {
      if (ahead < this.#queue.load) this.#review = true;
      const waiter: Waiting = { place, priority, deadline, caller, series, joined: now, resolve, reject };
      if (!series.begun) this.#fairShares.join(caller, place);
      this.#note(waiter, () => series.join(place, waiter));
      if (series.followers > 0) waiter.followers = () => (series.tail === waiter ? series.followers : 0);
      this.#queue.add(waiter);
      this.#pump(now);
    });
  }

  learnWorkers(n: number): void {
    this.admission.workers.count(n, this.clock.now());
    this.#changed(this.clock.now());
  }

  needsWorkers(): boolean {
    const [now, { workers }] = [this.clock.now(), this.admission];
    return workers.exact(now) === null && (this.#queue.length > 0 || this.admission.isFull(now));
  }

  state(): BudgetState {
    const now = this.clock.now();
    const { scopes, workers } = this.admission;
    const mobileWorkers = workers.exact(now);
    return { mobileWorkers, reserve: scopes.reserve, queued: this.#queue.length, windows: scopes.state(now) };
  }

  sendTime(requests: number, { priority, caller = '' }: Pick<Requester, 'priority' | 'caller'>): number {
    if (this.#queue.length === 0) this.#forecastNow = undefined;
    const ahead = this.#ahead(priority, this.#fairShares.ahead(caller, turnsBefore(requests)));
    return this.#turn(ahead + requests - 1, this.clock.now());
  }

  /** Forgetting it would change nothing but cost a count of the workers; or there may be no such project space at all. */
  isForgettable(): boolean {
    if (this.#queue.length > 0 || this.#flying > 0) return false;
    return !this.#exists || this.admission.isIdle(this.clock.now());
  }

  /** How many requests go before one that joins at this place. */
  #ahead(priority: Requester['priority'], place: number): number {
    return this.#coming + this.#queue.ahead({ priority, place });
  }

  /** When a waiter behind so many may go at the earliest. */
  #turn(ahead: number, now: number): number {
    return this.admission.certainUntil(now) ?? Math.max(now, this.#forecast(now).sendTime(ahead));
  }

  /** When the `rest` of an operation that begins behind so many is done, where HQ's limits make it wait. */
  #end(ahead: number, rest: number, now: number): number {
    const turn = this.#turn(ahead + rest, now);
    return turn > now ? turn + Math.min(rest, USUAL_ROUNDS) * this.#usualMs : turn;
  }

  #forecast(now: number): Forecast {
    const stale =
      this.#moved && this.#forecastNow && now - this.#forecastNow.madeAt >= FORECAST_MS + this.#queue.length;
    if (this.#forecastNow && !stale) return this.#forecastNow;
    this.#moved = false;
    this.#review = true;
    return (this.#forecastNow = this.admission.forecast(now));
  }

  /** The timetable is wrong from now on. */
  #changed(now: number): void {
    this.#forecastNow = undefined;
    this.#review = true;
    this.#pump(now);
  }

  /** Lets go whom HQ would take, refuses who is late, and sets the alarm for the next of either. */
  #pump(now: number): void {
    while (this.#queue.length > 0 && this.admission.opens(now) <= now) {
      const waiter = this.#queue.next()!;
      const rest = restOf(waiter.series);
      const isLate = rest > 0 && this.#end(this.#coming, rest, now) > waiter.deadline;
      if (isLate || waiter.deadline < now) this.#refuse(waiter, rest, now);
      else waiter.resolve(this.#send(waiter, now));
    }
    if (this.#queue.length === 0) this.#review = false;
    if (this.#queue.soonest <= now || (this.#review && this.#reviewDue <= now)) this.#refuseLate(now);
    this.#setAlarm(now);
  }

  /** Looking through a long queue is spread in time, so that it costs the same however many wait and come. */
  get #reviewDue(): number {
    return this.#reviewedAt + Math.floor(this.#queue.length / CHECKED_PER_MS);
  }

  #refuseLate(now: number): void {
    const { soonest, load } = this.#queue;
    this.#review = false;
    if (soonest === Infinity || (soonest > now && this.#turn(this.#coming + load - 1, now) <= soonest)) return;
    this.#reviewedAt = now;
    const decided = new Map<Series, boolean>();
    const late = this.#queue.drop(({ series, deadline }, place) => {
      if (deadline <= now) return true;
      // The requests of an operation that has not begun stand one behind the other, and wait or leave together.
      const isLate = decided.get(series) ?? this.#end(this.#coming + place, restOf(series), now) > deadline;
      if (!series.begun) decided.set(series, isLate);
      return isLate;
    });
    this.#review = false;
    for (const waiter of late) this.#refuse(waiter, this.#queue.ahead(waiter), now);
  }

  #refuse(waiter: Waiting, ahead: number, now: number): void {
    this.#note(waiter, () => waiter.series.leave('refused'));
    this.#fairShares.leave(waiter.caller, waiter.place, false);
    waiter.reject(this.#throttled(ahead, now));
  }

  #throttled(ahead: number, now: number): Throttled {
    return tooLate(this.domain, this.#forecast(now).sendTime(ahead) - now);
  }

  /** Something happens to an operation: its caller and all that wait behind it have more or less to wait for. */
  #note({ series, caller }: Waiting, happens: () => void): void {
    const { load, coming } = series;
    happens();
    this.#fairShares.hold(caller, series.load - load);
    this.#coming += series.coming - coming;
  }

  #setAlarm(now: number): void {
    const review = this.#review ? this.#reviewDue : Infinity;
    this.#alarm.set(this.#queue.length > 0 ? Math.min(this.#queue.soonest, review, this.#wake(now)) : Infinity);
  }

  #wake(now: number): number {
    const opens = this.admission.opens(now);
    // Another project space's requests can hold the account's counter, and their end is not heard here.
    return opens === Infinity && this.admission.scopes.all.length > 1 ? now + FORECAST_MS : opens;
  }

  #send(waiter: Waiting, now: number): Ticket {
    const { place, caller, series, joined } = waiter;
    this.#note(waiter, () => series.leave('sent'));
    this.#fairShares.leave(caller, place, true);
    this.#flying++;
    const passage = this.admission.send(now);
    this.#forecastNow?.advance();
    let over = false;
    const land = (how: 'answered' | 'refused'): void => {
      if (over) return;
      over = true;
      this.#flying--;
      this.#note(waiter, () => series.land(how));
    };
    return {
      waitedMs: now - joined,
      settle: (outcome, exists = outcome === 'counted') => {
        const at = this.clock.now();
        land('answered');
        this.#usualMs += (Math.min(at - now, LONG_REQUEST_MS) - this.#usualMs) / 8;
        this.#exists ||= exists;
        this.#moved = true;
        if (passage.settle(outcome, at)) this.#changed(at);
        else this.#pump(at);
      },
      refused: retryAfter => {
        const at = this.clock.now();
        land('refused');
        this.#exists = true;
        passage.refuse(at, retryAfter);
        this.#changed(at);
        return { place };
      },
    };
  }
}

/** Requests behind the first that waits, which must be in time with it where the operation has not begun. */
const restOf = ({ begun, left }: Series): number => (begun ? 0 : left - 1);
