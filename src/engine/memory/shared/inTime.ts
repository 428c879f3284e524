import type { Clock } from '../../../client/clock.js';

/** Redis answers within this many ms, or it is as if it were gone. */
const LIMIT_MS = 250;

/**
 * The answer of Redis, if it comes in time. `wait` waits in real time.
 * @throws {Error} where it does not, or where Redis fails.
 */
export async function inTime<Result>(answer: Result | Promise<Result>, wait: Clock['wait']): Promise<Result> {
  const timer = wait(LIMIT_MS);
  try {
    return await Promise.race([
      answer,
      timer.done.then(async () => {
        // What has arrived while this process was busy is read first.
        for (const _ of [1, 2]) await new Promise(setImmediate);
        throw new Error('Redis has not answered in time.');
      }),
    ]);
  } finally {
    timer.cancel();
  }
}
