import { XMLParser } from 'fast-xml-parser';
import { readZip, UnreadableZip } from '../zip/readZip.js';

/** A sheet of a workbook as texts: rows from the first one on, cells from the first column on, "" where there is nothing. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The file is no workbook of the .xlsx kind. */
export class UnreadableWorkbook extends Error {}

/** The file is encrypted, or a workbook of the older .xls kind, which looks the same from outside. */
export class LockedWorkbook extends UnreadableWorkbook {}

type Xml = Readonly<Record<string, unknown>>;

const MANY = ['Relationship', 'sheet', 'row', 'c', 'si', 'r'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: name => MANY.includes(name),
});

const list = (parent: unknown, name: string): readonly Xml[] =>
  typeof parent === 'object' && parent !== null ? (((parent as Xml)[name] ?? []) as readonly Xml[]) : [];

const inner = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? inner((value as Xml)['#text'] ?? '') : '';
};

/** A text, in one piece or in runs of their own formats. */
const textOf = (item: Xml): string =>
  inner(item['t']) +
  list(item, 'r')
    .map(run => inner(run['t']))
    .join('');

/** Dates stay the numbers that Excel has for them: their formats are not looked at. */
function cellText(cell: Xml, shared: readonly string[]): string {
  const value = inner(cell['v']);
  if (cell['@t'] === 's') return shared[Number(value)] ?? '';
  if (cell['@t'] === 'inlineStr') return textOf((cell['is'] ?? {}) as Xml);
  if (cell['@t'] === 'b') return value === '1' ? 'True' : 'False';
  return cell['@t'] === undefined || cell['@t'] === 'n' ? (value === '' ? '' : String(Number(value))) : value;
}

/** `AB7` -> 27. */
function columnOf(place: string): number {
  return [...place.replace(/\d+$/, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowsOf(sheet: unknown, shared: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const row of list(sheet, 'row')) {
    const cells: string[] = [];
    for (const cell of list(row, 'c')) {
      const column = typeof cell['@r'] === 'string' ? columnOf(cell['@r']) : cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, shared);
    }
    const place = typeof row['@r'] === 'string' ? Number(row['@r']) - 1 : rows.length;
    while (rows.length < place) rows.push([]);
    rows[place] = cells;
  }
  return rows;
}

function sheetsOf(files: ReadonlyMap<string, () => string>): readonly Sheet[] {
  const part = (path: string): Xml => (parser.parse(files.get(path)?.() ?? '') ?? {}) as Xml;
  const child = (xml: unknown, name: string): unknown => (xml as Xml | undefined)?.[name];
  const shared = list(part('xl/sharedStrings.xml')['sst'], 'si').map(textOf);
  const targets = new Map(
    list(part('xl/_rels/workbook.xml.rels')['Relationships'], 'Relationship').map(one => [one['@Id'], one['@Target']]),
  );
  return list(child(part('xl/workbook.xml')['workbook'], 'sheets'), 'sheet').map(sheet => {
    const target = inner(targets.get(sheet['@id']));
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const data = child(part(path)['worksheet'], 'sheetData');
    return { name: inner(sheet['@name']), rows: rowsOf(data, shared) };
  });
}

/** The sheets of an .xlsx file in their order. Throws {@link UnreadableWorkbook}. */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const isCompound = Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  if (isCompound) throw new LockedWorkbook('not an .xlsx file');
  try {
    const sheets = sheetsOf(readZip(bytes));
    if (sheets.length > 0) return sheets;
  } catch (error) {
    if (error instanceof UnreadableZip) throw new UnreadableWorkbook(error.message);
    throw error;
  }
  throw new UnreadableWorkbook('no sheets');
}
