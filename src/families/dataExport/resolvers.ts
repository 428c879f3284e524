import { fileHref, type OpenFile } from '../../files/links.js';
import { globalId } from '../../graphql/globalIds.js';
import type { Resolvers } from '../../generated/schema.js';
import { caseTypeNamed } from '../application/caseTypes.js';
import { definitionsIn } from '../application/formDefinitions.js';
import { dataExports, detConfigCall, detConfigPath, exportId, savedExportCall } from './resource.js';
import { feedOf } from './odata/resolvers.js';
import { XLSX } from '../../graphql/uploadedWorkbook.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Exports and their files. */
export const resolvers = {
  Domain: {
    dataExports: (row, paging, { hq }) => hq(row.domain_name).rootList(dataExports, {}, paging),
    dataExport: (row, { exportId }, { hq }) => hq(row.domain_name).load(dataExports, exportId),
    savedExport: (row, { exportId: id }) => ({ domain: row.domain_name, export_id: exportId('exportId', id) }),
  },
  DataExport: {
    id: row => globalId('DataExport', row.domain, row.id),
    exportId: row => row.id,
    exportFormat: row => row.export_format,
    isDeidentified: row => row.is_deidentified,
    caseType: row => row.case_type,
    kind: row => KINDS[row.type],
    type: (row, _, context) => caseTypeNamed(row.domain, row.case_type, context),
    formDefinitions: (row, _, context) => (row.xmlns ? definitionsIn(row.domain, [row.xmlns], context) : []),
    detConfig(row) {
      const path = detConfigPath(row);
      return path === null ? null : { domain: row.domain, path, hqPath: row.det_config_url };
    },
    savedExport: row => ({ domain: row.domain, export_id: row.id }),
    odataFeed: (row, { tableNumber }) => feedOf(row.domain, { kind: KINDS[row.type], configId: row.id, tableNumber }),
  },
  DetConfig: {
    name: () => null,
    contentType: () => XLSX,
    downloadUrl: (row, _, { origin }) => fileHref(origin, { domain: row.domain, kind: 'det-config', id: row.path }),
    hqUrl: (row, _, { hqUrl }) => new URL(row.hqPath, hqUrl).href,
  },
  SavedExport: {
    exportId: row => row.export_id,
    name: () => null,
    contentType: () => null,
    hqUrl: (row, _, { hqUrl }) => `${hqUrl}${savedExportCall(row.domain, row.export_id).path}`,
    downloadUrl: (row, _, { origin }) => fileHref(origin, { domain: row.domain, kind: 'export', id: row.export_id }),
  },
} satisfies Resolvers;

const KINDS = { form: 'FORM', case: 'CASE' } as const;

/** Loaders by global id. */
export const nodes = {
  DataExport: (id, domain, { hq }) => hq(domain).load(dataExports, id),
} satisfies NodeLoaders;

/** The file that HQ last built for an export, with HQ's file name. */
export const savedExportFile: OpenFile = ({ openFile }, { domain, id }) =>
  openFile(domain, savedExportCall(domain, id));

/** The configuration of an export for the Data Export Tool, as a workbook. */
export const detConfigFile: OpenFile = async ({ openFile }, { domain, id }) =>
  openFile(domain, detConfigCall(domain, id));
