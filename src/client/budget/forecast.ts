import { Throttled } from '../../errors.js';
import { opens } from './usage.js';
import { recorded, WINDOWS, type Counts } from './windows.js';

/** One of HQ's counters, looked at ahead of time. */
export interface ForecastScope {
  readonly counts: readonly Counts[];
  readonly limits: readonly number[];
}

/**
 * When the next requests can be sent, each as early as HQ's arithmetic lets it: what a waiter's place in the queue is
 * worth in time. Worked out as far as it is looked at. A forecast: requests that take long move it back.
 */
export interface Forecast {
  readonly madeAt: number;
  /** ms since the epoch; 0 is the next request. */
  sendTime(place: number): number;
  /** The next request has been sent. */
  advance(): void;
}

/** A request passes where one of the scopes lets it, and is recorded in all (throttling.md 3). */
export function createForecast(scopes: readonly ForecastScope[], from: number, madeAt: number): Forecast {
  const turns: number[] = [];
  let sent = 0;
  let counts = scopes.map(scope => scope.counts);
  let at = from;
  return {
    madeAt,
    sendTime(place) {
      while (turns.length <= sent + place && at < Infinity) {
        at = Math.min(...scopes.map(({ limits }, i) => opens(counts[i]!, limits, at)));
        if (at < Infinity) counts = counts.map(scope => WINDOWS.map((window, i) => recorded(window, scope[i]!, at)));
        turns.push(at);
      }
      return turns[sent + place] ?? at;
    },
    advance: () => void sent++,
  };
}

/** The error of a request that could not go before its deadline. `wait`: ms until HQ's limits of the project space have room for it. */
export function tooLate(domain: string, wait: number): Throttled {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  const cause =
    wait > 0
      ? `CommCare HQ's request limit for project space "${domain}" is reached; try again in ${seconds} s.`
      : `The operation's deadline passed before this request for project space "${domain}" could go; give it more time (hq-deadline).`;
  return new Throttled(cause, seconds);
}
