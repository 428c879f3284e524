import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskOptions } from '../../../support/gateway.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const TYPES = 'GET location_type/v1/?limit=1000';
const LIST = 'GET location/v2/?limit=5000&order_by=last_modified';
const BULK = 'PATCH location/v2/';
const ERRORS = 'userErrors { field message code }';
const SAVE = `mutation ($inputs: [LocationSaveInput!]!) { locationsSave(domain: "demo", inputs: $inputs) {
  results { index outcome locationId location { name siteCode parentId } ${ERRORS} } ${ERRORS} } }`;
const SLIM = SAVE.replace('location { name siteCode parentId }', '');

interface Saved {
  readonly locationsSave: {
    readonly results: readonly { readonly locationId: string; readonly location?: unknown }[];
    readonly userErrors: readonly unknown[];
  };
}

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld();
});
afterEach(() => gateway.close());

const save = (inputs: readonly object[], options: AskOptions = {}, query = SAVE) =>
  gateway.ask<Saved>(query, { variables: { inputs }, ...options });
const names = () => [...gateway.demo.locations].map(({ name }) => name).toSorted();
const stored = (id: string) => gateway.demo.locations.get(id);
const city = (name: string) => ({ name, typeCode: 'city', parentId: 'fairfax' });
const BEFORE = ['Fairfax County', 'Gone County', 'Reston', 'Virginia'];

