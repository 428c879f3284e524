import { attachmentCall } from './attachment.js';
import { detConfigCall, savedExportCall } from './dataExport.js';

type Parts = readonly string[];

/**
 * Every kind of file that the gateway streams under `/files/{domain}/{kind}/...`: what stands in its link after the kind,
 * HQ's request for it, and for how many seconds a browser may keep it.
 */
export const files = {
  form: {
    parts: ['formId', 'name'],
    fresh: 3600,
    call: (_: string, [id = '', name = '']: Parts) => attachmentCall('form', id, name),
  },
  case: {
    parts: ['caseId', 'name'],
    fresh: 3600,
    call: (_: string, [id = '', name = '']: Parts) => attachmentCall('case', id, name),
  },
  export: {
    parts: ['exportId'],
    fresh: 0,
    call: (domain: string, [id = '']: Parts) => savedExportCall(domain, id),
  },
  'det-config': {
    parts: ['path'],
    fresh: 0,
    call: (domain: string, [path = '']: Parts) => detConfigCall(domain, path),
  },
};
