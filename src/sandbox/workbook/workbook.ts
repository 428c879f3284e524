import readExcelFile from 'read-excel-file/universal';
import type { WorkbookCell } from './olderWorkbook.js';

/** A sheet as strings, from the first row and column on; "" for empty cells. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The file is not a readable workbook. */
export class UnreadableWorkbook extends Error {}

/** The file is encrypted. */
export class LockedWorkbook extends UnreadableWorkbook {}

/** The first bytes of Microsoft's compound files: older workbooks (.xls) and encrypted workbooks. */
const COMPOUND = Buffer.from('d0cf11e0', 'hex');

/** Name of the stream that holds an encrypted workbook. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const isMidnight = (text: string): boolean => text.endsWith('T00:00:00.000Z');

/** A cell as Python formats the value that HQ's reader finds (inferred, also for times). */
function cellText(cell: WorkbookCell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'True' : 'False';
  const text = cell.toISOString();
  return isMidnight(text) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Formats `1.0` as `1` and `1E3` as `1000`. */
const parseNumber = (text: string): string => String(Number(text));

/** Reads the sheets of an .xlsx or older .xls workbook, in order. Throws {@link UnreadableWorkbook}. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly TextSheet[]> {
  const file = Buffer.from(bytes);
  if (isOlder(file) && file.includes(ENCRYPTED)) throw new LockedWorkbook('the file is encrypted');
  const sheets = await sheetsOf(file).catch((error: unknown) => {
    throw new UnreadableWorkbook(error instanceof Error ? error.message : 'no workbook');
  });
  if (sheets.length === 0) throw new UnreadableWorkbook('no sheets');
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => row.map(cellText)) }));
}

/** Is it a compound file: an older or an encrypted workbook? */
export const isOlder = (file: Buffer): boolean => file.subarray(0, COMPOUND.length).equals(COMPOUND);

async function sheetsOf(file: Buffer): Promise<readonly { readonly name: string; readonly rows: WorkbookCell[][] }[]> {
  // Loaded on demand: the reader is large and rarely used.
  if (isOlder(file)) return (await import('./olderWorkbook.js')).readOlderWorkbook(file);
  const sheets = await readExcelFile(new Blob([file]), { trim: false, parseNumber });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as WorkbookCell[][] }));
}
