import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { allEndpoints } from '../../../../src/sandbox/endpoints/index.js';
import { startGateway } from '../../../support/gateway.js';
import { inDemo } from '../../../support/expected/expectedFormat.js';
import {
  mutate,
  UNKNOWN_ID,
  startLookupTableMutations,
  TABLES,
  TABLES_URL,
} from '../../../support/mutations/lookupTableMutations.js';

let world: Awaited<ReturnType<typeof startLookupTableMutations>>;
beforeEach(async () => void (world = await startLookupTableMutations()));
afterEach(() => world.gateway.close());

const clinics = {
  tag: 'clinics',
  isGlobal: true,
  fields: [{ name: 'id' }, { name: 'name', properties: ['lang', 'script'] }],
  itemAttributes: ['district'],
};
const create = (input: object) => mutate(world.gateway, 'lookupTableCreate', { input });
const update = (tableId: string, input: object) => mutate(world.gateway, 'lookupTableUpdate', { tableId, input });
const remove = (tableId: string) => mutate(world.gateway, 'lookupTableDelete', { tableId });
const noSuchTable = (message = 'HQ has no such lookup table in this project space.') => [
  { field: ['tableId'], message, code: 'NOT_FOUND' },
];

describe('lookupTableCreate', () => {
  test('a table with fields, properties and attributes; its id is found by its tag: one more request (lookup-tables.md 2)', async () => {
    const { it, errors, bill } = await create(clinics);
    expect(errors).toBeUndefined();
    const made = world.table('clinics');
    expect(it).toEqual({
      lookupTable: {
        tableId: made.id,
        tag: 'clinics',
        isGlobal: true,
        fields: [
          { name: 'id', properties: [] },
          { name: 'name', properties: ['lang', 'script'] },
        ],
        itemAttributes: ['district'],
      },
      userErrors: [],
    });
    expect(made).toMatchObject({ isGlobal: true, itemAttributes: ['district'] });
    expect(bill).toEqual([`POST ${TABLES_URL}`, TABLES]);
  });

  test('a tag alone; without the table in the selection it costs one request', async () => {
    const { data, bill } = await world.gateway.ask<object>(
      'mutation { lookupTableCreate(domain: "demo", input: { tag: "bare" }) { userErrors { code } } }',
    );
    expect(data).toEqual({ lookupTableCreate: { userErrors: [] } });
    expect(world.table('bare')).toMatchObject({ isGlobal: false, fields: [], itemAttributes: [] });
    expect(bill).toEqual([`POST ${TABLES_URL}`]);
  });

  test('cached tables are stale at once, for every credential', async () => {
    const tags = inDemo('lookupTables { nodes { tag } }');
    await world.gateway.ask(tags, { as: 'reader' });
    await create(clinics);
    const { data, bill } = await world.gateway.ask(tags, { as: 'reader' });
    expect(JSON.stringify(data)).toContain('clinics');
    expect(bill).toEqual([TABLES]);
  });

  test('input that HQ would reject, or phones could not read, is rejected before a request is spent, all problems at once', async () => {
    const { it, bill } = await create({
      tag: `1 ${'x'.repeat(31)}`,
      fields: [{ name: 'a b' }, { name: '', properties: ['lang', 'lang', '<'] }, { name: 'a b' }],
      itemAttributes: ['ok', 'ok', ''],
    });
    expect(it).toMatchObject({
      lookupTable: null,
      userErrors: [
        { field: ['input', 'tag'], code: 'TOO_LARGE', message: 'The tag has 33 characters. HQ allows at most 32.' },
        { field: ['input', 'tag'], code: 'INVALID' },
        { field: ['input', 'fields', '2', 'name'], code: 'DUPLICATE' },
        { field: ['input', 'fields', '0', 'name'], code: 'INVALID' },
        { field: ['input', 'fields', '1', 'name'], code: 'REQUIRED' },
        { field: ['input', 'fields', '1', 'properties', '1'], code: 'DUPLICATE' },
        { field: ['input', 'fields', '1', 'properties', '2'], code: 'INVALID' },
        { field: ['input', 'fields', '2', 'name'], code: 'INVALID' },
        { field: ['input', 'itemAttributes', '1'], code: 'DUPLICATE' },
        { field: ['input', 'itemAttributes', '2'], code: 'REQUIRED' },
      ],
    });
    expect(bill).toEqual([]);
    expect((await create({ tag: '' })).it?.userErrors).toMatchObject([{ field: ['input', 'tag'], code: 'REQUIRED' }]);
    expect((await create({ tag: 'é'.repeat(32) })).it?.userErrors).toEqual([]);
  });

  test("a tag in use: HQ's own words", async () => {
    const { it, bill } = await create({ tag: 'vaccines' });
    expect(it).toEqual({
      lookupTable: null,
      userErrors: [
        { field: ['input', 'tag'], message: 'A lookup table with name vaccines already exists', code: 'TAKEN' },
      ],
    });
    expect(bill).toEqual([`POST ${TABLES_URL}`]);
  });

  test('an impossible project space name is never part of a URL', async () => {
    const { data, bill } = await world.gateway.ask<object>(
      'mutation { lookupTableCreate(domain: "..", input: { tag: "a" }) { lookupTable { tag } userErrors { field code } } }',
    );
    expect(data).toEqual({
      lookupTableCreate: { lookupTable: null, userErrors: [{ field: ['domain'], code: 'INVALID' }] },
    });
    expect(bill).toEqual([]);
  });
});

