import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { shapeDifferences, shapeOf } from '../support/sandbox/jsonShape.js';
import { tinyNow } from '../support/worlds/tinyWorld.js';
import { startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, Reply, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

let hq: WritableUserWorld;
beforeEach(async () => {
  hq = await startWritableUserWorld();
});
afterEach(() => hq.stop());

const post = (body: Json) => hq.call('POST', 'location/v2/', body);
const put = (id: string, body: Json) => hq.call('PUT', `location/v2/${id}/`, body);
const patch = (objects: readonly Json[]) => hq.call('PATCH', 'location/v2/', { objects });
const shown = (id: string) => hq.get(`location/v2/${id}/`);
const idIn = ({ body }: Reply) => String((body as Json)['location_id']);
const names = async () => (await hq.list('location/v2/?order_by=last_modified')).map(row => row['name']);
const refused = (error: string) => ({ status: 400, body: { error } });
const state = { name: 'Ohio', location_type_code: 'state' };

describe('POST location v2 (locations.md 2.3)', () => {
  test('201 with the full object and a Location header; a root leaves its parent out', async () => {
    const made = await post({ ...state, latitude: '31.41', longitude: null, location_data: { pop: '1000' } });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      domain: 'tiny',
      last_modified: new Date(tinyNow).toISOString().slice(0, 19),
      latitude: '31.4100000000',
      location_data: { pop: '1000' },
      location_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      location_type_code: 'state',
      location_type_name: 'State',
      longitude: null,
      name: 'Ohio',
      parent_location_id: '',
      site_code: 'ohio',
    });
    expect(made.header('location')).toBe(`${hq.hq.url}/a/tiny/api/location/v2/${idIn(made)}/`);
    expect(await shown(idIn(made))).toEqual(made.body);
    expect(await hq.get(`location/v1/${idIn(made)}/`)).toMatchObject({ id: 11, external_id: null, parent: null });
  });

  test('the site code comes from the name, and is new', async () => {
    await post({ ...state, site_code: 'New_York' });
    const second = await post({ name: 'New York!', location_type_code: 'state' });
    expect(second.body).toMatchObject({ site_code: 'new_york1' });
  });

  test('coordinates that are numbers come back in all their digits (inferred), and are read as texts', async () => {
    const made = await post({ ...state, latitude: 31.41 });
    expect((made.body as Json)['latitude']).toMatch(/^31\.41000000000000\d{20,}$/);
    expect((await shown(idIn(made)))['latitude']).toBe('31.4100000000');
    expect((await post({ name: 'Utah', location_type_code: 'state', latitude: 'north' })).status).toBe(400);
  });

  test('a type is found by its name, too', async () => {
    expect((await post({ name: 'Ohio', location_type_code: 'State' })).body).toMatchObject({
      location_type_code: 'state',
    });
  });

  test.each([
    [{}, "'name' and 'location_type_code' are required fields when creating a new location."],
    [{ name: 'Ohio' }, "'name' and 'location_type_code' are required fields when creating a new location."],
    [{ ...state, location_type_code: 'moon' }, "LocationType 'moon' not found"],
    [{ ...state, parent_location_id: '' }, 'Could not find parent location with the given ID.'],
    [{ ...state, parent_location_id: null }, 'Could not find parent location with the given ID.'],
    [{ ...state, parent_location_id: 'reston' }, 'The selected parent location cannot have child locations!'],
    [{ ...state, parent_location_id: 'va' }, 'Location type not valid for the selected parent.'],
    [{ name: 'A', location_type_code: 'county' }, 'Location type not valid for the selected parent.'],
    [
      { name: 'Reston', location_type_code: 'city', parent_location_id: 'fairfax' },
      'Location with same name and parent already exists.',
    ],
    [{ name: 'Virginia', location_type_code: 'state' }, 'Location with same name and parent already exists.'],
    [{ ...state, site_code: 'o h' }, 'The site code cannot contain spaces or special characters.'],
    [{ ...state, site_code: 'RESTON' }, 'another location already uses this site code'],
    [
      { ...state, location_id: 'x', external_id: 'y' },
      "Invalid fields were included in request: ['location_id', 'external_id'].",
    ],
  ])('%j: %s', async (body, error) => {
    expect(await post(body)).toMatchObject(refused(error));
    expect(await names()).toHaveLength(3);
  });

  test('an error before the site code is looked at names it', async () => {
    expect(await post({ ...state, location_type_code: 'moon', site_code: 'x' })).toMatchObject(
      refused("LocationType 'moon' not found Location site code: x."),
    );
    expect(await post({ ...state, site_code: 'x', nonsense: 1 })).toMatchObject(
      refused("Invalid fields were included in request: ['nonsense']."),
    );
  });

  test('location_data is checked against the project’s fields', async () => {
    await hq.stop();
    const locationFields = [{ slug: 'pop', label: 'Population', required: true, choices: ['few', 'many'] }];
    hq = await startWritableUserWorld({ settings: { locationFields } });
    expect(await post({ ...state, location_data: {} })).toMatchObject(refused('Population is required.'));
    expect((await post({ ...state, location_data: { pop: '7' } })).status).toBe(400);
    expect((await post({ ...state, location_data: { pop: 'few' } })).status).toBe(201);
  });

  test('only v2 is written; needs edit_locations; types and single ones take no such methods (1)', async () => {
    expect((await hq.call('POST', 'location/v1/', state)).status).toBe(405);
    expect((await hq.call('PUT', 'v0.5/location/va/', state)).status).toBe(405);
    expect((await hq.call('PATCH', 'location/v2/va/', state)).status).toBe(405);
    expect((await hq.call('DELETE', 'location/v2/va/')).status).toBe(405);
    expect((await hq.call('POST', 'location_type/v1/', state)).status).toBe(405);
    expect(await hq.call('POST', 'location/v2/', state, 'plain')).toMatchObject({ status: 403, text: '' });
    expect((await hq.call('POST', 'v0.6/location/', state)).status).toBe(201);
  });
});

