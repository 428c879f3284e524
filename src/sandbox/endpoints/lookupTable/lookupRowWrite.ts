import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { pythonStr } from '../../pythonText.js';
import { badRequest, cannedError, notFoundAnswer } from '../../http/refusals.js';
import { nextSortKey } from '../../world/store/lookup.js';
import type { LookupRowRecord } from '../../world/model.js';
import { newId } from '../../world/membership/newId.js';
import { jsonObject } from '../shared/jsonBody.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { lookupRules, rowJson, rowUrls } from './lookupTable.js';
import { hexId } from './lookupTableFields.js';
import { rowProblems } from './lookupTableSchema.js';
import { refuseMisfits } from './lookupTableWrite.js';
import { urlsBelow } from '../shared/urlStyle.js';

/** How writes are answered: v1 without a body, v2 with the row (lookup-tables.md 1). */
type Show = (row: LookupRowRecord, status: number) => HqAnswer;

const writes = (urls: readonly string[], show: Show): readonly Endpoint[] => [
  { ...lookupRules, paths: urls, methods: ['POST'], handle: request => create(request, requested(request), show) },
  { ...lookupRules, paths: urlsBelow(urls, '{id}/'), methods: ['PUT'], handle: request => edit(request, show) },
  { ...lookupRules, paths: urlsBelow(urls, '{id}/'), methods: ['DELETE'], handle: remove },
];

/** Rows of lookup tables, writes (lookup-tables.md 3). */
export const lookupRowWriteEndpoints: readonly Endpoint[] = [
  ...writes(rowUrls.v1, (_, status) => ({ status: status === 200 ? 204 : status })),
  ...writes(rowUrls.v2, (row, status) => ({ status, body: rowJson(row) })),
];

function requested(request: AdmittedRequest): JsonObject {
  const body = jsonObject(request);
  if (!body['data_type_id']) throw badRequest('data_type_id must be specified');
  return body;
}

interface Value {
  readonly field_value?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

type FieldLists = Readonly<Record<string, { readonly field_list: readonly Value[] }>>;

function fieldsOf(lists: FieldLists): LookupRowRecord['fields'] {
  const entries = Object.entries(lists).map(([name, { field_list }]): [string, LookupRowRecord['fields'][string]] => [
    name,
    field_list.map(({ field_value, value = '', properties = {} }) => ({ value: field_value ?? value, properties })),
  ]);
  return Object.fromEntries(entries);
}

/** The row after a write. Both parts are replaced as a whole. HQ does not check field names (lookup-tables.md 3). */
function changed(row: LookupRowRecord, body: JsonObject): LookupRowRecord {
  refuseMisfits(rowProblems(body));
  return {
    ...row,
    ...('fields' in body && { fields: fieldsOf(body['fields'] as FieldLists) }),
    ...('item_attributes' in body && { itemAttributes: body['item_attributes'] as LookupRowRecord['itemAttributes'] }),
  };
}

/** Creates a row. HQ searches its table in all project spaces (lookup-tables.md 3, inferred). */
function create(request: AdmittedRequest, body: JsonObject, show: Show): HqAnswer {
  const domain = domainOf(request);
  const tableId = hexId(pythonStr(body['data_type_id']));
  if (![...request.world.domains.values()].some(({ lookupTables }) => lookupTables.get(tableId)))
    throw cannedError(404);
  const sortKey = nextSortKey(domain, tableId);
  const row = changed({ id: newId(), tableId, sortKey, fields: {}, itemAttributes: {} }, body);
  domain.lookupRows.put(row);
  return show(row, 201);
}

/** Updates a row. An unknown id creates a row with a new id (lookup-tables.md 3). */
function edit(request: AdmittedRequest, show: Show): HqAnswer {
  const body = requested(request);
  const { lookupRows } = domainOf(request);
  const before = lookupRows.get(hexId(request.params['id'] ?? ''));
  if (!before) return create(request, body, show);
  const row = changed(before, body);
  lookupRows.put(row);
  return show(row, 200);
}

function remove(request: AdmittedRequest): HqAnswer {
  const { lookupRows } = domainOf(request);
  const row = lookupRows.get(hexId(request.params['id'] ?? ''));
  if (!row) return notFoundAnswer;
  lookupRows.delete(row.id);
  return { status: 204 };
}
