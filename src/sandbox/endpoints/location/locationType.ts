import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { badRequest, cannedError, notFoundAnswer } from '../../http/refusals.js';
import type { DomainRecord, LocationTypeRecord } from '../../world/model.js';
import { locationRules, setById } from './locationSet.js';
import { listUrls, pathLike, urlsBelow } from '../shared/urlStyle.js';

const urls = listUrls('location_type', 'v1', 'v0.5');
const fields = ['administrative', 'code', 'id', 'name', 'parent', 'resource_uri', 'shares_cases', 'view_descendants'];

/** Location types, read only (locations.md 4): list, single row and `set/`. */
export const locationTypeEndpoints: readonly Endpoint[] = [
  {
    ...locationRules,
    paths: urls,
    handle: request => {
      const domain = domainOf(request);
      refuseFilters(request.query);
      const page = offsetPage(request, domain.locationTypes);
      return {
        status: 200,
        body: { meta: page.meta, objects: page.objects.map(type => typeJson(request, domain, type)) },
      };
    },
  },
  setById(urlsBelow(urls, 'set/{ids}/'), byId, typeJson),
  {
    ...locationRules,
    paths: urlsBelow(urls, '{id}/'),
    handle: request => {
      const domain = domainOf(request);
      const type = byId(domain, request.params.id ?? '');
      return type ? { status: 200, body: typeJson(request, domain, type) } : notFoundAnswer;
    },
  },
];

function typeJson(
  request: AdmittedRequest,
  domain: DomainRecord,
  type: LocationTypeRecord,
): Readonly<Record<string, unknown>> {
  const uri = (id: number): string => `${request.origin}${pathLike(request, domain.name, 'location_type', id)}`;
  return {
    administrative: type.administrative,
    code: type.code,
    domain: domain.name,
    id: type.id,
    name: type.name,
    parent: type.parent === null ? null : uri(type.parent),
    resource_uri: uri(type.id),
    shares_cases: type.sharesCases,
    view_descendants: type.viewDescendants,
  };
}

/**
 * Raises tastypie's 400s: the only filter is `domain`, which has no effect, and no field is sortable (locations.md 0
 * and 4).
 */
function refuseFilters(query: URLSearchParams): void {
  for (const parameter of query.keys()) {
    const field = parameter.split('__')[0] ?? '';
    if (fields.includes(field)) throw badRequest(`The '${field}' field does not allow filtering.`);
  }
  for (const asked of query.getAll('order_by')) {
    const field = asked.replace(/^-/, '').split('__')[0] ?? '';
    throw badRequest(
      [...fields, 'domain'].includes(field)
        ? `The '${field}' field does not allow ordering.`
        : `No matching '${field}' field for ordering on.`,
    );
  }
}

/** A type by its id. Raises the canned 404 if the id is not an integer (locations.md 0, NotFound). */
function byId(domain: DomainRecord, id: string): LocationTypeRecord | undefined {
  if (!/^\d+$/.test(id)) throw cannedError(404);
  return domain.locationTypes.find(type => type.id === Number(id));
}
