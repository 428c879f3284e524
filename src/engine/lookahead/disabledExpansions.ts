import { KnownError, Throttled, TooCostly, Unauthenticated } from '../../errors.js';
import type { Resource } from '../resource/resource.js';
import type { Source } from '../read/source.js';

/** Beside the places of ways: the expansions of a resource. */
const EXPANSIONS = -1;

/** Has HQ failed at a resource's expansions in the last hour? */
export const expansionsDisabled = async (
  resource: Resource<unknown>,
  { memory }: Pick<Source, 'memory'>,
): Promise<boolean> => (await memory.refusedWays(resource)).has(EXPANSIONS);

/**
 * An expansion has failed: it is forbidden, or more than HQ can do. HQ is asked in other ways for an hour then. What is
 * spent for all ways alike says nothing of this one. Throws what would fail them too: a credential that HQ refuses counts
 * against its login each time (authentication.md 3).
 */
export async function disableExpansions(
  resource: Resource<unknown>,
  { memory }: Pick<Source, 'memory'>,
  error: unknown,
): Promise<void> {
  if (!(error instanceof KnownError) || error instanceof Unauthenticated) throw error;
  if (!(error instanceof Throttled || error instanceof TooCostly)) await memory.refuseWay(resource, EXPANSIONS);
}
