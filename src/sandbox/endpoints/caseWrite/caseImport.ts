import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { caseUploadsOf, startUpload, statusJson } from '../../importer/upload.js';
import type { CaseUpload } from '../../importer/upload.js';
import { htmlError } from '../../http/refusals.js';
import { checkedSheets } from './caseImportCheck.js';
import { ownersInReach } from '../case/caseReach.js';
import { formOf } from '../shared/multipart.js';

/** Sandbox flag: the status URL lacks scheme and host, as in HQ's sample. */
export const HOSTLESS_STATUS_URL = 'sandbox:hostless-status-url';

/** Sandbox flag: API clients may read the ids that an upload wrote (bulk-case-upload.md 4: likely not). */
export const OPEN_UPLOAD_HISTORY = 'sandbox:open-upload-history';

const url = 'importer/excel/bulk_upload_api/';
/** Path of the status URL. HQ's is not known, except that it ends in the upload id (bulk-case-upload.md 3). */
const statusUrl = 'importer/case_importer/status/';
const historyUrl = 'importer/history/uploads/';

async function upload(request: AdmittedRequest): Promise<HqAnswer> {
  const { account, now, world } = request;
  const domain = domainOf(request);
  const sheets = await checkedSheets(domain, await formOf(request));
  const { id } = startUpload({ world, domain, account, reach: ownersInReach(request) }, sheets, now);
  const host = domain.toggles.has(HOSTLESS_STATUS_URL) ? '' : request.origin;
  const status_url = `${host}/a/${domain.name}/${statusUrl}${id}/`;
  return { status: 200, body: { code: 200, message: 'success', status_url } };
}

/**
 * An upload by id. Unknown uploads, and others' uploads for location-restricted users, are not found
 * (bulk-case-upload.md 3).
 */
function uploadOf(request: AdmittedRequest): CaseUpload {
  const found = caseUploadsOf(domainOf(request)).get(request.params['id'] ?? '');
  const isForeign = request.membership?.restrictedTo !== undefined && found?.userId !== request.account?.userId;
  if (!found || isForeign) throw htmlError(404, 'Not Found');
  return found;
}

const status = (request: AdmittedRequest): HqAnswer => ({
  status: 200,
  body: statusJson(uploadOf(request), request.now),
});

/**
 * The written ids, one per line (bulk-case-upload.md 3). Without a session HQ redirects to its login page (inferred).
 */
function ids(request: AdmittedRequest): HqAnswer {
  if (!domainOf(request).toggles.has(OPEN_UPLOAD_HISTORY)) {
    return { status: 302, headers: { location: `/a/${domainOf(request).name}/login/` }, body: '' };
  }
  const { caseIds, formIds } = uploadOf(request).tally;
  const all = { 'case_ids.txt': caseIds, 'form_ids.txt': formIds }[request.params['file'] ?? ''];
  if (!all) throw htmlError(404, 'Not Found');
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: all.map(id => `${id}\n`).join('') };
}

const notAllowed = (): HqAnswer => ({ status: 405, headers: { allow: 'POST' }, body: '' });
const rules = { kind: 'view', permission: 'edit_data', metered: false, locationSafe: true } as const;

/** Case imports from a workbook and their progress, unmetered (bulk-case-upload.md). */
export const caseImportEndpoints: readonly Endpoint[] = [
  { ...rules, paths: [url], methods: ['POST'], handle: upload },
  { ...rules, paths: [url], methods: ['GET', 'PUT', 'PATCH', 'DELETE'], handle: notAllowed },
  { ...rules, paths: [`${statusUrl}{id}/`], methods: ['GET'], handle: status },
  { ...rules, paths: [`${historyUrl}{id}/{file}`], methods: ['GET'], handle: ids },
];
