import { BadInput } from '../../../errors.js';
import { workbookBytes } from '../../../formats/workbook/writer.js';

/** A row to import: values by the headers of their columns. */
export type ImportRow = Readonly<Record<string, unknown>>;

/**
 * With blanks in it, so that it is never the name of a case type: HQ takes a workbook whose sheets are all named like
 * case types for another kind of import, with other rules (bulk-case-upload.md 1).
 */
const SHEET = 'Cases to import';

/** bulk-case-upload.md 1, bad header names. */
const HEADER = /^[A-Za-z]\w*$/;

/** What XML has no place for, and what writers of workbooks leave out without a word. */
const FOREIGN =
  /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/u;

function textOf(value: unknown, path: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  if (typeof value !== 'string') throw new BadInput(`${path} must be a text, a number, a boolean or null.`);
  const at = value.search(FOREIGN);
  if (at < 0) return value.replaceAll(/\r\n?/g, '\n');
  const code = value.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0');
  throw new BadInput(
    `${path} holds the character U+${code} at position ${at}, which workbooks cannot carry: leave it out.`,
  );
}

function checkHeaders(headers: readonly string[]): void {
  const bad = headers.find(header => !HEADER.test(header));
  if (bad !== undefined)
    throw new BadInput(
      `rows[0].${bad} cannot be a column: HQ wants a letter first, then letters, digits and "_" (without accents).`,
    );
}

/** HQ writes "" where a cell is blank, so that what a row does not mention would be lost (bulk-case-upload.md 2). */
function checkColumns(row: ImportRow, headers: readonly string[], path: string): void {
  const missing = headers.find(header => !Object.hasOwn(row, header));
  if (missing !== undefined)
    throw new BadInput(
      `${path} has no ${missing}, which rows[0] has: give null to blank it, or import such rows apart.`,
    );
  const added = Object.keys(row).find(header => !headers.includes(header));
  if (added !== undefined)
    throw new BadInput(`${path}.${added} is no column of rows[0]: all rows of an import have the same columns.`);
}

function cellsOf(row: ImportRow, headers: readonly string[], path: string): readonly string[] {
  checkColumns(row, headers, path);
  const cells = headers.map(header => textOf(row[header], `${path}.${header}`));
  if (cells.every(cell => ['', '---'].includes(cell.trim())))
    throw new BadInput(`${path} is blank: HQ would skip it without a word.`);
  return cells;
}

/**
 * The workbook of an import of cases, headers first: what HQ's importer takes for an import of one case type. Numbers and
 * booleans become text, null a blank cell, as does `---`; a line ends one way. Costs no HQ request.
 * @throws {BadInput} naming the row and column that HQ would refuse, skip or spoil.
 */
export async function caseWorkbook(rows: readonly ImportRow[]): Promise<Uint8Array> {
  const [first] = rows;
  if (!first) throw new BadInput('rows is empty: there is nothing to import.');
  const headers = Object.keys(first);
  checkHeaders(headers);
  const cells = rows.map((row, n) => cellsOf(row, headers, `rows[${n}]`));
  return workbookBytes([{ name: SHEET, header: headers, rows: cells }]);
}
