import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { shownColumns } from '../../exports/columns.js';
import { exportFile, fileHeaders } from '../../exports/file.js';
import { offsetPage } from '../../http/paging.js';
import { notFoundAnswer, htmlError } from '../../http/refusals.js';
import type { DomainRecord, ExportInstance } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { mayExport } from './exportAccess.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

/** Without an old alias (exports.md 1). */
const urls = listUrls('det_export_instance', 'v1');
const rules = { kind: 'tastypie', methods: ['GET'], permission: 'view_reports', metered: true } as const;

/**
 * Exports whose configuration the Data Export Tool may download, and that configuration as a workbook (exports.md 1).
 */
export const detExportEndpoints: readonly Endpoint[] = [
  {
    ...rules,
    paths: urls,
    handle: request => {
      const { meta, objects } = offsetPage(request, shown(domainOf(request)));
      return { status: 200, body: { meta, objects: objects.map(one => detJson(request, one)) } };
    },
  },
  ...brokenActions(urls, { permission: rules.permission, metered: true }),
  {
    ...rules,
    paths: urlsBelow(urls, '{id}/'),
    handle: request => {
      const found = shown(domainOf(request)).find(({ id }) => id === request.params['id']);
      return found ? { status: 200, body: detJson(request, found) } : notFoundAnswer;
    },
  },
  // Clients get this URL from `det_config_url`.
  { kind: 'view', methods: ['GET'], paths: ['data/export/custom/det/{id}/'], metered: false, handle: configuration },
];

/** The listed exports: forms first, without malformed ones. */
function shown({ exports }: DomainRecord) {
  const listed = [...(exports ?? [])].filter(({ detDownload, malformed }) => detDownload && !malformed);
  return [...listed.filter(({ kind }) => kind === 'form'), ...listed.filter(({ kind }) => kind === 'case')];
}

function detJson(request: AdmittedRequest, { id, name, kind, format, deidentified, caseType, xmlns }: ExportInstance) {
  return {
    id,
    name,
    type: kind,
    export_format: format,
    is_deidentified: deidentified,
    case_type: caseType ?? null,
    xmlns: xmlns ?? null,
    det_config_url: `${request.origin}/a/${domainOf(request).name}/data/export/custom/det/${id}/`,
    resource_uri: '',
  };
}

const HEADINGS = ['Source Field', 'Field', 'Map Via', 'Data Source', 'Filter Name', 'Filter Value', 'Table Name'];

async function configuration(request: AdmittedRequest): Promise<HqAnswer> {
  const found = domainOf(request).exports?.get(request.params['id'] ?? '');
  if (!found || found.malformed || !mayExport(request, found)) throw htmlError(404, 'Not Found');
  const [filter, value] = found.kind === 'case' ? ['type', found.caseType] : ['xmlns', found.xmlns];
  const tables = found.tables.map(table => ({
    name: table.name,
    labels: HEADINGS,
    rows: shownColumns(table).map(({ label, column }, n) => [
      column.path,
      label,
      '',
      ...(n === 0 ? [found.kind, filter ?? '', value ?? '', table.name] : ['', '', '', '']),
    ]),
  }));
  const file = await exportFile('xlsx', tables);
  return { status: 200, headers: fileHeaders(file, `${found.name} DET config`), body: file.bytes };
}
