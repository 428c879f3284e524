import { LRUCache } from 'lru-cache';
import { type Clock, isRecent, realWait } from '../clock.js';
import { withTimeout } from '../wire/withTimeout.js';

const HOUR = 3_600_000;

/**
 * HQ's n: the active mobile workers that set the limits of a project space, plus its active web users if the account
 * pays for them (throttling.md 2). It is configured, or counted, or estimated. The count covers workers only, because
 * no API returns what an account pays for, so it is at most HQ's n. The estimate starts at 0, whose limits are always
 * safe, and follows what HQ accepts and refuses.
 */
export class WorkerCount {
  #estimate = 0;
  #countedUntil = -Infinity;
  /** A higher count and when it takes effect: HQ caches its own count for an hour. */
  #rise?: { readonly n: number; readonly from: number };
  /** Lower bound of n: HQ accepted a request that fewer users would not allow. Valid until `until`. */
  #lowerBound = { n: 0, until: -Infinity };
  /** Upper bound of n: HQ refused here. Other clients may have used the difference, so it is valid for an hour. */
  #upperBound = { n: Infinity, until: -Infinity };

  constructor(readonly fixed?: number) {}

  /** The number used for the limits. */
  estimate(now: number): number {
    if (this.#rise && this.#rise.from <= now) {
      this.#estimate = this.#rise.n;
      this.#rise = undefined;
    }
    return this.fixed ?? this.#estimate;
  }

  /** The number if it is configured or counted; null if it is only estimated. */
  exact(now: number): number | null {
    return this.fixed === undefined && this.#countedUntil <= now ? null : this.estimate(now);
  }

  /** Sets the counted workers. Valid for an hour; afterwards the first estimate. */
  count(n: number, now: number): void {
    const before = this.exact(now);
    this.#countedUntil = now + HOUR;
    if (before !== null && n > before) {
      this.#rise = { n: Math.min(n, this.#rise?.n ?? n), from: this.#rise?.from ?? now + HOUR };
    } else {
      this.#estimate = n;
      this.#rise = undefined;
    }
  }

  /** Whether a request may be sent beyond the limits, to learn whether they are higher. */
  mayProbe(now: number): boolean {
    return this.exact(now) === null && this.estimate(now) < valueIfCurrent(this.#upperBound, now, Infinity);
  }

  /**
   * HQ accepted a request at rates that `n` users would not allow, so it has more. Raises the estimate: doubled, or
   * halfway to the upper bound.
   */
  observeAccepted(n: number, now: number): void {
    const minimum = Math.floor(n) + 1;
    if (this.exact(now) !== null || minimum < valueIfCurrent(this.#lowerBound, now, 0)) return;
    this.#lowerBound = { n: minimum, until: now + HOUR };
    if (minimum <= this.#estimate) return;
    const ceiling = valueIfCurrent(this.#upperBound, now, Infinity);
    this.#estimate =
      ceiling === Infinity
        ? Math.max(minimum, 2 * this.#estimate)
        : Math.max(minimum, Math.ceil((minimum + ceiling) / 2));
  }

  /**
   * HQ refused a request at rates that `n` users would not allow either, so it has at most n, unless other clients used
   * the difference. Below the lower bound the latter is assumed, and the bound is lowered by a tenth.
   */
  observeRefused(n: number, now: number): void {
    if (this.exact(now) !== null) return;
    const lowerBound = valueIfCurrent(this.#lowerBound, now, 0);
    const ceiling = Math.max(Math.floor(n), n < lowerBound ? Math.floor(0.9 * lowerBound) : 0, 0);
    this.#upperBound = { n: Math.min(ceiling, valueIfCurrent(this.#upperBound, now, Infinity)), until: now + HOUR };
    this.#lowerBound = { n: Math.min(lowerBound, ceiling), until: this.#lowerBound.until };
    this.#estimate = Math.min(this.#estimate, lowerBound > 0 ? this.#lowerBound.n : ceiling);
  }
}

const valueIfCurrent = (
  bound: { readonly n: number; readonly until: number },
  now: number,
  otherwise: number,
): number => (bound.until > now ? bound.n : otherwise);

/** Counts of workers in progress or done, by project space. */
export type Counting = Pick<LRUCache<string, Count>, 'get' | 'set'>;

interface Count {
  readonly counted: Promise<void>;
  /** ms since the epoch. */
  readonly at: number;
}

/**
 * Clients choose the names of project spaces. Above this number the least recently used count is dropped, and repeated
 * when needed.
 */
const MAX_DOMAINS = 1_000;

/** An empty set of counts. */
export const createCounting = (): Counting => new LRUCache<string, Count>({ max: MAX_DOMAINS });

/**
 * Counts the active mobile workers, which set HQ's quota (throttling.md 2), at most once an hour. Errors are ignored: a
 * caller that may not list workers leaves the estimate to the budget. A count started by another operation is awaited
 * until the own `deadline` (ms since the epoch).
 */
export async function countOnce(
  domain: string,
  counting: Counting,
  clock: Clock,
  count: () => Promise<unknown>,
  deadline: number,
): Promise<void> {
  const started = counting.get(domain);
  if (started && isRecent(started.at, clock.now(), HOUR))
    return withTimeout(started.counted, deadline - clock.now(), realWait).catch(() => undefined);
  const counted = count().then(
    () => undefined,
    () => undefined,
  );
  counting.set(domain, { counted, at: clock.now() });
  return counted;
}
