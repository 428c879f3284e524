import { LRUCache } from 'lru-cache';
import { type Clock, isRecent, realWait } from '../clock.js';
import { withTimeout } from '../wire/withTimeout.js';

const HOUR = 3_600_000;

/**
 * HQ's n: the active mobile workers on which a project space's limits rest, with its active web users where the account
 * pays for these (throttling.md 2). Set by the operator, or else counted (workers alone, because no API tells who pays for
 * what: at most HQ's n), or else learned from what HQ takes and refuses: it starts from 0, whose limits are always safe.
 */
export class WorkerCount {
  #estimate = 0;
  #countedUntil = -Infinity;
  /** A higher count: HQ keeps its own for an hour, so that new workers raise the limits only then. */
  #rise?: { readonly n: number; readonly from: number };
  /** HQ has at least so many: it took a request that fewer would not have let it take. */
  #lowerBound = { n: 0, until: -Infinity };
  /** HQ refused here. Others may have spent the difference, so it is believed for an hour. */
  #upperBound = { n: Infinity, until: -Infinity };

  constructor(readonly fixed?: number) {}

  /** The number that the limits rest on. */
  estimate(now: number): number {
    if (this.#rise && this.#rise.from <= now) {
      this.#estimate = this.#rise.n;
      this.#rise = undefined;
    }
    return this.fixed ?? this.#estimate;
  }

  /** The number, if it is more than an estimate. */
  exact(now: number): number | null {
    return this.fixed === undefined && this.#countedUntil <= now ? null : this.estimate(now);
  }

  /** The size of the worker list; good for an hour, and the first estimate of the time after it. */
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

  /** May a request be sent beyond the limits, to learn whether they are higher? */
  mayProbe(now: number): boolean {
    return this.exact(now) === null && this.estimate(now) < live(this.#upperBound, now, Infinity);
  }

  /** HQ took a request at rates that a scope of `n` would have refused: it has more. The estimate is doubled. */
  observeAccepted(n: number, now: number): void {
    const least = Math.floor(n) + 1;
    if (this.exact(now) !== null || least < live(this.#lowerBound, now, 0)) return;
    this.#lowerBound = { n: least, until: now + HOUR };
    if (least <= this.#estimate) return;
    const ceiling = live(this.#upperBound, now, Infinity);
    this.#estimate =
      ceiling === Infinity ? Math.max(least, 2 * this.#estimate) : Math.max(least, Math.ceil((least + ceiling) / 2));
  }

  /**
   * HQ refused a request at rates that a scope of `n` would have refused too: it has no more than that, unless others
   * spent the difference. Below what HQ itself has proved it is taken for theirs, and believed by a tenth.
   */
  observeRefused(n: number, now: number): void {
    if (this.exact(now) !== null) return;
    const proved = live(this.#lowerBound, now, 0);
    const ceiling = Math.max(Math.floor(n), n < proved ? Math.floor(0.9 * proved) : 0, 0);
    this.#upperBound = { n: Math.min(ceiling, live(this.#upperBound, now, Infinity)), until: now + HOUR };
    this.#lowerBound = { n: Math.min(proved, ceiling), until: this.#lowerBound.until };
    this.#estimate = Math.min(this.#estimate, proved > 0 ? this.#lowerBound.n : ceiling);
  }
}

const live = (belief: { readonly n: number; readonly until: number }, now: number, otherwise: number): number =>
  belief.until > now ? belief.n : otherwise;

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
    return withTimeout(known.counted, deadline - clock.now(), realWait).catch(() => undefined);
  const counted = count().then(
    () => undefined,
    () => undefined,
  );
  counting.set(domain, { counted, at: clock.now() });
  return counted;
}
