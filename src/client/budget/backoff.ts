/** Added to a moment at which HQ should open, so that clocks apart and old grains at full weight do not spoil it. */
const SAFETY_MS = 250;
/** The minute window's grain: the shortest after which a refusal without `Retry-After` can end (throttling.md 5). */
const HALF_MINUTE = 30_000;
/** HQ says 0 where a window has just rolled (throttling.md 4): said again and again, it must not make us ask again and again. */
const MIN_WAIT_MS = 500;
/** Waiting is not doubled beyond the hour window's grain. A refused request costs nothing at HQ. */
const MAX_WAIT_MS = 1_200_000;

/** Shut by HQ's 429s. After one, requests go one at a time until HQ takes one. */
export class Backoff {
  #closedUntil = -Infinity;
  #closedAt = -Infinity;
  #refusals = 0;
  #probe = false;

  /** When the next request may go, as far as is known, ms since the epoch. */
  get closedUntil(): number {
    return this.#closedUntil;
  }

  /** One request is out to see whether HQ takes it: the rest waits for its answer. */
  get isProbing(): boolean {
    return this.#probe;
  }

  /** A request goes through; returns what to call when it is over, which tells whether that was news. */
  pass(now: number): (outcome: 'taken' | 'refused' | 'unclear', at: number, retryAfter?: number) => boolean {
    const trial = this.#refusals > 0;
    if (trial) this.#probe = true;
    return (outcome, at, retryAfter) => {
      if (trial) this.#probe = false;
      // What was sent before the last refusal, or with it, tells nothing about the time after it.
      const news = now > this.#closedAt;
      if (outcome === 'taken' && news) this.#refusals = 0;
      if (outcome === 'refused') this.#close(at, news, retryAfter);
      return news;
    };
  }

  #close(at: number, again: boolean, retryAfter: number | undefined): void {
    if (again) this.#refusals++;
    this.#closedAt = at;
    const times = 2 ** (this.#refusals - 1);
    const until =
      retryAfter === undefined
        ? (Math.floor((at + Math.min(MAX_WAIT_MS, HALF_MINUTE * (times - 1))) / HALF_MINUTE) + 1) * HALF_MINUTE
        : at + Math.max(retryAfter * 1000, Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, retryAfter * 1000) * times));
    this.#closedUntil = Math.max(this.#closedUntil, until + SAFETY_MS);
  }
}
