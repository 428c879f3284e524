import type { TimeRange } from '../model.js';

/** Is a moment inside a range? Both bounds are inclusive. No moment (null, NaN) is inside a range. */
export function inside(at: number | null, range: TimeRange | undefined): boolean {
  if (range === undefined) return true;
  return at !== null && at >= (range.from ?? -Infinity) && at <= (range.to ?? Infinity);
}

/** The moments that are inside both ranges. */
export const intersection = (one: TimeRange | undefined, two: TimeRange): TimeRange => ({
  from: Math.max(one?.from ?? -Infinity, two.from ?? -Infinity),
  to: Math.min(one?.to ?? Infinity, two.to ?? Infinity),
});
