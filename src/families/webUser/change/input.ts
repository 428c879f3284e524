import type { Problem, ProblemCode } from '../../../errors.js';
import type { InputMaybe } from '../../../generated/schema.js';
import type { WebUserBody } from './writes.js';
import { customData } from '../../shared/customData.js';
import { refuseInput } from '../../../graphql/payload.js';

/** What mutations of web users are given of a membership. */
export interface WebUserInput {
  readonly role?: InputMaybe<string>;
  readonly primaryLocationId?: InputMaybe<string>;
  readonly locationIds?: InputMaybe<readonly string[]>;
  readonly profile?: InputMaybe<string>;
  readonly userData?: InputMaybe<Readonly<Record<string, unknown>>>;
  readonly tableauRole?: InputMaybe<string>;
  readonly tableauGroups?: InputMaybe<readonly string[]>;
}

/** HQ's own among the user data (users.md 1). */
const SYSTEM = [
  'commcare_project',
  'commcare_location_id',
  'commcare_location_ids',
  'commcare_primary_case_sharing_id',
];

/**
 * A membership as HQ takes it; what is left out is absent, and null takes away.
 * @throws {Rejected} for all that HQ would refuse about it.
 */
export function webUserBody(input: WebUserInput): WebUserBody {
  const problems: Problem[] = [];
  const { role, userData, tableauGroups } = input;
  const wrong = (field: readonly string[], code: ProblemCode, message: string) =>
    problems.push({ field: ['input', ...field], message, code });
  if (role !== undefined && !role?.trim()) wrong(['role'], 'REQUIRED', 'A web user must have a role.');
  for (const name of Object.keys(userData ?? {}).filter(name => SYSTEM.includes(name)))
    wrong(['userData', name], 'NOT_EDITABLE', 'HQ sets it itself.');
  const body: WebUserBody = {
    ...(role && { role }),
    ...homes(input, wrong),
    ...(input.profile !== undefined && { profile: input.profile ?? '' }),
    ...(userData && { user_data: customData(userData, ['input', 'userData'], problems) }),
    ...(input.tableauRole !== undefined && { tableau_role: input.tableauRole ?? '' }),
    ...(tableauGroups && { tableau_groups: tableauGroups }),
  };
  if (Object.keys(body).length === 0 && problems.length === 0) wrong([], 'REQUIRED', 'There is nothing to change.');
  refuseInput(problems);
  return body;
}

/** HQ takes both or none, and the first is one of all; "" with none clears (users.md 2). */
function homes(
  { primaryLocationId, locationIds }: WebUserInput,
  wrong: (field: readonly string[], code: ProblemCode, message: string) => void,
): Pick<WebUserBody, 'primary_location_id' | 'assigned_location_ids'> {
  if (primaryLocationId === undefined && !locationIds) return {};
  const primary = primaryLocationId ?? '';
  if (!locationIds) wrong(['locationIds'], 'REQUIRED', 'Give it together with `primaryLocationId`.');
  else if (primary === '' && locationIds.length > 0)
    wrong(['primaryLocationId'], 'REQUIRED', 'One of the locations must be the first.');
  else if (primary !== '' && !locationIds.includes(primary))
    wrong(['primaryLocationId'], 'INVALID', 'It must be one of `locationIds`.');
  return { primary_location_id: primary, assigned_location_ids: [...new Set(locationIds ?? [])] };
}
