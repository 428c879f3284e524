import type { Files } from '../files/links.js';
import { attachmentFile } from './attachment/file.js';
import { cczFile } from './application/ccz.js';
import { detConfigFile, savedExportFile } from './dataExport/resolvers.js';
import { lookupTableFile } from './lookupTable/file.js';

/** Every kind of file that links lead to: HQ's files, which are streamed, and files built here from rows. */
export const files: Files = {
  form: attachmentFile('form'),
  case: attachmentFile('case'),
  application: cczFile,
  export: savedExportFile,
  'det-config': detConfigFile,
  'lookup-table': lookupTableFile,
};
