import { KnownError, Throttled, TooCostly, Unauthenticated } from '../../errors.js';
import type { OpenMemory } from '../memory/openMemory.js';

/** Stands among the refused ways, which are named by their places, for the expansions of a resource. */
const EXPANSIONS = -1;

type Refusals = Pick<OpenMemory<never>, 'refusedWays' | 'refuseWay'>;

/** Has HQ failed at a resource's expansions in the last hour? */
export const expansionsDisabled = ({ refusedWays }: Pick<Refusals, 'refusedWays'>): boolean =>
  refusedWays.has(EXPANSIONS);

/**
 * An expansion has failed: it is forbidden, or more than HQ can do. Expansions are not used for an hour then. Errors of the
 * quota say nothing about expansions.
 * @throws the error where other requests would fail the same way: a credential that HQ refuses counts against its login each
 * time (authentication.md 3).
 */
export async function disableExpansions(memory: Pick<Refusals, 'refuseWay'>, error: unknown): Promise<void> {
  if (!(error instanceof KnownError) || error instanceof Unauthenticated) throw error;
  if (!(error instanceof Throttled || error instanceof TooCostly)) await memory.refuseWay(EXPANSIONS);
}