describe('locationsSave', () => {
  test('a hundred in one request, in input order; their parents and types cost two more, cold (locations.md 2.3)', async () => {
    const inputs = Array.from({ length: 100 }, (_, n) => city(`Town ${n}`));
    const { data, errors, bill } = await save(inputs, {}, SLIM);
    expect(errors).toBeUndefined();
    expect(data.locationsSave.userErrors).toEqual([]);
    expect(data.locationsSave.results.map(({ locationId }) => stored(locationId)?.name)).toEqual(
      inputs.map(({ name }) => name),
    );
    expect(bill.toSorted()).toEqual([LIST, TYPES, BULK].toSorted());
  });

  test('created and updated together; a new name keeps its site code; the rows are read back', async () => {
    const code = stored('reston')!.siteCode;
    const { data, bill } = await save([city('Vienna'), { locationId: 'reston', name: 'Newtown' }]);
    expect(data.locationsSave).toEqual({
      results: [
        {
          ...{ index: 0, outcome: 'CREATED', locationId: expect.any(String), userErrors: [] },
          location: { name: 'Vienna', siteCode: 'vienna', parentId: 'fairfax' },
        },
        {
          ...{ index: 1, outcome: 'UPDATED', locationId: 'reston', userErrors: [] },
          location: { name: 'Newtown', siteCode: code, parentId: 'fairfax' },
        },
      ],
      userErrors: [],
    });
    expect(bill.filter(line => line === BULK)).toHaveLength(1);
    expect(bill.at(-1)).toBe(LIST);
    expect(bill).toContain('GET location/v2/reston/');
  });

  test('an archived one is updated and not shown', async () => {
    const { data } = await save([{ locationId: 'gone', siteCode: 'g2' }]);
    expect(data.locationsSave).toEqual({
      results: [{ index: 0, outcome: 'UPDATED', locationId: 'gone', location: null, userErrors: [] }],
      userErrors: [],
    });
    expect(stored('gone')).toMatchObject({ siteCode: 'g2' });
  });

  test('all or nothing: the item that HQ rejects is identified', async () => {
    const cases = [
      [[city('Vienna'), city('Herndon'), city('Reston')], 2, 'name', 'TAKEN'],
      [
        [city('Vienna'), { ...city('Herndon'), siteCode: 'Reston' }, { ...city('A'), siteCode: 'a' }],
        1,
        'siteCode',
        'TAKEN',
      ],
      [[city('Vienna'), { locationId: 'moon', siteCode: 'x' }], 1, 'locationId', 'NOT_FOUND'],
      [[city('Vienna'), { locationId: 'fairfax', typeCode: 'state' }], 1, 'typeCode', 'CONFLICT'],
    ] as const;
    for (const [inputs, i, field, code] of cases) {
      const { data, errors } = await save(inputs);
      expect(errors).toBeUndefined();
      const found = data.locationsSave.userErrors[0] as { field: readonly string[] };
      expect(data.locationsSave).toMatchObject({ results: [], userErrors: [{ code }] });
      // HQ does not name the wrong type where several items have one.
      expect(found.field).toEqual(code === 'CONFLICT' ? ['inputs'] : ['inputs', String(i), field]);
      expect(names()).toEqual(BEFORE);
    }
  });

  test('rejected before the mutation is sent: every problem, at its place', async () => {
    const { data, bill } = await save([
      { locationId: 'reston', parentId: null },
      { name: 'A' },
      { ...city('B'), siteCode: 'X' },
      { ...city('B'), siteCode: 'x' },
      { locationId: 'reston', name: '' },
    ]);
    expect(data.locationsSave).toMatchObject({
      results: [],
      userErrors: [
        { field: ['inputs', '0', 'parentId'], code: 'NOT_EDITABLE' },
        { field: ['inputs', '1', 'typeCode'], code: 'REQUIRED' },
        { field: ['inputs', '4', 'name'], code: 'REQUIRED' },
        { field: ['inputs', '4', 'locationId'], code: 'DUPLICATE' },
        { field: ['inputs', '3', 'name'], code: 'DUPLICATE' },
        { field: ['inputs', '3', 'siteCode'], code: 'DUPLICATE' },
      ],
    });
    expect(bill).toEqual([]);
    const places = await save([city('A'), { ...city('B'), parentId: 'moon' }, { ...city('C'), typeCode: 'moon' }]);
    expect(places.data.locationsSave.userErrors).toMatchObject([
      { field: ['inputs', '1', 'parentId'], code: 'NOT_FOUND' },
      { field: ['inputs', '2', 'typeCode'], code: 'NOT_FOUND' },
    ]);
    const renamed = await save([{ locationId: 'moon', name: 'x' }]);
    expect(renamed.data.locationsSave.userErrors).toMatchObject([
      { field: ['inputs', '0', 'locationId'], code: 'NOT_FOUND' },
    ]);
    expect(names()).toEqual(BEFORE);
  });

  test('none, and more than HQ accepts at once', async () => {
    expect((await save([])).data.locationsSave.userErrors).toMatchObject([{ field: ['inputs'], code: 'REQUIRED' }]);
    const { data, bill } = await save(Array.from({ length: 101 }, (_, n) => city(`Town ${n}`)));
    expect(data.locationsSave.userErrors).toMatchObject([{ field: ['inputs'], code: 'TOO_LARGE' }]);
    expect(bill).toEqual([]);
  });

  test('a cut connection is unknown; a repeat with its key finds what was created, and creates it once', async () => {
    const headers = { 'idempotency-key': 'k' };
    const inputs = [city('Vienna'), { locationId: 'reston', siteCode: 'r' }, city('Herndon')];
    gateway.hq.failures.add(/^PATCH/, { kind: 'cut', when: 'after' });
    const cut = await save(inputs, { headers });
    expect(cut.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    const again = await save(inputs, { headers }, SAVE);
    expect(again.data.locationsSave.results).toMatchObject([
      { location: { name: 'Vienna' } },
      { locationId: 'reston' },
      { location: { name: 'Herndon' } },
    ]);
    expect(again.bill).not.toContain(BULK);
    expect(names()).toEqual([...BEFORE, 'Herndon', 'Vienna'].toSorted());
    gateway.hq.failures.add(/^PATCH/, { kind: 'cut', when: 'before' });
    const other = { headers: { 'idempotency-key': 'k2' } };
    await save([city('Ashburn')], other);
    expect((await save([city('Ashburn')], other)).data.locationsSave.results).toHaveLength(1);
  });

  test('throttled: sent once; a repeat with the same key costs nothing; forbidden', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^PATCH/, { kind: 'throttled' });
    const first = await save([city('Vienna')], { headers }, SLIM);
    const again = await save([city('Vienna')], { headers }, SLIM);
    expect([again.data, again.bill]).toEqual([first.data, []]);
    expect((await save([city('A')], { as: 'reader' })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(names()).toEqual([...BEFORE, 'Vienna'].toSorted());
  });

  test('what another login has cached is stale at once', async () => {
    const query = '{ domain(name: "demo") { location(locationId: "fairfax") { children { nodes { name } } } } }';
    await gateway.ask(query, { as: 'scoped' });
    await save([city('Vienna')]);
    const { data, bill } = await gateway.ask(query, { as: 'scoped' });
    expect(data).toMatchObject({
      domain: { location: { children: { nodes: [{ name: 'Reston' }, { name: 'Vienna' }] } } },
    });
    expect(bill).toEqual([LIST]);
  });
});
