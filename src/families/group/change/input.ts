import type { Problem } from '../../../errors.js';
import type { GroupCreateInput, GroupUpdateInput } from '../../../generated/schema.js';
import type { GroupBody, NewGroup } from './writes.js';
import { customData, storedText } from '../../shared/customData.js';
import { changesMembers } from './membership.js';
import { refuseInput } from '../../../graphql/payload.js';

/** A new group as HQ takes it. What HQ would refuse about it joins the problems; `place`: where it stands in the input. */
export function newGroup(input: GroupCreateInput, place: readonly string[], problems: Problem[]): NewGroup {
  return {
    name: nameOf(input.name, place, problems),
    case_sharing: input.caseSharing ?? false,
    reporting: input.reporting ?? true,
    metadata: customData(input.metadata ?? {}, [...place, 'metadata'], problems),
    users: [],
  };
}

/**
 * New groups as HQ takes them.
 * @throws {Rejected} for all that is wrong with any of them: a name that comes twice would make the first and refuse the other.
 */
export function newGroups(inputs: readonly GroupCreateInput[]): readonly NewGroup[] {
  const problems: Problem[] = [];
  if (inputs.length === 0) problems.push({ field: ['inputs'], message: 'Give at least one group.', code: 'REQUIRED' });
  const bodies = inputs.map((input, i) => newGroup(input, ['inputs', String(i)], problems));
  bodies.forEach(({ name }, i) => {
    const first = bodies.findIndex(body => body.name === name);
    if (first < i)
      problems.push({
        field: ['inputs', String(i), 'name'],
        message: `inputs[${first}] has this name, too.`,
        code: 'DUPLICATE',
      });
  });
  refuseInput(problems);
  return bodies;
}

/**
 * What changes of a group besides its members.
 * @throws {Rejected} for all that HQ would refuse.
 */
export function groupBody(input: GroupUpdateInput): GroupBody {
  const problems: Problem[] = [];
  const { name, caseSharing, reporting, metadata, userIds, addUserIds, removeUserIds } = input;
  const body: GroupBody = {
    ...(typeof name === 'string' && { name: nameOf(name, ['input'], problems) }),
    ...(typeof caseSharing === 'boolean' && { case_sharing: caseSharing }),
    ...(typeof reporting === 'boolean' && { reporting }),
    ...(metadata && { metadata: customData(metadata, ['input', 'metadata'], problems) }),
  };
  if (userIds && (addUserIds ?? removeUserIds))
    problems.push({
      field: ['input', 'userIds'],
      message: 'Give all members, or those who come and go, not both.',
      code: 'EXCLUSIVE',
    });
  addUserIds?.forEach((id, i) => {
    if (removeUserIds?.includes(id))
      problems.push({
        field: ['input', 'addUserIds', String(i)],
        message: 'The worker is to be removed, too.',
        code: 'DUPLICATE',
      });
  });
  if (Object.keys(body).length === 0 && !changesMembers(input))
    problems.push({ field: ['input'], message: 'There is nothing to change.', code: 'REQUIRED' });
  refuseInput(problems);
  return body;
}

function nameOf(name: string, place: readonly string[], problems: Problem[]): string {
  const field = [...place, 'name'];
  if (name.trim() === '') problems.push({ field, message: 'A group must have a name.', code: 'REQUIRED' });
  return storedText(name, field, problems);
}
