import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { memoryTable, pageTable, rateTable } from './tables.js';
import type { Result } from './result.js';

const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->'];

/** Puts the tables of a result between the markers of a Markdown file. */
export async function writeInto(file: string, result: Result): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no ${BEGIN} ... ${END}`);
  const { node, processor, processors, rounds } = result;
  const machine = `Medians of ${rounds} rounds on ${processors} x ${processor}, Node ${node}, ${new Date().toISOString().slice(0, 10)}.`;
  const tables = [rateTable(result), pageTable(result), memoryTable(result), machine].join('\n\n');
  const written = `${text.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${text.slice(end)}`;
  writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}
