/** The project space of the stub. */
export const DOMAIN = 'bench';

/** Number of cases of the stub. */
export const CASES = 100_000;

/**
 * Number of mobile workers and of the locations where they work. They are few, so that each page of cases has all of
 * them, as a page of a real team has.
 */
const WORKERS = 10;

/** Number of case types. The types follow each other in the order of the index. */
const TYPES = 50;

/**
 * Stands in the texts of the stub for the caller's login. The stub replaces it, so that each login sees rows of its
 * own, and a gateway that mixes logins is found out.
 */
export const MARK = '@MARK@';

/** The mark of a login in the rows that it sees. No mark is a part of another one. */
export const markOf = (login: number): string => `~${login}~`;

/** The `authorization` header of a login, in HQ's form (authentication.md 1). */
export const authorizationOf = (login: number): string => `ApiKey user${login}@example.org:key${login}`;

/** The login in an `authorization` header; undefined if it is none of the stub's. */
export function loginOf(authorization: string | undefined): number | undefined {
  const found = /^ApiKey user(\d+)@example\.org:key\1$/.exec(authorization ?? '');
  return found ? Number(found[1]) : undefined;
}

/** Id of the case with an index. Ids ascend with the index. */
export const caseId = (index: number): string => `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

/** Index of the case with an id; undefined if there is no such case. */
export function caseIndex(id: string): number | undefined {
  const index = parseInt(id.slice(0, 8), 16);
  return index < CASES && caseId(index) === id ? index : undefined;
}

/** Type of a case. */
export const caseType = (index: number): string => `type${index % TYPES}`;

/** Index of the owner of a case. Each page has all owners, with and without a filter by type. */
export const ownerIndex = (index: number): number => (index * 7 + Math.floor(index / TYPES)) % WORKERS;

/** Index of the parent of a case; undefined at the top. The cases form three levels. */
export function parentIndex(index: number): number | undefined {
  if (index < 50_000) return 50_000 + (index % 25_000);
  return index < 75_000 ? 75_000 + (index % 1000) : undefined;
}

/** Id of the mobile worker with an index: 32 hex digits (users.md 1). */
export const workerId = (index: number): string => index.toString(16).padStart(32, 'a');

/** Id of the location with an index: 32 hex digits (locations.md 2.1). */
export const locationId = (index: number): string => index.toString(16).padStart(32, 'b');

const EPOCH = Date.UTC(2026, 0, 1);

/** Index time of a case in ms since 1970. The list of cases is sorted by it (cases.md 2.4). */
export const indexedAt = (index: number): number => EPOCH + index * 1000;

const time = (ms: number) => new Date(ms).toISOString().replace('Z', '000Z');

/** The name of a case, as a login sees it. */
export const caseName = (index: number, mark: string): string => `Case ${index} ${mark}`;

/** The properties of a case, as a login sees them. */
export const caseProperties = (index: number, mark: string): Record<string, string> => ({
  edd: `2026-0${(index % 9) + 1}-11`,
  village: `Village ${index % 800}`,
  phone: `+27 82 ${1_000_000 + index}`,
  seen_by: mark,
});

/** A case in the JSON of case API v2 (cases.md 2.5). */
export function caseRow(index: number): Record<string, unknown> {
  const parent = parentIndex(index);
  return {
    domain: DOMAIN,
    case_id: caseId(index),
    case_type: caseType(index),
    case_name: caseName(index, MARK),
    external_id: `ext-${index}`,
    owner_id: workerId(ownerIndex(index)),
    date_opened: time(indexedAt(index) - 86_400_000),
    last_modified: time(indexedAt(index) - 2000),
    server_last_modified: time(indexedAt(index) - 1000),
    indexed_on: time(indexedAt(index)),
    closed: index % 4 === 0,
    date_closed: index % 4 === 0 ? time(indexedAt(index) - 2000) : null,
    properties: caseProperties(index, MARK),
    indices:
      parent === undefined
        ? {}
        : { parent: { case_id: caseId(parent), case_type: caseType(parent), relationship: 'child' } },
  };
}

/** The username of a mobile worker. */
export const username = (index: number): string => `worker${index}@${DOMAIN}.commcarehq.org`;

/** The email of a mobile worker, as a login sees it. */
export const workerEmail = (index: number, mark: string): string => `worker${index}${mark}@example.org`;

/** A mobile worker in the JSON of user API v1 (users.md 1). */
export const workerRow = (index: number): Record<string, unknown> => ({
  id: workerId(index),
  username: username(index),
  first_name: `First${index}`,
  last_name: `Last${index}`,
  email: workerEmail(index, MARK),
  default_phone_number: null,
  phone_numbers: [],
  groups: [],
  primary_location: locationId(index),
  locations: [locationId(index)],
  user_data: { commcare_project: DOMAIN, commcare_location_id: locationId(index), commcare_profile: '' },
  eulas: '[]',
  language: 'en',
  role: 'Field Worker',
  resource_uri: `/a/${DOMAIN}/api/user/v1/${workerId(index)}/`,
});

/** All mobile workers. */
export const workers = (): Record<string, unknown>[] => Array.from({ length: WORKERS }, (_, index) => workerRow(index));

/** Name of a location, as a login sees it. */
export const locationName = (index: number, mark: string): string => `Place ${index} ${mark}`;

/** Index of the location above a location; undefined at the top: ten clinics, three districts, one country. */
export function locationParent(index: number): number | undefined {
  if (index < WORKERS) return WORKERS + (index % 3);
  return index < WORKERS + 3 ? WORKERS + 3 : undefined;
}

/** A location in the JSON of location API v2 (locations.md 2.1). */
export function locationRow(index: number): Record<string, unknown> {
  const parent = locationParent(index);
  const level = index < WORKERS ? 'clinic' : parent === undefined ? 'country' : 'district';
  return {
    location_id: locationId(index),
    domain: DOMAIN,
    name: locationName(index, MARK),
    site_code: `place${index}`,
    location_type_code: level,
    location_type_name: level,
    parent_location_id: parent === undefined ? '' : locationId(parent),
    location_data: {},
    latitude: '1.1000000000',
    longitude: '36.8000000000',
    last_modified: `2025-12-01T00:00:${String(index).padStart(2, '0')}.100000`,
  };
}

/** All locations, in the order of their last change. */
export const locations = (): Record<string, unknown>[] =>
  Array.from({ length: WORKERS + 4 }, (_, index) => locationRow(index));
