import type { Clock } from '../../../src/client/clock.js';
import { Heap } from '../../../src/client/budget/heap.js';

/** A clock that stands still until a test moves it. */
export interface SimulatedClock extends Clock {
  /** Lets so many ms pass: timers run in order at their time, and what they set off is done before the next one. */
  advance(ms: number): Promise<void>;
  /** Timers that are neither due nor cancelled. */
  readonly pending: number;
}

interface Alarm {
  readonly at: number;
  /** Timers due at the same time run in the order in which they were set. */
  readonly order: number;
  readonly ring: () => void;
  cancelled: boolean;
}

/** A simulated clock, at `start` ms since the epoch. */
export function simulatedClock(start: number): SimulatedClock {
  const heap = new Heap<Alarm>((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));
  let [time, orders, pending] = [start, 0, 0];
  return {
    now: () => time,
    wait(ms) {
      let alarm: Alarm;
      const done = new Promise<void>(resolve => {
        alarm = { at: time + Math.max(0, ms), order: orders++, ring: resolve, cancelled: false };
        heap.push(alarm);
        pending++;
      });
      return {
        done,
        cancel() {
          if (alarm.cancelled) return;
          alarm.cancelled = true;
          pending--;
        },
      };
    },
    async advance(ms) {
      const end = time + ms;
      await settled();
      for (let next = heap.first; next && next.at <= end; next = heap.first) {
        heap.pop();
        if (next.cancelled) continue;
        time = Math.max(time, next.at);
        next.cancelled = true;
        pending--;
        next.ring();
        await settled();
      }
      time = end;
    },
    get pending() {
      return pending;
    },
  };
}

/** Promises that hang on each other have had their turn. */
async function settled(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve();
}
