import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { badRequest, notFoundAnswer } from '../../http/refusals.js';
import type { DomainRecord, LocationRecord } from '../../world/model.js';
import { seedOf } from '../../world/programme/basics/random.js';
import { locationFilter, v1Fields, v2Fields } from './locationFilter.js';
import { locationV1, locationV2 } from './locationJson.js';
import { locationRules, setById } from './locationSet.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

const v1 = listUrls('location', 'v1', 'v0.5');
/** URLs of location v2, which is complete and writable (locations.md 1). */
export const locationV2Urls = listUrls('location', 'v2', 'v0.6');
const v2Names = [...Object.keys(v2Fields), 'location_type_code', 'parent_location_id'];

/** Location v1 and v2: lists, single rows and `set/` (locations.md). */
export const locationEndpoints: readonly Endpoint[] = [
  { ...locationRules, paths: locationV2Urls, handle: listV2 },
  { ...locationRules, paths: v1, handle: listV1 },
  setById(urlsBelow(locationV2Urls, 'set/{ids}/'), visible, (_, domain, row) => locationV2(domain, row)),
  setById(urlsBelow(v1, 'set/{ids}/'), visible, locationV1),
  { ...locationRules, paths: urlsBelow(locationV2Urls, '{id}/'), handle: request => single(request, locationV2) },
  {
    ...locationRules,
    paths: urlsBelow(v1, '{id}/'),
    handle: request => single(request, (domain, row) => locationV1(request, domain, row)),
  },
];

function listV2(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const passes = locationFilter(v2Fields, undotted(request.query));
  const typeCode = request.query.getAll('location_type_code').at(-1);
  const parent = request.query.getAll('parent_location_id').at(-1);
  const rows = unordered(request, domain).filter(
    // An empty value is no filter: the roots cannot be listed alone (locations.md 2.2).
    row => (!typeCode || row.typeCode === typeCode) && (!parent || row.parent === parent) && passes(row),
  );
  const [descending] = request.query.getAll('order_by').map(field => isDescending(field, v2Names, ['last_modified']));
  if (descending !== undefined) {
    rows.sort((a, b) => (descending ? b.lastModified - a.lastModified : a.lastModified - b.lastModified));
  }
  const page = offsetPage(request, rows, { max: 5000 });
  return { status: 200, body: { meta: page.meta, objects: page.objects.map(row => locationV2(domain, row)) } };
}

function listV1(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const passes = locationFilter(v1Fields, request.query);
  for (const field of request.query.getAll('order_by')) isDescending(field, Object.keys(v1Fields), []);
  const page = offsetPage(request, unordered(request, domain).filter(passes));
  return { status: 200, body: { meta: page.meta, objects: page.objects.map(row => locationV1(request, domain, row)) } };
}

function single(request: AdmittedRequest, json: (domain: DomainRecord, row: LocationRecord) => unknown): HqAnswer {
  const domain = domainOf(request);
  const row = visible(domain, request.params.id ?? '');
  return row ? { status: 200, body: json(domain, row) } : notFoundAnswer;
}

/** A location by id, unless it is archived (locations.md 1). */
function visible(domain: DomainRecord, id: string): LocationRecord | undefined {
  const row = domain.locations.get(id);
  return row?.archived ? undefined : row;
}

/** Is an `order_by` descending? Raises tastypie's 400s for unknown and unsortable fields (errors-and-paging.md 4). */
function isDescending(asked: string, known: readonly string[], sortable: readonly string[]): boolean {
  const descending = asked.startsWith('-');
  const field = (descending ? asked.slice(1) : asked).split('__')[0] ?? '';
  if (!known.includes(field)) throw badRequest(`No matching '${field}' field for ordering on.`);
  if (!sortable.includes(field)) throw badRequest(`The '${field}' field does not allow ordering.`);
  return descending;
}

/**
 * The visible rows in an arbitrary order, as of a database query without ORDER BY (locations.md 2.2). With the flag
 * SHUFFLED_PAGES the order differs for each offset: an unsorted walk through the pages repeats and skips rows.
 */
function unordered(request: AdmittedRequest, domain: DomainRecord): LocationRecord[] {
  const salt = domain.toggles.has('SHUFFLED_PAGES') ? seedOf(request.query.get('offset') ?? '') : 0;
  return [...domain.locations]
    .filter(row => !row.archived)
    .map(row => ({ row, place: seedOf(row.id, salt) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

/** In location v2 a dot in a parameter name means two underscores (locations.md 2.2). */
function undotted(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].map(([name, value]): [string, string] => [name.replaceAll('.', '__'), value]));
}
