import { fileHref } from '../graphql/href.js';
import { globalId } from '../graphql/ids.js';
import type { Resolvers } from '../generated/schema.js';
import { detConfigPath, savedExportCall } from '../resources/dataExport.js';
import { feedOf } from './odata.js';

/** Exports and their files. */
export const resolvers = {
  DataExport: {
    id: row => globalId('DataExport', row.domain, row.id),
    exportId: row => row.id,
    exportFormat: row => row.export_format,
    isDeidentified: row => row.is_deidentified,
    caseType: row => row.case_type,
    detConfigUrl: (row, _, { hqUrl }) => new URL(row.det_config_url, hqUrl).href,
    detConfigHref(row, _, { origin }) {
      const path = detConfigPath(row);
      return path === null ? null : fileHref(origin, row.domain, 'det-config', path);
    },
    savedExport: row => ({ domain: row.domain, export_id: row.id }),
    odataFeed: (row, { tableId }) =>
      feedOf(row.domain, { kind: row.type === 'form' ? 'FORM' : 'CASE', configId: row.id, tableId }),
  },
  SavedExport: {
    exportId: row => row.export_id,
    url: (row, _, { hqUrl }) => `${hqUrl}${savedExportCall(row.domain, row.export_id).path}`,
    href: (row, _, { origin }) => fileHref(origin, row.domain, 'export', row.export_id),
  },
} satisfies Resolvers;
