import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NO_LOOKUP_TABLES } from '../../src/sandbox/endpoints/lookupTable/lookupUpload.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { shapeDifferences, shapeOf } from '../support/sandbox/jsonShape.js';
import { startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import { workbookFile } from '../support/sandbox/workbookFile.js';
import type { Cell } from '../support/sandbox/workbookFile.js';

const url = '/a/tiny/fixtures/fixapi/';
const hex = (digit: string): string => digit.repeat(32);
const city = {
  id: hex('a'),
  tag: 'city',
  isGlobal: true,
  fields: [{ name: 'name', properties: [] }],
  itemAttributes: [],
};
const row = (id: string, sortKey: number, value: string) => ({
  ...{ id, tableId: hex('a'), sortKey, itemAttributes: {} },
  fields: { name: [{ value, properties: {} }] },
});

let hq: WritableUserWorld;
const start = async (toggles: readonly string[] = []) => {
  hq = await startWritableUserWorld({
    toggles: new Set(toggles),
    lookupTables: storeOf([city]),
    lookupRows: storeOf([row(hex('1'), 0, 'Boston'), row(hex('2'), 1, 'Salem')]),
  });
};
beforeEach(() => start());
afterEach(() => hq.stop());

const types: readonly (readonly Cell[])[] = [
  ['table_id', 'is_global?', 'Delete(Y/N)', 'field 1'],
  ['city', 'yes', 'N', 'name'],
];
const sheets = {
  types,
  city: [
    ['UID', 'Delete(Y/N)', 'field: name', 'user 1'],
    [hex('2'), 'N', 'Lynn', null],
    [null, null, 'Lowell', null],
  ],
};

interface Sent {
  readonly file?: Buffer | Record<string, readonly (readonly Cell[])[]>;
  readonly replace?: string;
  readonly async?: string;
}

async function upload({ file = sheets, ...fields }: Sent, by?: string) {
  const form = new FormData();
  form.set(
    'file-to-upload',
    new Blob([new Uint8Array(Buffer.isBuffer(file) ? file : await workbookFile(file))]),
    'tables.xlsx',
  );
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return hq.call('POST', url, form, by);
}

const names = async (query = '?fixture_type=city') =>
  (await hq.list(`fixture/v1/${query}`)).map(({ fields }) => (fields as Json)['name']);

describe('fixapi (lookup-tables.md 5)', () => {
  test('replace=false merges by UID; new rows come last', async () => {
    expect(await upload({ replace: 'False' })).toMatchObject({ status: 200, body: { code: 200 } });
    expect(await names()).toEqual(['Boston', 'Lynn', 'Lowell']);
    expect((await hq.get(`lookup_table_item/v1/${hex('2')}/`))['sort_key']).toBe(1);
  });

  test('replace=true deletes the rows that are not in the file, of the tables that are', async () => {
    await hq.call('POST', 'lookup_table/v1/', { tag: 'other' });
    await upload({ replace: 'true' });
    expect(await names()).toEqual(['Lynn', 'Lowell']);
    expect(await hq.list('lookup_table/v1/')).toHaveLength(2);
  });

  test('new tables, fields in languages, attributes of rows, deleted rows and tables', async () => {
    const file = {
      types: [
        ['table_id', 'is_global?', 'Delete(Y/N)', 'field 1', 'field 1: property 1', 'field 2', 'property 1'],
        ['topic', 'no', 'N', 'name', 'lang', 'code', 'note'],
        ['city', 'yes', 'Y', null, null, null, null],
      ],
      topic: [
        [
          'UID',
          'Delete(Y/N)',
          'field: name 1',
          'name: lang 1',
          'field: name 2',
          'name: lang 2',
          'field: code',
          'property: note',
        ],
        [null, 'N', 'Birth', 'en', 'Naissance', 'fra', 7, 'first'],
        [null, 'Y', 'Death', 'en', null, null, 8, null],
      ],
    };
    expect((await upload({ file, replace: 'false' })).body).toMatchObject({ code: 200 });
    const [table, ...others] = await hq.list('lookup_table/v1/');
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      tag: 'topic',
      is_global: false,
      fields: [
        { field_name: 'name', properties: ['lang'] },
        { field_name: 'code', properties: [] },
      ],
      item_attributes: ['note'],
    });
    expect(await hq.list('lookup_table_item/v1/')).toMatchObject([
      {
        fields: {
          name: {
            field_list: [
              { field_value: 'Birth', properties: { lang: 'en' } },
              { field_value: 'Naissance', properties: { lang: 'fra' } },
            ],
          },
          code: { field_list: [{ field_value: '7', properties: {} }] },
        },
        item_attributes: { note: 'first' },
      },
    ]);
  });

  test('unknown owners: code 402, and the row is there', async () => {
    const file = {
      types,
      city: [
        ['UID', 'field: name', 'user 1', 'location 1'],
        [null, 'Lynn', 'Nobody', 'virginia'],
      ],
    };
    expect((await upload({ file, replace: 'false' })).body).toMatchObject({
      code: 402,
      message: expect.stringContaining('Nobody'),
    });
    expect(await names()).toContain('Lynn');
  });

  test.each([
    ['no sheet of types', { city: [] }],
    ['a table without a sheet', { types }],
    ['a table twice', { types: [...types, ...types.slice(1)], city: [] }],
    ['a bad table_id', { types: [['table_id'], ['a b']], 'a b': [] }],
  ])('%s: code 405', async (_, file) => {
    expect(await upload({ file, replace: 'true' })).toMatchObject({
      status: 200,
      body: {
        code: 405,
        message: expect.stringMatching(/^Please fix the following formatting issues in your Excel file: /),
      },
    });
    expect(await names()).toEqual(['Boston', 'Salem']);
  });

  test('without the file or replace: code 405, status 200', async () => {
    const message = "Invalid post request.Submit the form with field 'file-to-upload' and POST parameter 'replace'";
    for (const reply of [await upload({}), await upload({ replace: 'maybe' }), await hq.call('POST', url, {})]) {
      expect(reply).toMatchObject({ status: 200, body: { code: 405, message } });
    }
  });

  test('async: accepted whatever the format, done some time later, polled without a charge', async () => {
    const { body } = await upload({ replace: 'true', async: 'TRUE' });
    const { download_id: id } = body as { download_id: string };
    expect(body).toEqual({
      message: 'File has been uploaded successfully and is queued for processing.',
      code: 200,
      status_url: `${hq.hq.url}${url}status/${id}/`,
      download_id: expect.stringMatching(/^dl-[0-9a-f]{32}$/),
    });
    const status = async () => (await hq.call('GET', `${url}status/${id}/`)).body;
    expect(await status()).toEqual({ message: 'Task in progress. None% complete', progress: null });
    expect(await names()).toEqual(['Boston', 'Salem']);
    hq.pass(4200);
    expect(await status()).toEqual({ message: 'Task in progress. 42% complete', progress: 42 });
    hq.pass(5800);
    expect(await status()).toEqual({ complete: true, message: 'Upload complete.' });
    expect(hq.hq.bill.entries.at(-1)).toMatchObject({ metered: false });
    expect(await names()).toEqual(['Lynn', 'Lowell']);
    hq.pass(3_600_000);
    expect(await status()).toEqual({ message: 'Task in progress. None% complete', progress: null });
  });

  test('async: an invalid file fails in the status request; an unknown id is never complete', async () => {
    const { body } = await upload({ file: Buffer.from('no workbook'), replace: 'true', async: 'true' });
    hq.pass(10_000);
    const status = async (id: string) => (await hq.call('GET', `${url}status/${id}/`)).body;
    expect(await status((body as { download_id: string }).download_id)).toEqual({
      error: true,
      message: "Upload did not complete. Reason: 'invalid file'",
    });
    expect(await status('dl-unknown')).toMatchObject({ progress: null });
  });

  test('only POST; 403 is a page without edit_data or the privilege; the upload is metered', async () => {
    expect((await hq.call('GET', url)).status).toBe(405);
    await upload({ replace: 'true' });
    expect(hq.hq.bill.entries.at(-1)).toMatchObject({ metered: true, counted: true });
    const refused = await upload({ replace: 'true' }, 'plain');
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('<html')]);
    await hq.stop();
    await start([NO_LOOKUP_TABLES]);
    expect((await upload({ replace: 'true' })).status).toBe(403);
  });
});

