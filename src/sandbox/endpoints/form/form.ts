import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { notFoundAnswer } from '../../http/refusals.js';
import { matchesForm } from '../../world/store/formMatch.js';
import type { FormClock, FormSort, FormQuery } from '../../world/model.js';
import { compareRows } from '../../world/store/order.js';
import { earlierRows, indexedRow, pageWith } from '../../world/store/versions.js';
import { brokenActions } from '../shared/brokenActions.js';
import { fullForm } from '../shared/expansions.js';
import { readFormFilters } from './formFilters.js';
import { checkResultWindow } from '../shared/resultWindow.js';
import { orderings } from '../shared/tastypieFilters.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

const SORTABLE: Readonly<Record<string, FormClock>> = {
  received_on: 'receivedOn',
  server_modified_on: 'serverModifiedOn',
  indexed_on: 'indexedOn',
};
const FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(SORTABLE),
  ...['id', 'domain', 'form', 'type', 'version', 'uiversion', 'metadata', 'edited_on', 'edited_by_user_id', 'app_id'],
  ...['build_id', 'initial_processing_complete', 'problem', 'archived', 'attachments', 'is_phone_submission'],
  ...['submit_ip', 'resource_uri', 'cases'],
]);

function list(request: AdmittedRequest): HqAnswer {
  const filter = readFormFilters(request.query, domainOf(request));
  const asked = orderings(request.query, SORTABLE, FIELDS);
  const order: FormSort = asked.length > 0 ? asked : [{ by: 'receivedOn', descending: true }];
  const { forms } = domainOf(request);
  const shown = request.now - request.lag;
  const to = Math.min(filter.indexedOn?.to ?? Infinity, shown);
  const query: FormQuery = { ...filter, indexedOn: { ...filter.indexedOn, to }, order };
  const earlier = earlierRows(forms, shown).filter(row => matchesForm(row, query));
  const page = offsetPage(
    request,
    (skip, take) => {
      checkResultWindow(request, skip, take);
      return pageWith(cut => forms.find({ ...query, ...cut }), earlier, { compare: compareRows(order), skip, take });
    },
    { defaultLimit: 20, max: 1000 },
  );
  return { status: 200, body: { ...page, objects: page.objects.map(row => fullForm(request, row)) } };
}

/** A form by id, also an archived one (forms.md 1.6). */
function detail(request: AdmittedRequest): HqAnswer {
  const row = indexedRow(domainOf(request).forms, request.params['form_id'] ?? '', request.now - request.lag);
  if (!row) return notFoundAnswer;
  return { status: 200, body: fullForm(request, row) };
}

const urls = listUrls('form', 'v1', 'v0.5', 'v0.4');
const rules = { permission: 'edit_data', metered: true } as const;
const reads = { ...rules, kind: 'tastypie', methods: ['GET'] } as const;

/** Form API v1, read only (forms.md 1). */
export const formEndpoints: readonly Endpoint[] = [
  { ...reads, paths: urls, handle: list },
  ...brokenActions(urls, rules),
  { ...reads, paths: urlsBelow(urls, '{form_id}/'), handle: detail },
];
