import { BadInput } from '../../errors.js';
import type { InputMaybe, MobileWorkerFilter } from '../../generated/schema.js';
import { requireText } from '../../graphql/arguments.js';

/**
 * The list of workers and its parameters. HQ has separate lists of active and deactivated workers, and returns only
 * active members of a group (users.md 1).
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function workerSet(filter: InputMaybe<MobileWorkerFilter> | undefined): { active: boolean; group?: string } {
  const active = filter?.active ?? true;
  const group = requireText('filter.groupId', filter?.groupId);
  if (!active && group)
    throw new BadInput('filter.groupId cannot be combined with active: false. HQ returns only active members.');
  return { active, ...(group && { group }) };
}
