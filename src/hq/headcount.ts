const HOUR = 3_600_000;

/**
 * HQ's n: the active mobile workers on which a project space's limits rest (throttling.md 2). Set by the operator, or
 * counted, or else learned from what HQ takes and refuses: it starts from 0, whose limits are always safe.
 */
export class Headcount {
  /** HQ has at least so many, as far as is known; the limits rest on it. */
  #reckoned = 0;
  #counted?: { readonly until: number };
  /** A higher count: HQ keeps its own for an hour, so that new workers raise the limits only then. */
  #rise?: { readonly n: number; readonly from: number };
  /** Proved by requests that HQ took. */
  #proved = 0;
  /** HQ refused here. Others may have spent the difference, so it is believed for an hour. */
  #ceiling = { n: Infinity, until: -Infinity };

  constructor(readonly fixed?: number) {}

  /** The number that the limits rest on. */
  reckoned(now: number): number {
    if (this.#rise && this.#rise.from <= now) {
      this.#reckoned = this.#proved = this.#rise.n;
      this.#rise = undefined;
    }
    return this.fixed ?? this.#reckoned;
  }

  /** The number, if it is more than an estimate. */
  known(now: number): number | null {
    return this.fixed ?? (this.#counted && this.#counted.until > now ? this.reckoned(now) : null);
  }

  /** The size of the worker list; good for an hour. */
  count(n: number, now: number): void {
    const before = this.#counted && this.reckoned(now);
    this.#counted = { until: now + HOUR };
    if (before !== undefined && n > before) {
      this.#rise = { n: Math.min(n, this.#rise?.n ?? n), from: this.#rise?.from ?? now + HOUR };
    } else {
      this.#reckoned = this.#proved = n;
      this.#rise = undefined;
    }
  }

  /** May a request be sent beyond the limits, to learn whether they are higher? */
  mayProbe(now: number): boolean {
    return this.known(now) === null && this.reckoned(now) < this.#ceilingAt(now);
  }

  /** HQ took a request at rates that a scope of `n` would have refused: it has more. The estimate is doubled. */
  taken(n: number, now: number): void {
    this.#proved = Math.max(this.#proved, Math.floor(n) + 1);
    if (this.known(now) !== null || this.#proved <= this.#reckoned) return;
    const ceiling = this.#ceilingAt(now);
    this.#reckoned =
      ceiling === Infinity
        ? Math.max(this.#proved, 2 * this.#reckoned)
        : Math.min(ceiling, Math.ceil((this.#proved + ceiling) / 2));
  }

  /** HQ refused a request at rates that a scope of `n` would have refused: it has no more than that. */
  refused(n: number, now: number): void {
    if (this.known(now) !== null) return;
    const ceiling = Math.max(0, Math.floor(n));
    this.#ceiling = { n: Math.min(ceiling, this.#ceilingAt(now)), until: now + HOUR };
    this.#reckoned = this.#proved = Math.min(this.#proved, this.#ceiling.n);
  }

  #ceilingAt(now: number): number {
    return this.#ceiling.until > now ? this.#ceiling.n : Infinity;
  }
}