describe('PUT location v2 (locations.md 2.3)', () => {
  test('only sent keys change; the dictionary is replaced whole', async () => {
    const before = await shown('reston');
    await put('reston', { location_data: { a: '1', b: '2' } });
    hq.pass(1000);
    const { status, body } = await put('reston', { location_data: { a: '3' } });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...before,
      location_data: { a: '3' },
      last_modified: new Date(tinyNow + 1000).toISOString().slice(0, 19),
    });
    expect(await shown('reston')).toEqual(body);
  });

  test('another name alone means another site code', async () => {
    expect((await put('reston', { name: 'New Town' })).body).toMatchObject({ site_code: 'new_town' });
    expect((await put('reston', { name: 'Old Town', site_code: 'reston' })).body).toMatchObject({
      site_code: 'reston',
    });
  });

  test('an unknown id is a 400; an archived location is updated and still not listed', async () => {
    const words = 'Could not update: could not find location with given ID moon on the domain.';
    expect(await put('moon', { name: 'x' })).toMatchObject(refused(words));
    expect((await put('abroad', { name: 'x' })).status).toBe(400);
    expect((await put('gone', { name: 'Away' })).status).toBe(200);
    expect((await hq.call('GET', 'location/v2/gone/')).status).toBe(404);
  });

  test.each([
    ['reston', { parent_location_id: 'va' }, "Parent cannot have children of this location's type."],
    ['fairfax', { parent_location_id: '' }, 'Could not find parent location with the given ID.'],
    ['fairfax', { location_type_code: 'state' }, 'Location type not valid for the selected parent.'],
    [
      'fairfax',
      { location_type_code: 'city', parent_location_id: 'gone' },
      'You cannot change the location type of a location with children',
    ],
    ['fairfax', { name: 'Gone County' }, 'Location with same name and parent already exists.'],
    ['fairfax', { location_id: 'fairfax' }, "Invalid fields were included in request: ['location_id']."],
  ])('%s with %j: %s', async (id, body, error) => {
    expect(await put(id, body)).toMatchObject(refused(error));
  });

  test('what GET gave cannot be sent back', async () => {
    const { body } = await put('va', { ...(await shown('va')), parent_location_id: undefined });
    expect((body as { error: string }).error).toMatch(/'domain'.*'last_modified'.*'location_id'/);
  });

  test('a location moves, and its place in the old one is free; archived parents are taken (inferred)', async () => {
    await put('reston', { parent_location_id: 'gone' });
    expect(await shown('reston')).toMatchObject({ parent_location_id: 'gone' });
    expect(await hq.list('location/v2/?parent_location_id=fairfax')).toEqual([]);
    expect((await post({ name: 'Reston', location_type_code: 'city', parent_location_id: 'fairfax' })).status).toBe(
      201,
    );
  });
});

