import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LocationTypeRecord } from '../../src/sandbox/world/model.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { locationRow, startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld } from '../support/sandbox/locationWorld.js';

const type = (id: number, code: string, parent: number | null): LocationTypeRecord => ({
  ...{ id, code, parent, name: code.toUpperCase() },
  ...{ administrative: true, sharesCases: false, viewDescendants: true },
});
const types = [type(1, 'country', null), type(2, 'county', 1)];
const day = (n: number, ms = 0): number => Date.UTC(2024, 0, n) + ms;
const rows = [
  locationRow('virginia', { typeCode: 'country', externalId: 'VA', createdAt: day(1), lastModified: day(4) }),
  locationRow('fairfax', {
    parent: 'virginia',
    data: { pop: '1001' },
    latitude: 31.41,
    lastModified: day(2, 845),
    createdAt: day(2),
  }),
  locationRow('True', {
    parent: 'virginia',
    name: 'Loudoun',
    lastModified: day(3),
    createdAt: day(3),
    longitude: -77.5,
  }),
  locationRow('old', { parent: 'virginia', archived: true }),
];
const elsewhere = { locations: storeOf([locationRow('abroad')]), locationTypes: [type(9, 'county', null)] };
const data = { locations: storeOf(rows), locationTypes: types, elsewhere };

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld(data);
});
afterAll(() => hq.stop());

const ids = async (path: string) => (await hq.objects(path)).map(row => row['location_id']);
const sorted = async (path: string) => (await ids(path)).sort();

