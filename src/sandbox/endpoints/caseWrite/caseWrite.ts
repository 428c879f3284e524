import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { htmlError, jsonError, Raised } from '../../http/refusals.js';
import { selectCaseFields } from '../case/caseFields.js';
import { caseV2Json } from '../case/caseJson.js';
import { caseFieldsOf } from '../case/caseV2ById.js';
import { caseWriteBulk } from './caseWriteBulk.js';
import { BadWrite, isObject, readWrite } from './caseWriteBody.js';
import type { CaseWrite } from './caseWriteBody.js';
import { submitWrites } from './caseWriteForm.js';
import { checkReach, creates, findForUpdate, withTargets } from './caseWriteTarget.js';
import type { TargetedWrite, UntargetedWrite } from './caseWriteTarget.js';
import type { SubmissionOutcome } from '../../xform/submission.js';
import { UnreadableForm } from '../../xform/submit.js';

/** HQ's 500 for unexpected bodies (cases.md 3.6). */
const serverError = () => htmlError(500, 'Server Error (500)');

function payloadOf({ body }: AdmittedRequest): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw jsonError(400, 'Payload must be valid JSON');
  }
}

/** Parses a single write. Raises HQ's 400. */
function single(data: Readonly<Record<string, unknown>>, kind: 'create' | 'update'): CaseWrite {
  try {
    return readWrite(data, kind);
  } catch (error) {
    throw error instanceof BadWrite ? jsonError(400, error.message) : error;
  }
}

/** Submits all writes as one form and answers with the cases from the database (cases.md 3.2 and 3.5). */
function write(request: AdmittedRequest, untargeted: readonly UntargetedWrite[], shape: 'case' | 'cases'): HqAnswer {
  const fields = caseFieldsOf(request.query);
  const { cases, name } = domainOf(request);
  const writes = withTargets(cases, untargeted);
  checkReach(request, writes);
  const outcome = submitted(request, writes);
  if (outcome.kind === 'failed') throw failed(outcome.problem, outcome.form.id);
  if (outcome.kind !== 'stored') throw serverError();
  const rows = writes.flatMap(({ caseId }) => cases.get(caseId) ?? []);
  const shown = rows.map(row => selectCaseFields(caseV2Json(row, name, { now: request.now }), fields));
  return {
    status: 200,
    body: { form_id: outcome.form.id, ...(shape === 'case' ? { case: shown[0] } : { cases: shown }) },
  };
}

/** Submits the writes. HQ fails with 500 for characters that XML does not allow. */
function submitted(request: AdmittedRequest, writes: readonly TargetedWrite[]): SubmissionOutcome {
  try {
    return submitWrites(request, writes);
  } catch (error) {
    throw error instanceof UnreadableForm ? serverError() : error;
  }
}

/** The 400 of a write that failed during form processing, with the form id (cases.md 2.2). */
function failed(problem: string, formId: string): Raised {
  return new Raised(400, { error: problem, form_id: formId }, { 'content-type': 'application/json' });
}

/** `POST` and `PUT case/v2/`: one case from an object, several from an array (cases.md 3.2). */
function writeOneOrMany(request: AdmittedRequest): HqAnswer {
  const payload = payloadOf(request);
  if (Array.isArray(payload)) return write(request, caseWriteBulk(domainOf(request).cases, payload), 'cases');
  if (!isObject(payload)) throw serverError();
  if (request.method === 'POST') return write(request, [creates(single(payload, 'create'))], 'case');
  return update(request, payload);
}

function update(request: AdmittedRequest, payload: Readonly<Record<string, unknown>>): HqAnswer {
  const read = single(payload, 'update');
  const row = findForUpdate(domainOf(request).cases, read);
  return write(request, [{ write: read, row, caseId: row.id }], 'case');
}

/**
 * `PUT case/v2/{case_id}/`: a `case_id` in the body silently overrides the URL; an array is a 500 (cases.md 3.2, 3.6).
 */
function updateCase(request: AdmittedRequest): HqAnswer {
  if (!/^[\p{L}\p{N}_,-]+$/u.test(request.params['case_id'] ?? '')) throw htmlError(404, 'Not Found');
  const payload = payloadOf(request);
  if (!isObject(payload)) throw serverError();
  return update(request, { case_id: request.params['case_id'], ...payload });
}

function objectOf(request: AdmittedRequest): Readonly<Record<string, unknown>> {
  const payload = payloadOf(request);
  if (!isObject(payload)) throw jsonError(400, 'Payload must be a single JSON object');
  return payload;
}

/** `PUT case/v2/ext/{external_id}/`: updates the case of that external id, or creates it (cases.md 3.2, 3.3). */
function upsertByExternalId(request: AdmittedRequest): HqAnswer {
  const payload = objectOf(request);
  const asked = request.params['external_id'] ?? '';
  const { rows } = domainOf(request).cases.find({ externalIds: [asked] });
  if (rows.length > 1) {
    throw jsonError(400, `Multiple cases found with external_id '${asked}': ${rows.map(row => row.id).join(', ')}`);
  }
  const [row] = rows;
  if (!row) return write(request, [creates(single({ external_id: asked, ...payload }, 'create'))], 'case');
  if ((payload['case_id'] ?? row.id) !== row.id) {
    throw jsonError(
      400,
      `The given value of "case_id" does not match the existing value for the case identified by external_id = "${asked}". "case_id" is read-only and cannot be modified.`,
    );
  }
  return write(request, [{ write: single({ ...payload, case_id: row.id }, 'update'), row, caseId: row.id }], 'case');
}

/** `POST case/v2/ext/{external_id}/`: creates a case; the URL's external id is ignored (cases.md 2.1). */
const createDespiteUrl = (request: AdmittedRequest): HqAnswer =>
  write(request, [creates(single(objectOf(request), 'create'))], 'case');

const checks = {
  kind: 'view',
  permission: 'edit_data',
  metered: true,
  headerCredentialsOnly: true,
  locationSafe: true,
} as const;
const byExternalId = ['api/case/v2/ext/{external_id+}/', 'api/v0.6/case/ext/{external_id+}/'];
const byId = ['api/case/v2/{case_id}/', 'api/v0.6/case/{case_id}/', 'api/case/v2/{case_id}', 'api/v0.6/case/{case_id}'];
const all = ['api/case/v2/', 'api/v0.6/case/', 'api/case/v2', 'api/v0.6/case'];

/** Case API v2, writes, on the URLs of the reads (cases.md 2.1 and 3). */
export const caseWriteEndpoints: readonly Endpoint[] = [
  { ...checks, paths: all, methods: ['POST', 'PUT'], handle: writeOneOrMany },
  { ...checks, paths: byId, methods: ['PUT'], handle: updateCase },
  { ...checks, paths: byExternalId, methods: ['PUT'], handle: upsertByExternalId },
  { ...checks, paths: byExternalId, methods: ['POST'], handle: createDespiteUrl },
];
