import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskOptions } from '../../../support/gateway.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const LIST = 'GET location/v2/?limit=5000&order_by=last_modified';
const RESTON = 'GET location/v2/reston/';
const PUT = 'PUT location/v2/reston/';
const ERRORS = 'userErrors { field message code }';
const PLACE = 'location { name siteCode typeCode parentId coordinates { latitude } locationData }';
const UPDATE = `mutation ($id: ID!, $input: LocationUpdateInput!) {
  locationUpdate(domain: "demo", locationId: $id, input: $input) { ${PLACE} ${ERRORS} } }`;

interface Payload {
  readonly locationUpdate: { readonly location: unknown; readonly userErrors: readonly unknown[] };
}

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld();
});
afterEach(() => gateway.close());

const update = (input: object, id = 'reston', options: AskOptions = {}) =>
  gateway.ask<Payload>(UPDATE, { variables: { id, input }, ...options });
const stored = (id = 'reston') => gateway.demo.locations.get(id)!;
const refused = (field: readonly string[], code: string, message?: string) => ({
  location: null,
  userErrors: [{ field, code, ...(message && { message }) }],
});

describe('locationUpdate', () => {
  test('a new name keeps the site code, which HQ would derive again (locations.md 2.3): two requests', async () => {
    const code = stored().siteCode;
    const { data, errors, bill } = await update({ name: 'Newtown' });
    expect(errors).toBeUndefined();
    expect(data.locationUpdate).toMatchObject({ location: { name: 'Newtown', siteCode: code }, userErrors: [] });
    expect(stored()).toMatchObject({ name: 'Newtown', siteCode: code });
    expect(bill).toEqual([RESTON, PUT]);
    const both = await update({ name: 'Old Town', siteCode: 'OLD' });
    expect(both.data.locationUpdate).toMatchObject({ location: { name: 'Old Town', siteCode: 'old' } });
    expect(both.bill).toEqual([PUT]);
  });

  test('the site code is the current one, not a cached one', async () => {
    await gateway.ask('{ domain(name: "demo") { locations { nodes { siteCode } } } }');
    gateway.demo.locations.put({ ...stored(), siteCode: 'changed' });
    await update({ name: 'Newtown' });
    expect(stored().siteCode).toBe('changed');
  });

  test('a stored site code that HQ would rewrite makes the site code a required input', async () => {
    gateway.demo.locations.put({ ...stored(), siteCode: 'Old.Code' });
    const { data, bill } = await update({ name: 'Newtown' });
    expect(data.locationUpdate).toMatchObject(refused(['input', 'siteCode'], 'REQUIRED'));
    expect(bill).toEqual([RESTON]);
    expect((await update({ locationData: { a: '1' } })).data.locationUpdate).toMatchObject({
      location: { siteCode: 'Old.Code' },
    });
  });

  test('the other fields for one request; custom data is replaced whole, coordinates are cleared by null', async () => {
    gateway.demo.locations.put({ ...stored(), data: { a: '1', b: '2' }, latitude: 3, longitude: 4 });
    const { data, bill } = await update({ locationData: { a: '3' }, coordinates: null });
    expect(data.locationUpdate).toMatchObject({ location: { locationData: { a: '3' }, coordinates: null } });
    expect(stored()).toMatchObject({ data: { a: '3' }, latitude: null, longitude: null });
    expect(bill).toEqual([PUT]);
  });

  test('a move: children, ancestors and paths are correct at once, in this operation and for another login', async () => {
    const query = `{ domain(name: "demo") { location(locationId: "va") { children { nodes { locationId } } descendants { nodes { path } } } } }`;
    gateway.demo.locations.put({ ...stored('fairfax'), id: 'loudoun', name: 'Loudoun', siteCode: 'loudoun' });
    await gateway.ask(query, { as: 'scoped' });
    const { data, errors } = await gateway.ask<Record<string, unknown>>(`mutation {
      a: locationUpdate(domain: "demo", locationId: "reston", input: { siteCode: "r" }) { location { path } }
      b: locationUpdate(domain: "demo", locationId: "reston", input: { parentId: "loudoun" }) {
        location { path ancestors { locationId } parent { children { nodes { locationId } } } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { location: { path: 'Virginia/Fairfax County/Reston' } },
      b: {
        location: {
          path: 'Virginia/Loudoun/Reston',
          ancestors: [{ locationId: 'loudoun' }, { locationId: 'va' }],
          parent: { children: { nodes: [{ locationId: 'reston' }] } },
        },
      },
    });
    const other = await gateway.ask<{ domain: { location: { descendants: unknown } } }>(query, { as: 'scoped' });
    expect(other.data.domain.location.descendants).toEqual({
      nodes: expect.arrayContaining([{ path: 'Virginia/Loudoun/Reston' }]) as unknown,
    });
    expect(other.bill).toEqual([LIST]);
  });

  test('an unknown type costs one read of the types, cold and warm', async () => {
    for (const memory of ['cold', 'warm']) {
      const { data, bill } = await update({ typeCode: 'moon' });
      expect(data.locationUpdate).toMatchObject(refused(['input', 'typeCode'], 'NOT_FOUND'));
      expect([memory, bill]).toEqual([memory, ['GET location_type/v1/?limit=1000']]);
    }
  });

  test('rejected before the mutation is sent', async () => {
    const cases = [
      [{}, ['input'], 'REQUIRED'],
      [{ name: '' }, ['input', 'name'], 'REQUIRED'],
      [{ parentId: null }, ['input', 'parentId'], 'NOT_EDITABLE'],
      [{ typeCode: 'moon' }, ['input', 'typeCode'], 'NOT_FOUND'],
      [{ parentId: 'gone' }, ['input', 'parentId'], 'NOT_FOUND'],
      [{ parentId: 'va', typeCode: 'city' }, ['input', 'typeCode'], 'CONFLICT'],
    ] as const;
    for (const [input, field, code] of cases) {
      const { data, bill } = await update(input);
      expect(data.locationUpdate).toMatchObject(refused(field, code));
      expect(bill.filter(line => !line.startsWith('GET'))).toEqual([]);
    }
  });

  test.each([
    [
      'reston',
      { parentId: 'va' },
      ['input', 'parentId'],
      'CONFLICT',
      "Parent cannot have children of this location's type.",
    ],
    ['reston', { parentId: 'reston' }, ['input', 'parentId'], 'CONFLICT', undefined],
    [
      'fairfax',
      { typeCode: 'state' },
      ['input', 'typeCode'],
      'CONFLICT',
      'Location type not valid for the selected parent.',
    ],
    [
      'nothing',
      { siteCode: 'x' },
      ['locationId'],
      'NOT_FOUND',
      'Could not update: could not find location with given ID nothing on the domain. Location site code: x.',
    ],
    ['nothing', { name: 'x' }, ['locationId'], 'NOT_FOUND', undefined],
    ['reston', { siteCode: 'VA' }, ['input', 'siteCode'], 'TAKEN', 'another location already uses this site code'],
    ['fairfax', { name: 'Gone County' }, ['input', 'name'], 'TAKEN', undefined],
  ])("%s with %j: HQ's message at its field", async (id, input, field, code, message) => {
    const { data, errors } = await update(input, id);
    expect(errors).toBeUndefined();
    expect(data.locationUpdate).toMatchObject(refused(field, code));
    if (message)
      expect(data.locationUpdate.userErrors).toMatchObject([{ message: message.replace(/ Location site code.*/, '') }]);
  });

  test.each(['', '.', '..'])('the id %j fits no URL of HQ: nothing is sent', async id => {
    const { data, bill } = await update({ siteCode: 'x' }, id);
    expect(data.locationUpdate).toMatchObject(
      refused(['locationId'], 'NOT_FOUND', 'HQ has no such location in this project space.'),
    );
    expect(bill).toEqual([]);
  });

  test('cut, throttled, forbidden, and a repeat with the same key', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^PUT/, { kind: 'cut', when: 'after' });
    const cut = await update({ name: 'A' }, 'reston', { headers });
    expect(cut.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    expect((await update({ name: 'A' }, 'reston', { headers })).data.locationUpdate.userErrors).toEqual([]);
    expect((await update({ name: 'A' }, 'reston', { headers })).bill).toEqual([]);
    gateway.hq.failures.add(/^PUT/, { kind: 'throttled' });
    expect((await update({ name: 'B' })).data.locationUpdate.userErrors).toEqual([]);
    expect((await update({ siteCode: 'c' }, 'reston', { as: 'reader' })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(stored()).toMatchObject({ name: 'B' });
  });
});
