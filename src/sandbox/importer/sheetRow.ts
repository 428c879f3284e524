import type { TextSheet } from '../workbook/workbook.js';

/** A data row: its number on the sheet (headers are row 1), and its cells by header. */
export interface CaseSheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** The text that marks a cell as blank (bulk-case-upload.md 2). */
const BLANK = '---';

/** The headers of a sheet. Columns without a header are ignored. */
export function headersOf({ rows: [headers = []] }: TextSheet): readonly string[] {
  return headers.map(header => header.trim()).filter(header => header !== '');
}

/** The rows below the headers. Blank rows are skipped silently (bulk-case-upload.md 2). */
export function rowsOf({ rows: [headers = [], ...rows] }: TextSheet): readonly CaseSheetRow[] {
  const columns = headers.map((header, column) => [header.trim(), column] as const).filter(([header]) => header !== '');
  return rows
    .map((row, n) => ({
      number: n + 2,
      cells: new Map(
        columns.map(([header, column]) => {
          const text = row[column] ?? '';
          return [header, text.trim() === BLANK ? '' : text] as const;
        }),
      ),
    }))
    .filter(({ cells }) => [...cells.values()].some(cell => cell.trim() !== ''));
}

/** An id in a cell. Numbers lose their decimals: `12.0` -> `12` (bulk-case-upload.md 2). */
export function idIn({ cells }: CaseSheetRow, column: string): string {
  const text = (cells.get(column) ?? '').trim();
  return /^-?\d+\.\d+$/.test(text) ? String(Math.trunc(Number(text))) : text;
}
