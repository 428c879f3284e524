import type { Problem } from '../../../errors.js';
import { freeChange } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { locationRecords, locations, type LocationRow } from '../resource.js';
import { liveReads } from '../../shared/liveReads.js';
import { checkedRow } from '../../shared/checkedRow.js';
import { problemsIn, type RefusalPattern } from '../../shared/refusalPatterns.js';

/** A location in the body of a write (locations.md 2.3). Absent fields stay unchanged. */
export interface LocationBody {
  readonly name?: string;
  readonly site_code?: string;
  readonly location_type_code?: string;
  readonly parent_location_id?: string;
  readonly location_data?: Readonly<Record<string, string>>;
  /** Decimal degrees as text. */
  readonly latitude?: string | null;
  readonly longitude?: string | null;
}

/** One of several locations: with an id it is updated, without an id it is created. */
export interface LocationSaveBody extends LocationBody {
  readonly location_id?: string;
}

/** Locations that HQ accepts in one request (locations.md 2.3). */
export const MAX_LOCATIONS = 100;

/** Locations, uncached: changes must not start from old data. */
export const liveLocations = liveReads(locations, 'one', 'whole');

/** HQ's refusals, with paths below the location's input (locations.md 2.3). */
const refusalPatterns: readonly RefusalPattern[] = [
  { pattern: /Could not find parent location/, field: ['parentId'], code: 'NOT_FOUND' },
  { pattern: /parent location cannot have child locations/, field: ['parentId'], code: 'CONFLICT' },
  { pattern: /Parent cannot have children of this location's type/, field: ['parentId'], code: 'CONFLICT' },
  { pattern: /Location type not valid for the selected parent/, field: ['typeCode'], code: 'CONFLICT' },
  { pattern: /LocationType .* not found/, field: ['typeCode'], code: 'NOT_FOUND' },
  { pattern: /cannot change the location type/, field: ['typeCode'], code: 'NOT_EDITABLE' },
  { pattern: /same name and parent already exists/, field: ['name'], code: 'TAKEN' },
  { pattern: /site code cannot contain/, field: ['siteCode'], code: 'INVALID' },
  { pattern: /already uses this site code/, field: ['siteCode'], code: 'TAKEN' },
  { pattern: /could not find location with given ID/, field: ['locationId'], code: 'NOT_FOUND' },
];

/** Creates a location. HQ does not meter changes of locations (throttling.md 4). */
export const createLocation = (domain: string, body: LocationBody): Write<LocationRow> => ({
  description: 'create the location',
  call: freeChange('POST', 'location/v2/', body),
  invalidates: [locations, locationRecords],
  read: ({ body: answer }) => locations.read(answer, { domain }),
  problemsIn: reply => problemsIn(reply, refusalPatterns)?.map(one => withPath(one, body)),
  changedRows: row => [{ resource: locations, changed: [{ id: row.location_id, row }] }],
});

/** Updates a location. */
export const editLocation = (domain: string, id: string, body: LocationBody): Write<LocationRow> => ({
  description: 'change the location',
  call: freeChange('PUT', `location/v2/${encodeURIComponent(id)}/`, body),
  invalidates: [locations],
  read: ({ body: answer }) => locations.read(answer, { domain }),
  problemsIn: reply => problemsIn(reply, refusalPatterns)?.map(one => withPath(one, body)),
  changedRows: row => [{ resource: locations, changed: [{ id, row }] }],
  safeToRepeat: true,
});

/** Creates and updates locations, all or nothing. HQ returns their ids in order. */
export const saveLocations = (bodies: readonly LocationSaveBody[]): Write<readonly string[]> => ({
  description: 'save the locations',
  call: freeChange('PATCH', 'location/v2/', { objects: bodies }),
  invalidates: [locations, locationRecords],
  read({ body: answer }) {
    const { ids } = checkedRow<{ ids: readonly string[] }>({ ids: answer }, { ids: 'list' });
    if (ids.length !== bodies.length) throw new TypeError('the reply does not have one id for each location');
    return ids;
  },
  problemsIn: reply => problemsIn(reply, refusalPatterns)?.map(one => withPathAmong(one, bodies)),
  safeToRepeat: bodies.every(({ location_id: id }) => id !== undefined),
});

/** The problem for an id that HQ cannot know. */
export const unknownLocation: Problem = {
  field: ['locationId'],
  message: 'HQ has no such location in this project space.',
  code: 'NOT_FOUND',
};

/**
 * Adds the path in the input. Messages without a known pattern are from the project's own validation of location data.
 */
const withPath = (problem: Problem, body: LocationBody): Problem => ({
  ...problem,
  field:
    problem.field?.[0] === 'locationId'
      ? ['locationId']
      : problem.field
        ? ['input', ...problem.field]
        : body.location_data
          ? ['input', 'locationData']
          : null,
});

/**
 * The same for several locations. HQ's message identifies a location only where it quotes a site code, an id or a type.
 */
function withPathAmong(problem: Problem, bodies: readonly LocationSaveBody[]): Problem {
  const { message, field } = problem;
  const quoted = QUOTES.map(quote => quote.exec(message)?.[1]).find(Boolean);
  const hasQuoted = ({ site_code, location_id, location_type_code }: LocationSaveBody) =>
    [site_code, location_id, location_type_code].includes(quoted);
  const isMeant = (body: LocationSaveBody) => {
    if (quoted !== undefined) return hasQuoted(body);
    if (!field) return body.location_data !== undefined;
    return body[field[0] === 'name' ? 'name' : 'site_code'] !== undefined;
  };
  const [index, ...others] = bodies.flatMap((body, i) => (isMeant(body) ? [String(i)] : []));
  const named = field ?? (index !== undefined && bodies[Number(index)]!.location_data ? ['locationData'] : []);
  return { ...problem, field: index === undefined || others.length > 0 ? ['inputs'] : ['inputs', index, ...named] };
}

const QUOTES = [/Location site code: (.*)\.$/, /given ID (\S+) on the domain/, /LocationType '(.*)' not found/];
