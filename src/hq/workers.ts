import { isRecent, type Clock } from './clock.js';

/** Project spaces whose workers are being counted, or could not be for now. */
export type Counting = Map<string, { readonly counted: Promise<void>; readonly at: number }>;

const HOUR = 3_600_000;

/**
 * Counts the active mobile workers, on which HQ's quota depends (throttling.md 2), at most once an hour. Who may not
 * list workers leaves it to the budget to learn.
 */
export async function countOnce(
  domain: string,
  counting: Counting,
  clock: Clock,
  count: () => Promise<unknown>,
): Promise<void> {
  const known = counting.get(domain);
  if (known && isRecent(known.at, clock.now(), HOUR)) return known.counted;
  const counted = count().then(
    () => undefined,
    () => undefined,
  );
  counting.set(domain, { counted, at: clock.now() });
  return counted;
}
