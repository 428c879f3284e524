/** A minute in ms. */
export const MINUTE = 60_000;
/** An hour in ms. */
export const HOUR = 60 * MINUTE;
/** A day in ms. */
export const DAY = 24 * HOUR;

/** Times relative to the world's present. Forms of the last week are well inside it, older forms well before it. */
export interface Calendar {
  readonly now: number;
  /** Within the last seven days: 2 minutes to 6 days 20 hours ago. */
  recent(chance: number): number;
  /** Between a time and one week before the present. */
  earlier(after: number, chance: number): number;
  /** 10 to 375 days ago. */
  anyDay(chance: number): number;
}

/** Times in whole milliseconds; `chance` is a fraction. */
export function calendar(now: number): Calendar {
  const week = 7 * DAY - 4 * HOUR;
  const end = now - 7 * DAY - 6 * HOUR;
  return {
    now,
    recent: chance => byDay(now - 2 * MINUTE - chance * week, now - 2 * MINUTE - week, now - 2 * MINUTE),
    earlier: (after, chance) => byDay(after + HOUR + chance * Math.max(0, end - after - HOUR), after + HOUR, end),
    anyDay: chance => byDay(now - 10 * DAY - chance * 365 * DAY, -Infinity, now - 10 * DAY),
  };
}

/** Moves a time to between 05:00 and 17:00 UTC, unless that would leave the range. */
function byDay(moment: number, from: number, to: number): number {
  const midnight = Math.floor(moment / DAY) * DAY;
  const awake = Math.floor(midnight + 5 * HOUR + (moment - midnight) / 2);
  return awake >= from && awake <= to ? awake : Math.floor(moment);
}

/** A time as HQ formats it in JSON: `2024-05-01T09:30:00.123000Z`. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}

const days = new Map<number, string>();

/** The day of a time: `2024-05-01`. A world spans few days and names each of them thousands of times. */
export function day(ms: number): string {
  const number = Math.floor(ms / DAY);
  const known = days.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * DAY).toISOString().slice(0, 10);
  days.set(number, text);
  return text;
}
