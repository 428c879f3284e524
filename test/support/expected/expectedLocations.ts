import type { LocationRecord } from '../../../src/sandbox/world/model.js';
import { dateTime, globalId } from './expectedFormat.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The world of the tests of locations; a test that changes it puts it back. */
export const { world, demo } = seededWorld();

/** The locations that HQ shows: not the archived ones (locations.md 1). */
export const shown = [...demo.locations].filter(place => !place.archived);
/** One that HQ does not show. */
export const archived = [...demo.locations].find(place => place.archived)!;
/** In the order of the list. */
export const oldestFirst = shown.toSorted((a, b) => a.lastModified - b.lastModified);

/** HQ's list of all locations. */
export const LOCATIONS = 'GET location/v2/?limit=5000&order_by=last_modified';
/** The list of location API v1. */
export const RECORDS = 'GET location/v1/?limit=1000';
/** The list of location types. */
export const TYPES = 'GET location_type/v1/?limit=1000';

/** Every field of a location that is no link and comes with its row. */
export const FIELDS =
  'id domain locationId name siteCode coordinates { latitude longitude } locationData lastModified typeCode typeName parentId';

/** A location as `FIELDS` should show it (locations.md 2.1). */
export const expectedLocation = (place: LocationRecord) => ({
  id: globalId('Location', place.id),
  domain: 'demo',
  locationId: place.id,
  name: place.name,
  siteCode: place.siteCode,
  coordinates: place.latitude === null ? null : { latitude: place.latitude, longitude: place.longitude },
  locationData: place.data,
  lastModified: dateTime(place.lastModified),
  typeCode: place.typeCode,
  typeName: demo.locationTypes.find(({ code }) => code === place.typeCode)!.name,
  parentId: place.parent,
});

/** What `FIELDS` selects. */
export type ExpectedLocation = ReturnType<typeof expectedLocation>;

/** The locations above, nearest first. */
export function ancestors({ parent }: LocationRecord): readonly LocationRecord[] {
  const above = parent === null ? undefined : demo.locations.get(parent);
  return above ? [above, ...ancestors(above)] : [];
}

/** The locations below that HQ shows. */
export const below = (place: LocationRecord): readonly LocationRecord[] =>
  shown.filter(one => ancestors(one).includes(place));
