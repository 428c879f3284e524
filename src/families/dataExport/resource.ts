import { BadInput } from '../../errors.js';
import { type Call, freeGet, get } from '../../client/call.js';
import { offset } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { address, flag, id, orNull, text, word } from '../shared/fieldKinds.js';
import { rowReader, type RowShape } from '../shared/rowShape.js';

/** An export that has a configuration for the Data Export Tool (exports.md 1). */
export interface DataExportRow {
  readonly __typename: 'DataExport';
  readonly domain: string;
  readonly id: string;
  readonly name: string;
  readonly type: 'form' | 'case';
  readonly export_format: string;
  readonly is_deidentified: boolean;
  readonly case_type: string | null;
  readonly xmlns: string | null;
  readonly det_config_url: string;
}

const EXPORT: RowShape<Omit<DataExportRow, '__typename' | 'domain'>> = {
  id,
  name: text,
  type: word('form', 'case'),
  export_format: text,
  is_deidentified: flag,
  case_type: orNull(text),
  xmlns: orNull(text),
  det_config_url: address,
};

/** The configuration of an export for the Data Export Tool. */
export interface DetConfigPart {
  readonly domain: string;
  /** Path below HQ's export pages. */
  readonly path: string;
  /** HQ's link, with or without host. */
  readonly hqPath: string;
}

/** The saved file of an export. */
export interface SavedExportPart {
  readonly domain: string;
  readonly export_id: string;
}

/** Ids of HQ's documents. Other text cannot be in its URLs. */
const ID = /^[\w-]+$/;

/** Exports by id. */
export const dataExports: Resource<DataExportRow> = {
  name: 'DataExport',
  read: rowReader(EXPORT, ({ domain }) => ({ domain, __typename: 'DataExport' })),
  keys: { id: row => row.id },
  idPattern: ID,
  freshSeconds: 600,
  usualRows: 30,
  readAheadRows: 1000,
  lists: [{ name: 'exports', path: 'det_export_instance/v1/', pager: offset(1000) }],
  ways: [{ kind: 'whole' }, { kind: 'one', call: id => get(`det_export_instance/v1/${encodeURIComponent(id)}/`) }],
  simulatedRow: (id, _, domain) => ({
    __typename: 'DataExport',
    domain,
    id,
    name: '',
    type: 'case',
    export_format: '',
    is_deidentified: false,
    case_type: null,
    xmlns: null,
    det_config_url: '',
  }),
};

/**
 * Checks the id of an export, so that it can be part of a URL.
 * @throws {BadInput} naming the argument.
 */
export function exportId(argument: string, id: string): string {
  if (ID.test(id)) return id;
  throw new BadInput(
    `${argument}: ${JSON.stringify(id.slice(0, 80))} is not an export id. Use the id in HQ's URLs of the export.`,
  );
}

/** The request for the saved file of an export: not metered, not part of HQ's API (exports.md 3). */
export const savedExportCall = (domain: string, id: string): Call =>
  freeGet(`/a/${encodeURIComponent(domain)}/data/export/custom/dailysaved/download/${exportId('exportId', id)}/`);

/** Path of HQ's export pages. Links to other paths are not followed. */
const EXPORTS = /\/a\/[^/]+\/data\/export\/((?:[\w-]+\/)+)$/;

/**
 * The path of HQ's link to a configuration, below the export pages; null for any other link. It is requested from the
 * configured server.
 */
export const detConfigPath = ({ det_config_url }: DataExportRow): string | null =>
  EXPORTS.exec(new URL(det_config_url, 'http://hq').pathname)?.[1] ?? null;

/**
 * The request for an export's configuration as a workbook: not metered (exports.md 1).
 * @throws {BadInput} for a path outside the export pages.
 */
export function detConfigCall(domain: string, path: string): Call {
  const url = `/a/${encodeURIComponent(domain)}/data/export/${path}`;
  if (EXPORTS.test(url)) return freeGet(url);
  throw new BadInput('path: use the link in `DataExport.detConfig.downloadUrl`.');
}
