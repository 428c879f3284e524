import { Rejected } from '../errors.js';
import type { FileInput } from '../generated/schema.js';
import { sentFile, type SentFile } from './file.js';

/** The first bytes of zip archives, which .xlsx workbooks are. */
const ARCHIVE = Buffer.from('504b0304', 'hex');
/** The first bytes of Microsoft's compound files: older workbooks, and all workbooks that have a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** What every .xlsx workbook has among the paths in its archive, and a document or another archive has not. */
const SHEETS = Buffer.from('xl/');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The workbook of an input, under a name and a media type that HQ takes. HQ would look into it only when it has taken it.
 * @throws {Rejected} for what `sentFile` refuses, and for a file that is plainly no .xlsx workbook or has a password.
 */
export async function sentTables(input: FileInput, place: readonly string[]): Promise<SentFile> {
  const { name, content } = await sentFile(input, place);
  const wrong = wrongWith(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  if (wrong) throw new Rejected([{ field: place, message: wrong, code: 'INVALID' }]);
  return { name: /\.xlsx$/i.test(name) ? name : `${name}.xlsx`, type: XLSX, content };
}

function wrongWith(file: Buffer): string | undefined {
  if (file.subarray(0, COMPOUND.length).equals(COMPOUND))
    return file.includes(ENCRYPTED)
      ? 'The workbook has a password: save it without one.'
      : 'The workbook is of the older kind (.xls): save it as .xlsx.';
  const isWorkbook = file.subarray(0, ARCHIVE.length).equals(ARCHIVE) && file.includes(SHEETS);
  return isWorkbook ? undefined : 'The file is no .xlsx workbook, whatever its name says.';
}
