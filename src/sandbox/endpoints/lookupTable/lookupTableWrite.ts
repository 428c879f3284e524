import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { pythonStr } from '../../pythonText.js';
import { badRequest, cannedError, notFoundAnswer, Raised } from '../../http/refusals.js';
import { deleteTable } from '../../world/store/lookup.js';
import type { LookupTableRecord } from '../../world/model.js';
import { newId } from '../../world/membership/newId.js';
import { jsonObject } from '../shared/jsonBody.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { lookupRules, tableUrls } from './lookupTable.js';
import { hexId } from './lookupTableFields.js';
import { tableProblems } from './lookupTableSchema.js';
import { urlsBelow } from '../shared/urlStyle.js';

const KEYS = ['tag', 'fields', 'is_global', 'item_attributes'];
const LONGEST_TAG = 32;
const singles = urlsBelow(tableUrls, '{id}/');

/** Lookup tables, writes: answers have no body (lookup-tables.md 2). */
export const lookupTableWriteEndpoints: readonly Endpoint[] = [
  { ...lookupRules, paths: tableUrls, methods: ['POST'], handle: request => create(request, jsonObject(request)) },
  { ...lookupRules, paths: singles, methods: ['PUT'], handle: edit },
  { ...lookupRules, paths: singles, methods: ['DELETE'], handle: remove },
];

/** Raises HQ's 400 for schema problems: its body is an array of texts. */
export function refuseMisfits(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new Raised(400, problems, { 'content-type': 'application/json; charset=utf-8' });
}

type Field = { readonly field_name?: string; readonly name?: string; readonly properties?: readonly string[] };

/** The table after a write. `fields` is replaced as a whole. */
function changed(table: LookupTableRecord, body: JsonObject): LookupTableRecord {
  refuseMisfits(tableProblems(body));
  const fields = body['fields'] as readonly Field[] | undefined;
  return {
    ...table,
    ...(fields && {
      fields: fields.map(({ field_name, name = '', properties = [] }) => ({ name: field_name ?? name, properties })),
    }),
    ...('is_global' in body && { isGlobal: body['is_global'] === true }),
    ...('item_attributes' in body && { itemAttributes: body['item_attributes'] as readonly string[] }),
  };
}

/**
 * Creates a table. HQ fails with 500 if the tag is missing or too long, or for unknown keys (lookup-tables.md 2,
 * inferred).
 */
function create(request: AdmittedRequest, body: JsonObject): HqAnswer {
  const { lookupTables } = domainOf(request);
  const tag = body['tag'];
  if ([...lookupTables].some(table => table.tag === tag)) {
    throw badRequest(`A lookup table with name ${pythonStr(tag)} already exists`);
  }
  const table = changed({ id: newId(), tag: '', isGlobal: false, fields: [], itemAttributes: [] }, body);
  const isKnown = Object.keys(body).every(key => KEYS.includes(key));
  if (typeof tag !== 'string' || tag.length > LONGEST_TAG || !isKnown) throw cannedError(500);
  lookupTables.put({ ...table, tag });
  return { status: 201 };
}

/** Updates a table. An unknown id creates a table with a new id (lookup-tables.md 2). */
function edit(request: AdmittedRequest): HqAnswer {
  const body = jsonObject(request);
  if (!('tag' in body)) throw badRequest('tag must be specified');
  const { lookupTables } = domainOf(request);
  const table = lookupTables.get(hexId(request.params['id'] ?? ''));
  if (!table) return create(request, body);
  if (body['tag'] !== table.tag) throw badRequest('Lookup table tag cannot be changed');
  lookupTables.put(changed(table, body));
  return { status: 204 };
}

function remove(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const table = domain.lookupTables.get(hexId(request.params['id'] ?? ''));
  if (!table) return notFoundAnswer;
  deleteTable(domain, table.id);
  return { status: 204 };
}
