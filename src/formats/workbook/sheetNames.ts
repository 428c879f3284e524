import { localName, xmlReader } from '../xml/reader.js';
import { fileIn } from './archive.js';

/** The path of the list of sheets in a workbook. */
const SHEET_LIST = 'xl/workbook.xml';

/** Maximum bytes of the list of sheets, far above any real one. */
const MAX_LIST_BYTES = 4 * 1_048_576;

/**
 * The names of a workbook's sheets, in order; undefined if the file is not an .xlsx workbook. The sheets are not
 * unpacked: a few hundred bytes can expand to more than any memory.
 */
export function sheetNames(workbook: Uint8Array): readonly string[] | undefined {
  const list = fileIn(workbook, SHEET_LIST, MAX_LIST_BYTES);
  const names = list && namesIn(new TextDecoder().decode(list));
  return names && names.length > 0 ? names : undefined;
}

function namesIn(list: string): readonly string[] | undefined {
  const names: string[] = [];
  const reader = xmlReader({
    open: (element, { name = '' }) => void (localName(element) === 'sheet' && names.push(name)),
    text: () => undefined,
    close: () => undefined,
  });
  try {
    reader.write(list);
    reader.end();
  } catch {
    return undefined;
  }
  return names;
}
