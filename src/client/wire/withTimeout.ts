import { HqUnavailable } from '../../errors.js';
import type { Clock } from '../clock.js';

/** The same result, or HqUnavailable after so many ms, whatever becomes of it then. */
export async function withTimeout<Result>(result: Promise<Result>, ms: number, wait: Clock['wait']): Promise<Result> {
  // A timer cannot run for longer than that, some 25 days.
  const timer = wait(Math.max(0, Math.min(ms, 2 ** 31 - 1)));
  const late = timer.done.then((): never => {
    throw new HqUnavailable('HQ did not answer in time.');
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    timer.cancel();
  }
}

/** The shorter of two times, in whole ms; at least one. */
export const within = (most: number, left: number): number => Math.max(1, Math.min(most, Math.ceil(left)));
