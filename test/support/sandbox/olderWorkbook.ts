import { utils, write } from '@e965/xlsx';
import type { Sheets } from './workbookFile.js';

/** An older workbook (.xls) with these sheets, as OpenFn's `submitXls` writes it. */
export function olderWorkbook(sheets: Sheets): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: true, UTC: true });
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}
