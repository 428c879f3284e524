import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { notFoundAnswer } from '../../http/refusals.js';
import { matchesCase } from '../../world/store/caseMatch.js';
import type { CaseRecord, CaseClock, CaseSort, CaseQuery } from '../../world/model.js';
import { compareRows } from '../../world/store/order.js';
import { intersection } from '../../world/store/range.js';
import { earlierRows, indexedRow, pageWith } from '../../world/store/versions.js';
import { brokenActions } from '../shared/brokenActions.js';
import { readV1Filters } from './caseV1Filters.js';
import { fullCase } from '../shared/expansions.js';
import { checkResultWindow } from '../shared/resultWindow.js';
import { orderings } from '../shared/tastypieFilters.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

const SORTABLE: Readonly<Record<string, CaseClock>> = {
  server_date_modified: 'serverModified',
  date_modified: 'modified',
  indexed_on: 'indexedOnV1',
};
const BY_CHANGE: CaseSort = [{ by: 'serverModified', descending: false }];
const FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(SORTABLE),
  ...['id', 'case_id', 'domain', 'user_id', 'opened_by', 'closed_by', 'server_date_opened', 'closed', 'date_closed'],
  ...['properties', 'indices', 'xform_ids', 'resource_uri', 'child_cases', 'parent_cases'],
  ...['xforms_by_name', 'xforms_by_xmlns'],
]);

function list(request: AdmittedRequest): HqAnswer {
  const filter = readV1Filters(request.query);
  const asked = orderings(request.query, SORTABLE, FIELDS);
  const order = asked.length > 0 ? asked : BY_CHANGE;
  const shown = request.now - request.lag;
  const query: CaseQuery = { ...filter, order, indexedOnV1: intersection(filter.indexedOnV1, { to: shown }) };
  const { cases } = domainOf(request);
  const earlier = earlierRows(cases, shown).filter(row => matchesCase(row, query));
  const byTimes = compareRows(order);
  const compare = (one: CaseRecord, two: CaseRecord): number => byTimes(one, two) || (one.id < two.id ? -1 : 1);
  const page = offsetPage(
    request,
    (skip, take) => {
      checkResultWindow(request, skip, take);
      return pageWith(cut => cases.find({ ...query, ...cut }), earlier, { compare, skip, take });
    },
    { defaultLimit: 20, max: 5000 },
  );
  return { status: 200, body: { ...page, objects: page.objects.map(row => fullCase(request, row)) } };
}

function detail(request: AdmittedRequest): HqAnswer {
  const row = indexedRow(domainOf(request).cases, request.params['case_id'] ?? '', request.now - request.lag);
  if (!row || row.indexedOnV1 > request.now - request.lag) return notFoundAnswer;
  return { status: 200, body: fullCase(request, row) };
}

const urls = listUrls('case', 'v1', 'v0.5', 'v0.4');
const rules = { permission: 'edit_data', metered: true } as const;
const reads = { ...rules, kind: 'tastypie', methods: ['GET'] } as const;

/** Case API v1, read only (cases.md 4). XML is not implemented: `format` is ignored, the answer is JSON. */
export const caseV1Endpoints: readonly Endpoint[] = [
  { ...reads, paths: urls, handle: list },
  ...brokenActions(urls, rules),
  { ...reads, paths: urlsBelow(urls, '{case_id}/'), handle: detail },
];
