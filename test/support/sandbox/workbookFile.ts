import writeExcelFile from 'write-excel-file/node';

/** A cell: a text, a number, a truth, a day, or nothing. */
export type Cell = string | number | boolean | Date | null;

/** Sheets by name, each with its rows. */
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

const dated = (cell: Cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'yyyy-mm-dd hh:mm' } : cell);

/** An .xlsx file with these sheets. */
export function workbookFile(sheets: Sheets): Promise<Buffer> {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map(row => row.map(dated)) }));
  return writeExcelFile(all).toBuffer();
}

/** The first bytes of a workbook with a password, as far as readers look at it. */
export const lockedWorkbook = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1024),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
