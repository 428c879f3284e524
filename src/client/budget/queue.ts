import { Heap } from './heap.js';

/** A request that waits for the budget. */
export interface Waiter {
  /** Its place within its priority: lower goes first. */
  readonly place: number;
  readonly priority: 'interactive' | 'bulk';
  /** ms since the epoch. */
  readonly deadline: number;
  /** Number of requests expected to join at its place later. They go before all waiters behind it. Absent: none. */
  readonly followers?: () => number;
}

/** Interactive requests sent for each waiting bulk request: bulk gets at least a tenth. */
const INTERACTIVE_PER_BULK = 9;

/** Waiting requests: interactive before bulk, each in the order of places. */
export class Queue<W extends Waiter> {
  #interactive = new Lane<W>();
  #bulk = new Lane<W>();
  /** Interactive requests sent since the last bulk one, while bulk requests waited. */
  #sinceBulk = 0;
  readonly #waiting = new Set<W>();
  /** Removed waiters stay in this heap until they come up. */
  readonly #byDeadline = new Heap<W>((a, b) => a.deadline < b.deadline);

  get length(): number {
    return this.#waiting.size;
  }

  /** The earliest deadline of the waiters, ms since the epoch; Infinity if none waits. */
  get earliestDeadline(): number {
    while (this.#byDeadline.first && !this.#waiting.has(this.#byDeadline.first)) this.#byDeadline.pop();
    return this.#byDeadline.first?.deadline ?? Infinity;
  }

  /** Waiting requests and their expected followers. */
  get load(): number {
    return this.#interactive.load + this.#bulk.load;
  }

  /** Requests that would go before a waiter that joined now. Of equal places the first to join goes first. */
  countBefore({ priority, place }: Pick<W, 'priority' | 'place'>): number {
    const interactive = this.#interactive.load;
    const bulk = this.#bulk.load;
    if (priority === 'bulk') {
      const before = this.#bulk.countBefore(place);
      return before + Math.min(interactive, (before + 1) * INTERACTIVE_PER_BULK - (bulk > 0 ? this.#sinceBulk : 0));
    }
    const before = this.#interactive.countBefore(place);
    return before + Math.min(bulk, Math.floor((before + this.#sinceBulk) / INTERACTIVE_PER_BULK));
  }

  add(waiter: W): void {
    if (this.#bulk.length === 0) this.#sinceBulk = 0;
    (waiter.priority === 'bulk' ? this.#bulk : this.#interactive).add(waiter);
    this.#waiting.add(waiter);
    this.#byDeadline.push(waiter);
    if (this.#byDeadline.size > 2 * this.#waiting.size + 100) this.#rebuildDeadlines();
  }

  /** Removes and returns the next waiter. */
  next(): W | undefined {
    const lane = this.#nextLane(this.#interactive.length, this.#bulk.length, this.#sinceBulk);
    this.#sinceBulk = this.#sinceBulkAfter(lane, this.#bulk.length, this.#sinceBulk);
    const waiter = lane.shift();
    if (waiter) this.#waiting.delete(waiter);
    return waiter;
  }

  /**
   * Removes and returns the waiters that are late at their position, in sending order. `isLate` is called in that
   * order; `place` counts the remaining requests before the waiter.
   */
  drop(isLate: (waiter: W, place: number) => boolean): readonly W[] {
    const dropped: W[] = [];
    const lanes = { interactive: this.#interactive.drain(), bulk: this.#bulk.drain() };
    let [i, b, sinceBulk, place] = [0, 0, this.#sinceBulk, 0];
    while (i < lanes.interactive.length || b < lanes.bulk.length) {
      const bulk = lanes.bulk.length - b;
      const lane = this.#nextLane(lanes.interactive.length - i, bulk, sinceBulk);
      const waiter = lane === this.#bulk ? lanes.bulk[b++]! : lanes.interactive[i++]!;
      if (isLate(waiter, place)) {
        dropped.push(waiter);
        this.#waiting.delete(waiter);
        continue;
      }
      place += 1 + followersOf(waiter);
      sinceBulk = this.#sinceBulkAfter(lane, bulk, sinceBulk);
      lane.add(waiter);
    }
    return dropped;
  }

  #rebuildDeadlines(): void {
    this.#byDeadline.clear();
    for (const waiter of this.#waiting) this.#byDeadline.push(waiter);
  }

  #nextLane(interactive: number, bulk: number, sinceBulk: number): Lane<W> {
    return bulk > 0 && (interactive === 0 || sinceBulk >= INTERACTIVE_PER_BULK) ? this.#bulk : this.#interactive;
  }

  #sinceBulkAfter(lane: Lane<W>, bulk: number, sinceBulk: number): number {
    return lane === this.#bulk || bulk === 0 ? 0 : sinceBulk + 1;
  }
}

/**
 * The waiters of one priority, ordered by place. Nearly all join at the end; a refused request returns to its place
 * near the front.
 */
class Lane<W extends Waiter> {
  #waiters: W[] = [];
  #head = 0;
  /** Waiters that may have followers. */
  readonly #leaders = new Set<W>();

  get length(): number {
    return this.#waiters.length - this.#head;
  }

  get load(): number {
    return this.length + this.#followers(Infinity);
  }

  /** Requests that go before one that joins at this place. */
  countBefore(place: number): number {
    return this.#insertionIndex(place) - this.#head + this.#followers(place);
  }

  add(waiter: W): void {
    const at = this.#insertionIndex(waiter.place);
    if (at === this.#waiters.length) this.#waiters.push(waiter);
    else this.#waiters.splice(at, 0, waiter);
    if (waiter.followers) this.#leaders.add(waiter);
  }

  shift(): W | undefined {
    const waiter = this.#waiters[this.#head];
    if (!waiter) return undefined;
    this.#head++;
    this.#leaders.delete(waiter);
    // Compact when half of the list has been removed: amortised constant cost.
    if (this.#head * 2 > this.#waiters.length) {
      this.#waiters = this.#waiters.slice(this.#head);
      this.#head = 0;
    }
    return waiter;
  }

  /** Removes and returns all waiters. */
  drain(): W[] {
    const waiters = this.#waiters.slice(this.#head);
    this.#waiters = [];
    this.#head = 0;
    this.#leaders.clear();
    return waiters;
  }

  /** The index in the list for a waiter that joins at this place. */
  #insertionIndex(place: number): number {
    let [low, high] = [this.#head, this.#waiters.length];
    if (high > low && this.#waiters[high - 1]!.place <= place) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#waiters[middle]!.place <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #followers(place: number): number {
    let sum = 0;
    for (const waiter of this.#leaders) if (waiter.place <= place) sum += followersOf(waiter);
    return sum;
  }
}

const followersOf = ({ followers }: Waiter): number => followers?.() ?? 0;
