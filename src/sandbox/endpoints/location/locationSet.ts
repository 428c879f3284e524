import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import type { DomainRecord } from '../../world/model.js';

/** HQ's rules for all location resources: permission, plan, and a plain Meta without HQ's throttle (locations.md 0 and 1). */
export const locationRules = {
  kind: 'tastypie',
  methods: ['GET'],
  permission: 'edit_locations',
  needsLocations: true,
  metered: false,
  meterToggle: 'METER_LOCATIONS',
} as const;

/**
 * `set/{id};{id}/` of a location resource (locations.md 0): many by id in one GET, in the order asked, `not_found` only
 * where something is missing. It works because nothing here needs the domain, and so it is not limited to it: an id of
 * any project space is answered, and the plan's locations are not asked for.
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
