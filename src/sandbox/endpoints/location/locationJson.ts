import type { AdmittedRequest } from '../../http/endpoint.js';
import { isoNaive } from '../../dates.js';
import type { DomainRecord, LocationRecord, LocationTypeRecord } from '../../world/model.js';
import { pathLike } from '../shared/urlStyle.js';

/** The JSON of a location in v2 (locations.md 2.1). The parent of a root is "", coordinates are strings. */
export function locationV2(domain: DomainRecord, row: LocationRecord): Readonly<Record<string, unknown>> {
  const type = typeOf(domain, row);
  return {
    domain: domain.name,
    last_modified: isoNaive(row.lastModified),
    latitude: degrees(row.latitude),
    location_data: row.data,
    location_id: row.id,
    location_type_code: row.typeCode,
    location_type_name: type?.name ?? '',
    longitude: degrees(row.longitude),
    name: row.name,
    parent_location_id: row.parent ?? '',
    site_code: row.siteCode,
  };
}

/** The JSON of a location in v1 (locations.md 3). Links are absolute URIs in the requested version. */
export function locationV1(
  request: AdmittedRequest,
  domain: DomainRecord,
  row: LocationRecord,
): Readonly<Record<string, unknown>> {
  const type = typeOf(domain, row);
  const uri = (resource: string, id: string | number): string =>
    `${request.origin}${pathLike(request, domain.name, resource, id)}`;
  return {
    created_at: isoNaive(row.createdAt),
    domain: domain.name,
    external_id: row.externalId,
    id: row.number,
    last_modified: isoNaive(row.lastModified),
    latitude: degrees(row.latitude),
    location_data: row.data,
    location_id: row.id,
    location_type: type ? uri('location_type', type.id) : null,
    longitude: degrees(row.longitude),
    name: row.name,
    parent: row.parent === null ? null : uri('location', row.parent),
    resource_uri: uri('location', row.id),
    site_code: row.siteCode,
  };
}

function typeOf(domain: DomainRecord, row: LocationRecord): LocationTypeRecord | undefined {
  return domain.locationTypes.find(type => type.code === row.typeCode);
}

function degrees(value: number | null): string | null {
  return value === null ? null : value.toFixed(10);
}
