import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import { pythonRepr, pythonStr } from '../../pythonText.js';
import { badRequest } from '../../http/refusals.js';
import type { DomainRecord, LocationRecord, LocationTypeRecord } from '../../world/model.js';
import { text, textMap } from '../shared/bodyValues.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { readSiteCode, siteCodeFor } from './siteCode.js';

const KEYS = [
  'name',
  'site_code',
  'location_data',
  'location_type_code',
  'parent_location_id',
  'latitude',
  'longitude',
];

type Fail = (words: string) => Error;

/**
 * A parent location and its domain. HQ searches parents in all domains, including archived ones (locations.md 2.3,
 * inferred).
 */
interface Parent {
  readonly row: LocationRecord;
  readonly domain: DomainRecord;
}

function parentBy({ world }: AdmittedRequest, id: unknown, fail: Fail): Parent {
  for (const domain of world.domains.values()) {
    const row = typeof id === 'string' ? domain.locations.get(id) : undefined;
    if (row) return { row, domain };
  }
  throw fail('Could not find parent location with the given ID.');
}

function typesBelow(domain: DomainRecord, parent: Parent | undefined): readonly LocationTypeRecord[] {
  if (!parent) return domain.locationTypes.filter(type => type.parent === null);
  const { locationTypes } = parent.domain;
  const type = locationTypes.find(({ code }) => code === parent.row.typeCode);
  return locationTypes.filter(one => one.parent === type?.id);
}

/** A location type by code, else by name (locations.md 2.3). */
function typeBy({ locationTypes }: DomainRecord, sent: unknown, fail: Fail): LocationTypeRecord {
  const type = locationTypes.find(({ code }) => code === sent) ?? locationTypes.find(({ name }) => name === sent);
  if (!type) throw fail(`LocationType '${pythonStr(sent)}' not found`);
  return type;
}

/** Parent and type, which have to match. */
function placed(
  request: AdmittedRequest,
  row: LocationRecord,
  body: JsonObject,
  fail: Fail,
): Pick<LocationRecord, 'parent' | 'typeCode'> {
  const domain = domainOf(request);
  const moves = 'parent_location_id' in body;
  if (!moves && !('location_type_code' in body)) return row;
  const parentId = moves ? body['parent_location_id'] : row.parent;
  const parent = moves || parentId !== null ? parentBy(request, parentId, fail) : undefined;
  const allowed = typesBelow(domain, parent);
  if (moves && allowed.length === 0) throw fail('The selected parent location cannot have child locations!');
  const place = { parent: parent?.row.id ?? null };
  if (!('location_type_code' in body)) {
    if (moves && !allowed.some(({ code }) => code === row.typeCode)) {
      throw fail("Parent cannot have children of this location's type.");
    }
    return { ...place, typeCode: row.typeCode };
  }
  const { code } = typeBy(domain, body['location_type_code'], fail);
  if (!allowed.some(type => type.code === code)) throw fail('Location type not valid for the selected parent.');
  if (code !== row.typeCode && [...domain.locations].some(one => one.parent === row.id)) {
    throw fail('You cannot change the location type of a location with children');
  }
  return { ...place, typeCode: code };
}

/** The location data, which a write replaces as a whole. The error texts are from memory. */
function readData({ settings }: DomainRecord, sent: unknown): LocationRecord['data'] {
  const data = textMap(sent);
  const problems = (settings?.locationFields ?? []).flatMap(({ slug, label, required, choices }) => {
    const value = data[slug] ?? '';
    if (value === '') return required ? [`${label} is required.`] : [];
    return !choices || choices.includes(value)
      ? []
      : [`'${value}' is not a valid choice for ${slug}. The available options are: ${choices.join(', ')}.`];
  });
  if (problems.length > 0) throw badRequest(problems.join(' '));
  return data;
}

function degrees(sent: unknown): number | null {
  if (sent === null) return null;
  const value = typeof sent === 'string' && sent.trim() !== '' ? Number(sent) : sent;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw badRequest(pythonRepr([`“${pythonStr(sent)}” value must be a decimal number.`]));
}

/**
 * The location after a write, checked in HQ's order (locations.md 2.3). Raises HQ's 400s. Their texts name the sent
 * site code until the site code itself is checked.
 */
export function changedLocation(request: AdmittedRequest, row: LocationRecord, body: JsonObject): LocationRecord {
  const domain = domainOf(request);
  const named = body['site_code'] ? ` Location site code: ${pythonStr(body['site_code'])}.` : '';
  const fail: Fail = words => badRequest(`${words}${named}`);
  const isNew = !domain.locations.get(row.id);
  if (isNew && !(body['name'] && body['location_type_code'])) {
    throw fail("'name' and 'location_type_code' are required fields when creating a new location.");
  }
  const { parent, typeCode } = placed(request, row, body, fail);
  const name = 'name' in body ? text(body['name']) : row.name;
  const isTwin = (one: LocationRecord): boolean => one.id !== row.id && one.parent === parent && one.name === name;
  if (('name' in body || 'parent_location_id' in body) && [...domain.locations].some(isTwin)) {
    throw fail('Location with same name and parent already exists.');
  }
  const generated = 'name' in body && name !== row.name ? siteCodeFor(domain, row.id, name) : row.siteCode;
  const changed = {
    ...row,
    parent,
    typeCode,
    name,
    siteCode: 'site_code' in body ? readSiteCode(domain, row.id, body['site_code']) : generated,
    ...('location_data' in body && { data: readData(domain, body['location_data']) }),
    ...('latitude' in body && { latitude: degrees(body['latitude']) }),
    ...('longitude' in body && { longitude: degrees(body['longitude']) }),
    lastModified: request.now,
  };
  const unknown = Object.keys(body).filter(key => !KEYS.includes(key));
  if (unknown.length > 0) throw badRequest(`Invalid fields were included in request: ${pythonRepr(unknown)}.`);
  return changed;
}
