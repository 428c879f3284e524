import { Readable } from 'node:stream';
import type { ServedFile } from '../../operation/context.js';
import { BadInput, KnownError } from '../../errors.js';
import { XLSX } from '../../graphql/uploadedWorkbook.js';
import { csv } from '../../formats/csv.js';
import { fileHref, type OpenFile } from '../../files/links.js';
import { workbook } from './workbook.js';
import { sheetOf, typesSheet, undefinedFields } from './sheet.js';
import { type LookupTableDataRow, type LookupTableDefinitionRow, lookupTableRows, lookupTables } from './resource.js';

type FileFormat = 'XLSX' | 'CSV';

const TYPES: Readonly<Record<FileFormat, string>> = {
  XLSX,
  CSV: 'text/csv; charset=utf-8',
};

/** The file of a table's rows, with its link. HQ offers no such file (lookup-tables.md 1). */
export function lookupTableFileOf(origin: string, { domain, id, tag }: LookupTableDefinitionRow, format: FileFormat) {
  const name = `${tag}.${format.toLowerCase()}`;
  return {
    name,
    contentType: TYPES[format],
    downloadUrl: fileHref(origin, { domain, kind: 'lookup-table', id, name }),
  };
}

/**
 * Builds the file of all rows of a table, in the format of the link's file name. Attributes and properties of values
 * are only in the list of the rows of all tables (lookup-tables.md 4), which is read only for tables that define any.
 */
export const lookupTableFile: OpenFile = async ({ hq }, { domain, id, name = '' }) => {
  const format = /\.xlsx$/i.test(name) ? 'XLSX' : /\.csv$/i.test(name) ? 'CSV' : undefined;
  if (!format) throw new BadInput('The file name of a lookup table must end with .xlsx or .csv.');
  const table = await hq(domain).load(lookupTables, id);
  if (!table) throw new KnownError('NOT_FOUND', 'HQ has no such lookup table in this project space.');
  const isPlain = table.item_attributes.length === 0 && table.fields.every(({ properties }) => properties.length === 0);
  const needs = isPlain ? undefined : ['item_attributes', 'sort_key'];
  const rows = await hq(domain).loadBy(lookupTableRows, 'table', id, { needs });
  const sorted = [...rows].sort((a, b) => (a.sort_key ?? 0) - (b.sort_key ?? 0));
  return format === 'CSV' ? csvOf(table, sorted) : workbookOf(table, sorted);
};

function csvOf(table: LookupTableDefinitionRow, rows: readonly LookupTableDataRow[]): ServedFile {
  const sheet = sheetOf(table, rows);
  return { contentType: TYPES.CSV, body: csv([sheet.header, ...sheet.rows]) };
}

async function workbookOf(table: LookupTableDefinitionRow, rows: readonly LookupTableDataRow[]): Promise<ServedFile> {
  const undefinedNames = undefinedFields(table, rows);
  if (undefinedNames.length > 0)
    throw new BadInput(
      `HQ's workbook format cannot contain this table: its rows have values that the table does not define, in ${undefinedNames.slice(0, 5).join(', ')}. Use the .csv file.`,
    );
  const bytes = await workbook([typesSheet(table), sheetOf(table, rows)]);
  return { contentType: TYPES.XLSX, length: bytes.length, body: Readable.from([bytes]) };
}
