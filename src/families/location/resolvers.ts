import { caseQuery } from '../case/filter.js';
import { dateTime } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { nonEmpty } from '../../graphql/values.js';
import { slice } from '../../graphql/listConnection.js';
import type { Hq } from '../../operation/context.js';
import type { Resolvers } from '../../generated/schema.js';
import { unwrapView } from '../../engine/resource/invalidValues.js';
import { cases } from '../case/resource.js';
import { locationRecords, type LocationRow, locations } from './resource.js';
import { locationTypes, parentTypeId } from './type.js';
import { mobileWorkers } from '../mobileWorker/resource.js';
import { webUsers } from '../webUser/resource.js';
import { first } from '../../graphql/uniqueRow.js';
import { locationQuery, locationTest, placeOf, sorted } from './filter.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { link, ownField, rowOf } from '../shared/links.js';

/** Locations, their tree and their types. */
export const resolvers = {
  Domain: {
    location: (row, { locationId }, { hq }) => hq(row.domain_name).load(locations, locationId),
    // Separate promises, so that a location that cannot be read affects only its own item. The generated type allows no null.
    locationsById: (row, { locationIds }, { hq }) =>
      locationIds.map(id => hq(row.domain_name).load(locations, id) as Promise<LocationRow>),
    locationBySiteCode: (row, { siteCode }, { hq }) =>
      first(hq(row.domain_name).loadBy(locations, 'site_code', siteCode)),
    locations: async (row, { filter, orderBy, ...paging }, { hq }) => {
      const query = locationQuery(filter, orderBy);
      if (query) return hq(row.domain_name).rootList(locations, query, paging);
      const found = (await hq(row.domain_name).loadAll(locations)).filter(locationTest(filter));
      return slice(sorted(found, orderBy), placeOf, paging);
    },
    locationTypes: (row, _, { hq }) => hq(row.domain_name).loadAll(locationTypes),
    locationType: (row, { code }, { hq }) => first(hq(row.domain_name).loadBy(locationTypes, 'code', code)),
  },
  Location: {
    id: row => globalId('Location', row.domain, row.location_id),
    locationId: row => row.location_id,
    displayName: row => row.name,
    siteCode: row => row.site_code,
    externalId: ownField(
      async (row, _, { hq }) => (await hq(row.domain).load(locationRecords, row.location_id))?.external_id ?? null,
    ),
    createdAt: ownField(async (row, _, { hq }) =>
      dateTime((await hq(row.domain).load(locationRecords, row.location_id))?.created_at),
    ),
    coordinates: row =>
      row.latitude && row.longitude
        ? { latitude: Number(row.latitude), longitude: Number(row.longitude), altitude: null, accuracy: null }
        : null,
    locationData: row => row.location_data,
    lastModified: row => dateTime(row.last_modified),
    typeCode: row => row.location_type_code,
    typeName: row => row.location_type_name,
    parentId: row => nonEmpty(row.parent_location_id),
    type: async (row, _, { hq }) =>
      row.location_type_code === null
        ? null
        : ((await hq(row.domain).loadBy(locationTypes, 'code', row.location_type_code))[0] ?? null),
    parent: link(row => row.parent_location_id, rowOf(locations)),
    ancestors: (row, _, { hq }) => ancestorsOf(row, hq(row.domain)),
    path: async (row, _, { hq }) =>
      [row, ...(await ancestorsOf(row, hq(row.domain)))]
        .reverse()
        .map(({ name }) => name ?? '')
        .join('/'),
    ancestor: async (row, { typeCode }, { hq }) =>
      row.location_type_code === typeCode
        ? row
        : ((await ancestorsOf(row, hq(row.domain))).find(above => above.location_type_code === typeCode) ?? null),
    children: (row, paging, { hq }) => hq(row.domain).nestedList(locations, 'parent', row.location_id, paging),
    descendants: async (row, { filter, ...paging }, { hq }) => {
      const passes = locationTest(filter);
      const descendants = descendantsOf(row, await hq(row.domain).loadAll(locations));
      return slice(descendants.filter(passes), one => one.location_id, paging);
    },
    mobileWorkers: (row, paging, { hq }) =>
      hq(row.domain).nestedList(mobileWorkers, 'location', row.location_id, paging),
    webUsers: (row, paging, { hq }) => hq(row.domain).nestedList(webUsers, 'location', row.location_id, paging),
    cases: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).nestedList(cases, 'owner_id', row.location_id, { ...paging, filter: caseQuery(filter, 'owner') }),
  },
  LocationType: {
    id: row => globalId('LocationType', row.domain, String(row.id)),
    locationTypeId: row => String(row.id),
    sharesCases: row => row.shares_cases,
    viewDescendants: row => row.view_descendants,
    parent: link(parentTypeId, rowOf(locationTypes)),
    children: (row, _, { hq }) => hq(row.domain).loadBy(locationTypes, 'parent', String(row.id)),
    locations: (row, paging, { hq }) =>
      row.code ? hq(row.domain).nestedList(locations, 'type', row.code, paging) : null,
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Location: (id, domain, { hq }) => hq(domain).load(locations, id),
  LocationType: (id, domain, { hq }) => hq(domain).load(locationTypes, id),
} satisfies NodeLoaders;

/** Ancestors by location id, for one operation: many owners share few locations. */
const ancestorsByHq = new WeakMap<Hq, Map<string, Promise<readonly LocationRow[]>>>();

/** Forgets all ancestors. Call it after a change of locations. */
export const forgetAncestors = (hq: Hq): void => void ancestorsByHq.delete(hq);

/**
 * The ancestors of a location, nearest first, up to the top level or to a location that HQ does not return (archived).
 */
function ancestorsOf(row: LocationRow, hq: Hq): Promise<readonly LocationRow[]> {
  const known = ancestorsByHq.get(hq) ?? new Map<string, Promise<readonly LocationRow[]>>();
  ancestorsByHq.set(hq, known);
  const ancestors = known.get(row.location_id) ?? climb(row, hq);
  known.set(row.location_id, ancestors);
  return ancestors;
}

async function climb(row: LocationRow, hq: Hq): Promise<readonly LocationRow[]> {
  const above = new Map<string, LocationRow>();
  let id = row.parent_location_id;
  while (id && id !== row.location_id && !above.has(id)) {
    const parent = await hq.load(locations, id);
    if (!parent) break;
    above.set(id, parent);
    id = parent.parent_location_id;
  }
  return [...above.values()];
}

/** The descendants of a location, level by level. */
function descendantsOf(row: LocationRow, all: readonly LocationRow[]): readonly LocationRow[] {
  const children = new Map<string, LocationRow[]>();
  for (const one of all) {
    // A location with an invalid parent is a descendant of no location.
    const parent = unwrapView(one).parent_location_id;
    const siblings = children.get(parent);
    if (siblings) siblings.push(one);
    else children.set(parent, [one]);
  }
  const descendants = new Set<LocationRow>();
  for (let level = [row]; level.length > 0;) {
    level = level
      .flatMap(({ location_id }) => children.get(location_id) ?? [])
      .filter(one => one.location_id !== row.location_id && !descendants.has(one));
    level.forEach(one => descendants.add(one));
  }
  return [...descendants];
}
