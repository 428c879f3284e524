import { admit } from '../../http/access.js';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { shownColumns } from '../../exports/columns.js';
import { exportFile, fileHeaders } from '../../exports/file.js';
import type { FileTable } from '../../exports/file.js';
import { exportRows } from '../../exports/rows.js';
import { htmlError } from '../../http/refusals.js';
import type { ExportInstance } from '../../world/model.js';
import { mayExport } from './exportAccess.js';
import { exported } from './exportRows.js';

const DAY = 86_400_000;

/** When requested files were last built, ms since the epoch. Other files were built at midnight. */
const built = new WeakMap<ExportInstance, number>();

/** The last built file. A download starts the next build (exports.md 3). */
async function download(request: AdmittedRequest): Promise<HqAnswer> {
  const id = request.params['id'] ?? '';
  const domain = domainOf(request);
  const instance = domain.exports?.get(id);
  const unknown = [...request.world.domains.values()].some(other => other !== domain && other.exports?.get(id));
  if (!instance && unknown) throw htmlError(500, 'Server Error (500)');
  if (!instance?.saved || !isBought(request, instance) || !mayExport(request, instance))
    throw htmlError(404, 'Not Found');
  if (request.membership?.restrictedTo && !instance.openToRestricted) throw htmlError(403, 'Location access denied');
  const builtAt = built.get(instance) ?? Math.floor(request.now / DAY) * DAY;
  built.set(instance, request.now);
  // HQ builds the file in advance and without the caller's restrictions.
  const { rows: docs } = exported({ ...request, membership: undefined }, instance, builtAt);
  const tables = instance.tables
    .map((table): FileTable => {
      const labels = shownColumns(table).map(({ label }) => label);
      const rows = docs.flatMap((doc, n) => exportRows(domain, instance, table, doc, n));
      return { name: table.name, labels, rows: rows.map(row => labels.map(label => row[label] ?? '')) };
    })
    .filter(({ labels }) => labels.length > 0);
  const file = await exportFile(instance.format, tables);
  return { status: 200, headers: fileHeaders(file, instance.name), body: file.bytes };
}

const isBought = (request: AdmittedRequest, { saved }: ExportInstance): boolean => {
  const { savedExports, dashboards } = domainOf(request).plan;
  return (saved === 'dashboard' ? dashboards : savedExports) === true;
};

const plain: Endpoint = {
  kind: 'view',
  methods: ['GET'],
  paths: ['data/export/custom/dailysaved/download/{id}/'],
  locationSafe: true,
  metered: false,
  handle: download,
};

/**
 * Files of exports that HQ builds every night. The plan needs the privilege for them, but no API access (exports.md 3).
 */
export const savedExportEndpoints: readonly Endpoint[] = [
  { ...plain, admit: ({ authenticate, domain }) => admit(plain, authenticate, domain?.name) },
];
