/** Distinguishes places of one turn: by their order of arrival. */
const WIDTH = 2 ** 20;

/** The place so many turns later. */
export const laterTurn = (place: number, turns: number): number => place + turns * WIDTH;

/** Callers that wait are few; those whose record says nothing any more are forgotten from so many on. */
const KEPT_CALLERS = 1_000;

/** In turns: one request is one turn. */
interface CallerShare {
  /** The last turn that the caller has had. */
  had: number;
  /** Requests of operations that wait or are under way. */
  load: number;
  /** Places of the requests that wait, but for those of operations that have begun; ascending. */
  readonly places: number[];
}

/**
 * Fair shares among those who wait: callers take turns by what each has got, however many requests or operations each has
 * waiting. An operation joins in its caller's next turn, and takes as many turns as it needs requests (start-time fair
 * queueing). Within a turn who came first goes first.
 */
export class FairShares {
  #turn = 0;
  #came = 0;
  #room = KEPT_CALLERS;
  readonly #callers = new Map<string, CallerShare>();

  /** The place of a caller's next request: of an operation that has begun, or behind all others that wait. It is taken. */
  next(caller: string, begun = false): number {
    const turn = begun ? Math.max(this.#turn, this.#of(caller).had) + 1 : this.#next(caller);
    return turn * WIDTH + (this.#came++ % WIDTH);
  }

  /** The place of a request that comes after a caller's next so many. */
  ahead(caller: string, requests = 0): number {
    return (this.#next(caller) + requests) * WIDTH + (this.#came % WIDTH);
  }

  /** A request waits, of an operation that has not begun. */
  join(caller: string, place: number): void {
    const known = this.#of(caller);
    known.places.splice(indexIn(known.places, place), 0, place);
    this.#keep(caller, known);
  }

  /** A request that waited has been sent, or was refused. */
  leave(caller: string, place: number, sent: boolean): void {
    const known = this.#of(caller);
    const at = indexIn(known.places, place) - 1;
    if (known.places[at] === place) known.places.splice(at, 1);
    if (sent) {
      known.had = Math.max(known.had + 1, turnIn(place));
      this.#turn = Math.max(this.#turn, turnIn(place));
    }
    this.#keep(caller, known);
  }

  /** So many more requests of the caller's operations are to go, or fewer. */
  hold(caller: string, requests: number): void {
    const known = this.#of(caller);
    known.load += requests;
    this.#keep(caller, known);
  }

  #next(caller: string): number {
    const { had, load, places } = this.#of(caller);
    return Math.max(Math.max(this.#turn, had) + load + 1, turnIn(places.at(-1) ?? 0));
  }

  #of(caller: string): CallerShare {
    return this.#callers.get(caller) ?? { had: 0, load: 0, places: [] };
  }

  #keep(caller: string, known: CallerShare): void {
    if (this.#saysNothing(known)) return void this.#callers.delete(caller);
    this.#callers.set(caller, known);
    if (this.#callers.size < this.#room) return;
    this.#callers.forEach((one, name) => this.#saysNothing(one) && this.#callers.delete(name));
    this.#room = Math.max(KEPT_CALLERS, 2 * this.#callers.size);
  }

  readonly #saysNothing = ({ had, load, places }: CallerShare): boolean =>
    load === 0 && places.length === 0 && had < this.#turn;
}

const turnIn = (place: number): number => Math.floor(place / WIDTH);

/** Behind the last of these places that is no higher. */
function indexIn(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
