/** Number of places in one turn. Within a turn they are ordered by arrival. */
const PLACES_PER_TURN = 2 ** 20;

/** The place `turns` turns later. */
export const laterTurn = (place: number, turns: number): number => place + turns * PLACES_PER_TURN;

/** Above this number of callers, those without load and without a recent turn are deleted. */
const MAX_CALLERS = 1_000;

/** The state of one caller. Turns: one request is one turn. */
interface CallerShare {
  /** The last turn in which a request of the caller was sent. */
  lastTurn: number;
  /** Remaining requests of the caller's operations that wait or are in flight. */
  load: number;
  /** Places of the waiting requests of operations that have not started, ascending. */
  readonly places: number[];
}

/**
 * Start-time fair queueing: waiting callers take turns, however many requests or operations each has. An operation
 * joins in its caller's next turn and takes as many turns as it needs requests. Within a turn the first to arrive goes
 * first.
 */
export class FairShares {
  #turn = 0;
  #arrivals = 0;
  #cleanUpAt = MAX_CALLERS;
  readonly #callers = new Map<string, CallerShare>();

  /**
   * Takes the place of a caller's next request. `started`: its operation has sent a request, so that it goes first;
   * else it goes after the caller's other requests.
   */
  takePlace(caller: string, started = false): number {
    const turn = started ? Math.max(this.#turn, this.#shareOf(caller).lastTurn) + 1 : this.#nextTurn(caller);
    return turn * PLACES_PER_TURN + (this.#arrivals++ % PLACES_PER_TURN);
  }

  /** The place after the caller's next `requests` requests, without taking it. */
  placeAfter(caller: string, requests = 0): number {
    return (this.#nextTurn(caller) + requests) * PLACES_PER_TURN + (this.#arrivals % PLACES_PER_TURN);
  }

  /** A request of an operation that has not started waits at `place`. */
  join(caller: string, place: number): void {
    const share = this.#shareOf(caller);
    share.places.splice(insertionIndex(share.places, place), 0, place);
    this.#store(caller, share);
  }

  /** A waiting request has been sent or refused. */
  leave(caller: string, place: number, sent: boolean): void {
    const share = this.#shareOf(caller);
    const at = insertionIndex(share.places, place) - 1;
    if (share.places[at] === place) share.places.splice(at, 1);
    if (sent) {
      share.lastTurn = Math.max(share.lastTurn + 1, turnOf(place));
      this.#turn = Math.max(this.#turn, turnOf(place));
    }
    this.#store(caller, share);
  }

  /** Adds to the remaining requests of the caller's operations; negative to subtract. */
  addLoad(caller: string, requests: number): void {
    const share = this.#shareOf(caller);
    share.load += requests;
    this.#store(caller, share);
  }

  #nextTurn(caller: string): number {
    const { lastTurn, load, places } = this.#shareOf(caller);
    return Math.max(Math.max(this.#turn, lastTurn) + load + 1, turnOf(places.at(-1) ?? 0));
  }

  #shareOf(caller: string): CallerShare {
    return this.#callers.get(caller) ?? { lastTurn: 0, load: 0, places: [] };
  }

  #store(caller: string, share: CallerShare): void {
    if (this.#isForgettable(share)) return void this.#callers.delete(caller);
    this.#callers.set(caller, share);
    if (this.#callers.size < this.#cleanUpAt) return;
    this.#callers.forEach((one, name) => this.#isForgettable(one) && this.#callers.delete(name));
    this.#cleanUpAt = Math.max(MAX_CALLERS, 2 * this.#callers.size);
  }

  readonly #isForgettable = ({ lastTurn, load, places }: CallerShare): boolean =>
    load === 0 && places.length === 0 && lastTurn < this.#turn;
}

const turnOf = (place: number): number => Math.floor(place / PLACES_PER_TURN);

/** The index after the last place that is not higher. `places` is ascending. */
function insertionIndex(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
