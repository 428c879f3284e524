import { domainOf } from '../endpoint.js';
import type { Answer, Ask, Endpoint } from '../endpoint.js';
import { offsetPage } from '../paging.js';
import { missing } from '../refusals.js';
import type { FormQuery } from '../world/model.js';
import { brokenActions } from './brokenActions.js';
import { fullForm } from './expansions.js';
import { readFormFilters } from './formFilters.js';
import { checkResultWindow } from './resultWindow.js';
import { orderings } from './tastypieFilters.js';
import { listUrls, urlsBelow } from './urlStyle.js';

type Clock = 'receivedOn' | 'serverModifiedOn' | 'indexedOn';

const SORTABLE: Readonly<Record<string, Clock>> = {
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

function list(ask: Ask): Answer {
  const filter = readFormFilters(ask.query, domainOf(ask));
  const asked = orderings(ask.query, SORTABLE, FIELDS);
  const order: FormQuery['order'] = asked.length > 0 ? asked : [{ by: 'receivedOn', descending: true }];
  const indexed = Math.min(filter.indexedOn?.to ?? Infinity, ask.now - ask.lag);
  const page = offsetPage(
    ask,
    (skip, take) => {
      checkResultWindow(ask, skip, take);
      const indexedOn = { ...filter.indexedOn, to: indexed };
      return domainOf(ask).forms.find({ ...filter, indexedOn, order, skip, take });
    },
    { defaultLimit: 20, max: 1000 },
  );
  return { status: 200, body: { ...page, objects: page.objects.map(row => fullForm(ask, row)) } };
}

/** Looks at the project alone: an archived form is found too (forms.md 1.6). */
function detail(ask: Ask): Answer {
  const row = domainOf(ask).forms.get(ask.params['form_id'] ?? '');
  if (!row || row.indexedOn > ask.now - ask.lag) return missing;
  return { status: 200, body: fullForm(ask, row) };
}

const urls = listUrls('form', 'v1', 'v0.5', 'v0.4');
const rules = { permission: 'edit_data', metered: true } as const;
const reads = { ...rules, kind: 'tastypie', methods: ['GET'] } as const;

/** Form API v1: read only (forms.md 1). */
export const formEndpoints: readonly Endpoint[] = [
  { ...reads, paths: urls, handle: list },
  ...brokenActions(urls, rules),
  { ...reads, paths: urlsBelow(urls, '{form_id}/'), handle: detail },
];
