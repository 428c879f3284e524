import type { LookupRowRecord, LookupTableRecord } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW } from '../gateway.js';
import { domainIn } from '../sandbox/demoWorld.js';
import { byText, globalId, type Part } from './spelling.js';

/** HQ is asked so for all tables. */
export const TABLES = 'GET lookup_table/v1/?limit=1000';
/** And so for the rows of all of them. */
export const ALL_ROWS = 'GET lookup_table_item/v2/?limit=1000';
/** Only fixture/v1 finds the rows of one table (lookup-tables.md 4); of a beginning HQ is asked for 100 rows. */
export const rowsOfTable = ({ id }: LookupTableRecord, limit = 1000): string =>
  `GET fixture/v1/?fixture_type_id=${id}&limit=${limit}`;
/** Selects what `tableSeen` shows. */
export const TABLE_FIELDS = 'id domain tableId tag isGlobal fields { name properties } itemAttributes';
/** Selects what `lookupRowSeen` shows. */
export const ROW = 'id domain rowId tableId values fields { name values { value properties } }';
/** Selects what `fullRowSeen` shows. */
export const FULL_ROW = `${ROW} itemAttributes sortKey`;

/** The world that the tests of lookup tables look at. */
export const world = createWorld({ now: NOW, cases: 300 });
const demo = domainIn(world);
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
export const tableSeen = ({ id, tag, isGlobal, fields, itemAttributes }: LookupTableRecord) => ({
  id: globalId('LookupTable', id),
  domain: 'demo',
  tableId: id,
  tag,
  isGlobal,
  fields,
  itemAttributes,
});
/** A row as `ROW` should show it: HQ sends an object's keys by name. */
export const lookupRowSeen = ({ id, tableId, fields }: LookupRowRecord) => ({
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
export const fullRowSeen = (row: LookupRowRecord) => ({
  ...lookupRowSeen(row),
  itemAttributes: row.itemAttributes,
  sortKey: row.sortKey,
});

export interface Table {
  readonly tag: string;
  readonly rows: Part<Record<string, unknown>>;
}
/** What a question for tables and their rows is answered. */
export interface Answer {
  readonly domain: { readonly lookupTableByTag: Table | null; readonly lookupTables: Part<Table> };
}

/** What a walk through a table's rows is answered. */
export interface Opened {
  readonly domain: { readonly lookupTableByTag: { readonly rows: Part<{ readonly rowId: string }> } };
}