describe('lookupTableUpdate', () => {
  test('given fields are replaced, the rest stays; the table is read first for its tag', async () => {
    const { id, fields, isGlobal } = world.table('products');
    const { it, errors, bill } = await update(id, { itemAttributes: ['maker'] });
    expect(errors).toBeUndefined();
    expect(it).toEqual({
      lookupTable: { tableId: id, tag: 'products', isGlobal, fields, itemAttributes: ['maker'] },
      userErrors: [],
    });
    expect(world.table('products').itemAttributes).toEqual(['maker']);
    expect(bill).toEqual([TABLES, `PUT ${TABLES_URL}${id}/`, TABLES]);
  });

  test('a cached table is not read again; an id spelled with dashes is the same id', async () => {
    const { id } = world.table('food_groups');
    await world.gateway.ask(inDemo('lookupTables { nodes { tag } }'));
    const dashed = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    const { it, bill } = await update(dashed, { isGlobal: true, fields: [{ name: 'id' }] });
    expect(it).toMatchObject({
      lookupTable: { tableId: id, isGlobal: true, fields: [{ name: 'id', properties: [] }] },
      userErrors: [],
    });
    expect(bill).toEqual([`PUT ${TABLES_URL}${id}/`, TABLES]);
  });

  test('an unknown id is refused: HQ would create a new table for it (lookup-tables.md 2)', async () => {
    const { it, bill } = await update(UNKNOWN_ID, { isGlobal: true });
    expect(it).toEqual({ lookupTable: null, userErrors: noSuchTable() });
    expect(bill).toEqual([TABLES, `GET ${TABLES_URL}${UNKNOWN_ID}/`]);
    for (const id of ['', '..', 'x'.repeat(32)]) {
      const refused = await update(id, { isGlobal: true });
      expect(refused.it?.userErrors).toEqual(noSuchTable());
      expect(refused.bill).toEqual([]);
    }
  });

  test('a table that is not in the cached list may be newer: HQ is asked before it is refused', async () => {
    await world.gateway.ask(inDemo('lookupTables { nodes { tag } }'));
    const young = { ...world.table('products'), id: 'b'.repeat(32), tag: 'young' };
    world.demo.lookupTables.put(young);
    const { it, bill } = await update(young.id, { isGlobal: true });
    expect(it).toMatchObject({ lookupTable: { tag: 'young', isGlobal: true }, userErrors: [] });
    expect(bill).toEqual([`GET ${TABLES_URL}${young.id}/`, `PUT ${TABLES_URL}${young.id}/`, TABLES]);
  });

  test('a table that was deleted meanwhile: the error names the one that HQ created instead', async () => {
    const { id } = world.table('products');
    await world.gateway.ask(inDemo('lookupTables { nodes { tag } }'));
    world.demo.lookupTables.delete(id);
    const { data, errors, bill } = await update(id, { isGlobal: true });
    expect(data.it).toBeNull();
    expect(errors).toMatchObject([
      { path: ['it'], message: expect.stringContaining('HQ created a new one'), extensions: { code: 'HQ_UNEXPECTED' } },
    ]);
    expect(bill).toEqual([`PUT ${TABLES_URL}${id}/`]);
    const after = await world.gateway.ask(inDemo('lookupTableByTag(tag: "products") { isGlobal }'));
    expect([after.data, after.bill]).toEqual([{ domain: { lookupTableByTag: { isGlobal: true } } }, [TABLES]]);
  });

  test('a table that was replaced meanwhile by another with its tag', async () => {
    const table = world.table('products');
    await world.gateway.ask(inDemo('lookupTables { nodes { tag } }'));
    world.demo.lookupTables.delete(table.id);
    world.demo.lookupTables.put({ ...table, id: 'b'.repeat(32) });
    const { it } = await update(table.id, { isGlobal: true });
    expect(it?.userErrors).toEqual([
      {
        field: ['tableId'],
        message: 'The table was replaced in the meantime: A lookup table with name products already exists',
        code: 'CONFLICT',
      },
    ]);
  });

  test('nothing to change', async () => {
    const { it, bill } = await update(world.table('products').id, { fields: null });
    expect(it?.userErrors).toMatchObject([{ field: ['input'], code: 'REQUIRED' }]);
    expect(bill).toEqual([]);
  });
});

