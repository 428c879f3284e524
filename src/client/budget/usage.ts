import { earliest, grainAt, leftInGrain, NOTHING, rate, recorded, WINDOWS, type Counts } from './windows.js';

/**
 * What we spent on one of HQ's counters: a project space's, or a billing account's.
 *
 * HQ records a plain view when it begins and a tastypie request when it ends, if it returned (throttling.md 4). From
 * outside only "between sending and answer" is known. A rate never rises without new requests, so the latest moment
 * weighs most: a request counts in full while it is under way and is recorded when its answer is here. Then our rate is
 * never below HQ's, whatever the order in which HQ checks and records requests that are under way together.
 */
export class Usage {
  inFlight = 0;
  #counts = NOTHING;
  #lowerBound = NOTHING;

  /** What HQ has counted at the least: requests that it surely counted, at the moments when they were sent. */
  get lowerBound(): readonly Counts[] {
    return this.#lowerBound;
  }

  /** Requests under way are taken as recorded at `now`: what is certain at best, for looking ahead. */
  projected(now: number): readonly Counts[] {
    const { inFlight } = this;
    return inFlight === 0
      ? this.#counts
      : WINDOWS.map((window, i) => recorded(window, this.#counts[i]!, now, inFlight));
  }

  /** A request has ended that HQ may have counted; `sentAt` if it surely did. */
  record(now: number, sentAt?: number): void {
    this.#counts = WINDOWS.map((window, i) => recorded(window, this.#counts[i]!, now));
    if (sentAt !== undefined)
      this.#lowerBound = WINDOWS.map((window, i) => recorded(window, this.#lowerBound[i]!, sentAt));
  }

  /** Rates by window, with the requests under way: never below HQ's. */
  rates(now: number): readonly number[] {
    return rates(this.#counts, now).map(used => used + this.inFlight);
  }

  /** When one more request passes in every window, ms since the epoch; Infinity = not while so many are under way. */
  opens(limits: readonly number[], now: number): number {
    return opens(this.#counts, limits, now, this.inFlight);
  }

  /**
   * HQ refused although we are below our limits, so others have spent the rest: the exceeded window counts as full from
   * here, for the rest of its grain. `Retry-After` is the time left in the grain of the longest exceeded window, which
   * hence is no shorter than that (the longest, where an older HQ means its weekly window); without it the window that we
   * have filled most is taken, if that is at least half.
   */
  markFull(limits: readonly number[], now: number, retryAfter: number | undefined): void {
    const used = this.rates(now);
    const shares = used.map((spent, i) => spent / limits[i]!);
    const most = shares.reduce((best, share, i) => (share >= shares[best]! ? i : best), 0);
    const exceeded =
      retryAfter === undefined
        ? shares[most]! >= 0.5
          ? most
          : -1
        : Math.max(
            0,
            WINDOWS.findLastIndex(({ grain }) => grain >= retryAfter * 1000),
          );
    const window = WINDOWS[exceeded];
    if (!window) return;
    const grain = grainAt(window, now);
    this.#counts = this.#counts.map((counts, i) => {
      if (i !== exceeded) return counts;
      const known = counts.others?.grain === grain ? counts.others.count : 0;
      return { ...counts, others: { grain, count: known + Math.max(0, limits[i]! - used[i]!) } };
    });
  }

  /** When nothing spent until now counts any more, by window, if nothing else is spent. */
  clearsAt(now: number): readonly number[] {
    return WINDOWS.map((window, i) => {
      if (this.inFlight > 0) return now + leftInGrain(window, now) + window.grains * window.grain;
      const { newest, grains, others } = this.#counts[i]!;
      const last = grains.findIndex(count => count > 0);
      const spent = last < 0 ? 0 : (newest - last + window.grains + 1) * window.grain;
      return Math.max(now, spent, others ? (others.grain + 1) * window.grain : 0);
    });
  }
}

/** The rate in each window. */
export const rates = (counts: readonly Counts[], now: number): readonly number[] =>
  WINDOWS.map((window, i) => rate(window, counts[i]!, now));

/** When one more request passes in every window, ms since the epoch, not before `from`. */
export function opens(counts: readonly Counts[], limits: readonly number[], from: number, inFlight = 0): number {
  let at = from;
  for (let i = 0; i < WINDOWS.length && at < Infinity; i++)
    at = earliest(WINDOWS[i]!, counts[i]!, limits[i]!, at, inFlight);
  return at;
}
