import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** A sheet of texts. Null and "" are blank cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** The library blocks for seconds on a large sheet, so it runs in a worker thread. */
const LIBRARY = createRequire(import.meta.url).resolve('write-excel-file/node');
const WORKER_CODE = `
  const { parentPort, workerData: { writer, sheets } } = require('node:worker_threads');
  const typed = cell => cell && { value: cell, type: String };
  const data = sheets.map(({ sheet, data }) => ({ sheet, data: data.map(row => row.map(typed)) }));
  require(writer)(data).toBuffer().then(bytes => parentPort.postMessage(bytes));
`;

/** Text that the format would read as an escaped character. Its first character is escaped instead. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * The library uses texts as keys of a plain object. Texts that are inherited keys get a NUL, which the library drops.
 */
const ownKey = (text: string): string => (text in {} ? `${text}\u0000` : text);

const cellOf = (text: string | null) => (text ? ownKey(text.replace(ESCAPE, '_x005F_')) : null);

/**
 * Creates a workbook (.xlsx) in which every cell is text, so that `007` is kept and nothing becomes a formula. The
 * library drops characters that XML does not allow: reject them before.
 */
export async function workbookBytes(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const plain = sheets.map(({ name, header, rows }) => ({
    sheet: name,
    data: [header, ...rows].map(row => row.map(cellOf)),
  }));
  const thread = new Worker(WORKER_CODE, { eval: true, workerData: { writer: LIBRARY, sheets: plain } });
  const [bytes] = (await once(thread, 'message')) as [Uint8Array];
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
