import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { badRequest } from '../../http/refusals.js';
import type { LocationRecord, RowStore } from '../../world/model.js';
import { newId } from '../../world/membership/newId.js';
import { text } from '../shared/bodyValues.js';
import { jsonObject, jsonObjects } from '../shared/jsonBody.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { locationV2Urls } from './location.js';
import { changedLocation } from './locationChange.js';
import { locationV2 } from './locationJson.js';
import { locationRules } from './locationSet.js';
import { urlsBelow } from '../shared/urlStyle.js';

const MOST = 100;

/** Location v2, writes (locations.md 2.3). */
export const locationWriteEndpoints: readonly Endpoint[] = [
  { ...locationRules, paths: locationV2Urls, methods: ['POST'], handle: create },
  { ...locationRules, paths: locationV2Urls, methods: ['PATCH'], handle: writeMany },
  { ...locationRules, paths: urlsBelow(locationV2Urls, '{id}/'), methods: ['PUT'], handle: edit },
];

function created(request: AdmittedRequest, body: JsonObject): LocationRecord {
  const { locations } = domainOf(request);
  const number = Math.max(0, ...[...locations].map(one => one.number)) + 1;
  const blank = { name: '', siteCode: '', externalId: null, typeCode: '', parent: null, data: {} };
  const place = { latitude: null, longitude: null, createdAt: request.now, lastModified: request.now, archived: false };
  const row = changedLocation(request, { ...blank, ...place, id: newId(), number }, body);
  locations.put(row);
  return row;
}

/** Updates a location, including an archived one (locations.md 1). */
function updated(request: AdmittedRequest, id: string, body: JsonObject): LocationRecord {
  const { locations } = domainOf(request);
  const before = locations.get(id);
  if (!before) throw badRequest(`Could not update: could not find location with given ID ${id} on the domain.`);
  const row = changedLocation(request, before, body);
  locations.put(row);
  return row;
}

function create(request: AdmittedRequest): HqAnswer {
  const body = jsonObject(request);
  const row = created(request, body);
  return {
    status: 201,
    headers: { location: `${request.origin}${request.path}${row.id}/` },
    body: shown(request, row, body),
  };
}

function edit(request: AdmittedRequest): HqAnswer {
  const body = jsonObject(request);
  return { status: 200, body: shown(request, updated(request, request.params['id'] ?? '', body), body) };
}

/** Writes several locations, all or none (locations.md 2.3, Bulk). */
function writeMany(request: AdmittedRequest): HqAnswer {
  const objects = jsonObjects(request);
  if (objects.length > MOST) throw badRequest('Object count exceeds limit for PATCH method.');
  const { locations } = domainOf(request);
  const rows = inTransaction(locations, () =>
    objects.map(({ location_id: id, ...body }) => (id ? updated(request, text(id), body) : created(request, body))),
  );
  return { status: 202, body: rows.map(({ id }) => id) };
}

function inTransaction<Result>(store: RowStore<LocationRecord>, work: () => Result): Result {
  const before = new Map([...store].map(row => [row.id, row]));
  try {
    return work();
  } catch (error) {
    for (const { id } of [...store]) if (!before.has(id)) store.delete(id);
    for (const row of before.values()) store.put(row);
    throw error;
  }
}

/**
 * The JSON of a written location. Coordinates that were sent as numbers have all digits of their binary value
 * (locations.md 2.3, inferred).
 */
function shown(request: AdmittedRequest, row: LocationRecord, body: JsonObject): JsonObject {
  const digits = (['latitude', 'longitude'] as const).flatMap(key => {
    const value = body[key];
    return typeof value === 'number' ? [[key, value.toFixed(100).replace(/\.?0+$/, '')]] : [];
  });
  return { ...locationV2(domainOf(request), row), ...(Object.fromEntries(digits) as JsonObject) };
}
