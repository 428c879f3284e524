import type { Clock, Timer } from '../clock.js';

/** A timer that can be set again. It calls `ring` once, at the time set last. */
export class Alarm {
  #timer?: Timer;
  #at = Infinity;

  constructor(
    readonly clock: Clock,
    readonly ring: () => void,
  ) {}

  /** `at` in ms since the epoch; Infinity = never. */
  set(at: number): void {
    if (at === this.#at) return;
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#at = at;
    if (at === Infinity) return;
    const timer = this.clock.wait(Math.max(0, at - this.clock.now()));
    this.#timer = timer;
    void timer.done.then(() => {
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#at = Infinity;
      this.ring();
    });
  }
}
