import { BadInput } from '../../../errors.js';
import { workbookBytes } from '../../../formats/workbook/writer.js';

/** A row to import: values by column header. */
export type ImportRow = Readonly<Record<string, unknown>>;

/**
 * Contains blanks, so that it is never the name of a case type. HQ imports a workbook whose sheets are all named like
 * case types by other rules (bulk-case-upload.md 1).
 */
const SHEET_NAME = 'Cases to import';

/** Valid headers (bulk-case-upload.md 1, bad header names). */
const HEADER = /^[A-Za-z]\w*$/;

/** Characters that XML does not allow. Workbook writers drop them without an error. */
const INVALID_CHARACTER =
  /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/u;

function textOf(value: unknown, path: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  if (typeof value !== 'string') throw new BadInput(`${path} must be a string, a number, a boolean or null.`);
  const at = value.search(INVALID_CHARACTER);
  if (at < 0) return value.replaceAll(/\r\n?/g, '\n');
  const code = value.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0');
  throw new BadInput(`${path} contains the character U+${code} at position ${at}, which a workbook cannot contain.`);
}

function checkHeaders(headers: readonly string[]): void {
  const invalid = headers.find(header => !HEADER.test(header));
  if (invalid !== undefined)
    throw new BadInput(
      `rows[0].${invalid} is not a valid column: HQ requires a letter, then letters, digits and "_", without accents.`,
    );
}

/** HQ writes "" for a blank cell, so that a column missing in a row would erase its values (bulk-case-upload.md 2). */
function checkColumns(row: ImportRow, headers: readonly string[], path: string): void {
  const missing = headers.find(header => !Object.hasOwn(row, header));
  if (missing !== undefined)
    throw new BadInput(
      `${path} has no ${missing}, which rows[0] has. Use null to clear it, or import such rows separately.`,
    );
  const added = Object.keys(row).find(header => !headers.includes(header));
  if (added !== undefined)
    throw new BadInput(
      `${path}.${added} is not a column of rows[0]. All rows of an import must have the same columns.`,
    );
}

function cellsOf(row: ImportRow, headers: readonly string[], path: string): readonly string[] {
  checkColumns(row, headers, path);
  const cells = headers.map(header => textOf(row[header], `${path}.${header}`));
  if (cells.every(cell => ['', '---'].includes(cell.trim())))
    throw new BadInput(`${path} is blank: HQ would skip it without an error.`);
  return cells;
}

/**
 * The workbook of an import, in HQ's format for one case type. Numbers and booleans become text. Null and `---` become
 * blank cells, line ends become "\n". Sends no request.
 * @throws {BadInput} naming the row and column that HQ would refuse, skip or change.
 */
export async function caseWorkbook(rows: readonly ImportRow[]): Promise<Uint8Array> {
  const [first] = rows;
  if (!first) throw new BadInput('rows is empty.');
  const headers = Object.keys(first);
  checkHeaders(headers);
  const cells = rows.map((row, n) => cellsOf(row, headers, `rows[${n}]`));
  return workbookBytes([{ name: SHEET_NAME, header: headers, rows: cells }]);
}
