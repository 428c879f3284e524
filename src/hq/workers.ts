import type { Budget } from './budget.js';
import { get, type Send } from './call.js';
import type { Clock } from './clock.js';

/** Project spaces whose workers are being counted, or could not be for now. */
export type Counting = Map<string, { readonly counted: Promise<void>; readonly until: number }>;

const HOUR = 3_600_000;

/**
 * Counts the active mobile workers, on which HQ's quota depends (throttling.md 2): one request, at most once an hour
 * and only when somebody would have to wait. Who may not list workers leaves it to the budget to learn.
 */
export async function countWorkers(
  key: string,
  counting: Counting,
  budget: Budget,
  clock: Clock,
  send: Send,
): Promise<void> {
  const known = counting.get(key);
  if (known && known.until > clock.now()) return known.counted;
  const counted = send(get('user/v1/', { limit: 1 })).then(
    ({ status, body }) => {
      const total = (body as { meta?: { total_count?: unknown } } | undefined)?.meta?.total_count;
      if (status === 200 && typeof total === 'number') budget.learnWorkers(total);
    },
    () => undefined,
  );
  counting.set(key, { counted, until: clock.now() + HOUR });
  return counted;
}
