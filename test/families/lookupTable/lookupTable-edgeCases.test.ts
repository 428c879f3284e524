import { afterEach, describe, expect, test } from '@jest/globals';
import type { LookupRowRecord, LookupTableRecord } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { globalId, inDemo, type Part } from '../../support/expected/expectedFormat.js';

const hex = (n: number): string => n.toString(16).padStart(32, '0');
const table = (n: number, parts: Partial<LookupTableRecord> = {}): LookupTableRecord => ({
  id: hex(n),
  tag: `table_${n}`,
  isGlobal: true,
  fields: [{ name: 'name', properties: [] }],
  itemAttributes: [],
  ...parts,
});
const row = (n: number, tableId: string, fields: LookupRowRecord['fields'] = {}, sortKey = n): LookupRowRecord => ({
  ...{ id: hex(1_000_000 + n), tableId, sortKey, fields, itemAttributes: {} },
});
const text = (value: string, properties = {}) => ({ value, properties });
const TABLES = 'GET lookup_table/v1/?limit=1000';
const ROWS = 'GET lookup_table_item/v2/?limit=1000';

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

async function start(lookupTables: readonly LookupTableRecord[], lookupRows: readonly LookupRowRecord[]) {
  gateway = await startGateway({
    world: buildWorld({ lookupTables: storeOf(lookupTables), lookupRows: storeOf(lookupRows) }),
  });
  return gateway;
}

interface Answer {
  readonly domain: {
    readonly lookupTables: Part<{ readonly tableId: string; readonly rows: Part<Record<string, unknown>> }>;
  };
}

describe('unusual lookup tables', () => {
  test('a row of a deleted table (lookup-tables.md 4)', async () => {
    const orphan = row(1, hex(99), { name: [text('left behind')] });
    const own = await start([table(1)], [orphan]);
    const { data, errors, bill } = await own.ask(
      `query ($id: ID!) { node(id: $id) { ... on LookupTableRow { tableId values table { tag } } } }`,
      { variables: { id: globalId('LookupTableRow', orphan.id) } },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: { tableId: hex(99), values: { name: 'left behind' }, table: null } });
    expect(bill).toEqual([`GET lookup_table_item/v2/${orphan.id}/`, TABLES]);
  });

  test('rows of forty tables, most of them empty: one request for the tables, one for the rows', async () => {
    const tables = Array.from({ length: 40 }, (_, n) => table(n + 1));
    const rows = Array.from({ length: 90 }, (_, n) => row(n, tables[n % 9]!.id, { name: [text(`row ${n}`)] }));
    const own = await start(tables, rows);
    const { data, errors, bill } = await own.ask<Answer>(
      inDemo(
        'lookupTables(first: 40) { nodes { tableId rows(first: 5) { totalCount nodes { values sortKey } pageInfo { hasNextPage } } } }',
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTables.nodes).toEqual(
      tables.map(({ id }) => {
        const mine = rows.filter(({ tableId }) => tableId === id);
        return {
          tableId: id,
          rows: {
            totalCount: mine.length,
            nodes: mine
              .slice(0, 5)
              .map(one => ({ values: { name: one.fields['name']![0]!.value }, sortKey: one.sortKey })),
            pageInfo: { hasNextPage: mine.length > 5 },
          },
        };
      }),
    );
    expect(bill).toEqual([TABLES, ROWS]);
  });

  test('more rows than a page in all tables, few in the selected one: that one alone is read', async () => {
    const tables = [table(1), table(2)];
    const rows = Array.from({ length: 2_400 }, (_, n) => row(n, tables[n < 3 ? 0 : 1]!.id, { name: [text(`${n}`)] }));
    const own = await start(tables, rows);
    const small = await own.ask<{ domain: { lookupTableByTag: { rows: Part<unknown> } } }>(
      inDemo('lookupTableByTag(tag: "table_1") { rows(first: 1000) { totalCount nodes { values } } }'),
    );
    expect(small.errors).toBeUndefined();
    expect(small.data.domain.lookupTableByTag.rows).toEqual({
      totalCount: 3,
      nodes: [0, 1, 2].map(n => ({ values: { name: `${n}` } })),
    });
    expect(small.bill).toEqual([TABLES, `GET fixture/v1/?fixture_type_id=${hex(1)}&limit=1000`]);
    const large = await own.ask<{ domain: { lookupTableByTag: { rows: Part<{ values: { name: string } }> } } }>(
      inDemo('lookupTableByTag(tag: "table_2") { rows(first: 3000) { totalCount nodes { values } } }'),
    );
    expect(large.errors).toBeUndefined();
    const { totalCount, nodes } = large.data.domain.lookupTableByTag.rows;
    expect(totalCount).toBe(2_397);
    expect(nodes.map(({ values }) => values.name)).toEqual(Array.from({ length: 2_397 }, (_, n) => `${n + 3}`));
    const pages = ['', '&offset=999', '&offset=1998'];
    expect(large.bill).toEqual(pages.map(page => `GET fixture/v1/?fixture_type_id=${hex(2)}&limit=1000${page}`));
  });

  test('fields without a value, empty ones, several, and with unusual names', async () => {
    const fields = {
      none: [],
      empty: [text('')],
      two: [text('a', { lang: 'en' }), text('b', { lang: 'fra' })],
      constructor: [text('x')],
    };
    const own = await start([table(1)], [row(1, hex(1), fields)]);
    const { data, errors, bill } = await own.ask<Answer>(
      inDemo(`lookupTables { nodes { rows { nodes { values fields { name values { value properties } }
        none: value(field: "none") empty: value(field: "empty") two: value(field: "two") gone: value(field: "toString") own: value(field: "constructor") itemAttributes } } } }`),
    );
    expect(errors).toBeUndefined();
    const [shown] = data.domain.lookupTables.nodes[0]!.rows.nodes;
    expect(shown).toMatchObject({ none: null, empty: '', two: 'a', gone: null, own: 'x', itemAttributes: {} });
    expect(shown!['values']).toEqual({ none: null, empty: '', two: 'a', constructor: 'x' });
    expect(
      new Map((shown!['fields'] as { name: string; values: unknown }[]).map(one => [one.name, one.values])),
    ).toEqual(
      new Map(
        Object.entries(fields).map(([name, values]): [string, unknown] => [
          name,
          values.map(({ value, properties }) => ({ value, properties })),
        ]),
      ),
    );
    // Not out of the table alone, where rows lack their attributes.
    expect(bill).toEqual([TABLES, 'GET lookup_table_item/v2/?limit=1000']);
  });
});
