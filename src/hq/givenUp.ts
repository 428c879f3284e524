import { Forbidden, HqUnavailable, HqUnexpected, KnownError } from '../errors.js';
import type { Resource } from './resource.js';
import type { Source } from './source.js';

/** Beside the places of ways: the expansions of a resource. */
const EXPANSIONS = -1;

/** Has HQ failed at a resource's expansions in the last hour? */
export const givenUp = async (resource: Resource<unknown>, { memory }: Pick<Source, 'memory'>): Promise<boolean> =>
  (await memory.refused(resource)).has(EXPANSIONS);

/**
 * An expansion has failed. Where it is forbidden, or more than HQ can do in its time, HQ is asked in other ways for an hour;
 * what else stops it stops those too. Throws what is no error of HQ's.
 */
export async function giveUp(
  resource: Resource<unknown>,
  { memory }: Pick<Source, 'memory'>,
  error: unknown,
): Promise<void> {
  if (!(error instanceof KnownError)) throw error;
  if ([Forbidden, HqUnavailable, HqUnexpected].some(kind => error instanceof kind))
    await memory.refuse(resource, EXPANSIONS);
}
