import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import type { DomainRecord } from '../../world/model.js';

/**
 * The rules of all location resources: permission, plan, and a Meta class without HQ's throttle (locations.md 0 and 1).
 */
export const locationRules = {
  kind: 'tastypie',
  methods: ['GET'],
  permission: 'edit_locations',
  needsLocations: true,
  metered: false,
  meterToggle: 'METER_LOCATIONS',
} as const;

/**
 * `set/{id};{id}/` of a location resource (locations.md 0): several rows by id in one GET, in the requested order.
 * `not_found` is present only if an id is missing. HQ does not restrict it to the domain: ids of all project spaces are
 * answered, and the plan is not checked for locations.
 */
export function setById<Row>(
  paths: readonly string[],
  find: (domain: DomainRecord, id: string) => Row | undefined,
  json: (request: AdmittedRequest, domain: DomainRecord, row: Row) => unknown,
): Endpoint {
  return {
    ...locationRules,
    needsLocations: false,
    paths,
    handle: request => {
      const objects: unknown[] = [];
      const notFound: string[] = [];
      for (const id of (request.params.ids ?? '').split(';')) {
        const found = anywhere(request, domain => find(domain, id));
        if (found) objects.push(json(request, found.domain, found.row));
        else notFound.push(id);
      }
      return { status: 200, body: notFound.length > 0 ? { not_found: notFound, objects } : { objects } };
    },
  };
}

function anywhere<Row>(
  request: AdmittedRequest,
  find: (domain: DomainRecord) => Row | undefined,
): { domain: DomainRecord; row: Row } | undefined {
  for (const domain of request.world.domains.values()) {
    const row = find(domain);
    if (row !== undefined) return { domain, row };
  }
  return undefined;
}
