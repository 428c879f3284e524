import { BadInput } from '../../errors.js';
import { sheetNames } from './sheetNames.js';

/** A workbook that somebody uploads, as far as it is looked into. */
export interface UploadedWorkbook {
  /** Names of its sheets; null = of the older kind (.xls), which HQ reads and this gateway does not. */
  readonly sheets: readonly string[] | null;
}

/** The first bytes of Microsoft's compound files: older workbooks, and all that have a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Looks into a workbook before HQ is asked, which would only say 500 (bulk-case-upload.md 1). The names of its sheets
 * matter: where all are case types, HQ imports by other rules. `argument` is the input's name, for errors. Costs no HQ
 * request.
 * @throws {BadInput} for a file that is empty, is no workbook, or has a password.
 */
export async function uploadedWorkbook(
  bytes: Uint8Array,
  fileName: string,
  argument = 'file',
): Promise<UploadedWorkbook> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [, ending] = /\.(xlsx?)$/i.exec(fileName) ?? [];
  if (file.length === 0) throw new BadInput(`${argument} is empty.`);
  if (ending === undefined) throw new BadInput(`${argument} must be a workbook whose name ends in .xlsx or .xls.`);
  if (file.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    if (file.includes(ENCRYPTED)) throw new BadInput(`${argument} has a password: save it without one.`);
    if (ending.toLowerCase() === 'xls') return { sheets: null };
    throw new BadInput(`${argument} is a workbook of the older kind (.xls): save it as .xlsx.`);
  }
  const sheets = sheetNames(file);
  if (!sheets)
    throw new BadInput(`${argument} is no workbook that can be read: it may be damaged, or of another kind.`);
  return { sheets };
}
