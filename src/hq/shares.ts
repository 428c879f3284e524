/** Places of one tag are told apart by their order of coming. */
const WIDTH = 2 ** 20;

/** Callers that wait are few; those that have gone are forgotten from so many on. */
const MANY = 1_000;

/**
 * Fair shares among those who wait: callers take turns, however many requests each has waiting. A request's place is
 * its turn, and within a turn who came first goes first (start-time fair queueing, with one request as the unit).
 */
export class Shares {
  #turn = 0;
  #came = 0;
  readonly #last = new Map<string, number>();

  /** The place of a caller's next request; it is taken. */
  next(caller: string): number {
    const turn = this.#after(caller, 1);
    if (this.#last.size >= MANY) this.#last.forEach((last, name) => last <= this.#turn && this.#last.delete(name));
    this.#last.set(caller, turn);
    return turn * WIDTH + (this.#came++ % WIDTH);
  }

  /** The place that the last of a caller's next so many requests would have. */
  ahead(caller: string, requests: number): number {
    return this.#after(caller, requests) * WIDTH + (this.#came % WIDTH);
  }

  /** A request has gone: who comes now joins the turn that is served. */
  gone(place: number): void {
    this.#turn = Math.max(this.#turn, Math.floor(place / WIDTH));
  }

  #after(caller: string, requests: number): number {
    return Math.max(this.#turn, this.#last.get(caller) ?? 0) + requests;
  }
}
