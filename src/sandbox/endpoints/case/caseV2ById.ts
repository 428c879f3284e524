import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest } from '../../http/endpoint.js';
import { htmlError, jsonError } from '../../http/refusals.js';
import type { CaseRecord } from '../../world/model.js';
import { BOTH_KINDS, selectCaseFields, readCaseFields } from './caseFields.js';
import type { CaseFields } from './caseFields.js';
import { caseV2Json } from './caseJson.js';
import type { CaseJson } from './caseJson.js';
import { caseReach, searchCases, searchedCase } from './caseReach.js';

/** The most ids in one request, in both lists together (cases.md 1.1). */
const MOST_IDS = 5000;

/** The `fields` or `exclude` of a request. Raises HQ's 400 if both are given (cases.md 2.3). */
export function caseFieldsOf(query: URLSearchParams): CaseFields | undefined {
  const fields = readCaseFields(query);
  if (fields === 'both') throw jsonError(400, BOTH_KINDS);
  return fields;
}

/** Cases in the requested order, with a stub for each one that cannot be shown (cases.md 2.7). */
function several(request: AdmittedRequest, caseIds: readonly string[], externalIds: readonly string[]): HqAnswer {
  if (caseIds.length + externalIds.length > MOST_IDS) {
    throw jsonError(400, `You cannot request more than ${MOST_IDS} cases per request.`);
  }
  const fields = caseFieldsOf(request.query);
  const domain = domainOf(request);
  const reach = caseReach(request);
  const byExternalId = new Map<string, CaseRecord>();
  if (externalIds.length > 0) {
    for (const row of searchCases(request, { externalIds }).rows) byExternalId.set(row.externalId ?? '', row);
  }
  const shown = (row: CaseRecord | undefined): CaseJson | undefined =>
    row && reach(row) ? caseV2Json(row, domain.name, 'search') : undefined;
  const cases = [
    ...caseIds.map(id => shown(searchedCase(request, id)) ?? { case_id: id, error: 'not found' }),
    ...externalIds.map(id => shown(byExternalId.get(id)) ?? { external_id: id, error: 'not found' }),
  ];
  const missing = cases.filter(row => 'error' in row).length;
  return {
    status: 200,
    body: {
      matching_records: cases.length - missing,
      missing_records: missing,
      cases: cases.map(row => selectCaseFields(row, fields)),
    },
  };
}

function single(
  request: AdmittedRequest,
  row: CaseRecord | undefined,
  askedFor: string,
  source: 'search' | { now: number },
): HqAnswer {
  const fields = caseFieldsOf(request.query);
  if (!row) throw jsonError(404, `Case '${askedFor}' not found`);
  if (!caseReach(request)(row)) throw jsonError(403, `Insufficient permission for Case '${askedFor}'`);
  return { status: 200, body: selectCaseFields(caseV2Json(row, domainOf(request).name, source), fields) };
}

/** `GET case/v2/{case_id}/`: one case, or several separated by commas (cases.md 2.1, 2.7). */
export function readCaseV2(request: AdmittedRequest): HqAnswer {
  const asked = request.params['case_id'] ?? '';
  if (!/^[\p{L}\p{N}_,-]+$/u.test(asked)) throw htmlError(404, 'Not Found');
  if (asked.includes(',')) return several(request, asked.split(','), []);
  return single(request, searchedCase(request, asked), asked, 'search');
}

/** `GET case/v2/ext/{external_id}/`: read from the database, without index lag (cases.md 2.5, 2.7). */
export function readCaseByExternalId(request: AdmittedRequest): HqAnswer {
  const asked = request.params['external_id'] ?? '';
  const { rows } = domainOf(request).cases.find({ externalIds: [asked] });
  if (rows.length > 1) {
    const ids = rows.map(row => row.id).join(', ');
    throw jsonError(400, `Multiple cases found with external_id '${asked}': ${ids}`);
  }
  return single(request, rows[0], asked, { now: request.now });
}

/**
 * A list of ids as Python iterates it: a string gives its characters. Raises 500 for values that are not iterable
 * (cases.md 2.7).
 */
function idsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string') return [...value];
  if (value === undefined || value === null || value === false || value === 0) return [];
  if (typeof value === 'object' && Object.keys(value).length === 0) return [];
  throw htmlError(500, 'Server Error (500)');
}

/** `POST case/v2/bulk-fetch/`: many cases by id and external id (cases.md 2.7). */
export function bulkFetchCases(request: AdmittedRequest): HqAnswer {
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(request.body));
  } catch {
    throw jsonError(400, 'Payload must be valid JSON');
  }
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    throw htmlError(500, 'Server Error (500)');
  const named: { case_ids?: unknown; external_ids?: unknown } = payload;
  const [caseIds, externalIds] = [idsOf(named.case_ids), idsOf(named.external_ids)];
  if (caseIds.length + externalIds.length === 0) {
    throw jsonError(400, `Payload must include 'case_ids' or 'external_ids' fields`);
  }
  return several(request, caseIds, externalIds);
}
