import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { htmlError } from '../../http/refusals.js';
import { newId } from '../../world/membership/newId.js';
import { progressAt, startUpload } from '../../world/jobs/uploads.js';
import { BadLayout, readLookupSheets } from '../../workbook/lookupSheets.js';
import { uploadTables } from '../../workbook/lookupUpload.js';
import { isOlder, readWorkbook, UnreadableWorkbook } from '../../workbook/workbook.js';
import type { TextSheet } from '../../workbook/workbook.js';
import { fieldOf, fileOf, formOf } from '../shared/multipart.js';

/** Sandbox flag: the plan lacks lookup tables. */
export const NO_LOOKUP_TABLES = 'sandbox:no-lookup-tables';

const rules = { kind: 'view', permission: 'edit_data' } as const;
const url = 'fixtures/fixapi/';

/**
 * The upload of lookup tables as a workbook, and its progress. The status is 200 also for failures (lookup-tables.md
 * 5).
 */
export const lookupUploadEndpoints: readonly Endpoint[] = [
  { ...rules, paths: [url], methods: ['POST'], metered: true, handle: upload },
  {
    ...rules,
    paths: [url],
    methods: ['GET', 'PUT', 'PATCH', 'DELETE'],
    metered: true,
    handle: () => ({ status: 405, headers: { allow: 'POST' }, body: '' }),
  },
  { ...rules, paths: [`${url}status/{id}/`], methods: ['GET'], metered: false, handle: status },
];

const said = (code: number, message: string, more: object = {}): HqAnswer => ({
  status: 200,
  body: { message, code, ...more },
});

async function upload(request: AdmittedRequest): Promise<HqAnswer> {
  const domain = domainOf(request);
  if (domain.toggles.has(NO_LOOKUP_TABLES)) throw htmlError(403, 'Permission denied');
  const form = await formOf(request);
  const file = fileOf(form, 'file-to-upload');
  const replace = fieldOf(form, 'replace').toLowerCase();
  if (!file || !['true', 'false'].includes(replace)) {
    return said(405, "Invalid post request.Submit the form with field 'file-to-upload' and POST parameter 'replace'");
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sheets = await readNow(bytes);
  const work = () => uploadTables(domain, readLookupSheets(sheets()), replace === 'true');
  return fieldOf(form, 'async').toLowerCase() === 'true' ? queued(request, work) : done(work);
}

/** Reads the sheets of an .xlsx file now. The returned function throws the error of an unreadable file later. */
async function readNow(bytes: Uint8Array): Promise<() => readonly TextSheet[]> {
  try {
    if (isOlder(Buffer.from(bytes))) throw new UnreadableWorkbook('not .xlsx');
    const sheets = await readWorkbook(bytes);
    return () => sheets;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/**
 * Runs the upload and returns HQ's answer. The text for an unreadable file is a sample in HQ's docs; the text for
 * success is not known.
 */
function done(work: () => readonly string[]): HqAnswer {
  try {
    const warnings = work();
    return warnings.length > 0 ? said(402, warnings.join('\n')) : said(200, 'Upload complete.');
  } catch (error) {
    if (error instanceof UnreadableWorkbook)
      return said(402, 'Error processing your file. Submit a valid (.xlsx) file');
    if (!(error instanceof BadLayout)) throw error;
    return said(405, `Please fix the following formatting issues in your Excel file: ${error.message}`);
  }
}

/** Queues the upload. HQ checks the layout later, in the task. */
function queued(request: AdmittedRequest, work: () => unknown): HqAnswer {
  const domain = domainOf(request);
  const id = `dl-${newId()}`;
  startUpload(domain, id, request.now, () => {
    try {
      work();
      return undefined;
    } catch (error) {
      if (error instanceof UnreadableWorkbook) return 'invalid file';
      if (error instanceof BadLayout) return error.message;
      throw error;
    }
  });
  return said(200, 'File has been uploaded successfully and is queued for processing.', {
    status_url: `${request.origin}/a/${domain.name}/${url}status/${id}/`,
    download_id: id,
  });
}

/** The progress of an upload. An unknown one is reported as not started (lookup-tables.md 5). */
function status(request: AdmittedRequest): HqAnswer {
  const state = progressAt(domainOf(request), request.params['id'] ?? '', request.now);
  if (state.kind === 'done') return { status: 200, body: { complete: true, message: 'Upload complete.' } };
  if (state.kind === 'failed') {
    const message = `Upload did not complete. Reason: '${state.reason}'`;
    return { status: 200, body: { error: true, message } };
  }
  const { percent: progress } = state;
  return { status: 200, body: { message: `Task in progress. ${progress ?? 'None'}% complete`, progress } };
}
