import { SaxesParser } from 'saxes';
import { fileIn } from './archive.js';

/** The list of a workbook's sheets, where every writer puts it. */
const LIST = 'xl/workbook.xml';

/** Far more than any list of sheets takes, bytes. */
const MOST = 4 * 1_048_576;

/**
 * The names of a workbook's sheets in their order; undefined where the file is no .xlsx workbook. The sheets themselves
 * are not unpacked: a few hundred bytes can stand for a sheet that no memory holds.
 */
export async function sheetNames(workbook: Uint8Array): Promise<readonly string[] | undefined> {
  const list = await fileIn(workbook, LIST, MOST);
  if (!list) return undefined;
  const names: string[] = [];
  let isBroken = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ attributes, local }) => {
    if (local === 'sheet') names.push(attributes['name']?.value ?? '');
  });
  parser.on('error', () => {
    isBroken = true;
  });
  parser.write(list.toString('utf8')).close();
  return isBroken || names.length === 0 ? undefined : names;
}
