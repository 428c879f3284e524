import { LRUCache } from 'lru-cache';
import { type Clock, isRecent, realWait } from '../clock.js';
import { inTime } from '../wire/inTime.js';

/** Project spaces whose workers are being counted, or could not be for now. */
export type Counting = Pick<LRUCache<string, Count>, 'get' | 'set'>;

interface Count {
  readonly counted: Promise<void>;
  /** ms since the epoch. */
  readonly at: number;
}

/** Names of project spaces come from clients: beyond so many the oldest is forgotten, and counted again. */
const MOST = 1_000;

/** No project space counted yet. */
export const createCounting = (): Counting => new LRUCache<string, Count>({ max: MOST });

const HOUR = 3_600_000;

/**
 * Counts the active mobile workers, on which HQ's quota depends (throttling.md 2), at most once an hour. Who may not
 * list workers leaves it to the budget to learn. What another operation counts is waited for until the own `deadline`.
 */
export async function countOnce(
  domain: string,
  counting: Counting,
  clock: Clock,
  count: () => Promise<unknown>,
  deadline: number,
): Promise<void> {
  const known = counting.get(domain);
  if (known && isRecent(known.at, clock.now(), HOUR))
    return inTime(known.counted, deadline - clock.now(), realWait).catch(() => undefined);
  const counted = count().then(
    () => undefined,
    () => undefined,
  );
  counting.set(domain, { counted, at: clock.now() });
  return counted;
}
