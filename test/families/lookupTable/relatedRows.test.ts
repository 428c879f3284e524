import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LookupRowRecord } from '../../../src/sandbox/world/model.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import {
  ALL_ROWS,
  FULL_ROW,
  ROW,
  TABLES,
  expectedFullRow,
  expectedRow,
  rowsOf,
  rowsOfTable,
  tagged,
  villages,
  world,
  type Answer,
} from '../../support/expected/expectedLookupTables.js';
import { inDemo, part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

describe('rows that belong to a row of another table', () => {
  const child = tagged('products');
  const parent = rowsOf(tagged('vaccines'))[0]!;
  const extra: LookupRowRecord[] = [0, 1, 2].map(n => ({
    id: `${n}`.repeat(32),
    tableId: child.id,
    sortKey: 100 + n,
    fields: Object.fromEntries(
      child.fields.map(({ name }) => [
        name,
        [{ value: name === 'unit' && n !== 1 ? parent.fields.id![0]!.value : `x${n}`, properties: {} }],
      ]),
    ),
    itemAttributes: { supplier: `s${n}` },
  }));
  const related = (rowId: string, childField = 'unit', fields = FULL_ROW) =>
    inDemo(
      `lookupTableByTag(tag: "products") { rows(filter: { parent: { rowId: "${rowId}", parentField: "id", childField: "${childField}" } }) { ${part(fields)} } }`,
    );
  const asked = (rowId: string, childField = 'unit') =>
    `GET fixture/v1/?child_type=${child.id}&limit=1000&parent_id=${rowId}&parent_ref_name=${childField}&references=id`;
  beforeEach(() => extra.forEach(row => domainIn(world).lookupRows.put(row)));
  afterEach(() => extra.forEach(({ id }) => domainIn(world).lookupRows.delete(id)));

  test('HQ finds them (lookup-tables.md 4)', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(related(parent.id, 'unit', ROW));
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTableByTag?.rows).toMatchObject({
      totalCount: 2,
      nodes: [expectedRow(extra[0]!), expectedRow(extra[2]!)],
    });
    expect(bill).toEqual([TABLES, asked(parent.id)]);
  });

  test('their attributes and positions come from the rows themselves', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(related(parent.id));
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTableByTag?.rows.nodes).toEqual([expectedFullRow(extra[0]!), expectedFullRow(extra[2]!)]);
    expect(bill).toEqual([
      TABLES,
      asked(parent.id),
      ...[extra[0]!, extra[2]!].map(({ id }) => `GET lookup_table_item/v2/${id}/`),
    ]);
  });

  test('no matching rows, and an unknown row', async () => {
    const none = await gateway.ask<Answer>(related(parent.id, 'name'));
    expect(none.errors).toBeUndefined();
    expect(none.data.domain.lookupTableByTag?.rows).toMatchObject({ totalCount: 0, nodes: [] });
    expect(none.bill).toEqual([TABLES, asked(parent.id, 'name')]);
    const nobody = await gateway.ask<Answer>(related('f'.repeat(32)));
    expect(nobody.data.domain.lookupTableByTag?.rows).toBeNull();
    expect(nobody.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(nobody.bill).toEqual([asked('f'.repeat(32))]);
  });

  test.each([
    ['rowId', related('')],
    ['childField', related(parent.id, '')],
  ])('an empty %s, which HQ ignores as a filter, is refused (lookup-tables.md 4)', async (name, query) => {
    const { data, errors, bill } = await gateway.ask<Answer>(query);
    expect(data.domain.lookupTableByTag?.rows).toBeNull();
    expect(errors).toMatchObject([
      { message: `filter.parent.${name} is empty.`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(bill).toEqual([TABLES]);
  });
});

describe('a login without edit_apps, which fixture/v1 refuses (lookup-tables.md 1)', () => {
  test('reads the rows of a table from the list of all rows', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(`lookupTableByTag(tag: "village_list") { rows(first: 1000) { ${part(ROW)} } }`),
      { as: 'reader' },
    );
    expect(errors).toBeUndefined();
    expect(data.domain.lookupTableByTag?.rows.nodes).toEqual(rowsOf(villages).map(expectedRow));
    expect(bill).toEqual([TABLES, rowsOfTable(villages), ALL_ROWS]);
  });

  test('cannot read related rows, which only fixture/v1 has', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(
        `lookupTableByTag(tag: "products") { tag rows(filter: { parent: { rowId: "${rowsOf(villages)[0]!.id}", parentField: "id", childField: "id" } }) { totalCount } }`,
      ),
      { as: 'reader' },
    );
    expect(data.domain.lookupTableByTag).toEqual({ tag: 'products', rows: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(bill).toEqual([TABLES, expect.stringContaining('GET fixture/v1/?child_type=')]);
  });
});