describeWithReference('HQ’s examples of table uploads', () => {
  const example = (file: string) => readReferenceJson(`hq/examples/lookup-tables/${file}`);
  const none = new Set<string>();
  const shape = (value: unknown) => shapeOf(value, none);

  test('answers and polls have the shape of the samples', async () => {
    const bad = await upload({ file: Buffer.from('no workbook'), replace: 'true' });
    expect(bad.body).toEqual(example('fixture_upload_response_sync.json'));
    const queued = await upload({ replace: 'true', async: 'true' });
    expect(shapeDifferences(shape(example('fixture_upload_response_async.json')), shape(queued.body))).toEqual([]);
    const poll = async () =>
      (await hq.call('GET', String((queued.body as Json)['status_url']).replace(hq.hq.url, ''))).body;
    hq.pass(4200);
    expect(await poll()).toEqual(example('fixture_upload_status_running.json'));
    hq.pass(5800);
    expect(await poll()).toEqual(example('fixture_upload_status_complete.json'));
    const failed = await upload({ file: Buffer.from('no workbook'), replace: 'true', async: 'true' });
    hq.pass(10_000);
    const path = `${url}status/${String((failed.body as Json)['download_id'])}/`;
    expect((await hq.call('GET', path)).body).toEqual(example('fixture_upload_status_error.json'));
  });
});
