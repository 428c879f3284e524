import { HqUnavailable } from '../../errors.js';
import type { Clock } from '../clock.js';

/** The result, or HqUnavailable after `ms`. The work itself is not cancelled. */
export async function withTimeout<Result>(result: Promise<Result>, ms: number, wait: Clock['wait']): Promise<Result> {
  // The maximum of a Node timer, about 25 days.
  const timer = wait(Math.max(0, Math.min(ms, 2 ** 31 - 1)));
  const timeout = timer.done.then((): never => {
    throw new HqUnavailable('HQ did not answer in time.');
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    timer.cancel();
  }
}

/** The shorter of two times in whole ms, at least 1. */
export const within = (most: number, left: number): number => Math.max(1, Math.min(most, Math.ceil(left)));
