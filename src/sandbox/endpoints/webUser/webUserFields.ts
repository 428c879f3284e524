import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import { pythonStr } from '../../pythonText.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import type { WebUserRecord } from '../../world/model.js';
import { ADMIN, roleNamed } from '../../world/membership/webMembership.js';
import { text, texts } from '../shared/bodyValues.js';
import { isObject } from '../caseWrite/caseWriteBody.js';
import { readUserLocations, withLocationKeys } from '../people/userLocations.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { BadField, mergedUserData, PROFILE, profileNamed } from '../people/userDataWrite.js';

/** Writable fields of a web user (users.md 2, PATCH). Invitations also take the email address. */
export const webUserKeys = [
  'role',
  'primary_location_id',
  'assigned_location_ids',
  'profile',
  'user_data',
  'tableau_role',
  'tableau_groups',
];

type Fields = Pick<WebUserRecord, 'userData' | 'profile' | 'locations' | 'primaryLocation'>;

/** User data and profile after a write. Throws {@link BadField}. */
export function webUserData(
  request: AdmittedRequest,
  before: Fields,
  body: JsonObject,
): Pick<WebUserRecord, 'userData' | 'profile'> {
  const { settings = {} } = domainOf(request);
  const sent = body['user_data'] ?? {};
  if (!isObject(sent)) throw cannedError(500);
  const named = 'profile' in body ? { [PROFILE]: profileNamed(settings, text(body['profile'])) } : {};
  const userData = mergedUserData(settings, before.userData, { ...sent, ...named });
  const profile = settings.profiles?.find(({ id }) => id === userData[PROFILE])?.name ?? '';
  return { userData, profile };
}

const hasHomes = (body: JsonObject): boolean => 'primary_location_id' in body || 'assigned_location_ids' in body;

/** The locations in a body. */
export const locationsIn = (body: JsonObject) =>
  readUserLocations(body['primary_location_id'], body['assigned_location_ids']);

function homeProblems(body: JsonObject): readonly string[] {
  if (!hasHomes(body)) return [];
  if (!('primary_location_id' in body && 'assigned_location_ids' in body)) {
    return ['Both primary_location and locations must be provided together.'];
  }
  const { locations, primaryLocation } = locationsIn(body);
  if (primaryLocation === null) {
    return locations.length > 0 ? ["Primary location can't be empty if the user has any locations set"] : [];
  }
  return locations.includes(primaryLocation) ? [] : ["Primary location must be one of the user's locations"];
}

/**
 * Errors of user data: HQ's own keys and keys of the profile. Unknown profiles and conflicts are found later, in the
 * write.
 */
function dataProblems(request: AdmittedRequest, before: Fields, body: JsonObject): readonly string[] {
  const isRequired = domainOf(request).settings?.profileRequiredFor?.includes('web');
  try {
    const { profile } = webUserData(request, before, body);
    return isRequired && !profile ? ['A profile must be assigned to users of the following type(s): Web Users'] : [];
  } catch (error) {
    if (!(error instanceof BadField)) throw error;
    return error.message.endsWith('cannot be set directly') ? [error.message] : [];
  }
}

/** All errors of a web user's body, in HQ's texts and order (users.md 2, PATCH). */
export function webUserProblems(
  request: AdmittedRequest,
  before: Fields,
  body: JsonObject,
  keys = webUserKeys,
): readonly string[] {
  const { plan, settings, toggles } = domainOf(request);
  const unknown = Object.keys(body).filter(key => !keys.includes(key));
  const role = body['role'];
  const isTableau = 'tableau_role' in body || 'tableau_groups' in body;
  const mayTableau = toggles.has('TABLEAU_USER_SYNCING') && request.membership?.admin;
  const problems: readonly (readonly [boolean, string])[] = [
    [unknown.length > 0, `Invalid parameter(s): ${unknown.join(', ')}`],
    [!keys.includes('email') && 'role' in body && !role, "'role' is required for each user"],
    [
      Boolean(role) && !roleNamed(domainOf(request), pythonStr(role)),
      `Role '${pythonStr(role)}' does not exist or you do not have permission to access it`,
    ],
    [Boolean(body['profile']) && !settings?.userProfiles, 'This domain does not have user profile privileges.'],
    [hasHomes(body) && !plan.locations, 'This domain does not have locations privileges.'],
    [isTableau && !mayTableau, 'You do not have permission to edit Tableau Configuration.'],
  ];
  return [
    ...problems.filter(([isWrong]) => isWrong).map(([, words]) => words),
    ...dataProblems(request, before, body),
    ...homeProblems(body),
  ];
}

/** The web user after a write. Raises the 400 of HQ's later step (users.md 2, PATCH). */
export function updatedWebUser(request: AdmittedRequest, user: WebUserRecord, body: JsonObject): WebUserRecord {
  const role = 'role' in body ? roleNamed(domainOf(request), text(body['role'])) : undefined;
  const homes = hasHomes(body) ? locationsIn(body) : user;
  try {
    const data = webUserData(request, user, body);
    return {
      ...user,
      ...(role && { role: role.name, admin: role.name === ADMIN, permissions: role.shown }),
      ...data,
      userData: hasHomes(body) ? withLocationKeys(data.userData, homes) : data.userData,
      locations: homes.locations,
      primaryLocation: homes.primaryLocation,
      ...('tableau_role' in body && { tableauRole: text(body['tableau_role']) }),
      ...('tableau_groups' in body && { tableauGroups: texts(body['tableau_groups']) }),
    };
  } catch (error) {
    if (!(error instanceof BadField)) throw error;
    throw badRequest(`The request resulted in the following errors: ${error.message}`);
  }
}
