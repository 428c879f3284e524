import type { Problem, ProblemCode } from '../../../errors.js';
import type { InputMaybe } from '../../../generated/schema.js';
import type { WebUserBody } from './writes.js';
import { customData } from '../../shared/customData.js';
import { refuseInput } from '../../../graphql/payload.js';

/** Fields of a membership in the input of mutations. */
export interface WebUserInput {
  readonly role?: InputMaybe<string>;
  readonly primaryLocationId?: InputMaybe<string>;
  readonly locationIds?: InputMaybe<readonly string[]>;
  readonly profile?: InputMaybe<string>;
  readonly userData?: InputMaybe<Readonly<Record<string, unknown>>>;
  readonly tableauRole?: InputMaybe<string>;
  readonly tableauGroups?: InputMaybe<readonly string[]>;
}

/** Keys that HQ sets itself (users.md 1). */
const SYSTEM_KEYS = [
  'commcare_project',
  'commcare_location_id',
  'commcare_location_ids',
  'commcare_primary_case_sharing_id',
];

/**
 * Converts the input for a membership to HQ's format; omitted fields are absent, null clears.
 * @throws {RejectedChange} for everything that HQ would refuse.
 */
export function webUserBody(input: WebUserInput): WebUserBody {
  const problems: Problem[] = [];
  const { role, userData, tableauGroups } = input;
  const addProblem = (field: readonly string[], code: ProblemCode, message: string) =>
    problems.push({ field: ['input', ...field], message, code });
  if (role !== undefined && !role?.trim()) addProblem(['role'], 'REQUIRED', 'A web user must have a role.');
  for (const name of Object.keys(userData ?? {}).filter(name => SYSTEM_KEYS.includes(name)))
    addProblem(['userData', name], 'NOT_EDITABLE', 'HQ sets this field itself.');
  const body: WebUserBody = {
    ...(role && { role }),
    ...locationFields(input, addProblem),
    ...(input.profile !== undefined && { profile: input.profile ?? '' }),
    ...(userData && { user_data: customData(userData, ['input', 'userData'], problems) }),
    ...(input.tableauRole !== undefined && { tableau_role: input.tableauRole ?? '' }),
    ...(tableauGroups && { tableau_groups: tableauGroups }),
  };
  if (Object.keys(body).length === 0 && problems.length === 0)
    addProblem([], 'REQUIRED', 'There is nothing to change.');
  refuseInput(problems);
  return body;
}

/**
 * The locations of a member. HQ requires both fields or none; the primary location must be in the list. "" and an empty
 * list clear both (users.md 2).
 */
function locationFields(
  { primaryLocationId, locationIds }: WebUserInput,
  addProblem: (field: readonly string[], code: ProblemCode, message: string) => void,
): Pick<WebUserBody, 'primary_location_id' | 'assigned_location_ids'> {
  if (primaryLocationId === undefined && !locationIds) return {};
  const primary = primaryLocationId ?? '';
  if (!locationIds) addProblem(['locationIds'], 'REQUIRED', 'Required with `primaryLocationId`.');
  else if (primary === '' && locationIds.length > 0)
    addProblem(['primaryLocationId'], 'REQUIRED', 'Required with `locationIds`.');
  else if (primary !== '' && !locationIds.includes(primary))
    addProblem(['primaryLocationId'], 'INVALID', 'Must be one of `locationIds`.');
  return { primary_location_id: primary, assigned_location_ids: [...new Set(locationIds ?? [])] };
}
