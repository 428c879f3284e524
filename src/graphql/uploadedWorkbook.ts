import { RejectedChange } from '../errors.js';
import type { HqFileInput } from '../generated/schema.js';
import { sentFile, type SentFile } from './uploads.js';
import { sheetNames } from '../formats/workbook/sheetNames.js';

/** A workbook that a client sent, under a name and a media type that HQ takes. */
export interface SentWorkbook extends SentFile {
  /** Names of its sheets in their order; absent where it was not looked into. */
  readonly sheets?: readonly string[];
}

/** The media type of .xlsx workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The media type of .xls workbooks. */
const XLS = 'application/vnd.ms-excel';

/** The first bytes of Microsoft's compound files: older workbooks, and all workbooks that have a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The workbook of an input. HQ would look into it only when it has taken it, and say no more than 500 of some
 * (bulk-case-upload.md 1, lookup-tables.md 5). Workbooks of the older kind are not read here: with `xls` they go to HQ as
 * they are, else they are refused. `place`: where the file stands in the mutation's input. Costs no HQ request.
 * @throws {RejectedChange} for what `sentFile` refuses, and for a file that has a password or is no such workbook.
 */
export async function sentWorkbook(
  input: HqFileInput,
  place: readonly string[],
  { xls = false } = {},
): Promise<SentWorkbook> {
  const { name, content } = await sentFile(input, place);
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (xls && isCompound(file) && !file.includes(ENCRYPTED))
    return { name: /\.xls$/i.test(name) ? name : `${name}.xls`, type: XLS, content };
  const sheets = sheetNames(file);
  if (!sheets) throw new RejectedChange([{ field: place, message: wrongWith(file), code: 'INVALID' }]);
  return { name: /\.xlsx$/i.test(name) ? name : `${name}.xlsx`, type: XLSX, content, sheets };
}

const isCompound = (file: Buffer): boolean => file.subarray(0, COMPOUND.length).equals(COMPOUND);

function wrongWith(file: Buffer): string {
  if (!isCompound(file)) return 'The file is no .xlsx workbook that can be read, whatever its name says.';
  return file.includes(ENCRYPTED)
    ? 'The workbook has a password: save it without one.'
    : 'The workbook is of the older kind (.xls): save it as .xlsx.';
}
