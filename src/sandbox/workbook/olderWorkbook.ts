import { read, utils } from '@e965/xlsx';

/** The value of a cell; null if it is blank. */
export type WorkbookCell = string | boolean | Date | null;

/** Reads the sheets of an older workbook (.xls), in order. Throws if it cannot be read. */
export function readOlderWorkbook(file: Buffer): readonly { readonly name: string; readonly rows: WorkbookCell[][] }[] {
  const { SheetNames, Sheets } = read(file, { type: 'buffer', cellDates: true, UTC: true, cellFormula: false });
  return SheetNames.map(name => {
    const sheet = Sheets[name] ?? {};
    const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
    // The range starts at the first cell, even if it is blank.
    const range = { s: { r: 0, c: 0 }, e: end };
    const rows = utils.sheet_to_json<(WorkbookCell | number)[]>(sheet, {
      header: 1,
      range,
      defval: null,
      blankrows: true,
      UTC: true,
    });
    return { name, rows: rows.map(row => row.map(cell => (typeof cell === 'number' ? String(cell) : cell))) };
  });
}
