import { encodeExtended } from 'content-disposition';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { create } from 'xmlbuilder2';
import type { ExportFormat } from '../world/model.js';
import { writeZip } from '../bytes/zip.js';
import type { ExportCell } from './values.js';

/** A table of a file: its name, headings and rows. */
export interface FileTable {
  readonly name: string;
  readonly labels: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** An export file. Tables are sheets, or files of an archive (exports.md 3). */
export interface ExportFile {
  readonly contentType: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

const xlsx = (tables: readonly FileTable[]): Promise<Buffer> =>
  writeXlsxFile(
    tables.map(({ name, labels, rows }) => ({
      // Excel's limit for sheet names.
      sheet: name.slice(0, 31),
      data: [[...labels], ...rows].map(row => row.map(value => ({ value, type: typeOf(value) }))),
    })),
  ).toBuffer();

const typeOf = (value: ExportCell) =>
  typeof value === 'string' ? String : typeof value === 'number' ? Number : Boolean;

const csv = (tables: readonly FileTable[]): Uint8Array =>
  writeZip(
    Object.fromEntries(
      tables.map(({ name, labels, rows }) => [`${name}.csv`, stringify([[...labels], ...rows.map(row => [...row])])]),
    ),
  );

const json = (tables: readonly FileTable[]): Uint8Array =>
  Buffer.from(
    JSON.stringify(Object.fromEntries(tables.map(({ name, labels, rows }) => [name, { headers: labels, rows }]))),
  );

function html(tables: readonly FileTable[]): Uint8Array {
  const body = create().ele('html').ele('body');
  for (const { name, labels, rows } of tables) {
    body.ele('h2').txt(name);
    const table = body.ele('table');
    const head = table.ele('thead').ele('tr');
    for (const label of labels) head.ele('th').txt(label);
    const lines = table.ele('tbody');
    for (const row of rows) {
      const line = lines.ele('tr');
      for (const value of row) line.ele('td').txt(String(value));
    }
  }
  return Buffer.from(body.end());
}

/** Writes tables in a file format. */
export async function exportFile(format: ExportFormat, tables: readonly FileTable[]): Promise<ExportFile> {
  switch (format) {
    case 'xlsx':
      return { contentType: XLSX, extension: 'xlsx', bytes: await xlsx(tables) };
    case 'csv':
      return { contentType: 'application/zip', extension: 'zip', bytes: csv(tables) };
    case 'json':
      return { contentType: 'application/json', extension: 'json', bytes: json(tables) };
    case 'html':
      return { contentType: 'text/html; charset=utf-8', extension: 'html', bytes: html(tables) };
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The response headers of a downloaded file. */
export const fileHeaders = ({ contentType, extension, bytes }: ExportFile, name: string) => ({
  'content-type': contentType,
  'content-length': String(bytes.length),
  'content-disposition': `attachment; filename="${name.replaceAll(/[^ -~]|["\\]/g, '_')}.${extension}"; filename*=${encodeExtended(`${name}.${extension}`)}`,
});
