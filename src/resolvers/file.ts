import type { Files } from '../graphql/href.js';
import { attachmentFile } from './attachmentFile.js';
import { cczFile } from './ccz.js';
import { detConfigFile, savedExportFile } from './dataExport.js';
import { lookupTableFile } from './lookupTableFile.js';

/** Every kind of file that links lead to: HQ's own, streamed on, and those that are made here from rows. */
export const files: Files = {
  form: attachmentFile('form'),
  case: attachmentFile('case'),
  application: cczFile,
  export: savedExportFile,
  'det-config': detConfigFile,
  'lookup-table': lookupTableFile,
};
