import { BadInput } from '../../errors.js';
import { type WorkbookSheet, workbookBytes } from '../../formats/workbook/writer.js';

/** Excel's limits: rows of a sheet, characters of a cell, and names of sheets. */
const [MAX_ROWS, MAX_TEXT_LENGTH] = [1_048_576, 32_767];
const NAME = /^(?!')[^[\]/\\:*?]{1,31}(?<!')$/;
/** Characters that XML does not allow, that the writer drops, or (carriage return) that change when read. */
const INVALID_CHARACTER = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/u;

/**
 * Writes an .xlsx file. Every cell is text: numbers keep leading zeros, and formulas are not evaluated.
 * @throws {BadInput} naming what a workbook cannot contain. Nothing is truncated or omitted.
 */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const names = sheets.map(({ name }) => name.toLowerCase());
  const problem =
    new Set(names).size < names.length
      ? `two sheets would be named "${names.at(-1)}"`
      : sheets.map(problemOf).find(text => text !== undefined);
  if (problem) throw new BadInput(`A workbook cannot contain this table: ${problem}. Use the .csv file.`);
  return workbookBytes(sheets);
}

function problemOf({ name, header, rows }: WorkbookSheet): string | undefined {
  if (!NAME.test(name)) return `"${name}" cannot be the name of a sheet`;
  if (rows.length >= MAX_ROWS) return `the sheet "${name}" has ${rows.length} rows`;
  const repeated = header.find((text, i) => header.indexOf(text) < i);
  if (repeated !== undefined) return `the sheet "${name}" has two columns "${repeated}"`;
  for (const [r, row] of [header, ...rows].entries()) {
    const c = row.findIndex(text => text !== null && (text.length > MAX_TEXT_LENGTH || INVALID_CHARACTER.test(text)));
    if (c >= 0)
      return `the text in row ${r + 1} of the column "${header[c]}" is longer than ${MAX_TEXT_LENGTH} characters, or has characters that a workbook cannot contain`;
  }
  return undefined;
}
