/** A minute in ms. */
export const MINUTE = 60_000;
/** An hour in ms. */
export const HOUR = 60 * MINUTE;
/** A day in ms. */
export const DAY = 24 * HOUR;

/** When things happened, as distances from the world's present: forms of the last week lie well inside it, older ones well before. */
export interface Calendar {
  readonly now: number;
  /** Within the last seven days: 2 minutes to 6 days 20 hours ago. */
  recent(chance: number): number;
  /** Between a moment and the week before the present. */
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

/** People work from 05:00 to 17:00 UTC, except where that would leave the range. */
function byDay(moment: number, from: number, to: number): number {
  const midnight = Math.floor(moment / DAY) * DAY;
  const awake = Math.floor(midnight + 5 * HOUR + (moment - midnight) / 2);
  return awake >= from && awake <= to ? awake : Math.floor(moment);
}

/** A moment as HQ writes it in JSON: `2024-05-01T09:30:00.123000Z`. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}

const days = new Map<number, string>();

/** The day of a moment: `2024-05-01`. A world spans few days and names each of them thousands of times. */
export function day(ms: number): string {
  const number = Math.floor(ms / DAY);
  const known = days.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * DAY).toISOString().slice(0, 10);
  days.set(number, text);
  return text;
}
