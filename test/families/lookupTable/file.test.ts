import { afterEach, describe, expect, test } from '@jest/globals';
import type { LookupRowRecord, LookupTableRecord } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { readWorkbook } from '../../../src/sandbox/workbook/workbook.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { apiKey, NOW, startGateway, type TestGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { download } from '../../support/download.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { ALL_ROWS, rowsOfTable, TABLES } from '../../support/expected/expectedLookupTables.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

interface File {
  readonly name: string;
  readonly contentType: string;
  readonly downloadUrl: string;
}
async function fileOf(tag: string, format = '') {
  const { data, bill } = await gateway.ask<{ domain: { lookupTableByTag: { file: File } } }>(
    inDemo(
      `lookupTableByTag(tag: "${tag}") { file${format && `(format: ${format})`} { name contentType downloadUrl } }`,
    ),
  );
  return { ...data.domain.lookupTableByTag.file, bill };
}

const hex = (n: number): string => n.toString(16).padStart(32, '0');
const table = (parts: Partial<LookupTableRecord> = {}): LookupTableRecord => ({
  ...{ id: hex(1), tag: 'things', isGlobal: true, fields: [{ name: 'name', properties: [] }], itemAttributes: [] },
  ...parts,
});
const plain = (value: string) => [{ value, properties: {} }];
const row = (n: number, fields: LookupRowRecord['fields'], itemAttributes = {}): LookupRowRecord => ({
  ...{ id: hex(1000 + n), tableId: hex(1), sortKey: n, fields, itemAttributes },
});
async function start(own: LookupTableRecord, rows: readonly LookupRowRecord[]) {
  gateway = await startGateway({ world: buildWorld({ lookupTables: storeOf([own]), lookupRows: storeOf(rows) }) });
}

