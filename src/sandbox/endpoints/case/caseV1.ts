import { domainOf } from '../../http/endpoint.js';
import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { missing } from '../../http/refusals.js';
import { matchesCase } from '../../world/store/caseMatch.js';
import type { Case } from '../../world/model.js';
import { earlierRows, indexedRow } from '../../world/store/versions.js';
import { brokenActions } from '../shared/brokenActions.js';
import { readV1Filters } from './caseV1Filters.js';
import { fullCase } from '../shared/expansions.js';
import { checkResultWindow } from '../shared/resultWindow.js';
import { orderings } from '../shared/tastypieFilters.js';
import type { Ordering } from '../shared/tastypieFilters.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

type Clock = 'serverModified' | 'modified' | 'indexedOnV1';

const SORTABLE: Readonly<Record<string, Clock>> = {
  server_date_modified: 'serverModified',
  date_modified: 'modified',
  indexed_on: 'indexedOnV1',
};
const FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(SORTABLE),
  ...['id', 'case_id', 'domain', 'user_id', 'opened_by', 'closed_by', 'server_date_opened', 'closed', 'date_closed'],
  ...['properties', 'indices', 'xform_ids', 'resource_uri', 'child_cases', 'parent_cases'],
  ...['xforms_by_name', 'xforms_by_xmlns'],
]);

function byOrder(order: readonly Ordering<Clock>[]): (one: Case, two: Case) => number {
  return (one, two) => {
    for (const { by, descending } of order) {
      const difference = descending ? two[by] - one[by] : one[by] - two[by];
      if (difference !== 0) return difference;
    }
    return one.id < two.id ? -1 : Number(one.id > two.id);
  };
}

function list(ask: Ask): Answer {
  const asked = readV1Filters(ask.query);
  const order = orderings(ask.query, SORTABLE, FIELDS);
  const indexed = ask.now - ask.lag;
  const where = (row: Case): boolean => row.indexedOnV1 <= indexed && (asked.where?.(row) ?? true);
  const page = offsetPage(
    ask,
    (skip, take) => {
      checkResultWindow(ask, skip, take);
      const { cases } = domainOf(ask);
      const earlier = earlierRows(cases, indexed).filter(row => matchesCase(row, { ...asked, where }));
      const rows = [...cases.find({ ...asked, where }).rows, ...earlier];
      const ordered = rows.sort(byOrder(order.length > 0 ? order : [{ by: 'serverModified', descending: false }]));
      return { total: rows.length, rows: ordered.slice(skip, skip + take) };
    },
    { defaultLimit: 20, max: 5000 },
  );
  return { status: 200, body: { ...page, objects: page.objects.map(row => fullCase(ask, row)) } };
}

function detail(ask: Ask): Answer {
  const row = indexedRow(domainOf(ask).cases, ask.params['case_id'] ?? '', ask.now - ask.lag);
  if (!row || row.indexedOnV1 > ask.now - ask.lag) return missing;
  return { status: 200, body: fullCase(ask, row) };
}

const urls = listUrls('case', 'v1', 'v0.5', 'v0.4');
const rules = { permission: 'edit_data', metered: true } as const;
const reads = { ...rules, kind: 'tastypie', methods: ['GET'] } as const;

/** Case API v1: read only (cases.md 4). Its XML spelling is left out: `format` is ignored and JSON answered. */
export const caseV1Endpoints: readonly Endpoint[] = [
  { ...reads, paths: urls, handle: list },
  ...brokenActions(urls, rules),
  { ...reads, paths: urlsBelow(urls, '{case_id}/'), handle: detail },
];
