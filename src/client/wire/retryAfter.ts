import type { Meter } from '../call.js';
import { WINDOWS } from '../budget/windows.js';

/**
 * ms. The longest grain for submissions and restores: they are counted by the week, in grains of a day (throttling.md 1
 * and 6).
 */
const DAY = 86_400_000;

/**
 * Seconds to wait by `Retry-After`: a float from HQ, or a date from a proxy; undefined for anything else. HQ's value is
 * the time left in a grain of the longest full window (throttling.md 4), so a longer one is cut to that grain.
 */
export function retryAfterSeconds(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  meter: Meter,
): number | undefined {
  const value = String(headers['retry-after'] ?? '').trim();
  const max = (meter === 'api' ? Math.max(...WINDOWS.map(({ grain }) => grain)) : DAY) / 1000;
  const seconds = /^\d+(\.\d+)?(e\+?\d+)?$/i.test(value)
    ? Number(value)
    : untilDate(value, String(headers['date'] ?? ''));
  return seconds >= 0 ? Math.min(seconds, max) : undefined;
}

/** Both times come from the clock of the answering server. */
function untilDate(value: string, now: string): number {
  return /^[a-z]{3},/i.test(value) ? (Date.parse(value) - Date.parse(now)) / 1000 : NaN;
}
