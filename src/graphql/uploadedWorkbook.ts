import { RejectedChange } from '../errors.js';
import type { HqFileInput } from '../generated/schema.js';
import { sentFile, type SentFile } from './uploads.js';
import { sheetNames } from '../formats/workbook/sheetNames.js';

/** An uploaded workbook, with a file name and media type that HQ accepts. */
export interface SentWorkbook extends SentFile {
  /** Names of its sheets, in order. Absent for .xls workbooks, which are not read. */
  readonly sheets?: readonly string[];
}

/** The media type of .xlsx workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The media type of .xls workbooks. */
const XLS = 'application/vnd.ms-excel';

/** The first bytes of Microsoft's compound files (OLE): .xls workbooks, and all workbooks with a password. */
const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads the workbook of an input and checks it, because HQ checks it only after accepting it and answers some with 500
 * only (bulk-case-upload.md 1, lookup-tables.md 5). .xls workbooks are not read: with `xls` they are sent to HQ
 * unchanged, else they are rejected. `path`: the input field of the file. Costs no HQ request.
 * @throws {RejectedChange} for what `sentFile` rejects, for a file with a password, and for any other file that is not
 * a workbook.
 */
export async function sentWorkbook(
  input: HqFileInput,
  path: readonly string[],
  { xls = false } = {},
): Promise<SentWorkbook> {
  const { name, content } = await sentFile(input, path);
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (xls && isOle(file) && !file.includes(ENCRYPTED))
    return { name: /\.xls$/i.test(name) ? name : `${name}.xls`, type: XLS, content };
  const sheets = sheetNames(file);
  if (!sheets) throw new RejectedChange([{ field: path, message: messageFor(file), code: 'INVALID' }]);
  return { name: /\.xlsx$/i.test(name) ? name : `${name}.xlsx`, type: XLSX, content, sheets };
}

const isOle = (file: Buffer): boolean => file.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE);

function messageFor(file: Buffer): string {
  if (!isOle(file)) return 'The file is not a readable .xlsx workbook.';
  return file.includes(ENCRYPTED)
    ? 'The workbook has a password. Save it without one.'
    : 'The workbook has the older format (.xls). Save it as .xlsx.';
}
