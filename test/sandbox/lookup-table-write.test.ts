import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReference, readReferenceJson } from '../support/referenceFolder.js';
import { shapeDifferences, shapeOf } from '../support/sandbox/jsonShape.js';
import { startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

const hex = (digit: string): string => digit.repeat(32);
const dashed = (digit: string): string => [8, 4, 4, 4, 12].map(length => digit.repeat(length)).join('-');
const table = {
  id: hex('a'),
  tag: 'city',
  isGlobal: true,
  fields: [{ name: 'name', properties: [] }],
  itemAttributes: [],
};
const row = (id: string, sortKey: number, value: string) => ({
  ...{ id, tableId: hex('a'), sortKey, itemAttributes: { note: 'n' } },
  fields: { name: [{ value, properties: {} }], pop: [{ value: '7', properties: {} }] },
});

let hq: WritableUserWorld;
beforeEach(async () => {
  hq = await startWritableUserWorld({
    lookupTables: storeOf([table, { ...table, id: hex('b'), tag: 'empty' }]),
    lookupRows: storeOf([row(hex('1'), 0, 'Boston'), row(hex('2'), 4, 'Salem')]),
  });
});
afterEach(() => hq.stop());

const canned = { error_message: 'Sorry, this request could not be processed. Please try again later.' };
const tables = () => hq.list('lookup_table/v1/');
const rows = () => hq.list('lookup_table_item/v1/');
const tagged = async (tag: string) => (await tables()).find(one => one['tag'] === tag);
const post = (body: Json) => hq.call('POST', 'lookup_table/v1/', body);
const put = (id: string, body: Json) => hq.call('PUT', `lookup_table/v1/${id}/`, body);
const refused = (error: string) => ({ status: 400, body: { error } });
const value = (text: string) => ({ field_list: [{ field_value: text, properties: {} }] });

describe('lookup_table, writes (lookup-tables.md 2)', () => {
  test('POST: 201 with nothing; name may stand for field_name, is_global is false', async () => {
    const made = await post({ tag: 'new', fields: [{ name: 'a' }, { field_name: 'b', properties: ['lang'] }] });
    expect([made.status, made.text, made.header('location')]).toEqual([201, '', null]);
    expect(await tagged('new')).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      tag: 'new',
      is_global: false,
      fields: [
        { field_name: 'a', properties: [] },
        { field_name: 'b', properties: ['lang'] },
      ],
      item_attributes: [],
      resource_uri: '',
    });
  });

  test('POST with a taken tag', async () => {
    expect(await post({ tag: 'city' })).toMatchObject(refused('A lookup table with name city already exists'));
  });

  test.each([
    [{ tag: 7 }, "7 is not of type 'string'"],
    [{ tag: 'new', fields: {} }, "{} is not of type 'array'"],
    [{ tag: 'new', fields: [[]] }, "[] is not of type 'object':"],
    [{ tag: 'new', fields: [{}] }, '{} is not valid under any of the given schemas'],
    [{ tag: 'new', fields: [{ name: 'a', field_name: 'b' }] }, 'is not valid under any of the given schemas'],
    [{ tag: 'new', fields: [{ name: 'a', x: 1 }] }, "Additional properties are not allowed ('x' was unexpected)"],
    [{ tag: 'new', fields: [{ name: 'a', properties: [1] }] }, "1 is not of type 'string'"],
    [{ tag: 'new', item_attributes: 'a' }, "'a' is not of type 'array'"],
    [{ tag: 'new', is_global: 'yes' }, "'yes' is not of type 'boolean'"],
  ])('%j is a 400 with a bare array', async (body, problem) => {
    const reply = await post(body);
    expect([reply.status, reply.body]).toEqual([400, [expect.stringContaining(problem)]]);
    expect(await tables()).toHaveLength(2);
  });

  test('without a tag, with one of 33 letters and with unknown keys HQ breaks (inferred)', async () => {
    for (const body of [{}, { tag: 'x'.repeat(33) }, { tag: 'new', description: 'x' }]) {
      expect(await post(body)).toMatchObject({ status: 500, body: canned });
    }
  });

  test('PUT: 204 with nothing; only sent keys change, fields whole; either spelling of the id', async () => {
    expect(await put(dashed('a'), { tag: 'city', fields: [{ field_name: 'z' }] })).toMatchObject({
      status: 204,
      text: '',
    });
    expect(await hq.get(`lookup_table/v1/${hex('a')}/`)).toMatchObject({
      fields: [{ field_name: 'z', properties: [] }],
      is_global: true,
    });
  });

  test('PUT needs the tag, unchanged', async () => {
    expect(await put(hex('a'), { is_global: false })).toMatchObject(refused('tag must be specified'));
    expect(await put(hex('9'), { is_global: false })).toMatchObject(refused('tag must be specified'));
    expect(await put(hex('a'), { tag: 'town' })).toMatchObject(refused('Lookup table tag cannot be changed'));
  });

  test('PUT to an unknown id: 201 and a new table under a new id; with a taken tag 400', async () => {
    expect(await put(hex('9'), { tag: 'new' })).toMatchObject({ status: 201, text: '' });
    expect((await tagged('new'))?.['id']).not.toBe(hex('9'));
    expect(await put(hex('9'), { tag: 'city' })).toMatchObject(refused('A lookup table with name city already exists'));
  });

  test('DELETE: 204, and its rows are deleted; unknown: 404 without a body', async () => {
    expect(await hq.call('DELETE', `lookup_table/v1/${hex('a')}/`)).toMatchObject({ status: 204, text: '' });
    expect(await rows()).toEqual([]);
    expect(await hq.call('DELETE', `lookup_table/v1/${hex('a')}/`)).toMatchObject({ status: 404, text: '' });
  });

  test('access_api is enough; no PATCH; it counts against the limiter (1)', async () => {
    expect((await hq.call('POST', 'v0.5/lookup_table/', { tag: 'new' }, 'plain')).status).toBe(201);
    expect(hq.hq.bill.entries.at(-1)).toMatchObject({ metered: true, counted: true });
    expect((await hq.call('PATCH', 'lookup_table/v1/', { tag: 'new' })).status).toBe(405);
  });
});

