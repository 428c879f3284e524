import { isoIndex, parseV2Date } from '../../dates.js';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest } from '../../http/endpoint.js';
import { htmlError, jsonError } from '../../http/refusals.js';
import type { CaseQuery } from '../../world/model.js';
import { selectCaseFields } from './caseFields.js';
import { caseV2Json } from './caseJson.js';
import { searchCases } from './caseReach.js';
import { caseFieldsOf } from './caseV2ById.js';
import { readV2Filters } from './caseV2Filters.js';

/** The largest page (cases.md 1.1). */
const MOST_CASES = 5000;

/**
 * Sandbox flag: `matching_records` of later pages counts the remaining matches, as older HQ does. Without it, it counts
 * all matches, as newer HQ does (inferred, cases.md 2.4).
 */
export const REMAINING_RECORDS = 'sandbox:matching-records-remaining';

const CURSOR_TIME = 'indexed_on.gte';
const CURSOR_ID = 'last_case_id';

interface Place {
  readonly indexedOn: number;
  readonly id: string;
}

interface Walk {
  /** The parameters of the first page. */
  readonly query: URLSearchParams;
  readonly after?: Place;
}

const serverError = () => htmlError(500, 'Server Error (500)');

function limitOf(query: URLSearchParams): number {
  const text = query.getAll('limit').at(-1) ?? '20';
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw jsonError(400, `'${text}' is not a valid value for 'limit'`);
  const limit = Number(text);
  if (limit > MOST_CASES) throw jsonError(400, `You cannot request more than ${MOST_CASES} cases per request.`);
  if (limit < 0) throw serverError();
  return limit;
}

/**
 * Decodes a cursor: the base64 of the first page's query with the last row's position. HQ appends the position to the
 * query and reads the first value of each name, so a caller's own `indexed_on.gte` is mistaken for the position once
 * (cases.md 2.4).
 */
function walkOf(request: AdmittedRequest): Walk {
  const cursor = request.query.getAll('cursor').at(-1);
  if (cursor === undefined) return { query: request.query };
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(cursor)) throw serverError();
  const query = new URLSearchParams(Buffer.from(cursor, 'base64').toString('utf8'));
  const [time, id] = [query.get(CURSOR_TIME), query.get(CURSOR_ID)];
  const indexedOn = time === null ? undefined : parseV2Date(time)?.ms;
  if (indexedOn === undefined || id === null) throw serverError();
  query.delete(CURSOR_TIME);
  query.delete(CURSOR_ID);
  return { query, after: { indexedOn, id } };
}

function nextLink(request: AdmittedRequest, query: URLSearchParams, last: Place): string {
  const carried = new URLSearchParams(query);
  carried.append(CURSOR_TIME, isoIndex(last.indexedOn));
  carried.append(CURSOR_ID, last.id);
  const cursor = Buffer.from(carried.toString(), 'utf8').toString('base64');
  return `${request.origin}/a/${domainOf(request).name}/api/case/v2/?${new URLSearchParams({ cursor }).toString()}`;
}

/** Number of matches after a position of the v2 order. */
function remaining(request: AdmittedRequest, filter: CaseQuery, { indexedOn, id }: Place): number {
  const from = Math.max(indexedOn, filter.indexedOn?.from ?? -Infinity);
  const count = (more: CaseQuery) => searchCases(request, { ...filter, ...more, take: 0 }).total;
  const instant = { from: indexedOn, to: indexedOn };
  const seen = count({
    indexedOn: instant,
    where: row => row.id <= id && (filter.where?.(row) ?? true),
  });
  return count({ indexedOn: { ...filter.indexedOn, from } }) - seen;
}

/** `GET case/v2/`: a page of cases and the link to the next page (cases.md 2.3, 2.4). */
export function listCasesV2(request: AdmittedRequest): HqAnswer {
  const { query, after } = walkOf(request);
  const domain = domainOf(request);
  const limit = limitOf(query);
  const fields = caseFieldsOf(query);
  const filter = readV2Filters(query, domain.cases, request.now);
  const { total, rows } = searchCases(request, { ...filter, ...(after && { after }), take: limit });
  const last = rows.at(-1);
  const counted = after && domain.toggles.has(REMAINING_RECORDS) ? remaining(request, filter, after) : total;
  return {
    status: 200,
    body: {
      matching_records: counted,
      cases: rows.map(row => selectCaseFields(caseV2Json(row, domain.name, 'search'), fields)),
      ...(last && rows.length === limit ? { next: nextLink(request, query, last) } : {}),
    },
  };
}