describe('location v2 (locations.md 2)', () => {
  it('shows a row with textual coordinates, a naive date and no number', async () => {
    expect((await hq.get('api/location/v2/fairfax/')).body).toEqual({
      domain: 'province',
      last_modified: '2024-01-02T00:00:00.845000',
      latitude: '31.4100000000',
      location_data: { pop: '1001' },
      location_id: 'fairfax',
      location_type_code: 'county',
      location_type_name: 'COUNTY',
      longitude: null,
      name: 'Name of fairfax',
      parent_location_id: 'virginia',
      site_code: 'fairfax',
    });
  });

  it('shows "" as the parent of a root, and no fraction where there is none (2.1)', async () => {
    expect((await hq.get('api/v0.6/location/virginia/')).body).toMatchObject({
      parent_location_id: '',
      last_modified: '2024-01-04T00:00:00',
    });
  });

  it('never shows archived locations, nor another domain’s (1)', async () => {
    expect(await sorted('api/location/v2/')).toEqual(['True', 'fairfax', 'virginia']);
    for (const id of ['old', 'abroad', 'nobody']) {
      expect(await hq.get(`api/location/v2/${id}/`)).toMatchObject({ status: 404, body: '' });
    }
  });

  it.each([
    ['site_code=fairfax', ['fairfax']],
    ['site_code=FAIRFAX', []],
    ['site_code=fairfax&site_code=virginia', ['virginia']],
    ['site_code=true', ['True']],
    ['name=Loudoun', ['True']],
    ['name__exact=Loudoun', ['True']],
    ['location_type_code=county', ['True', 'fairfax']],
    ['parent_location_id=virginia', ['True', 'fairfax']],
    ['parent_location_id=', ['True', 'fairfax', 'virginia']],
    ['domain=elsewhere', ['True', 'fairfax', 'virginia']],
    ['colour=red', ['True', 'fairfax', 'virginia']],
    ['last_modified.gte=2024-01-03', ['True', 'virginia']],
    ['last_modified.gt=2024-01-03', ['virginia']],
    ['last_modified__lt=2024-01-03T00:00:00', ['fairfax']],
    ['last_modified.lte=2024-01-02T19:00:00-05:00', ['True', 'fairfax']],
    ['last_modified.gte=2024-01-02T00:00:00.845&last_modified.lt=2024-01-03', ['fairfax']],
  ])('filters by %s (2.2)', async (query, found) => {
    expect(await sorted(`api/location/v2/?${query}`)).toEqual(found);
  });

  it.each([
    ['location_id=fairfax', "The 'location_id' field does not allow filtering."],
    ['latitude=1', "The 'latitude' field does not allow filtering."],
    ['last_modified=2024-01-01', "'exact' is not an allowed filter on the 'last_modified' field."],
    ['order_by=name', "The 'name' field does not allow ordering."],
    ['order_by=-colour', "No matching 'colour' field for ordering on."],
    ['limit=x', "Invalid limit 'x' provided. Please provide a positive integer."],
  ])('refuses %s (0, 2.2)', async (query, text) => {
    expect(await hq.refusal(`api/location/v2/?${query}`)).toBe(text);
  });

  it('answers a date that the database cannot read with the list of Django’s texts (errors-and-paging.md 4)', async () => {
    expect(await hq.refusal('api/location/v2/?last_modified.gte=soon')).toMatch(
      /^\['“soon” value has an invalid format/,
    );
    expect(await hq.refusal('api/location/v2/?last_modified.gte=2024-02-31')).toMatch(/but it is an invalid date/);
  });

  it('sorts by last_modified alone, both ways, and by nothing when not asked (2.2)', async () => {
    expect(await ids('api/location/v2/?order_by=last_modified')).toEqual(['fairfax', 'True', 'virginia']);
    expect(await ids('api/location/v2/?order_by=-last_modified')).toEqual(['virginia', 'True', 'fairfax']);
  });

  it('cuts a page at 5,000, and links with a bare query (0)', async () => {
    expect((await hq.get('api/location/v2/?limit=0')).body).toMatchObject({ meta: { limit: 5000 } });
    expect((await hq.get('api/location/v2/?limit=9999')).body).toMatchObject({ meta: { limit: 5000 } });
    expect((await hq.get('api/location/v2/?name=Loudoun&limit=1&offset=0')).body).toMatchObject({
      meta: { limit: 1, offset: 0, total_count: 1, next: null, previous: null },
    });
    expect((await hq.get('api/location/v2/?limit=2')).body).toMatchObject({ meta: { next: '?limit=2&offset=2' } });
  });
});

describe('location v1 (locations.md 3)', () => {
  it('shows numbers, external ids and absolute URIs in the style asked for', async () => {
    const { body } = await hq.get('api/location/v1/fairfax/');
    expect(body).toMatchObject({
      created_at: '2024-01-02T00:00:00',
      external_id: null,
      id: 7,
      location_type: `${hq.url}/a/province/api/location_type/v1/2/`,
      parent: `${hq.url}/a/province/api/location/v1/virginia/`,
      resource_uri: `${hq.url}/a/province/api/location/v1/fairfax/`,
    });
    expect((await hq.get('api/v0.5/location/virginia/')).body).toMatchObject({
      parent: null,
      location_type: `${hq.url}/a/province/api/v0.5/location_type/1/`,
      resource_uri: `${hq.url}/a/province/api/v0.5/location/virginia/`,
    });
  });

  it.each([
    ['external_id=VA', ['virginia']],
    ['created_at=2024-01-02', ['fairfax']],
    ['created_at__range=2024-01-02,2024-01-03', ['True', 'fairfax']],
    ['created_at__in=2024-01-01,2024-01-03', ['True', 'virginia']],
    ['created_at__year=2024', ['True', 'fairfax', 'virginia']],
    ['created_at__day=2', ['fairfax']],
    ['latitude__isnull=false', ['fairfax']],
    ['latitude__gt=31', ['fairfax']],
    ['longitude=-77.5', ['True']],
    ['last_modified__gte=2024-01-03', ['True', 'virginia']],
    ['last_modified.gte=2024-01-04', ['True', 'fairfax', 'virginia']],
    ['last_modified__startswith=2024-01-02', ['fairfax']],
  ])('filters by %s', async (query, found) => {
    expect(await sorted(`api/location/v1/?${query}`)).toEqual(found);
  });

  it.each([
    ['name=Loudoun', "The 'name' field does not allow filtering."],
    ['site_code__gt=a', "'gt' is not an allowed filter on the 'site_code' field."],
    ['created_at__near=2024-01-01', "Lookups are not allowed more than one level deep on the 'created_at' field."],
    ['latitude=north', "['“north” value must be a decimal number.']"],
    ['order_by=last_modified', "The 'last_modified' field does not allow ordering."],
  ])('refuses %s', async (query, text) => {
    expect(await hq.refusal(`api/location/v1/?${query}`)).toBe(text);
  });

  it('cuts a page at 1,000 and takes no writes (1)', async () => {
    expect((await hq.get('api/location/v1/?limit=5000')).body).toMatchObject({ meta: { limit: 1000 } });
    expect(await hq.get('api/location/v1/', 'POST')).toMatchObject({ status: 405, body: 'GET' });
  });
});

describe('location types (locations.md 4)', () => {
  it('have integer ids and absolute URIs', async () => {
    expect(await hq.objects('api/location_type/v1/')).toHaveLength(2);
    expect((await hq.get('api/location_type/v1/2/')).body).toEqual({
      administrative: true,
      code: 'county',
      domain: 'province',
      id: 2,
      name: 'COUNTY',
      parent: `${hq.url}/a/province/api/location_type/v1/1/`,
      resource_uri: `${hq.url}/a/province/api/location_type/v1/2/`,
      shares_cases: false,
      view_descendants: true,
    });
  });

  it('cannot be filtered or sorted; `domain` has no effect', async () => {
    expect(await hq.refusal('api/location_type/v1/?code=county')).toBe("The 'code' field does not allow filtering.");
    expect(await hq.refusal('api/location_type/v1/?order_by=id')).toBe("The 'id' field does not allow ordering.");
    expect(await hq.objects('api/location_type/v1/?domain=elsewhere')).toHaveLength(2);
  });

  it('answers 404, empty for an unknown number and canned for what is no number', async () => {
    expect(await hq.get('api/location_type/v1/9/')).toMatchObject({ status: 404, body: '' });
    const { status, body } = await hq.get('api/location_type/v1/county/');
    expect([status, Object.keys(body as object)]).toEqual([404, ['error_message']]);
  });
});

describe('set/ (locations.md 0)', () => {
  it('answers many ids in the order asked, of any domain, and names those it lacks', async () => {
    const { status, body } = await hq.get('api/location/v2/set/True;old;abroad;fairfax/');
    expect(status).toBe(200);
    const { objects, not_found } = body as { objects: { location_id: string; domain: string }[]; not_found: unknown };
    expect(objects.map(row => [row.location_id, row.domain])).toEqual([
      ['True', 'province'],
      ['abroad', 'elsewhere'],
      ['fairfax', 'province'],
    ]);
    expect(not_found).toEqual(['old']);
  });

  it('leaves `not_found` and `meta` out when everything is there', async () => {
    expect(Object.keys((await hq.get('api/location_type/v1/set/2;9/')).body as object)).toEqual(['objects']);
  });
});

describe('who may (locations.md 0 and 1)', () => {
  const asked = async (path: string, parts: Parameters<typeof startLocationWorld>[0]) => {
    const other = await startLocationWorld({ ...data, ...parts });
    const reply = await other.get(path);
    const counted = other.counted();
    await other.stop();
    return { ...reply, counted };
  };

  it('needs edit_locations', async () => {
    const caller = { permissions: ['access_api', 'edit_data'] } as const;
    expect(await asked('api/location/v2/', { caller })).toMatchObject({ status: 403, body: '' });
  });

  it('refuses callers restricted to their own locations', async () => {
    const caller = { restrictedTo: ['fairfax'] };
    for (const path of ['api/location/v1/', 'api/location/v2/', 'api/location_type/v1/']) {
      expect(await asked(path, { caller })).toMatchObject({ status: 403, body: '' });
    }
  });

  it('needs the plan’s locations, but not for set/', async () => {
    const plan = { locations: false };
    expect(await asked('api/location/v2/', { plan })).toMatchObject({ status: 403, body: '' });
    expect(await asked('api/location/v2/set/fairfax/', { plan })).toMatchObject({ status: 200 });
  });

  it('is not metered, except with the domain’s flag (inferred)', async () => {
    expect(await asked('api/location/v2/', {})).toMatchObject({ status: 200, counted: 0 });
    expect(await asked('api/location/v2/', { toggles: ['METER_LOCATIONS'] })).toMatchObject({
      status: 200,
      counted: 1,
    });
  });
});

it('sorts every page differently with the domain’s flag: unsorted paging skips rows (2.2)', async () => {
  const many = Array.from({ length: 40 }, (_, n) => locationRow(`p${n}`, { lastModified: day(1, n) }));
  const shuffled = await startLocationWorld({ locations: storeOf(many), toggles: ['SHUFFLED_PAGES'] });
  const walk = async (order: string) => {
    const pages = [0, 10, 20, 30].map(offset => shuffled.objects(`api/location/v2/?limit=10&offset=${offset}${order}`));
    return new Set((await Promise.all(pages)).flat().map(row => row['location_id'])).size;
  };
  expect(await walk('&order_by=last_modified')).toBe(40);
  expect(await walk('')).toBeLessThan(40);
  await shuffled.stop();
});
