import writeExcelFile from 'write-excel-file/node';

/** What the format itself would read as a character's number, were its first letter not written as one. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The writer keeps texts as keys of an object that has some of its own; a letter that it drops makes them others. */
const ownKey = (text: string): string => (text in {} ? `${text}\u0000` : text);

const cellOf = (text: string) =>
  text === '' ? null : { value: ownKey(text.replace(ESCAPE, '_x005F_')), type: String };

/**
 * A workbook (.xlsx) of one sheet in which every cell is text, so that `007` stays what it is. The writer drops letters
 * that it does not like: {@link caseWorkbook} refuses these before.
 */
export async function workbookBytes(name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeExcelFile(
    rows.map(row => row.map(cellOf)),
    { sheet: name },
  ).toBuffer();
}
