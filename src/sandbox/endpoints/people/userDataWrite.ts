import { pythonStr } from '../../pythonText.js';
import type { UserDataProfile, Settings, UserData } from '../../world/model.js';
import { textMap } from '../shared/bodyValues.js';
import type { JsonObject } from '../shared/jsonBody.js';

/** HQ's error text for an invalid user field. */
export class BadField extends Error {}

/** The user data key of the profile. */
export const PROFILE = 'commcare_profile';

const SYSTEM = [
  'commcare_project',
  'commcare_location_id',
  'commcare_location_ids',
  'commcare_primary_case_sharing_id',
];

/** The profile by its id; undefined for null and "". Throws {@link BadField} for an unknown id. */
function profileBy(settings: Settings, id: unknown): UserDataProfile | undefined {
  if (id === undefined || id === null || id === '') return undefined;
  const profile = settings.profiles?.find(one => String(one.id) === pythonStr(id));
  if (!profile) throw new BadField('User data profile not found');
  return profile;
}

/** The user data of a profile, by its name. Throws {@link BadField}. */
export function profileNamed(settings: Settings, name: string): UserDataProfile['id'] | '' {
  if (name === '') return '';
  const profile = settings.profiles?.find(one => one.name === name);
  if (!profile) throw new BadField('User data profile not found');
  return profile.id;
}

/** The user data of a new user: all custom fields of the project, unset (users.md 1). */
export function blankUserData({ userFields = [] }: Settings, domain: string): UserData {
  const unset = Object.fromEntries(userFields.map(field => [field, '']));
  return { ...unset, commcare_project: domain, [PROFILE]: '' };
}

/**
 * User data after a write. A profile adds its fields and removes those of the previous profile (users.md 1). Throws
 * {@link BadField} for HQ's own keys, fields of the profile, and values that conflict with it.
 */
export function mergedUserData(settings: Settings, before: UserData, sent: JsonObject): UserData {
  const { [PROFILE]: profileId, ...fields } = sent;
  const old = profileBy(settings, before[PROFILE]);
  const profile = PROFILE in sent ? profileBy(settings, profileId) : old;
  const given = profile?.fields ?? {};
  const own = Object.entries(before).filter(([key]) => key !== PROFILE && !Object.hasOwn(old?.fields ?? {}, key));
  const set = Object.entries(textMap(fields)).filter(([key, value]) => value !== (given[key] ?? null));
  const fixed = set.find(
    ([key, value]) => Object.hasOwn(given, key) || (SYSTEM.includes(key) && before[key] !== value),
  );
  if (fixed) throw new BadField(`'${fixed[0]}' cannot be set directly`);
  const merged: UserData = Object.fromEntries([...own, ...set]);
  if (Object.entries(given).some(([key, value]) => merged[key] && merged[key] !== value)) {
    throw new BadField('Profile conflicts with existing data');
  }
  const unset = Object.fromEntries(Object.keys(old?.fields ?? {}).map(key => [key, '']));
  return { ...unset, ...merged, ...given, [PROFILE]: profile?.id ?? '' };
}
