/**
 * Requests of a series that share one place in the queue. A longer series takes turns with other callers after each of
 * these batches, so that no caller waits for a hundred requests of one operation.
 */
const REQUESTS_PER_PLACE = 10;

/**
 * The requests of one operation in one project space. A half-executed operation is useless. So its requests keep their
 * place in the queue, started operations go before others, and an operation starts only if all its requests can be in
 * time.
 */
export class Series {
  #waiting = 0;
  #inFlight = 0;
  #sent = 0;
  /** The place of its waiting requests, how many have joined there, and the last of them. */
  #place = 0;
  #joinedAtPlace = Infinity;
  #tail: unknown;

  /** `needs`: the lower bound of the operation's requests; 1 if unknown. Called again at each use. */
  constructor(private readonly needs: () => number = () => 1) {}

  /** A request of the operation has been sent. */
  get started(): boolean {
    return this.#sent > 0;
  }

  /** The request that joined the queue last. */
  get tail(): unknown {
    return this.#tail;
  }

  /** Requests that are still to be sent, as far as known. */
  get remaining(): number {
    return Math.max(this.#waiting, this.needs() - this.#sent);
  }

  /** Further requests that must be in time for a joining request to start the operation. */
  get rest(): number {
    return this.started ? 0 : Math.max(0, this.needs() - this.#waiting - 1);
  }

  /** Requests that must be in time together with the first one, while the operation has not started. */
  get afterFirst(): number {
    return this.started ? 0 : this.remaining - 1;
  }

  /**
   * Remaining requests that count towards the caller's share. 0 while nothing waits or is in flight, because the
   * operation may be over.
   */
  get load(): number {
    return this.#waiting + this.#inFlight > 0 ? this.remaining : 0;
  }

  /** Expected requests at its place, without those that wait there. */
  get followers(): number {
    return Math.max(0, Math.min(this.load - this.#waiting, REQUESTS_PER_PLACE - this.#joinedAtPlace));
  }

  /** Expected requests while none is waiting. */
  get expected(): number {
    return this.#waiting === 0 ? this.followers : 0;
  }

  /** The place of its next request. `next` takes a new place when the current one is used up. */
  place(next: () => number): number {
    return this.#joinedAtPlace < REQUESTS_PER_PLACE ? this.#place : next();
  }

  /** A request waits at this place. */
  join(place: number, request: unknown): void {
    this.#joinedAtPlace = place === this.#place ? this.#joinedAtPlace + 1 : 1;
    this.#place = place;
    this.#tail = request;
    this.#waiting++;
  }

  /** A waiting request has been sent or refused. */
  leave(how: 'sent' | 'refused'): void {
    this.#waiting--;
    if (how === 'refused') return void this.#joinedAtPlace--;
    this.#sent++;
    this.#inFlight++;
  }

  /** A request in flight has ended. One that HQ refused for its quota counts as not sent. */
  finish(how: 'answered' | 'refused'): void {
    this.#inFlight--;
    if (how === 'answered') return;
    this.#sent--;
    this.#joinedAtPlace--;
  }
}

/** Turns of other callers that pass before the last of `requests` requests is sent. */
export const turnsBefore = (requests: number): number =>
  Math.floor((requests - 1) / REQUESTS_PER_PLACE) * REQUESTS_PER_PLACE;
