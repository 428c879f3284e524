import { pythonStr } from '../../pythonText.js';
import type { UserDataProfile, Settings, UserData } from '../../world/model.js';
import { textMap } from '../shared/bodyValues.js';
import type { JsonObject } from '../shared/jsonBody.js';

/** What is wrong with the value of a user's field, in HQ's words. */
export class BadField extends Error {}

/** The key under which user data name a profile. */
export const PROFILE = 'commcare_profile';

const SYSTEM = [
  'commcare_project',
  'commcare_location_id',
  'commcare_location_ids',
  'commcare_primary_case_sharing_id',
];

/** Nothing and "" stand for no profile. Throws {@link BadField} for an unknown one. */
function profileBy(settings: Settings, id: unknown): UserDataProfile | undefined {
  if (id === undefined || id === null || id === '') return undefined;
  const profile = settings.profiles?.find(one => String(one.id) === pythonStr(id));
  if (!profile) throw new BadField('User data profile not found');
  return profile;
}

/** The profile of that name, as user data name it. Throws {@link BadField}. */
export function profileNamed(settings: Settings, name: string): UserDataProfile['id'] | '' {
  if (name === '') return '';
  const profile = settings.profiles?.find(one => one.name === name);
  if (!profile) throw new BadField('User data profile not found');
  return profile.id;
}

/** What a new user has: every custom field of the project, unset (users.md 1). */
export function blankUserData({ userFields = [] }: Settings, domain: string): UserData {
  const unset = Object.fromEntries(userFields.map(field => [field, '']));
  return { ...unset, commcare_project: domain, [PROFILE]: '' };
}

/**
 * User data with the sent keys merged in; a profile brings its fields along and takes those of the one before with it
 * (users.md 1). Throws {@link BadField} for HQ's own keys, fields of the profile, and values that stand against it.
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
