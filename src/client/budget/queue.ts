import { Heap } from './heap.js';

/** Who waits for the budget. */
export interface Waiter {
  /** Its place among those of its priority: lower goes first. */
  readonly place: number;
  readonly priority: 'interactive' | 'bulk';
  /** ms since the epoch. */
  readonly deadline: number;
  /** How many requests are expected to come to its place later, and go before all that wait behind it; none when absent. */
  readonly followers?: () => number;
}

/** So many interactive requests go before one bulk request that waits: bulk gets a tenth at the least. */
const IN_A_ROW = 9;

/** Interactive before bulk, first come first served within each. */
export class Queue<W extends Waiter> {
  #interactive = new Lane<W>();
  #bulk = new Lane<W>();
  /** Interactive requests since the last bulk one, while bulk waited. */
  #row = 0;
  readonly #waiting = new Set<W>();
  /** Who leaves stays here until it comes up. */
  readonly #byDeadline = new Heap<W>((a, b) => a.deadline < b.deadline);

  get length(): number {
    return this.#waiting.size;
  }

  /** The earliest deadline of those who wait. */
  get soonest(): number {
    while (this.#byDeadline.first && !this.#waiting.has(this.#byDeadline.first)) this.#byDeadline.pop();
    return this.#byDeadline.first?.deadline ?? Infinity;
  }

  /** Requests that wait, and those that are expected to follow them. */
  get load(): number {
    return this.#interactive.load + this.#bulk.load;
  }

  /** How many would go before a waiter that joined now: of equal places who came first goes first. */
  ahead({ priority, place }: Pick<W, 'priority' | 'place'>): number {
    const interactive = this.#interactive.load;
    const bulk = this.#bulk.load;
    if (priority === 'bulk') {
      const before = this.#bulk.before(place);
      return before + Math.min(interactive, (before + 1) * IN_A_ROW - (bulk > 0 ? this.#row : 0));
    }
    const before = this.#interactive.before(place);
    return before + Math.min(bulk, Math.floor((before + this.#row) / IN_A_ROW));
  }

  add(waiter: W): void {
    if (this.#bulk.length === 0) this.#row = 0;
    (waiter.priority === 'bulk' ? this.#bulk : this.#interactive).add(waiter);
    this.#waiting.add(waiter);
    this.#byDeadline.push(waiter);
    if (this.#byDeadline.size > 2 * this.#waiting.size + 100) this.#forgetGone();
  }

  /** Takes the next one out. */
  next(): W | undefined {
    const lane = this.#turn(this.#interactive.length, this.#bulk.length, this.#row);
    this.#row = this.#rowAfter(lane, this.#bulk.length, this.#row);
    const waiter = lane.shift();
    if (waiter) this.#waiting.delete(waiter);
    return waiter;
  }

  /** Takes out those who are late at the place they would have, and says so: in the order in which they would go. */
  drop(late: (waiter: W, place: number) => boolean): readonly W[] {
    const dropped: W[] = [];
    const lanes = { interactive: this.#interactive.take(), bulk: this.#bulk.take() };
    let [i, b, row, place] = [0, 0, this.#row, 0];
    while (i < lanes.interactive.length || b < lanes.bulk.length) {
      const bulk = lanes.bulk.length - b;
      const lane = this.#turn(lanes.interactive.length - i, bulk, row);
      const waiter = lane === this.#bulk ? lanes.bulk[b++]! : lanes.interactive[i++]!;
      if (late(waiter, place)) {
        dropped.push(waiter);
        this.#waiting.delete(waiter);
        continue;
      }
      place += 1 + followersOf(waiter);
      row = this.#rowAfter(lane, bulk, row);
      lane.add(waiter);
    }
    return dropped;
  }

  #forgetGone(): void {
    this.#byDeadline.clear();
    for (const waiter of this.#waiting) this.#byDeadline.push(waiter);
  }

  #turn(interactive: number, bulk: number, row: number): Lane<W> {
    return bulk > 0 && (interactive === 0 || row >= IN_A_ROW) ? this.#bulk : this.#interactive;
  }

  #rowAfter(lane: Lane<W>, bulk: number, row: number): number {
    return lane === this.#bulk || bulk === 0 ? 0 : row + 1;
  }
}

/** One priority's waiters by place. Nearly all join at the end; a repeated one goes back to its place near the front. */
class Lane<W extends Waiter> {
  #waiters: W[] = [];
  #gone = 0;
  /** Those that others may follow. */
  readonly #leaders = new Set<W>();

  get length(): number {
    return this.#waiters.length - this.#gone;
  }

  get load(): number {
    return this.length + this.#followers(Infinity);
  }

  /** How many go before one that joins at this place. */
  before(place: number): number {
    return this.#index(place) - this.#gone + this.#followers(place);
  }

  add(waiter: W): void {
    const at = this.#index(waiter.place);
    if (at === this.#waiters.length) this.#waiters.push(waiter);
    else this.#waiters.splice(at, 0, waiter);
    if (waiter.followers) this.#leaders.add(waiter);
  }

  shift(): W | undefined {
    const waiter = this.#waiters[this.#gone];
    if (!waiter) return undefined;
    this.#gone++;
    this.#leaders.delete(waiter);
    // Half of the list is behind us: moving the rest down now costs a constant for each that went.
    if (this.#gone * 2 > this.#waiters.length) {
      this.#waiters = this.#waiters.slice(this.#gone);
      this.#gone = 0;
    }
    return waiter;
  }

  /** All of them; the lane is empty then. */
  take(): W[] {
    const waiters = this.#waiters.slice(this.#gone);
    this.#waiters = [];
    this.#gone = 0;
    this.#leaders.clear();
    return waiters;
  }

  /** Where one that joins at this place stands in the list. */
  #index(place: number): number {
    let [low, high] = [this.#gone, this.#waiters.length];
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