describe('lookup_table_item, writes (lookup-tables.md 3)', () => {
  const body = { data_type_id: hex('a'), fields: { name: value('Lowell') }, item_attributes: { note: 'x' } };

  test('POST: v1 201 with nothing, v2 201 with the row, behind the last one whatever is sent', async () => {
    expect(await hq.call('POST', 'lookup_table_item/v1/', { ...body, sort_key: 1 })).toMatchObject({
      status: 201,
      text: '',
    });
    const made = await hq.call('POST', 'lookup_table_item/v2/', { ...body, data_type_id: dashed('a') });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    expect(made.body).toEqual({ id, ...body, sort_key: 6, resource_uri: '' });
    expect(await hq.get(`lookup_table_item/v1/${id}/`)).toEqual(made.body);
    expect((await rows()).map(one => one['sort_key'])).toEqual([0, 4, 5, 6]);
    const first = await hq.call('POST', 'v0.6/lookup_table_item/', { data_type_id: hex('b') });
    expect(first.body).toMatchObject({ sort_key: 0, fields: {}, item_attributes: {} });
  });

  test('value may stand for field_value; names are not checked', async () => {
    const fields = { moon: { field_list: [{ value: 'x' }, { field_value: 'y', properties: { lang: 'en' } }] } };
    const made = await hq.call('POST', 'lookup_table_item/v2/', { data_type_id: hex('a'), fields });
    expect((made.body as Json)['fields']).toEqual({
      moon: {
        field_list: [
          { field_value: 'x', properties: {} },
          { field_value: 'y', properties: { lang: 'en' } },
        ],
      },
    });
  });

  test.each([
    [{ fields: [] }, "[] is not of type 'object':"],
    [{ fields: { name: {} } }, "'field_list' is a required property"],
    [{ fields: { name: { field_list: [{ field_value: 7 }] } } }, "7 is not of type 'string'"],
    [{ fields: { name: { field_list: [{}] } } }, '{} is not valid under any of the given schemas'],
    [{ fields: { name: { field_list: [{ value: '', properties: [] }] } } }, "[] is not of type 'object':"],
    [{ item_attributes: { note: 1 } }, "1 is not of type 'string'"],
  ])('%j is a 400 with a bare array', async (parts, problem) => {
    for (const [method, path] of [
      ['POST', ''],
      ['PUT', `${hex('1')}/`],
    ] as const) {
      const reply = await hq.call(method, `lookup_table_item/v1/${path}`, { data_type_id: hex('a'), ...parts });
      expect([reply.status, reply.body]).toEqual([400, [expect.stringContaining(problem)]]);
    }
  });

  test('without data_type_id 400, with an unknown table the canned 404', async () => {
    const none = refused('data_type_id must be specified');
    expect(await hq.call('POST', 'lookup_table_item/v1/', {})).toMatchObject(none);
    expect(await hq.call('PUT', `lookup_table_item/v1/${hex('1')}/`, {})).toMatchObject(none);
    const unknown = { data_type_id: hex('c') };
    expect(await hq.call('POST', 'lookup_table_item/v1/', unknown)).toMatchObject({ status: 404, body: canned });
    const missed = await hq.call('PUT', `lookup_table_item/v1/${hex('9')}/`, unknown);
    expect(missed).toMatchObject({ status: 404, body: canned });
  });

  test('PUT: v1 204 with nothing, v2 200 with the row; fields are replaced whole', async () => {
    const fields = { name: value('Lynn') };
    const first = await hq.call('PUT', `lookup_table_item/v1/${hex('1')}/`, { data_type_id: hex('a'), fields });
    expect([first.status, first.text]).toEqual([204, '']);
    const shown = await hq.get(`lookup_table_item/v1/${hex('1')}/`);
    expect(shown).toMatchObject({ fields, item_attributes: { note: 'n' } });
    const same = await hq.call('PUT', `v0.6/lookup_table_item/${dashed('1')}/`, { data_type_id: hex('a') });
    expect([same.status, same.body]).toEqual([200, shown]);
    expect(await hq.get(`fixture/v1/${hex('1')}/`)).toMatchObject({ fields: { name: 'Lynn' } });
  });

  test('PUT to an unknown id: 201 and a new row', async () => {
    const made = await hq.call('PUT', `lookup_table_item/v2/${hex('9')}/`, body);
    expect([made.status, (made.body as Json)['id'] === hex('9')]).toEqual([201, false]);
    expect(await hq.call('PUT', `lookup_table_item/v1/${hex('9')}/`, body)).toMatchObject({ status: 201, text: '' });
  });

  test('DELETE: 204; unknown: 404 with nothing', async () => {
    expect(await hq.call('DELETE', `lookup_table_item/v2/${dashed('1')}/`)).toMatchObject({ status: 204, text: '' });
    expect((await rows()).map(one => one['id'])).toEqual([hex('2')]);
    expect(await hq.call('DELETE', `lookup_table_item/v2/${hex('1')}/`)).toMatchObject({ status: 404, text: '' });
  });

  test('fixture is read only (4)', async () => {
    expect((await hq.call('POST', 'fixture/v1/', body)).status).toBe(405);
  });
});

