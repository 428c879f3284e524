import { localName, xmlReader } from '../xml/reader.js';
import { fileIn } from './archive.js';

/** The list of a workbook's sheets, where every writer puts it. */
const LIST = 'xl/workbook.xml';

/** Far more than any list of sheets takes, bytes. */
const MOST = 4 * 1_048_576;

/**
 * The names of a workbook's sheets in their order; undefined where the file is no .xlsx workbook. The sheets themselves
 * are not unpacked: a few hundred bytes can stand for a sheet that no memory holds.
 */
export function sheetNames(workbook: Uint8Array): readonly string[] | undefined {
  const list = fileIn(workbook, LIST, MOST);
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
