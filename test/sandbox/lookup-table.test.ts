import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LookupRowRecord, LookupTableRecord } from '../../src/sandbox/world/model.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld } from '../support/sandbox/locationWorld.js';

const hex = (digit: string): string => digit.repeat(32);
const dashed = (digit: string): string => [8, 4, 4, 4, 12].map(length => digit.repeat(length)).join('-');
const table = (id: string, tag: string): LookupTableRecord => ({
  ...{ id, tag, isGlobal: true, itemAttributes: [] },
  fields: [{ name: 'name', properties: ['lang'] }],
});
const row = (id: string, tableId: string, sortKey: number, values: Record<string, string>): LookupRowRecord => ({
  ...{ id, tableId, sortKey, itemAttributes: { note: 'n' } },
  fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [{ value, properties: {} }]])),
});
const bilingual: LookupRowRecord = {
  ...row(hex('5'), hex('b'), 1, { code: 'ma' }),
  fields: {
    code: [{ value: 'ma', properties: {} }],
    name: [
      { value: 'Boston', properties: { lang: 'en' } },
      { value: 'Bostón', properties: { lang: 'es' } },
    ],
  },
};
const data = {
  lookupTables: storeOf([table(hex('b'), 'city'), table(hex('a'), 'state')]),
  lookupRows: storeOf([
    row(hex('3'), hex('b'), 2, { code: 'va', name: 'Fairfax', pop: '7' }),
    row(hex('1'), hex('a'), 1, { code: 'va', label: 'Virginia' }),
    bilingual,
    row(hex('2'), hex('a'), 0, { code: 'ma', label: 'Massachusetts' }),
    row(hex('4'), hex('c'), 0, { left: 'over' }),
  ]),
};

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld(data);
});
afterAll(() => hq.stop());

const ids = async (path: string) => (await hq.objects(path)).map(found => String(found['id'])[0]);
const canned = { error_message: expect.any(String) };

describe('lookup_table and lookup_table_item (lookup-tables.md 2 and 3)', () => {
  it('shows tables with an empty resource_uri', async () => {
    const { body } = await hq.get('api/lookup_table/v1/?tag=city&limit=1');
    expect(body).toMatchObject({ meta: { total_count: 2, next: '?tag=city&limit=1&offset=1' } });
    expect((await hq.get(`api/v0.5/lookup_table/${dashed('b')}/`)).body).toEqual({
      fields: [{ field_name: 'name', properties: ['lang'] }],
      id: hex('b'),
      is_global: true,
      item_attributes: [],
      resource_uri: '',
      tag: 'city',
    });
  });

  it('lists the rows of all tables, grouped by table and sorted by key, whatever filter is tried', async () => {
    expect(await ids('api/lookup_table_item/v1/')).toEqual(['2', '1', '5', '3', '4']);
    expect(await ids(`api/lookup_table_item/v2/?data_type_id=${hex('a')}`)).toHaveLength(5);
  });

  it.each(['v1', 'v2'])(
    'shows a row of %s by either spelling of its id, with lists of textual values',
    async version => {
      const shown = {
        data_type_id: hex('b'),
        fields: {
          code: { field_list: [{ field_value: 'ma', properties: {} }] },
          name: {
            field_list: [
              { field_value: 'Boston', properties: { lang: 'en' } },
              { field_value: 'Bostón', properties: { lang: 'es' } },
            ],
          },
        },
        id: hex('5'),
        item_attributes: { note: 'n' },
        resource_uri: '',
        sort_key: 1,
      };
      for (const id of [hex('5'), dashed('5')]) {
        expect((await hq.get(`api/lookup_table_item/${version}/${id}/`)).body).toEqual(shown);
      }
    },
  );

  it('answers 404 with nothing for unknown ids, and fails on set/', async () => {
    expect(await hq.get(`api/lookup_table/v1/${hex('9')}/`)).toMatchObject({ status: 404, body: '' });
    expect(await hq.get(`api/lookup_table_item/v2/${hex('9')}/`)).toMatchObject({ status: 404, body: '' });
    expect(await hq.get(`api/lookup_table_item/v1/set/${hex('1')}/`)).toMatchObject({ status: 500, body: canned });
  });
});

describe('fixture v1 (lookup-tables.md 4)', () => {
  it('is flat where every field has one value, with the table’s tag', async () => {
    expect((await hq.get(`api/fixture/v1/${hex('3')}/`)).body).toEqual({
      fields: { code: 'va', name: 'Fairfax', pop: '7' },
      fixture_type: 'city',
      id: hex('3'),
      resource_uri: '',
    });
    expect((await hq.get(`api/v0.4/fixture/${hex('4')}/`)).body).toMatchObject({ fixture_type: null });
  });

  it('turns the whole row into lists if one field has several values', async () => {
    expect((await hq.get(`api/fixture/v1/${hex('5')}/`)).body).toMatchObject({
      fields: { code: { field_list: [{ field_value: 'ma' }] }, name: { field_list: { length: 2 } } },
    });
  });

  it('lists one table by tag or by id, which wins, sorted by key', async () => {
    expect(await ids('api/fixture/v1/?fixture_type=city')).toEqual(['5', '3']);
    expect(await ids(`api/fixture/v1/?fixture_type_id=${hex('a')}&fixture_type=city`)).toEqual(['2', '1']);
    expect(await ids(`api/fixture/v1/?fixture_type_id=${hex('d')}`)).toEqual([]);
    expect(await ids('api/fixture/v1/')).toHaveLength(5);
  });

  it('follows a reference only with all four parameters', async () => {
    const three = `parent_id=${hex('1')}&parent_ref_name=code&references=code`;
    expect(await ids(`api/fixture/v1/?${three}&child_type=${hex('b')}`)).toEqual(['3']);
    expect(await ids(`api/fixture/v1/?${three}`)).toHaveLength(5);
  });

  it('answers canned for an unknown tag and 400 for what is no table id (inferred)', async () => {
    expect(await hq.get('api/fixture/v1/?fixture_type=nothing')).toMatchObject({ status: 404, body: canned });
    expect(await hq.refusal('api/fixture/v1/?fixture_type_id=city')).toMatch('is not a valid UUID');
  });

  it('has pages of 1,000 without being asked, and less when asked', async () => {
    expect((await hq.get('api/fixture/v1/')).body).toMatchObject({ meta: { limit: 1000 } });
    expect((await hq.get('api/fixture/v1/?limit=5000')).body).toMatchObject({ meta: { limit: 1000 } });
    expect((await hq.get('api/fixture/v1/?limit=2')).body).toMatchObject({
      meta: { limit: 2, next: '?limit=2&offset=2' },
    });
  });

  it('needs edit_apps, where the other two need access_api alone (1)', async () => {
    const plain = await startLocationWorld({ ...data, caller: { permissions: ['access_api'] } });
    expect((await plain.get('api/lookup_table/v1/')).status).toBe(200);
    expect((await plain.get('api/lookup_table_item/v1/')).status).toBe(200);
    expect(await plain.get('api/fixture/v1/')).toMatchObject({ status: 403, body: '' });
    await plain.stop();
  });
});