describeWithReference('HQ’s examples of lookup table writes', () => {
  const example = (file: string) => readReferenceJson(`hq/examples/lookup-tables/${file}`) as Json;

  test('a table, its change and its rows are taken, and read back in the shape of the samples', async () => {
    const sent = example('lookup_table_create_request.json');
    expect((await post(sent)).status).toBe(201);
    const vaccines = await tagged('vaccines');
    expect(vaccines).toMatchObject(sent);
    const id = String(vaccines?.['id']);
    const change = readReference('hq/examples/lookup-tables/lookup_table_update_request_rst.txt').replace(
      /,(\s*\}\s*)$/,
      '$1',
    );
    expect((await put(id, JSON.parse(change) as Json)).status).toBe(204);
    const item = { ...example('lookup_table_item_create_request.json'), data_type_id: id };
    const made = await hq.call('POST', 'lookup_table_item/v2/', item);
    expect([made.status, made.body]).toMatchObject([201, item]);
    const maps = new Set(['fields', 'properties', 'item_attributes']);
    expect(
      shapeDifferences(shapeOf(example('lookup_table_item_object_assembled.json'), maps), shapeOf(made.body, maps)),
    ).toEqual([]);
    const edited = { ...example('lookup_table_item_update_request.json'), data_type_id: id };
    const path = `lookup_table_item/v1/${String((made.body as Json)['id'])}/`;
    expect((await hq.call('PUT', path, edited)).status).toBe(204);
    expect(await hq.get(path)).toMatchObject(edited);
  });
});
