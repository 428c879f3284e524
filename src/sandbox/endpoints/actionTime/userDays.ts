import type { PageView } from './pageViews.js';

/** A day of a user: the first and the last page opened on it. */
export interface UserDay {
  /** As `2026-06-17`, in the time zone that was asked for. */
  readonly date: string;
  readonly username: string;
  /** ms since the epoch. */
  readonly start: number;
  readonly end: number;
}

/**
 * The days of page views in a time zone, sorted by day, then by user name.
 * @throws {RangeError} for a time zone that does not exist.
 */
export function daysOf(views: readonly PageView[], timeZone: string): readonly UserDay[] {
  // Swedish dates are ISO dates.
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days = new Map<string, UserDay>();
  for (const { username, at } of views) {
    const date = local.format(at);
    const key = `${date} ${username}`;
    const { start, end } = days.get(key) ?? { start: at, end: at };
    days.set(key, { date, username, start: Math.min(start, at), end: Math.max(end, at) });
  }
  return [...days.values()].sort((a, b) => compare(a.date, b.date) || compare(a.username, b.username));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
