import { describe, expect, test } from '@jest/globals';
import {
  ALL_ROWS,
  FULL_ROW,
  ROW,
  TABLES,
  TABLE_FIELDS,
  expectedFullRow,
  expectedRow,
  rowsOf,
  rowsOfTable,
  expectedTable,
  tables,
  tagged,
  villages,
  world,
  type Answer,
  type Opened,
} from '../../support/expected/expectedLookupTables.js';
import { globalId, inDemo, part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

describe('tables', () => {
  test('every field of all tables, for one request (lookup-tables.md 2)', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(inDemo(`lookupTables { ${part(TABLE_FIELDS)} }`));
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTables).toMatchObject({
      nodes: tables.map(expectedTable),
      totalCount: tables.length,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
    expect(tables.some(({ fields }) => fields.some(({ properties }) => properties.length > 0))).toBe(true);
    expect(bill).toEqual([TABLES]);
  });

  test('by tag; an unknown tag, another spelling and an id find no table: one request for all', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, unknown> }>(
      inDemo(
        `a: lookupTableByTag(tag: "products") { ${TABLE_FIELDS} } b: lookupTableByTag(tag: "nothing") { tag rows { totalCount } } c: lookupTableByTag(tag: "Products") { tag } d: lookupTableByTag(tag: "${villages.id}") { tag } e: lookupTableByTag(tag: "") { tag }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: expectedTable(tagged('products')), b: null, c: null, d: null, e: null });
    expect(bill).toEqual([TABLES]);
  });

  test('by id, in either of HQ’s spellings; other ids are no table’s, and ask HQ for nothing', async () => {
    const dashed = villages.id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toUpperCase();
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, unknown> }>(
      inDemo(
        `a: lookupTable(tableId: "${villages.id}") { ${TABLE_FIELDS} } b: lookupTable(tableId: "${dashed}") { tag } c: lookupTable(tableId: "${'0'.repeat(32)}") { tag }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: expectedTable(villages), b: { tag: villages.tag }, c: null });
    expect(bill).toEqual([TABLES]);
    const none = await gateway.ask<{ domain: Record<string, unknown> }>(
      inDemo('a: lookupTable(tableId: ".") { tag } b: lookupTableRow(rowId: "products") { rowId }'),
    );
    expect([none.data, none.errors, none.bill]).toEqual([{ domain: { a: null, b: null } }, undefined, []]);
  });

  test('a row by id', async () => {
    const row = rowsOf(tagged('counselling_topics'))[3]!;
    const query = inDemo(
      `a: lookupTableRow(rowId: "${row.id}") { ${FULL_ROW} } b: lookupTableRow(rowId: "${'0'.repeat(32)}") { rowId }`,
    );
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, unknown> }>(query);
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: expectedFullRow(row), b: null });
    expect(bill).toEqual([`GET lookup_table_item/v2/${row.id}/`, `GET lookup_table_item/v2/${'0'.repeat(32)}/`]);
  });

  test('a walk in parts of 2 sees every table once, for one request', async () => {
    const query = `query ($after: String) { domain(name: "demo") { lookupTables(first: 2, after: $after) { ${part('tag')} } } }`;
    const { nodes, billPerPage } = await readAllPages<{ tag: string }>(
      gateway,
      query,
      (data: Answer) => data.domain.lookupTables,
    );
    expect(nodes).toEqual(tables.map(({ tag }) => ({ tag })));
    expect(billPerPage.flat()).toEqual([TABLES]);
  });

  test('tables and rows as nodes', async () => {
    const row = rowsOf(tagged('counselling_topics'))[3]!;
    const ids = [
      globalId('LookupTable', villages.id),
      globalId('LookupTable', '0'.repeat(32)),
      globalId('LookupTableRow', row.id),
    ];
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on LookupTable { ${TABLE_FIELDS} } ... on LookupTableRow { id rowId attributes: itemAttributes sortKey } } }`,
      { variables: { ids } },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      expectedTable(villages),
      null,
      { id: ids[2], rowId: row.id, attributes: row.itemAttributes, sortKey: row.sortKey },
    ]);
    expect(bill.toSorted()).toEqual([TABLES, `GET lookup_table_item/v2/${row.id}/`].sort());
  });
});

describe('rows', () => {
  test.each(tables.map(table => [table.tag, table] as const))(
    'of the table %s: every field, in order, for one request (lookup-tables.md 3 and 4)',
    async (tag, table) => {
      const { data, errors, bill } = await gateway.ask<Answer>(
        inDemo(`lookupTableByTag(tag: "${tag}") { rows(first: 1000) { ${part(ROW)} } }`),
      );
      const expected = rowsOf(table).map(expectedRow);
      expect(errors).toBeUndefined();
      expect(data.domain.lookupTableByTag?.rows).toMatchObject({ nodes: expected, totalCount: expected.length });
      expect(bill).toEqual([TABLES, rowsOfTable(table)]);
    },
  );

  test('of all tables, with attributes and positions: one request for the rows', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(`lookupTables { nodes { tag rows(first: 1000) { ${part(FULL_ROW)} } } }`),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTables.nodes.map(({ tag, rows }) => [tag, rows.nodes])).toEqual(
      tables.map(table => [table.tag, rowsOf(table).map(expectedFullRow)]),
    );
    expect(bill).toEqual([TABLES, ALL_ROWS]);
  });

  test('values distinguished by properties: all of them; the first alone as the value', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(
        'lookupTableByTag(tag: "counselling_topics") { rows(first: 1) { nodes { name: value(field: "name") none: value(field: "toString") fields { name values { value properties } } } } }',
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTableByTag?.rows.nodes).toEqual([
      {
        name: 'Birth plan',
        none: null,
        fields: [
          { name: 'id', values: [{ value: 'topic_1', properties: {} }] },
          {
            name: 'name',
            values: [
              { value: 'Birth plan', properties: { lang: 'en' } },
              { value: 'Plan de naissance', properties: { lang: 'fra' } },
            ],
          },
        ],
      },
    ]);
    expect(bill).toEqual([TABLES, rowsOfTable(tagged('counselling_topics'), 100)]);
  });

  test('attributes and positions of one table', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(`lookupTableByTag(tag: "products") { rows { ${part(FULL_ROW)} } }`),
    );
    expect(errors).toBeUndefined();
    const expected = rowsOf(tagged('products'));
    expect(data.domain.lookupTableByTag?.rows.nodes).toEqual(expected.map(expectedFullRow));
    expect(expected.every(({ itemAttributes }) => Object.keys(itemAttributes).length === 2)).toBe(true);
    expect(bill).toEqual([TABLES, ALL_ROWS]);
  });

  const walkQuery = `query ($after: String) { domain(name: "demo") { lookupTableByTag(tag: "village_list") { rows(first: 50, after: $after) { ${part('rowId')} } } } }`;
  const walkVillages = () =>
    readAllPages<{ rowId: string }>(gateway, walkQuery, (data: Opened) => data.domain.lookupTableByTag.rows);
  const villageIds = rowsOf(villages).map(({ id }) => ({ rowId: id }));

  test('reading a cached table in pages of 50 returns every row once, in order, without a request', async () => {
    const whole = await gateway.ask(
      inDemo('lookupTableByTag(tag: "village_list") { rows(first: 1000) { totalCount } }'),
    );
    expect(whole.bill).toEqual([TABLES, rowsOfTable(villages)]);
    const { nodes, billPerPage, cursors } = await walkVillages();
    expect(nodes).toEqual(villageIds);
    expect(billPerPage.flat()).toEqual([]);
    const { data, bill } = await gateway.ask<Answer>(walkQuery, { variables: { after: cursors[70] } });
    expect(data.domain.lookupTableByTag?.rows.nodes).toEqual(villageIds.slice(71, 121));
    expect(bill).toEqual([]);
  });

  test('reading without a cache returns every row once, each page for at most one request', async () => {
    const { nodes, billPerPage } = await walkVillages();
    expect(nodes).toEqual(villageIds);
    const [begun, ...later] = billPerPage;
    expect(begun).toEqual([TABLES, rowsOfTable(villages, 100)]);
    expect(later.every(bill => bill.length <= 1)).toBe(true);
  });

  test('the table of a row costs nothing more', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo('lookupTableByTag(tag: "vaccines") { rows { nodes { table { tag } } } }'),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTableByTag?.rows.nodes).toEqual(
      rowsOf(tagged('vaccines')).map(() => ({ table: { tag: 'vaccines' } })),
    );
    expect(bill).toEqual([TABLES, rowsOfTable(tagged('vaccines'), 100)]);
  });
});
