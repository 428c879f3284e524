import type { LookupRowRecord, LookupTableRecord } from '../world/model.js';
import type { TextSheet } from './workbook.js';
import { isXmlName } from '../xmlName.js';

/** A row of a table's sheet. */
export interface LookupSheetRow {
  /** Id of the existing row; "" for a new one. */
  readonly uid: string;
  readonly isDeleted: boolean;
  readonly fields: LookupRowRecord['fields'];
  readonly itemAttributes: LookupRowRecord['itemAttributes'];
  /** Names of users, groups and locations that own the row. */
  readonly owners: readonly { readonly kind: 'user' | 'group' | 'location'; readonly name: string }[];
}

/** A table of a workbook, with its rows. */
export interface SheetTable extends Omit<LookupTableRecord, 'id'> {
  readonly isDeleted: boolean;
  readonly rows: readonly LookupSheetRow[];
}

/** The workbook does not have HQ's layout. The texts are from memory. */
export class BadLayout extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(' '));
  }
}

/** The cells of a row by their headers. */
type Cells = ReadonlyMap<string, string>;

function recordsOf({ rows: [headers = [], ...rows] }: TextSheet): readonly Cells[] {
  return rows
    .filter(row => row.some(cell => cell.trim() !== ''))
    .map(row => new Map(headers.map((header, column): [string, string] => [header.trim(), row[column] ?? ''])));
}

const isYes = (text = ''): boolean => /^(y|yes|true|1)$/i.test(text.trim());

/** The cells of `field 1`, `field 2` ... until one is missing or blank. */
function numbered(cells: Cells, name: (n: number) => string): readonly string[] {
  const found: string[] = [];
  for (let value = cells.get(name(1)); value; value = cells.get(name(found.length + 1))) found.push(value);
  return found;
}

function fieldsOf(cells: Cells, { fields }: Pick<LookupTableRecord, 'fields'>): LookupRowRecord['fields'] {
  const entries = fields.map(({ name, properties }): [string, LookupRowRecord['fields'][string]] => {
    if (properties.length === 0) return [name, [{ value: cells.get(`field: ${name}`) ?? '', properties: {} }]];
    const values = numbered(cells, n => `field: ${name} ${n}`).map((value, i) => ({
      value,
      properties: Object.fromEntries(properties.map(one => [one, cells.get(`${name}: ${one} ${i + 1}`) ?? ''])),
    }));
    return [name, values];
  });
  return Object.fromEntries(entries);
}

function rowOf(cells: Cells, table: Pick<LookupTableRecord, 'fields' | 'itemAttributes'>): LookupSheetRow {
  const kinds = ['user', 'group', 'location'] as const;
  return {
    uid: cells.get('UID') ?? '',
    isDeleted: isYes(cells.get('Delete(Y/N)')),
    fields: fieldsOf(cells, table),
    itemAttributes: Object.fromEntries(table.itemAttributes.map(one => [one, cells.get(`property: ${one}`) ?? ''])),
    owners: kinds.flatMap(kind => numbered(cells, n => `${kind} ${n}`).map(name => ({ kind, name }))),
  };
}

function tableOf(cells: Cells, sheets: readonly TextSheet[]): SheetTable {
  const tag = cells.get('table_id') ?? '';
  const fields = numbered(cells, n => `field ${n}`).map((name, i) => ({
    name,
    properties: numbered(cells, n => `field ${i + 1}: property ${n}`),
  }));
  const table = {
    tag,
    isGlobal: isYes(cells.get('is_global?')),
    fields,
    itemAttributes: numbered(cells, n => `property ${n}`),
  };
  const sheet = sheets.find(({ name }) => name === tag);
  const rows = sheet ? recordsOf(sheet).map(one => rowOf(one, table)) : [];
  return { ...table, isDeleted: isYes(cells.get('Delete(Y/N)')), rows };
}

/** Parses the tables of a workbook (lookup-tables.md 5, workbook layout). Throws {@link BadLayout}. */
export function readLookupSheets(sheets: readonly TextSheet[]): readonly SheetTable[] {
  const types = sheets.find(({ name }) => name === 'types');
  if (!types) throw new BadLayout(["Workbook does not contain a sheet called 'types'"]);
  const tables = recordsOf(types).map(cells => tableOf(cells, sheets));
  const problems = tables.flatMap(({ tag, isDeleted }, n) => {
    if (!isXmlName(tag)) return [`Excel row ${n + 2} of 'types' has no valid 'table_id'.`];
    if (tables.findIndex(one => one.tag === tag) < n) return [`Duplicate table_id '${tag}'.`];
    return isDeleted || sheets.some(({ name }) => name === tag) ? [] : [`There is no sheet for the table '${tag}'.`];
  });
  if (problems.length > 0) throw new BadLayout(problems);
  return tables;
}
