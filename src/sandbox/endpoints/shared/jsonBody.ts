import type { AdmittedRequest } from '../../http/endpoint.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import { isObject } from '../caseWrite/caseWriteBody.js';

/** A JSON object of a request. */
export type JsonObject = Readonly<Record<string, unknown>>;

function jsonOf({ body, headers }: AdmittedRequest): unknown {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? 'application/json')) throw cannedError(415);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw badRequest('Request is not valid JSON.');
  }
}

/**
 * The JSON object in the body of a tastypie request. Raises tastypie's 415 for other content types, its 400 for invalid
 * JSON, and HQ's 500 for other JSON values (errors-and-paging.md 4).
 */
export function jsonObject(request: AdmittedRequest): JsonObject {
  const json = jsonOf(request);
  if (!isObject(json)) throw cannedError(500);
  return json;
}

/**
 * The `objects` of a bulk write. Raises 400 if they are missing, HQ's 500 if one is not an object (users.md 3,
 * locations.md 2.3).
 */
export function jsonObjects(request: AdmittedRequest): readonly JsonObject[] {
  const { objects } = jsonObject(request);
  if (objects === undefined) throw badRequest("Invalid data sent: missing 'objects'");
  if (!Array.isArray(objects) || !objects.every(isObject)) throw cannedError(500);
  return objects;
}
