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
 * Validity of a forecast that requests in flight have shifted slightly, ms: the shortest grain. 1 ms more per waiter.
 */
const FORECAST_VALID_MS = 1_000;

/** Most sequential rounds of requests assumed for an operation. */
const MAX_ROUNDS = 5;
/** ms. Cap of a request's duration in the average: one slow request must not keep operations from starting. */
const LONG_REQUEST_MS = 500;

/** Waiters reviewed per ms since the last review. */
const REVIEWED_PER_MS = 10;

interface Waiting extends Waiter {
  followers?: () => number;
  readonly caller: string;
  readonly series: Series;
  readonly joinedAt: number;
  readonly resolve: (ticket: Ticket) => void;
  readonly reject: (error: Throttled) => void;
}

/** The API budget of one project space: decides which waiting request is sent when, and which is refused. */
export class DomainBudget implements Budget {
  readonly #queue = new Queue<Waiting>();
  readonly #fairShares = new FairShares();
  /** Expected requests of started operations that are not in the queue yet. They go before all queued ones. */
  #expected = 0;
  #inFlight = 0;
  /** Moving average of the duration of a request, ms. */
  #averageMs = 0;
  /** An answer showed that HQ has the project space. */
  #exists = false;
  #currentForecast?: Forecast;
  /** A request ended later than the forecast assumed. */
  #forecastDrifted = false;
  /** Some waiters may now be sent after their deadlines. */
  #reviewNeeded = false;
  #reviewedAt = -Infinity;
  readonly #alarm: Alarm;

  constructor(
    readonly domain: string,
    readonly clock: Clock,
    readonly admission: Admission,
    readonly onUnexpectedRefusal: () => void = () => undefined,
  ) {
    this.#alarm = new Alarm(clock, () => this.#dispatch(clock.now()));
  }

