import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** A sheet of texts, its header first; null and "" are blank cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** The writer takes seconds for a large sheet and rests for nobody, so it works in a thread of its own. */
const WRITER = createRequire(import.meta.url).resolve('write-excel-file/node');
const WRITING = `
  const { parentPort, workerData: { writer, sheets } } = require('node:worker_threads');
  const typed = cell => cell && { value: cell, type: String };
  const data = sheets.map(({ sheet, data }) => ({ sheet, data: data.map(row => row.map(typed)) }));
  require(writer)(data).toBuffer().then(bytes => parentPort.postMessage(bytes));
`;

/** What the format itself would read as a character's number, were its first letter not written as one. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The writer keeps texts as keys of an object that has some of its own; a letter that it drops makes them others. */
const ownKey = (text: string): string => (text in {} ? `${text}\u0000` : text);

const cellOf = (text: string | null) => (text ? ownKey(text.replace(ESCAPE, '_x005F_')) : null);

/**
 * A workbook (.xlsx) in which every cell is text, so that `007` stays what it is and what looks like a formula is none.
 * The writer drops letters that it does not like: who calls it refuses these before.
 */
export async function workbookBytes(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const plain = sheets.map(({ name, header, rows }) => ({
    sheet: name,
    data: [header, ...rows].map(row => row.map(cellOf)),
  }));
  const thread = new Worker(WRITING, { eval: true, workerData: { writer: WRITER, sheets: plain } });
  const [bytes] = (await once(thread, 'message')) as [Uint8Array];
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
