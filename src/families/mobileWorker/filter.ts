import { BadInput } from '../../errors.js';
import type { InputMaybe, MobileWorkerFilter } from '../../generated/schema.js';
import { requireText } from '../../graphql/arguments.js';

/**
 * Which of HQ's two lists of workers, and its parameters: HQ lists the deactivated ones apart, and a group's active
 * members only (users.md 1).
 * @throws {BadInput} naming the argument that HQ could not take.
 */
export function workerSet(filter: InputMaybe<MobileWorkerFilter> | undefined): { active: boolean; group?: string } {
  const active = filter?.active ?? true;
  const group = requireText('filter.groupId', filter?.groupId);
  if (!active && group)
    throw new BadInput('filter.groupId cannot be combined with active: false: HQ tells only active members.');
  return { active, ...(group && { group }) };
}
