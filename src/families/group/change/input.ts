import type { Problem } from '../../../errors.js';
import type { GroupCreateInput, GroupUpdateInput } from '../../../generated/schema.js';
import type { GroupBody, NewGroup } from './writes.js';
import { customData, storedText } from '../../shared/customData.js';
import { changesMembers } from './membership.js';
import { refuseInput } from '../../../graphql/payload.js';

/**
 * Converts the input for a new group to HQ's format. Adds to `problems` what HQ would refuse. `path`: path in the
 * mutation's input.
 */
export function newGroup(input: GroupCreateInput, path: readonly string[], problems: Problem[]): NewGroup {
  return {
    name: nameOf(input.name, path, problems),
    case_sharing: input.caseSharing ?? false,
    reporting: input.reporting ?? true,
    metadata: customData(input.metadata ?? {}, [...path, 'metadata'], problems),
    users: [],
  };
}

/**
 * Converts the input for new groups to HQ's format.
 * @throws {RejectedChange} for all problems. A repeated name is one: HQ would create the first group and refuse the
 * second.
 */
export function newGroups(inputs: readonly GroupCreateInput[]): readonly NewGroup[] {
  const problems: Problem[] = [];
  if (inputs.length === 0) problems.push({ field: ['inputs'], message: 'Set at least one group.', code: 'REQUIRED' });
  const bodies = inputs.map((input, i) => newGroup(input, ['inputs', String(i)], problems));
  bodies.forEach(({ name }, i) => {
    const first = bodies.findIndex(body => body.name === name);
    if (first < i)
      problems.push({
        field: ['inputs', String(i), 'name'],
        message: `inputs[${first}] has the same name.`,
        code: 'DUPLICATE',
      });
  });
  refuseInput(problems);
  return bodies;
}

/**
 * Converts the input for changes of a group, except its members.
 * @throws {RejectedChange} for everything that HQ would refuse.
 */
export function groupBody(input: GroupUpdateInput): GroupBody {
  const problems: Problem[] = [];
  const { name, caseSharing, reporting, metadata, mobileWorkerIds, addMobileWorkerIds, removeMobileWorkerIds } = input;
  const body: GroupBody = {
    ...(typeof name === 'string' && { name: nameOf(name, ['input'], problems) }),
    ...(typeof caseSharing === 'boolean' && { case_sharing: caseSharing }),
    ...(typeof reporting === 'boolean' && { reporting }),
    ...(metadata && { metadata: customData(metadata, ['input', 'metadata'], problems) }),
  };
  if (mobileWorkerIds && (addMobileWorkerIds ?? removeMobileWorkerIds))
    problems.push({
      field: ['input', 'mobileWorkerIds'],
      message: 'Set either `mobileWorkerIds`, or `addMobileWorkerIds` and `removeMobileWorkerIds`.',
      code: 'EXCLUSIVE',
    });
  addMobileWorkerIds?.forEach((id, i) => {
    if (removeMobileWorkerIds?.includes(id))
      problems.push({
        field: ['input', 'addMobileWorkerIds', String(i)],
        message: 'The worker is also in `removeMobileWorkerIds`.',
        code: 'DUPLICATE',
      });
  });
  if (Object.keys(body).length === 0 && !changesMembers(input))
    problems.push({ field: ['input'], message: 'There is nothing to change.', code: 'REQUIRED' });
  refuseInput(problems);
  return body;
}

function nameOf(name: string, path: readonly string[], problems: Problem[]): string {
  const field = [...path, 'name'];
  if (name.trim() === '') problems.push({ field, message: 'A group must have a name.', code: 'REQUIRED' });
  return storedText(name, field, problems);
}
