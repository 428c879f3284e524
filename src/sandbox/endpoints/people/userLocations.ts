import type { DomainRecord, UserData } from '../../world/model.js';
import { text, texts } from '../shared/bodyValues.js';

/** A user's locations, the primary one among them. */
export interface UserLocations {
  readonly primaryLocation: string | null;
  readonly locations: readonly string[];
}

/** The sent locations. "" means no primary location. */
export function readUserLocations(primary: unknown, locations: unknown): UserLocations {
  return { primaryLocation: text(primary ?? '') || null, locations: texts(locations ?? []) };
}

/** The ids of missing or archived locations. */
export function unknownLocations({ locations }: DomainRecord, { locations: ids }: UserLocations): readonly string[] {
  return ids.filter(id => locations.get(id)?.archived !== false);
}

/** User data with HQ's location keys, which are present only if there is a location (users.md 1). */
export function withLocationKeys(userData: UserData, { primaryLocation, locations }: UserLocations): UserData {
  const {
    commcare_location_id: _id,
    commcare_location_ids: _ids,
    commcare_primary_case_sharing_id: _owner,
    ...rest
  } = userData;
  if (primaryLocation === null) return rest;
  return {
    ...rest,
    commcare_location_id: primaryLocation,
    commcare_location_ids: locations.join(' '),
    commcare_primary_case_sharing_id: primaryLocation,
  };
}
