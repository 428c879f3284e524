import type { LookupRowRecord, LookupTableRecord } from '../../../src/sandbox/world/model.js';
import { byText, globalId, type Part } from './expectedFormat.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The request for all tables. */
export const TABLES = 'GET lookup_table/v1/?limit=1000';
/** The request for the rows of all tables. */
export const ALL_ROWS = 'GET lookup_table_item/v2/?limit=1000';
/** Only fixture/v1 finds the rows of one table (lookup-tables.md 4); of a beginning HQ is asked for 100 rows. */
export const rowsOfTable = ({ id }: LookupTableRecord, limit = 1000): string =>
  `GET fixture/v1/?fixture_type_id=${id}&limit=${limit}`;
/** Selects what `expectedTable` shows. */
export const TABLE_FIELDS = 'id domain tableId tag isGlobal fields { name properties } itemAttributes';
/** Selects what `expectedRow` shows. */
export const ROW = 'id domain rowId tableId values fields { name values { value properties } }';
/** Selects what `expectedFullRow` shows. */
export const FULL_ROW = `${ROW} itemAttributes sortKey`;

/** The world that the tests of lookup tables look at. */
export const { world, demo } = seededWorld();
/** Its tables, in HQ's order. */
export const tables = [...demo.lookupTables];
/** The table with a tag. */
export const tagged = (tag: string): LookupTableRecord => tables.find(one => one.tag === tag)!;
/** The longest of them. */
export const villages = tagged('village_list');
/** Rows of a table, in its order. */
export const rowsOf = ({ id }: LookupTableRecord): LookupRowRecord[] =>
  [...demo.lookupRows].filter(({ tableId }) => tableId === id).sort((a, b) => a.sortKey - b.sortKey);

/** A table as `TABLE_FIELDS` should show it. */
export const expectedTable = ({ id, tag, isGlobal, fields, itemAttributes }: LookupTableRecord) => ({
  id: globalId('LookupTable', id),
  domain: 'demo',
  tableId: id,
  tag,
  isGlobal,
  fields,
  itemAttributes,
});
/** A row as `ROW` should show it: HQ sends an object's keys by name. */
export const expectedRow = ({ id, tableId, fields }: LookupRowRecord) => ({
  id: globalId('LookupTableRow', id),
  domain: 'demo',
  rowId: id,
  tableId,
  values: Object.fromEntries(Object.entries(fields).map(([name, [first]]) => [name, first?.value ?? null])),
  fields: Object.entries(fields)
    .sort(([a], [b]) => byText(a, b))
    .map(([name, values]) => ({ name, values })),
});
/** A row as `FULL_ROW` should show it. */
export const expectedFullRow = (row: LookupRowRecord) => ({
  ...expectedRow(row),
  itemAttributes: row.itemAttributes,
  sortKey: row.sortKey,
});

/** A table as the answers show it. */
export interface Table {
  readonly tag: string;
  readonly rows: Part<Record<string, unknown>>;
}
/** An answer with tables and their rows. */
export interface Answer {
  readonly domain: { readonly lookupTableByTag: Table | null; readonly lookupTables: Part<Table> };
}

/** An answer with one page of a table's rows. */
export interface Opened {
  readonly domain: { readonly lookupTableByTag: { readonly rows: Part<{ readonly rowId: string }> } };
}
