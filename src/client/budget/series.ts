/**
 * Requests that a series sends in one go. A longer one takes turns with other callers after each so many, so that no one
 * waits for a hundred requests of one operation.
 */
const IN_ONE_GO = 10;

/**
 * The requests of one operation in one project space. Half an operation is worth nothing, so they keep their place in the
 * queue: what has begun goes before what has not, and none begins that cannot be done in time.
 */
export class Series {
  #waiting = 0;
  #flying = 0;
  #sent = 0;
  /** Where its requests wait, how many have joined there, and the last of them. */
  #place = 0;
  #joined = Infinity;
  #tail: unknown;

  /** How many requests the operation needs at the least. Read when one is sent; one where that is not known. */
  constructor(private readonly needs: () => number = () => 1) {}

  /** HQ has been sent a request of it. */
  get begun(): boolean {
    return this.#sent > 0;
  }

  /** The request that joined last. */
  get tail(): unknown {
    return this.#tail;
  }

  /** Requests that are still to go, as far as known. */
  get left(): number {
    return Math.max(this.#waiting, this.needs() - this.#sent);
  }

  /** Requests that must be in time, too, where one that joins now is to begin the operation. */
  get rest(): number {
    return this.begun ? 0 : Math.max(0, this.needs() - this.#waiting - 1);
  }

  /** Requests for which its caller has to wait: none while nothing waits or is under way, for it may be over then. */
  get load(): number {
    return this.#waiting + this.#flying > 0 ? this.left : 0;
  }

  /** Requests that are expected at its place besides those that wait there. */
  get followers(): number {
    return Math.max(0, Math.min(this.load - this.#waiting, IN_ONE_GO - this.#joined));
  }

  /** Expected requests for which none is waiting. */
  get coming(): number {
    return this.#waiting === 0 ? this.followers : 0;
  }

  /** The place where its next request waits; `next`: that of a request which comes now. */
  place(next: () => number): number {
    return this.#joined < IN_ONE_GO ? this.#place : next();
  }

  /** A request waits at this place. */
  join(place: number, request: unknown): void {
    this.#joined = place === this.#place ? this.#joined + 1 : 1;
    this.#place = place;
    this.#tail = request;
    this.#waiting++;
  }

  /** A request that waited has been sent, or refused. */
  leave(how: 'sent' | 'refused'): void {
    this.#waiting--;
    if (how === 'refused') return void this.#joined--;
    this.#sent++;
    this.#flying++;
  }

  /** A request under way is over; one that HQ has refused for its quota is as if it had not been sent. */
  land(how: 'answered' | 'refused'): void {
    this.#flying--;
    if (how === 'answered') return;
    this.#sent--;
    this.#joined--;
  }
}

/** Turns of other callers that pass before the last of so many requests goes. */
export const turnsBefore = (requests: number): number => Math.floor((requests - 1) / IN_ONE_GO) * IN_ONE_GO;