describe('lookupTableDelete', () => {
  test('its rows are deleted with it, for one request (lookup-tables.md 1)', async () => {
    const { id } = world.table('vaccines');
    const rows = inDemo('lookupTables { nodes { rows(first: 1000) { totalCount } } }');
    await world.gateway.ask(rows);
    const { it, bill } = await remove(id);
    expect(it).toEqual({ tableId: id, userErrors: [] });
    expect(bill).toEqual([`DELETE ${TABLES_URL}${id}/`]);
    expect([...world.demo.lookupRows].some(({ tableId }) => tableId === id)).toBe(false);
    const after = await world.gateway.ask(inDemo('lookupTableByTag(tag: "vaccines") { tag }'));
    expect([after.data, after.bill]).toEqual([{ domain: { lookupTableByTag: null } }, [TABLES]]);
  });

  test('an unknown id', async () => {
    const { it, bill } = await remove(UNKNOWN_ID);
    expect(it).toEqual({ tableId: null, userErrors: noSuchTable() });
    expect(bill).toEqual([`DELETE ${TABLES_URL}${UNKNOWN_ID}/`]);
    expect((await remove('../x')).bill).toEqual([]);
  });
});

test("HQ's schema errors, a bare list, are read (lookup-tables.md 2)", async () => {
  const words = ["[] is not of type 'object': fields[0]", 'something else'];
  const odd = await startGateway({
    endpoints: allEndpoints
      .filter(({ paths, methods }) => paths.includes(`api/${TABLES_URL}`) && methods.includes('POST'))
      .map(endpoint => ({ ...endpoint, handle: () => ({ status: 400, body: words }) })),
  });
  const { it } = await mutate(odd, 'lookupTableCreate', { input: { tag: 'a' } });
  expect(it).toEqual({
    lookupTable: null,
    userErrors: [
      { field: ['input', 'fields'], message: words[0], code: 'INVALID' },
      { field: ['input'], message: words[1], code: 'INVALID' },
    ],
  });
  await odd.close();
});
