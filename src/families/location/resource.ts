import { freeGet } from '../../client/call.js';
import { offset } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { timePager } from '../../client/timePaging.js';
import { sortedByTime } from '../../engine/resource/sorting.js';
import { date, decimal, id, orNull, record, text } from '../shared/fieldKinds.js';
import { rowReader, type RowShape } from '../shared/rowShape.js';

/** A location of location API v2 (locations.md 2.1). */
export interface LocationRow {
  readonly __typename: 'Location';
  readonly domain: string;
  readonly location_id: string;
  readonly name: string | null;
  readonly site_code: string;
  readonly location_type_code: string | null;
  readonly location_type_name: string | null;
  /** Empty at the top level, never null. */
  readonly parent_location_id: string;
  readonly location_data: Readonly<Record<string, unknown>>;
  /** Decimal degrees as text. */
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly last_modified: string;
}

const LOCATION: RowShape<Omit<LocationRow, '__typename' | 'domain'>> = {
  location_id: id,
  name: orNull(text),
  site_code: text,
  location_type_code: orNull(text),
  location_type_name: orNull(text),
  parent_location_id: text,
  location_data: record,
  latitude: orNull(decimal),
  longitude: orNull(decimal),
  last_modified: date,
};

/**
 * Any text is possible (locations.md 2.1), but `schema` and text with a slash (`set/a`) are paths of other endpoints.
 */
const idPattern = /^(?!schema$)(?=.*[\p{L}\p{N}])[^/]{1,255}$/u;

/** Locations by id, parent, type and site code. Not metered (throttling.md 4). */
export const locations: Resource<LocationRow> = {
  name: 'Location',
  read: rowReader(LOCATION, ({ domain }) => ({ domain, __typename: 'Location' })),
  keys: {
    id: row => row.location_id,
    parent: row => row.parent_location_id,
    type: row => row.location_type_code,
    site_code: row => row.site_code,
  },
  uniqueKeys: ['site_code'],
  isFromDatabase: true,
  idPattern,
  freshSeconds: 600,
  usualRows: 800,
  readAheadRows: 5000,
  lists: [
    {
      name: 'locations',
      path: 'location/v2/',
      // Without an order, HQ's pages overlap (locations.md 2.2).
      query: { order_by: 'last_modified' },
      pager: timePager({
        max: 5000,
        order: 'last_modified',
        bounds: { last_modified: 'last_modified.gte', '-last_modified': 'last_modified.lte' },
        row: (json, field) => {
          const row = json as Record<string, string | null>;
          return { id: row.location_id ?? '', time: row[field] ?? '' };
        },
        // The database is exact to the microsecond. The parameter is naive UTC (locations.md 2.2).
        bound: time => time.replace(/Z$/, ''),
        offsets: true,
        exact: true,
      }),
      meter: 'none',
      sorting: sortedByTime('last_modified', (row: LocationRow) => row.last_modified),
    },
  ],
  ways: [
    { kind: 'whole' },
    { kind: 'one', call: id => freeGet(`location/v2/${encodeURIComponent(id)}/`) },
    { kind: 'part', by: 'parent', parameter: 'parent_location_id' },
    { kind: 'part', by: 'type', parameter: 'location_type_code' },
    { kind: 'part', by: 'site_code' },
  ],
  simulatedRow: (id, link, domain) => ({
    __typename: 'Location',
    domain,
    location_id: id,
    name: null,
    site_code: link('site_code') ?? '',
    location_type_code: link('type') ?? '',
    location_type_name: '',
    parent_location_id: link('parent') ?? '',
    location_data: {},
    latitude: null,
    longitude: null,
    last_modified: '2000-01-01T00:00:00.000000Z',
  }),
};

/** Fields that only location API v1 returns (locations.md 3). */
export interface LocationRecordRow {
  readonly location_id: string;
  readonly external_id: string | null;
  readonly created_at: string;
}

/** External ids and creation dates by location id. Not metered (throttling.md 4). */
export const locationRecords: Resource<LocationRecordRow> = {
  name: 'LocationRecord',
  read: rowReader({ location_id: id, external_id: orNull(text), created_at: date }, () => ({})),
  keys: { id: row => row.location_id },
  isFromDatabase: true,
  idPattern,
  freshSeconds: 600,
  usualRows: 800,
  lists: [{ name: 'records', path: 'location/v1/', pager: offset(1000), meter: 'none' }],
  ways: [{ kind: 'whole' }, { kind: 'one', call: id => freeGet(`location/v1/${encodeURIComponent(id)}/`) }],
  simulatedRow: id => ({ location_id: id, external_id: null, created_at: '' }),
};