describe("a table's rows as a workbook (lookup-tables.md 5)", () => {
  test.each([
    ['village_list', 'none has attributes: the rows of this table alone'],
    ['counselling_topics', 'a field in several languages: only the list of all rows tells them apart'],
    ['products', 'attributes: they are in the list of all rows alone'],
  ])('%s can be uploaded again without a change: %s', async tag => {
    const world = createWorld({ now: NOW, cases: 300 });
    const { lookupRows, lookupTables } = domainIn(world);
    const before = JSON.stringify([[...lookupTables], [...lookupRows]]);
    gateway = await startGateway({ world });
    const { name, contentType, downloadUrl, bill } = await fileOf(tag);
    const own = [...lookupTables].find(one => one.tag === tag)!;
    expect([name, downloadUrl]).toEqual([
      `${tag}.xlsx`,
      `${gateway.url}/files/demo/lookup-table/${own.id}/${tag}.xlsx`,
    ]);
    expect(bill).toEqual([TABLES]);
    const got = await download(gateway, downloadUrl);
    expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([
      200,
      contentType,
      'private, no-store',
    ]);
    expect(got.headers.get('content-disposition')).toBe(`attachment; filename=${tag}.xlsx`);
    expect(got.bill).toEqual([tag === 'village_list' ? rowsOfTable(own) : ALL_ROWS]);

    const form = new FormData();
    form.set('file-to-upload', new Blob([new Uint8Array(got.bytes)]), name);
    form.set('replace', 'true');
    const uploaded = await fetch(`${gateway.hq.url}/a/demo/fixtures/fixapi/`, {
      method: 'POST',
      headers: { authorization: apiKey('admin') },
      body: form,
    });
    expect(await uploaded.json()).toMatchObject({ code: 200 });
    expect(JSON.stringify([[...lookupTables], [...lookupRows]])).toBe(before);
  });

  test('texts stay texts: leading zeros, formulas, spaces, line breaks, markup, empty', async () => {
    const odd = [
      '007',
      '=HYPERLINK("http://x")',
      '+27831234567',
      '-5',
      '@x',
      '  a  ',
      'a\nb',
      '<b>&"',
      '',
      'ünï 照片',
      '1e5',
      'TRUE',
    ];
    await start(
      table(),
      odd.map((value, n) => row(n, { name: plain(value) })),
    );
    const { bytes, bill } = await download(gateway, (await fileOf('things')).downloadUrl);
    expect(await readWorkbook(bytes)).toEqual([
      {
        name: 'types',
        rows: [
          ['Delete(Y/N)', 'table_id', 'is_global?', 'field 1'],
          ['N', 'things', 'yes', 'name'],
        ],
      },
      {
        name: 'things',
        rows: [['UID', 'field: name'], ...odd.map((text, n) => [hex(1000 + n), text])],
      },
    ]);
    expect(bill).toEqual([rowsOfTable(table())]);
  });

  test('fields with properties have numbered columns, as many as the fullest row needs', async () => {
    const texts = (...some: (readonly [string, string])[]) =>
      some.map(([lang, value]) => ({ value, properties: { lang } }));
    await start(
      table({ isGlobal: false, fields: [{ name: 'name', properties: ['lang'] }], itemAttributes: ['kind'] }),
      [row(1, { name: texts(['en', 'x']) }, { kind: 'c' }), row(2, { name: texts(['en', 'y'], ['fra', 'z']) })],
    );
    const { bytes, bill } = await download(gateway, (await fileOf('things', 'XLSX')).downloadUrl);
    expect((await readWorkbook(bytes)).map(({ rows }) => rows)).toEqual([
      [
        ['Delete(Y/N)', 'table_id', 'is_global?', 'field 1', 'field 1: property 1', 'property 1'],
        ['N', 'things', 'no', 'name', 'lang', 'kind'],
      ],
      [
        ['UID', 'field: name 1', 'name: lang 1', 'field: name 2', 'name: lang 2', 'property: kind'],
        [hex(1001), 'x', 'en', '', '', 'c'],
        [hex(1002), 'y', 'en', 'z', 'fra', ''],
      ],
    ]);
    expect(bill).toEqual([ALL_ROWS]);
  });

  test.each<[string, Partial<LookupTableRecord>, LookupRowRecord['fields'], string]>([
    ['a field that the table does not define', {}, { other: plain('x') }, 'other'],
    ['several values where one is defined', {}, { name: [...plain('a'), ...plain('b')] }, 'name'],
    [
      'a property that is not defined',
      { fields: [{ name: 'name', properties: ['lang'] }] },
      { name: [{ value: 'a', properties: { lang: 'en', tone: 'x' } }] },
      'name',
    ],
    ['a name that no sheet may have', { tag: 'a'.repeat(32) }, {}, 'name of a sheet'],
    ['the name of another sheet', { tag: 'types' }, {}, 'two sheets'],
    ['a text that is too long', {}, { name: plain('x'.repeat(32_768)) }, 'row 2 of the column "field: name"'],
    ['a character that XML has not', {}, { name: plain('\u0001secret') }, 'row 2 of the column "field: name"'],
  ])('%s is an error, and the .csv has all of it', async (_, parts, fields, words) => {
    await start(table(parts), [row(1, fields)]);
    const tag = parts.tag ?? 'things';
    const { status, error, bill } = await download(gateway, (await fileOf(tag)).downloadUrl);
    expect([status, error!.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(error!.message).toContain(words);
    expect(error!.message).toContain('.csv');
    expect(error!.message).not.toContain('secret');
    expect(bill).toEqual([parts.fields ? ALL_ROWS : rowsOfTable(table())]);
    const exact = await download(gateway, (await fileOf(tag, 'CSV')).downloadUrl);
    expect([exact.status, exact.bill]).toEqual([200, []]);
    for (const { value } of Object.values(fields).flat()) expect(exact.bytes.toString()).toContain(`"${value}"`);
  });
});

describe("a table's rows as CSV", () => {
  test('every text quoted and exact, a missing value empty', async () => {
    await start(table({ fields: ['a', 'b'].map(name => ({ name, properties: [] })) }), [
      row(1, { a: plain('007'), b: plain('=1+1') }),
      row(2, { a: plain('say "hi",\nü'), b: plain('') }),
      row(3, { a: plain('+27 83') }),
    ]);
    const { name, contentType, downloadUrl } = await fileOf('things', 'CSV');
    expect([name, contentType]).toEqual(['things.csv', 'text/csv; charset=utf-8']);
    const { headers, bytes, bill } = await download(gateway, downloadUrl);
    expect(headers.get('content-type')).toBe(contentType);
    expect(headers.get('content-disposition')).toBe('attachment; filename=things.csv');
    expect(bytes.toString('utf8')).toBe(
      [
        '"UID","field: a","field: b"',
        `"${hex(1001)}","007","=1+1"`,
        `"${hex(1002)}","say ""hi"",\nü",""`,
        `"${hex(1003)}","+27 83",`,
        '',
      ].join('\r\n'),
    );
    expect(bill).toEqual([rowsOfTable(table())]);
  });

  test('2,500 rows: all of them, in order', async () => {
    await start(
      table(),
      Array.from({ length: 2500 }, (_, n) => row(n, { name: plain(`${n}`) })),
    );
    const { bytes, bill } = await download(gateway, (await fileOf('things', 'CSV')).downloadUrl);
    const lines = bytes.toString().trimEnd().split('\r\n').slice(1);
    expect(lines).toEqual(Array.from({ length: 2500 }, (_, n) => `"${hex(1000 + n)}","${n}"`));
    expect(bill).toEqual(['', '&offset=999', '&offset=1998'].map(page => rowsOfTable(table()) + page));
  });
});

test('an unknown table, an unknown kind of file, no rows', async () => {
  await start(table(), []);
  const link = (id: string, name: string) => `${gateway.url}/files/demo/lookup-table/${id}/${name}`;
  const none = await download(gateway, link(hex(9), 'x.csv'));
  expect([none.status, none.error!.code, none.bill]).toEqual([404, 'NOT_FOUND', [TABLES]]);
  const odd = await download(gateway, link(hex(1), 'x.pdf'));
  expect([odd.status, odd.error!.code, odd.bill]).toEqual([400, 'BAD_USER_INPUT', []]);
  const empty = await download(gateway, link(hex(1), 'x.csv'));
  expect([empty.bytes.toString(), empty.bill]).toEqual(['"UID","field: name"\r\n', [rowsOfTable(table())]]);
});
