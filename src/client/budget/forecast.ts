import { Throttled } from '../../errors.js';
import { opens } from './usage.js';
import { recorded, WINDOWS, type Counts } from './windows.js';

/** One of HQ's counters in a forecast: its counts and limits by window. */
export interface ForecastScope {
  readonly counts: readonly Counts[];
  readonly limits: readonly number[];
}

/**
 * The earliest send times of the next requests by HQ's arithmetic. Computed lazily. Requests that end later than
 * assumed delay the real times.
 */
export interface Forecast {
  readonly madeAt: number;
  /** The send time of the request at a place of the queue, ms since the epoch. Place 0 is the next request. */
  sendTime(place: number): number;
  /** The next request has been sent. */
  advance(): void;
}

/**
 * Creates a forecast. A request passes if one scope admits it, and is recorded in all of them (throttling.md 3).
 * `from`: no request is sent before.
 */
export function createForecast(scopes: readonly ForecastScope[], from: number, madeAt: number): Forecast {
  const sendTimes: number[] = [];
  let sent = 0;
  let counts = scopes.map(scope => scope.counts);
  let at = from;
  return {
    madeAt,
    sendTime(place) {
      while (sendTimes.length <= sent + place && at < Infinity) {
        at = Math.min(...scopes.map(({ limits }, i) => opens(counts[i]!, limits, at)));
        if (at < Infinity) counts = counts.map(scope => WINDOWS.map((window, i) => recorded(window, scope[i]!, at)));
        sendTimes.push(at);
      }
      return sendTimes[sent + place] ?? at;
    },
    advance: () => void sent++,
  };
}

/**
 * The error of a request that cannot be sent before its deadline. `wait`: ms until HQ's limits admit it; 0 or less if
 * the deadline itself has passed.
 */
export function tooLate(domain: string, wait: number): Throttled {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  const cause =
    wait > 0
      ? `CommCare HQ's request limit for project space "${domain}" is reached. Retry in ${seconds} s.`
      : `The operation's deadline passed before a request for project space "${domain}" was sent. Raise hq-deadline.`;
  return new Throttled(cause, seconds);
}
