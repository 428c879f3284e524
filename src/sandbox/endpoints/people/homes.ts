import type { Domain, UserData } from '../../world/model.js';
import { text, texts } from '../shared/bodyValues.js';

/** A user's locations, the primary one among them. */
export interface Homes {
  readonly primaryLocation: string | null;
  readonly locations: readonly string[];
}

/** As they were sent; "" is no primary location. */
export function readHomes(primary: unknown, locations: unknown): Homes {
  return { primaryLocation: text(primary ?? '') || null, locations: texts(locations ?? []) };
}

/** Those of the ids that are no location of the domain, or an archived one. */
export function unknownHomes({ locations }: Domain, { locations: ids }: Homes): readonly string[] {
  return ids.filter(id => locations.get(id)?.archived !== false);
}

/** User data with HQ's keys of the locations, which are there only while there is a location (users.md 1). */
export function withHomes(userData: UserData, { primaryLocation, locations }: Homes): UserData {
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