  async take({ deadline, priority, caller = '', series = new Series(), place: given }: Requester): Promise<Ticket> {
    const now = this.clock.now();
    if (this.#queue.length === 0) this.#currentForecast = undefined;
    const place = given ?? series.place(() => this.#fairShares.takePlace(caller, series.started));
    const { rest } = series;
    const before = this.#requestsBefore(priority, place) - series.followers;
    const laterTurns = turnsBefore(rest + 1);
    const beforeLast =
      laterTurns > 0 ? this.#requestsBefore(priority, laterTurn(place, laterTurns)) - series.followers : before;
    const canSendNow = this.#queue.length === 0 && rest === 0 && this.admission.opens(now) <= now;
    if (deadline < now || (!canSendNow && this.#finishTime(beforeLast, rest, now) > deadline))
      throw this.#throttled(beforeLast + rest, now);
    return new Promise((resolve, reject) => {
      if (before < this.#queue.load) this.#reviewNeeded = true;
      const waiter: Waiting = { place, priority, deadline, caller, series, joinedAt: now, resolve, reject };
      if (!series.started) this.#fairShares.join(caller, place);
      this.#track(waiter, () => series.join(place, waiter));
      if (series.followers > 0) waiter.followers = () => (series.tail === waiter ? series.followers : 0);
      this.#queue.add(waiter);
      this.#dispatch(now);
    });
  }

  learnWorkers(n: number): void {
    this.admission.workers.count(n, this.clock.now());
    this.#resetForecast(this.clock.now());
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
    if (this.#queue.length === 0) this.#currentForecast = undefined;
    const before = this.#requestsBefore(priority, this.#fairShares.placeAfter(caller, turnsBefore(requests)));
    return this.#sendTimeAfter(before + requests - 1, this.clock.now());
  }

  /** Whether the budget can be deleted. At most the workers have to be counted again. */
  isForgettable(): boolean {
    if (this.#queue.length > 0 || this.#inFlight > 0) return false;
    return !this.#exists || this.admission.isIdle(this.clock.now());
  }

  /** Requests that go before one that joins at this place. */
  #requestsBefore(priority: Requester['priority'], place: number): number {
    return this.#expected + this.#queue.countBefore({ priority, place });
  }

  /** The earliest send time of a waiter with `before` requests before it. */
  #sendTimeAfter(before: number, now: number): number {
    return this.admission.certainUntil(now) ?? Math.max(now, this.#forecast(now).sendTime(before));
  }

  /** The end of an operation's first request and its other `rest` requests, if HQ's limits make them wait; else now. */
  #finishTime(before: number, rest: number, now: number): number {
    const turn = this.#sendTimeAfter(before + rest, now);
    return turn > now ? turn + Math.min(rest, MAX_ROUNDS) * this.#averageMs : turn;
  }

  #forecast(now: number): Forecast {
    const cached = this.#currentForecast;
    const age = cached && this.#forecastDrifted ? now - cached.madeAt : 0;
    if (cached && age < FORECAST_VALID_MS + this.#queue.length) return cached;
    this.#forecastDrifted = false;
    this.#reviewNeeded = true;
    return (this.#currentForecast = this.admission.forecast(now));
  }

  /** The limits have changed: a new forecast is needed. */
  #resetForecast(now: number): void {
    this.#currentForecast = undefined;
    this.#reviewNeeded = true;
    this.#dispatch(now);
  }

  /** Sends waiters that HQ would accept, refuses those that are late, and schedules the next run. */
  #dispatch(now: number): void {
    while (this.#queue.length > 0 && this.admission.opens(now) <= now) {
      const waiter = this.#queue.next()!;
      const rest = waiter.series.afterFirst;
      const isLate = rest > 0 && this.#finishTime(this.#expected, rest, now) > waiter.deadline;
      if (isLate || waiter.deadline < now) this.#refuse(waiter, rest, now);
      else waiter.resolve(this.#send(waiter, now));
    }
    if (this.#queue.length === 0) this.#reviewNeeded = false;
    if (this.#queue.earliestDeadline <= now || (this.#reviewNeeded && this.#reviewDue <= now)) this.#refuseLate(now);
    this.#scheduleNext(now);
  }

  /** The time of the next review. Long queues are reviewed less often, at a constant cost per ms. */
  get #reviewDue(): number {
    return this.#reviewedAt + Math.floor(this.#queue.length / REVIEWED_PER_MS);
  }

  #refuseLate(now: number): void {
    const { earliestDeadline: first, load } = this.#queue;
    this.#reviewNeeded = false;
    if (first === Infinity || (first > now && this.#sendTimeAfter(this.#expected + load - 1, now) <= first)) return;
    this.#reviewedAt = now;
    const decided = new Map<Series, boolean>();
    const late = this.#queue.drop(({ series, deadline }, place) => {
      if (deadline <= now) return true;
      // Queued requests of an operation that has not started are adjacent: all of them wait or all are refused.
      const isLate = decided.get(series) ?? this.#finishTime(this.#expected + place, series.afterFirst, now) > deadline;
      if (!series.started) decided.set(series, isLate);
      return isLate;
    });
    this.#reviewNeeded = false;
    for (const waiter of late) this.#refuse(waiter, this.#queue.countBefore(waiter), now);
  }

  #refuse(waiter: Waiting, before: number, now: number): void {
    this.#track(waiter, () => waiter.series.leave('refused'));
    this.#fairShares.leave(waiter.caller, waiter.place, false);
    waiter.reject(this.#throttled(before, now));
  }

  #throttled(before: number, now: number): Throttled {
    return tooLate(this.domain, this.#forecast(now).sendTime(before) - now);
  }

  /** Applies a change to an operation and updates the load of its caller and the expected requests. */
  #track({ series, caller }: Waiting, change: () => void): void {
    const { load, expected } = series;
    change();
    this.#fairShares.addLoad(caller, series.load - load);
    this.#expected += series.expected - expected;
  }

  #scheduleNext(now: number): void {
    const review = this.#reviewNeeded ? this.#reviewDue : Infinity;
    this.#alarm.set(
      this.#queue.length > 0 ? Math.min(this.#queue.earliestDeadline, review, this.#wakeTime(now)) : Infinity,
    );
  }

  #wakeTime(now: number): number {
    const opens = this.admission.opens(now);
    // The account counter may be filled by requests of another project space. Their end is not signalled here, so poll.
    return opens === Infinity && this.admission.scopes.all.length > 1 ? now + FORECAST_VALID_MS : opens;
  }

  #send(waiter: Waiting, now: number): Ticket {
    const { place, caller, series, joinedAt } = waiter;
    this.#track(waiter, () => series.leave('sent'));
    this.#fairShares.leave(caller, place, true);
    this.#inFlight++;
    const sent = this.admission.send(now);
    this.#currentForecast?.advance();
    let ended = false;
    const finish = (how: 'answered' | 'refused'): void => {
      if (ended) return;
      ended = true;
      this.#inFlight--;
      this.#track(waiter, () => series.finish(how));
    };
    return {
      waitedMs: now - joinedAt,
      settle: (outcome, exists = outcome === 'counted') => {
        const at = this.clock.now();
        finish('answered');
        this.#averageMs += (Math.min(at - now, LONG_REQUEST_MS) - this.#averageMs) / 8;
        this.#exists ||= exists;
        this.#forecastDrifted = true;
        if (sent.settle(outcome, at)) this.#resetForecast(at);
        else this.#dispatch(at);
      },
      refused: retryAfter => {
        const at = this.clock.now();
        finish('refused');
        this.#exists = true;
        const isUnexpected = sent.refuse(at, retryAfter);
        if (isUnexpected) this.onUnexpectedRefusal();
        this.#resetForecast(at);
        return { place, isUnexpected };
      },
    };
  }
}
