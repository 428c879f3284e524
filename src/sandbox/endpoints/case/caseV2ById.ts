import { domainOf } from '../../http/endpoint.js';
import type { Answer, Ask } from '../../http/endpoint.js';
import { page, refused } from '../../http/refusals.js';
import type { Case } from '../../world/model.js';
import { BOTH_KINDS, cutCase, readCaseFields } from './caseFields.js';
import type { CaseFields } from './caseFields.js';
import { caseV2Json } from './caseJson.js';
import type { CaseJson } from './caseJson.js';
import { caseReach, searchCases, searchedCase } from './caseReach.js';

/** Ids in one look-up, over both lists together (cases.md 1.1). */
const MOST_IDS = 5000;

/** `fields` and `exclude` of a request; raises HQ's 400 when both are given (cases.md 2.3). */
export function caseFieldsOf(query: URLSearchParams): CaseFields | undefined {
  const fields = readCaseFields(query);
  if (fields === 'both') throw refused(400, BOTH_KINDS);
  return fields;
}

/** Cases in the order in which they were asked for, a stub for each that cannot be shown (cases.md 2.7). */
function several(ask: Ask, caseIds: readonly string[], externalIds: readonly string[]): Answer {
  if (caseIds.length + externalIds.length > MOST_IDS) {
    throw refused(400, `You cannot request more than ${MOST_IDS} cases per request.`);
  }
  const fields = caseFieldsOf(ask.query);
  const domain = domainOf(ask);
  const reach = caseReach(ask);
  const byExternalId = new Map<string, Case>();
  if (externalIds.length > 0) {
    for (const row of searchCases(ask, { externalIds }).rows) byExternalId.set(row.externalId ?? '', row);
  }
  const shown = (row: Case | undefined): CaseJson | undefined =>
    row && reach(row) ? caseV2Json(row, domain.name, 'search') : undefined;
  const cases = [
    ...caseIds.map(id => shown(searchedCase(ask, id)) ?? { case_id: id, error: 'not found' }),
    ...externalIds.map(id => shown(byExternalId.get(id)) ?? { external_id: id, error: 'not found' }),
  ];
  const missing = cases.filter(row => 'error' in row).length;
  return {
    status: 200,
    body: {
      matching_records: cases.length - missing,
      missing_records: missing,
      cases: cases.map(row => cutCase(row, fields)),
    },
  };
}

function single(ask: Ask, row: Case | undefined, askedFor: string, source: 'search' | { now: number }): Answer {
  const fields = caseFieldsOf(ask.query);
  if (!row) throw refused(404, `Case '${askedFor}' not found`);
  if (!caseReach(ask)(row)) throw refused(403, `Insufficient permission for Case '${askedFor}'`);
  return { status: 200, body: cutCase(caseV2Json(row, domainOf(ask).name, source), fields) };
}

/** `GET case/v2/{case_id}/`: one case, or with a comma anywhere several (cases.md 2.1, 2.7). */
export function readCaseV2(ask: Ask): Answer {
  const asked = ask.params['case_id'] ?? '';
  if (!/^[\p{L}\p{N}_,-]+$/u.test(asked)) throw page(404, 'Not Found');
  if (asked.includes(',')) return several(ask, asked.split(','), []);
  return single(ask, searchedCase(ask, asked), asked, 'search');
}

/** `GET case/v2/ext/{external_id}/`: out of the database, so never behind the index (cases.md 2.5, 2.7). */
export function readCaseByExternalId(ask: Ask): Answer {
  const asked = ask.params['external_id'] ?? '';
  const { rows } = domainOf(ask).cases.find({ externalIds: [asked] });
  if (rows.length > 1) {
    const ids = rows.map(row => row.id).join(', ');
    throw refused(400, `Multiple cases found with external_id '${asked}': ${ids}`);
  }
  return single(ask, rows[0], asked, { now: ask.now });
}

/** A list of ids as Python would walk it: a string is its characters. What it cannot walk ends in a 500 (cases.md 2.7). */
function idsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string') return [...value];
  if (value === undefined || value === null || value === false || value === 0) return [];
  if (typeof value === 'object' && Object.keys(value).length === 0) return [];
  throw page(500, 'Server Error (500)');
}

/** `POST case/v2/bulk-fetch/`: many cases by id and external id (cases.md 2.7). */
export function bulkFetchCases(ask: Ask): Answer {
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(ask.body));
  } catch {
    throw refused(400, 'Payload must be valid JSON');
  }
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) throw page(500, 'Server Error (500)');
  const named: { case_ids?: unknown; external_ids?: unknown } = payload;
  const [caseIds, externalIds] = [idsOf(named.case_ids), idsOf(named.external_ids)];
  if (caseIds.length + externalIds.length === 0) {
    throw refused(400, `Payload must include 'case_ids' or 'external_ids' fields`);
  }
  return several(ask, caseIds, externalIds);
}
