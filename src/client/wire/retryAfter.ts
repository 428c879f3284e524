import type { Meter } from '../call.js';
import { WINDOWS } from '../budget/windows.js';

/** ms. Submissions and restores are counted by the week, in grains of a day (throttling.md 1 and 6). */
const DAY = 86_400_000;

/**
 * Seconds to wait by HQ's `Retry-After`: a float, or a date as proxies send it; undefined for anything else. HQ's own is
 * what is left of a grain of the longest window that is full (throttling.md 4), so what is longer is nonsense, and is cut.
 */
export function retryAfterSeconds(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  meter: Meter,
): number | undefined {
  const said = String(headers['retry-after'] ?? '').trim();
  const longest = (meter === 'api' ? Math.max(...WINDOWS.map(({ grain }) => grain)) : DAY) / 1000;
  const seconds = /^\d+(\.\d+)?(e\+?\d+)?$/i.test(said) ? Number(said) : untilDate(said, String(headers['date'] ?? ''));
  return seconds >= 0 ? Math.min(seconds, longest) : undefined;
}

/** Both are the clock of the server that answers. */
function untilDate(said: string, now: string): number {
  return /^[a-z]{3},/i.test(said) ? (Date.parse(said) - Date.parse(now)) / 1000 : NaN;
}
