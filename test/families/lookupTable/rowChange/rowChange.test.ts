import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inDemo } from '../../../support/expected/expectedFormat.js';
import {
  mutate,
  UNKNOWN_ID,
  ROWS_URL,
  startLookupTableMutations,
} from '../../../support/mutations/lookupTableMutations.js';

let world: Awaited<ReturnType<typeof startLookupTableMutations>>;
beforeEach(async () => void (world = await startLookupTableMutations()));
afterEach(() => world.gateway.close());

const create = (tableId: string, input: object) => mutate(world.gateway, 'lookupTableRowCreate', { tableId, input });
const update = (rowId: string, input: object) => mutate(world.gateway, 'lookupTableRowUpdate', { rowId, input });
const remove = (rowId: string) => mutate(world.gateway, 'lookupTableRowDelete', { rowId });

const noSuchTable = [
  { field: ['tableId'], message: 'HQ has no such lookup table in this project space.', code: 'NOT_FOUND' },
];
const noSuchRow = [
  { field: ['rowId'], message: 'HQ has no such row of a lookup table in this project space.', code: 'NOT_FOUND' },
];

describe('lookupTableRowCreate', () => {
  test('a row with plain fields, a field in languages and attributes, as the last one: one request (lookup-tables.md 3)', async () => {
    const { id } = world.table('counselling_topics');
    const last = world.rows('counselling_topics').at(-1)!;
    const languages = [
      { value: 'Salt', properties: { lang: 'en' } },
      { value: 'Sel', properties: { lang: 'fra' } },
    ];
    const { it, errors, bill } = await create(id, {
      values: { id: 'topic_6', weight: 7, urgent: true, note: '' },
      fields: [{ name: 'name', values: languages }],
      itemAttributes: { order: 6 },
    });
    expect(errors).toBeUndefined();
    const made = world.rows('counselling_topics').at(-1)!;
    expect(it).toEqual({
      lookupTableRow: {
        rowId: made.id,
        tableId: id,
        values: { id: 'topic_6', name: 'Salt', note: '', urgent: 'true', weight: '7' },
        fields: [
          { name: 'id', values: [{ value: 'topic_6', properties: {} }] },
          { name: 'name', values: languages },
          { name: 'note', values: [{ value: '', properties: {} }] },
          { name: 'urgent', values: [{ value: 'true', properties: {} }] },
          { name: 'weight', values: [{ value: '7', properties: {} }] },
        ],
        itemAttributes: { order: '6' },
        sortKey: last.sortKey + 1,
      },
      userErrors: [],
    });
    expect(made.fields['name']).toEqual(languages);
    expect(bill).toEqual([`POST ${ROWS_URL}`]);
  });

  test('hostile values are kept unchanged', async () => {
    const values = { name: '<b>&amp; "</b> 😀', long: 'x'.repeat(100_000), lines: 'a\n\tb' };
    const { it } = await create(world.table('products').id, { values });
    expect(it).toMatchObject({ lookupTableRow: { values }, userErrors: [] });
  });

  test('all problems are reported at once, before a request is spent', async () => {
    const { it, bill } = await create(world.table('products').id, {
      values: { '': 'a', bell: '\u0007', list: [1], none: null, name: 'x' },
      fields: [
        { name: 'name', values: [] },
        { name: ' ', values: [{ value: '\u0000', properties: { lang: {} } }] },
      ],
      itemAttributes: { object: {} },
    });
    expect(it).toMatchObject({
      lookupTableRow: null,
      userErrors: [
        { field: ['input', 'values', ''], code: 'REQUIRED' },
        { field: ['input', 'values', 'bell'], code: 'INVALID', message: expect.stringContaining('U+0007') },
        { field: ['input', 'values', 'list'], code: 'INVALID' },
        { field: ['input', 'values', 'none'], code: 'INVALID' },
        { field: ['input', 'fields', '0', 'name'], code: 'DUPLICATE' },
        { field: ['input', 'fields', '1', 'name'], code: 'REQUIRED' },
        { field: ['input', 'fields', '1', 'values', '0', 'value'], code: 'INVALID' },
        { field: ['input', 'fields', '1', 'values', '0', 'properties', 'lang'], code: 'INVALID' },
        { field: ['input', 'itemAttributes', 'object'], code: 'INVALID' },
      ],
    });
    expect(bill).toEqual([]);
    const empty = await create(world.table('products').id, {});
    expect(empty.it?.userErrors).toMatchObject([{ field: ['input'], code: 'REQUIRED' }]);
  });

  test("an unknown table: HQ's 404; an impossible id is never part of a URL", async () => {
    const { it, bill } = await create(UNKNOWN_ID, { values: { a: 'b' } });
    expect(it).toEqual({ lookupTableRow: null, userErrors: noSuchTable });
    expect(bill).toEqual([`POST ${ROWS_URL}`]);
    const odd = await create('products', { values: { a: 'b' } });
    expect([odd.it?.userErrors, odd.bill]).toEqual([noSuchTable, []]);
  });
});

