import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskOptions } from '../../../support/gateway.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const TYPES = 'GET location_type/v1/?limit=1000';
const LIST = 'GET location/v2/?limit=5000&order_by=last_modified';
const POST = 'POST location/v2/';
const ERRORS = 'userErrors { field message code }';
const PLACE = 'location { locationId name siteCode typeCode parentId coordinates { latitude longitude } locationData }';
const CREATE = `mutation ($input: LocationCreateInput!) { locationCreate(domain: "demo", input: $input) { ${PLACE} ${ERRORS} } }`;

interface Payload {
  readonly location: { readonly locationId: string; readonly siteCode: string } | null;
  readonly userErrors: readonly unknown[];
}

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld();
});
afterEach(() => gateway.close());

const create = (input: object, options: AskOptions = {}) =>
  gateway.ask<{ locationCreate: Payload }>(CREATE, { variables: { input }, ...options });
const named = (name: string) => [...gateway.demo.locations].filter(place => place.name === name);
const city = { name: 'Vienna', typeCode: 'city', parentId: 'fairfax' };
const refused = (field: readonly string[], code: string, message?: string) => ({
  location: null,
  userErrors: [{ field, code, ...(message && { message }) }],
});

describe('locationCreate', () => {
  test('with all fields; cold it also reads its type and parent, warm one request (locations.md 2.3)', async () => {
    const input = {
      ...city,
      siteCode: 'VIE-1',
      coordinates: { latitude: 38.9, longitude: -0.0000001 },
      locationData: { pop: 16, ok: true },
    };
    const { data, errors, bill } = await create(input);
    expect(errors).toBeUndefined();
    const [made] = named('Vienna');
    expect(data.locationCreate).toEqual({
      location: {
        locationId: made!.id,
        name: 'Vienna',
        siteCode: 'vie-1',
        typeCode: 'city',
        parentId: 'fairfax',
        coordinates: { latitude: 38.9, longitude: -0.0000001 },
        locationData: { pop: '16', ok: 'true' },
      },
      userErrors: [],
    });
    expect(made).toMatchObject({ parent: 'fairfax', data: { pop: '16', ok: 'true' }, latitude: 38.9 });
    expect(bill.toSorted()).toEqual([LIST, TYPES, POST].toSorted());
    await gateway.ask('{ domain(name: "demo") { locations { nodes { name } } } }');
    expect((await create({ ...city, name: 'Herndon' })).bill).toEqual([POST]);
  });

  test('at the top, by the name of its type; HQ generates the site code', async () => {
    const { data, bill } = await create({ name: 'New York', typeCode: 'State' });
    expect(data.locationCreate).toMatchObject({
      location: { typeCode: 'state', parentId: null, siteCode: 'new_york' },
    });
    expect(bill).toEqual([TYPES, POST]);
  });

  test('invalid input is rejected before a request is spent, all problems at once', async () => {
    const { data, bill } = await create({
      name: ' ',
      typeCode: '',
      parentId: '',
      siteCode: 'a b',
      coordinates: { latitude: 91, longitude: -181 },
      locationData: { a: null },
    });
    expect(data.locationCreate).toMatchObject({
      location: null,
      userErrors: [
        { field: ['input', 'name'], code: 'REQUIRED' },
        { field: ['input', 'typeCode'], code: 'REQUIRED' },
        { field: ['input', 'parentId'], code: 'NOT_EDITABLE' },
        { field: ['input', 'siteCode'], code: 'INVALID' },
        { field: ['input', 'coordinates', 'latitude'], code: 'INVALID' },
        { field: ['input', 'coordinates', 'longitude'], code: 'INVALID' },
        { field: ['input', 'locationData', 'a'], code: 'INVALID' },
      ],
    });
    expect(bill).toEqual([]);
    expect((await create({ ...city, name: 'x'.repeat(256) })).data.locationCreate).toMatchObject(
      refused(['input', 'name'], 'TOO_LARGE'),
    );
  });

  test.each([
    ['an unknown type', { ...city, typeCode: 'moon' }, 'typeCode', 'NOT_FOUND'],
    ['an unknown parent', { ...city, parentId: 'moon' }, 'parentId', 'NOT_FOUND'],
    ['an archived parent, which HQ would take', { ...city, parentId: 'gone' }, 'parentId', 'NOT_FOUND'],
    ['a parent that can have none below it', { ...city, parentId: 'reston' }, 'parentId', 'CONFLICT'],
    ['a type that cannot lie there', { ...city, parentId: 'va' }, 'typeCode', 'CONFLICT'],
    ['a type that cannot lie at the top', { ...city, parentId: null }, 'typeCode', 'CONFLICT'],
  ])('%s: nothing is sent, after the cached rows were read again', async (_, input, field, code) => {
    const { data, bill } = await create(input);
    expect(data.locationCreate).toMatchObject(refused(['input', field], code));
    expect(bill.filter(line => !line.startsWith('GET'))).toEqual([]);
  });

  test('an unknown type: the types are read once, cold and where the cached ones are read again', async () => {
    const cold = await create({ ...city, typeCode: 'moon' });
    expect(cold.bill.toSorted()).toEqual([LIST, TYPES, 'GET location/v2/fairfax/'].toSorted());
    const warm = await create({ name: 'Vienna', typeCode: 'moon' });
    expect(warm.data.locationCreate).toMatchObject(refused(['input', 'typeCode'], 'NOT_FOUND'));
    expect(warm.bill).toEqual([TYPES]);
  });

  test('a parent and a type created after they were cached are found', async () => {
    await gateway.ask('{ domain(name: "demo") { locations { nodes { name } } locationTypes { name } } }');
    gateway.demo.locations.put({ ...gateway.demo.locations.get('fairfax')!, id: 'new', name: 'New', siteCode: 'new' });
    const { data, bill } = await create({ ...city, parentId: 'new' });
    expect(data.locationCreate).toMatchObject({ location: { parentId: 'new' } });
    expect(bill).toEqual([TYPES, 'GET location/v2/new/', POST]);
  });

  test.each([
    [{ ...city, name: 'Reston' }, 'name', 'TAKEN', 'Location with same name and parent already exists.'],
    [{ ...city, siteCode: 'RESTON' }, 'siteCode', 'TAKEN', 'another location already uses this site code'],
  ])('%j: problems that only HQ finds, in its words', async (input, field, code, message) => {
    const { data } = await create(input);
    expect(data.locationCreate).toEqual(refused(['input', field], code, message));
  });

  test("HQ's own checks, in its words at their fields, where the cached rows were older", async () => {
    const says = async (words: string) => {
      gateway.hq.failures.clear();
      await gateway.close();
      gateway = await startSmallWorld({}, { endpoints: [refusing(words)] });
      return (await create({ ...city, siteCode: 'x', locationData: { pop: '1' } })).data.locationCreate.userErrors;
    };
    const suffix = ' Location site code: x.';
    const table = [
      [`Could not find parent location with the given ID.${suffix}`, 'parentId', 'NOT_FOUND'],
      [`The selected parent location cannot have child locations!${suffix}`, 'parentId', 'CONFLICT'],
      [`Parent cannot have children of this location's type.${suffix}`, 'parentId', 'CONFLICT'],
      [`Location type not valid for the selected parent.${suffix}`, 'typeCode', 'CONFLICT'],
      [`LocationType 'city' not found${suffix}`, 'typeCode', 'NOT_FOUND'],
      ['The site code cannot contain spaces or special characters.', 'siteCode', 'INVALID'],
      ['Population is required.', 'locationData', 'INVALID'],
    ] as const;
    for (const [message, field, code] of table)
      expect(await says(message)).toEqual([{ field: ['input', field], message, code }]);
  });

  test('a cut connection is unknown; a repeat with its key finds it by name and parent and creates no second one', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^POST/, { kind: 'cut', when: 'after' });
    expect((await create(city, { headers })).errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    const again = await create(city, { headers });
    expect(again.data.locationCreate).toMatchObject({ location: { locationId: named('Vienna')[0]!.id } });
    expect(again.bill).toEqual([LIST]);
    gateway.hq.failures.add(/^POST/, { kind: 'cut', when: 'before' });
    const other = { ...city, name: 'Herndon' };
    await create(other, { headers: { 'idempotency-key': 'k2' } });
    const made = await create(other, { headers: { 'idempotency-key': 'k2' } });
    expect(made.data.locationCreate).toMatchObject({ location: { locationId: named('Herndon')[0]!.id } });
    expect([named('Vienna'), named('Herndon')].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('throttled: created once; a repeat with the same key costs nothing; forbidden; without the plan', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^POST/, { kind: 'throttled' });
    const first = await create(city, { headers });
    const again = await create(city, { headers });
    expect([again.data, again.bill]).toEqual([first.data, []]);
    expect(named('Vienna')).toHaveLength(1);
    gateway.hq.failures.add(/^POST/, { kind: 'forbidden' });
    expect((await create({ ...city, name: 'x' })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await create(city, { as: 'reader' })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await gateway.close();
    gateway = await startSmallWorld({ plan: { apiAccess: true, locations: false, includedUsers: 0 } });
    expect((await create(city)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

/** An HQ that refuses new locations in these words. */
const refusing = (error: string) => ({
  kind: 'tastypie' as const,
  permission: 'edit_locations' as const,
  metered: false,
  paths: ['api/location/v2/'],
  methods: ['POST' as const],
  handle: () => ({ status: 400, body: { error } }),
});
