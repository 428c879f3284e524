import { earliest, grainAt, leftInGrain, NOTHING, rate, recorded, WINDOWS, type Counts } from './windows.js';

/**
 * Requests spent on one of HQ's counters: of a project space or of a billing account.
 *
 * HQ records a plain view when it starts and a tastypie request when it ends, if it returned (throttling.md 4). From
 * outside, only the interval from sending to the answer is known. A rate never rises without new requests, so the
 * latest moment weighs most. A request therefore counts in full while it is in flight and is recorded when its answer
 * arrives. The rate computed here is then never below HQ's, in whatever order HQ checks and records concurrent
 * requests.
 */
export class Usage {
  inFlight = 0;
  #counts = NOTHING;
  #lowerBound = NOTHING;

  /** Lower bound of HQ's counts: requests that it certainly counted, at the times when they were sent. */
  get lowerBound(): readonly Counts[] {
    return this.#lowerBound;
  }

  /** The counts for a forecast: requests in flight are taken as recorded at `now`. */
  projected(now: number): readonly Counts[] {
    const { inFlight } = this;
    return inFlight === 0
      ? this.#counts
      : WINDOWS.map((window, i) => recorded(window, this.#counts[i]!, now, inFlight));
  }

  /** A request has ended that HQ may have counted. `sentAt`: given if it certainly did. */
  record(now: number, sentAt?: number): void {
    this.#counts = WINDOWS.map((window, i) => recorded(window, this.#counts[i]!, now));
    if (sentAt !== undefined)
      this.#lowerBound = WINDOWS.map((window, i) => recorded(window, this.#lowerBound[i]!, sentAt));
  }

  /** Rates by window, including requests in flight. Never below HQ's. */
  rates(now: number): readonly number[] {
    return rates(this.#counts, now).map(used => used + this.inFlight);
  }

  /** When one more request passes in every window, ms since the epoch. Infinity: not while so many are in flight. */
  opens(limits: readonly number[], now: number): number {
    return opens(this.#counts, limits, now, this.inFlight);
  }

  /**
   * HQ refused below our limits, so other clients have used the rest. The exceeded window counts as full for the rest
   * of its grain. `Retry-After` is the time left in the grain of the longest exceeded window, so that window's grain is
   * at least as long. If it is longer than any grain (an older HQ means its weekly window), the longest window is
   * taken. Without `Retry-After` the fullest window is taken, if it is at least half full.
   */
  markFull(limits: readonly number[], now: number, retryAfter: number | undefined): void {
    const used = this.rates(now);
    const shares = used.map((spent, i) => spent / limits[i]!);
    const fullest = shares.reduce((best, share, i) => (share >= shares[best]! ? i : best), 0);
    const full =
      retryAfter === undefined
        ? shares[fullest]! >= 0.5
          ? fullest
          : -1
        : Math.max(
            0,
            WINDOWS.findLastIndex(({ grain }) => grain >= retryAfter * 1000),
          );
    const window = WINDOWS[full];
    if (!window) return;
    const grain = grainAt(window, now);
    this.#counts = this.#counts.map((counts, i) => {
      if (i !== full) return counts;
      const known = counts.others?.grain === grain ? counts.others.count : 0;
      return { ...counts, others: { grain, count: known + Math.max(0, limits[i]! - used[i]!) } };
    });
  }

  /**
   * By window, the time at which no request sent until now counts any more, if no other is sent. ms since the epoch.
   */
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

/** When one more request passes in every window, not before `from`; ms since the epoch. */
export function opens(counts: readonly Counts[], limits: readonly number[], from: number, inFlight = 0): number {
  let at = from;
  for (let i = 0; i < WINDOWS.length && at < Infinity; i++)
    at = earliest(WINDOWS[i]!, counts[i]!, limits[i]!, at, inFlight);
  return at;
}