describe('lookupTableRowUpdate', () => {
  test('the fields are replaced together and attributes stay; the row is read first for its table', async () => {
    const row = world.rows('products')[1]!;
    const { it, errors, bill } = await update(row.id, { values: { name: 'Iron' } });
    expect(errors).toBeUndefined();
    expect(it).toEqual({
      lookupTableRow: {
        rowId: row.id,
        tableId: row.tableId,
        values: { name: 'Iron' },
        itemAttributes: row.itemAttributes,
        sortKey: row.sortKey,
      },
      userErrors: [],
    });
    expect(bill).toEqual([`GET ${ROWS_URL}${row.id}/`, `PUT ${ROWS_URL}${row.id}/`]);
  });

  test('a cached row is not read again; its change is cached', async () => {
    const { id: tableId } = world.table('products');
    const { id } = world.rows('products')[0]!;
    await world.gateway.ask(inDemo('lookupTableByTag(tag: "products") { rows { nodes { rowId sortKey } } }'));
    const { it, bill } = await update(id, { itemAttributes: { supplier: 'x' } });
    expect(it).toMatchObject({ lookupTableRow: { tableId, itemAttributes: { supplier: 'x' } }, userErrors: [] });
    expect(bill).toEqual([`PUT ${ROWS_URL}${id}/`]);
    const again = await update(id, { itemAttributes: { supplier: 'y' } });
    expect(again.bill).toEqual([`PUT ${ROWS_URL}${id}/`]);
  });

  test('an unknown id is refused: HQ would create a new row for it (lookup-tables.md 3)', async () => {
    const before = [...world.demo.lookupRows].length;
    const { it } = await update(UNKNOWN_ID, { values: { a: 'b' } });
    expect(it).toEqual({ lookupTableRow: null, userErrors: noSuchRow });
    expect((await update('..', { values: { a: 'b' } })).bill).toEqual([]);
    expect([...world.demo.lookupRows]).toHaveLength(before);
  });

  test('a row that was deleted meanwhile: the error names the one that HQ created instead', async () => {
    const { id } = world.rows('products')[0]!;
    await world.gateway.ask(inDemo('lookupTableByTag(tag: "products") { rows { nodes { rowId sortKey } } }'));
    world.demo.lookupRows.delete(id);
    const { data, errors } = await update(id, { values: { name: 'again' } });
    const made = world.rows('products').at(-1)!;
    expect(data.it).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(made.id), extensions: { code: 'HQ_UNEXPECTED' } },
    ]);
  });

  test('a row of a deleted table, too', async () => {
    const { id, tableId } = world.rows('products')[0]!;
    await world.gateway.ask(inDemo('lookupTableByTag(tag: "products") { rows { nodes { rowId sortKey } } }'));
    world.demo.lookupRows.delete(id);
    world.demo.lookupTables.delete(tableId);
    expect((await update(id, { values: { name: 'again' } })).it?.userErrors).toEqual(noSuchRow);
  });

  test('nothing to change', async () => {
    const { it, bill } = await update(UNKNOWN_ID, { values: null });
    expect(it?.userErrors).toMatchObject([{ field: ['input'], code: 'REQUIRED' }]);
    expect(bill).toEqual([]);
  });
});

describe('lookupTableRowDelete', () => {
  test('a row, for one request; it is dropped from every cache', async () => {
    const { id } = world.rows('products')[0]!;
    const products = inDemo('lookupTableByTag(tag: "products") { rows { nodes { rowId } } }');
    await world.gateway.ask(products, { as: 'restricted' });
    const { it, bill } = await remove(id);
    expect(it).toEqual({ rowId: id, userErrors: [] });
    expect(bill).toEqual([`DELETE ${ROWS_URL}${id}/`]);
    const { data } = await world.gateway.ask(products, { as: 'restricted' });
    expect(JSON.stringify(data)).not.toContain(id);
  });

  test('an unknown id', async () => {
    expect((await remove(UNKNOWN_ID)).it).toEqual({ rowId: null, userErrors: noSuchRow });
    expect((await remove('.')).bill).toEqual([]);
  });
});
