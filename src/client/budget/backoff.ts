/**
 * ms, added to the time at which HQ should accept requests again. Covers clock differences and an old grain that still
 * counts in full.
 */
const SAFETY_MS = 250;
/**
 * The grain of the minute window, ms: a refusal without `Retry-After` lasts at least until it ends (throttling.md 5).
 */
const HALF_MINUTE = 30_000;
/**
 * HQ sends `Retry-After: 0` where a window has just rolled (throttling.md 4). Wait at least this long, so that repeated
 * zeros do not cause a busy loop.
 */
const MIN_WAIT_MS = 500;
/** Upper bound of the doubled wait: the grain of the hour window. A refused request costs nothing at HQ. */
const MAX_WAIT_MS = 1_200_000;

/** Closed by HQ's 429s. After one, requests are sent one at a time until HQ accepts one. */
export class Backoff {
  #closedUntil = -Infinity;
  #closedAt = -Infinity;
  #refusals = 0;
  #probing = false;

  /** The earliest known time for the next request, ms since the epoch. */
  get closedUntil(): number {
    return this.#closedUntil;
  }

  /** A probe is in flight; all other requests wait for its answer. */
  get isProbing(): boolean {
    return this.#probing;
  }

  /**
   * A request is sent. Returns the function to call when it ends, which returns whether the request was sent after the
   * last refusal.
   */
  pass(now: number): (outcome: 'accepted' | 'refused' | 'unclear', at: number, retryAfter?: number) => boolean {
    const isProbe = this.#refusals > 0;
    if (isProbe) this.#probing = true;
    return (outcome, at, retryAfter) => {
      if (isProbe) this.#probing = false;
      // A request sent before the last refusal says nothing about the time after it.
      const sentAfterRefusal = now > this.#closedAt;
      if (outcome === 'accepted' && sentAfterRefusal) this.#refusals = 0;
      if (outcome === 'refused') this.#close(at, sentAfterRefusal, retryAfter);
      return sentAfterRefusal;
    };
  }

  #close(at: number, isNewRefusal: boolean, retryAfter: number | undefined): void {
    if (isNewRefusal) this.#refusals++;
    this.#closedAt = at;
    const factor = 2 ** (this.#refusals - 1);
    const until =
      retryAfter === undefined
        ? (Math.floor((at + Math.min(MAX_WAIT_MS, HALF_MINUTE * (factor - 1))) / HALF_MINUTE) + 1) * HALF_MINUTE
        : at + Math.max(retryAfter * 1000, Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, retryAfter * 1000) * factor));
    this.#closedUntil = Math.max(this.#closedUntil, until + SAFETY_MS);
  }
}
