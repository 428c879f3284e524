import { Throttled } from '../../errors.js';
import type { Freshness } from './freshness.js';

/** How old answers an operation accepts. */
interface AcceptsStale {
  readonly freshness: Pick<Freshness, 'staleIfThrottled'>;
}

/** An old answer from memory where HQ's limits let no request through in time, if the operation accepts it. */
export async function recallStale<Result>(
  error: unknown,
  source: AcceptsStale,
  recall: (age: number) => Promise<Result>,
): Promise<Result | undefined> {
  const age = source.freshness.staleIfThrottled;
  return error instanceof Throttled && age !== undefined ? recall(age) : undefined;
}

/** The same; without an old answer the error is thrown again. */
export async function orStale<Result>(
  error: unknown,
  source: AcceptsStale,
  recall: (age: number) => Promise<Result | undefined>,
): Promise<Result> {
  const stale = await recallStale(error, source, recall);
  if (stale === undefined) throw error;
  return stale;
}