describe('PATCH of the list (locations.md 2.3)', () => {
  test('202 with the ids in order: with location_id an update, without a create', async () => {
    const { status, body } = await patch([
      state,
      { location_id: 'reston', name: 'Newtown' },
      { ...state, name: 'Utah' },
    ]);
    const ids = body as string[];
    expect([status, ids[1]]).toEqual([202, 'reston']);
    expect(await Promise.all(ids.map(async id => (await shown(id))['name']))).toEqual(['Ohio', 'Newtown', 'Utah']);
  });

  test('later items see earlier ones; one transaction: all or nothing', async () => {
    const twice = await patch([state, { location_id: 'reston', name: 'Newtown' }, state]);
    expect(twice).toMatchObject(refused('Location with same name and parent already exists.'));
    expect(await names()).toHaveLength(3);
    expect(await shown('reston')).toMatchObject({ name: 'Reston', site_code: 'reston' });
  });

  test('an unknown location_id, no objects, more than a hundred', async () => {
    expect(await patch([{ location_id: 'moon', name: 'x' }])).toMatchObject(
      refused('Could not update: could not find location with given ID moon on the domain.'),
    );
    expect(await hq.call('PATCH', 'location/v2/', {})).toMatchObject(refused("Invalid data sent: missing 'objects'"));
    const many = Array.from({ length: 101 }, (_, n) => ({ ...state, name: `State ${n}` }));
    expect(await patch(many)).toMatchObject(refused('Object count exceeds limit for PATCH method.'));
    expect((await patch(many.slice(1))).status).toBe(202);
  });
});

describeWithReference('HQ’s examples of location writes', () => {
  const example = (file: string) => readReferenceJson(`hq/examples/locations/${file}`) as Json;

  test('create and update bodies are taken, and answered in the shape of the sample', async () => {
    const made = await post({ ...example('location_v2_create_request.json'), parent_location_id: 'fairfax' });
    expect(made.body).toMatchObject({ name: 'Greenville', location_type_code: 'city', latitude: '31.4100000000' });
    const maps = new Set(['location_data']);
    expect(shapeDifferences(shapeOf(example('location_v2_object.json'), maps), shapeOf(made.body, maps))).toEqual([]);
    const moved = await put(idIn(made), { ...example('location_v2_update_request.json'), parent_location_id: 'va' });
    expect(moved).toMatchObject({ status: 200, body: { location_type_code: 'county', parent_location_id: 'va' } });
  });

  test('a bulk body is taken', async () => {
    const [first, second] = example('location_v2_bulk_patch_request.json')['objects'] as [Json, Json];
    const { status, body } = await patch([
      { ...first, parent_location_id: 'fairfax' },
      { ...second, location_id: 'reston' },
    ]);
    expect([status, (body as string[])[1]]).toEqual([202, 'reston']);
    expect(await shown('reston')).toMatchObject({ name: 'Springfield', location_data: { pop: '1004' } });
  });
});
