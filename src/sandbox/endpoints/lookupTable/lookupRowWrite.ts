import { domainOf } from '../../http/endpoint.js';
import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { pythonStr } from '../../pythonText.js';
import { badRequest, canned, missing } from '../../http/refusals.js';
import { nextSortKey } from '../../world/store/lookup.js';
import type { LookupRow } from '../../world/model.js';
import { newId } from '../../world/membership/newId.js';
import { jsonObject } from '../shared/jsonBody.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { lookupRules, rowJson, rowUrls } from './lookupTable.js';
import { hexId } from './lookupTableFields.js';
import { rowProblems } from './lookupTableSchema.js';
import { refuseMisfits } from './lookupTableWrite.js';
import { urlsBelow } from '../shared/urlStyle.js';

/** v1 answers its writes with nothing, v2 with the row (lookup-tables.md 1). */
type Show = (row: LookupRow, status: number) => Answer;

const writes = (urls: readonly string[], show: Show): readonly Endpoint[] => [
  { ...lookupRules, paths: urls, methods: ['POST'], handle: ask => create(ask, requested(ask), show) },
  { ...lookupRules, paths: urlsBelow(urls, '{id}/'), methods: ['PUT'], handle: ask => edit(ask, show) },
  { ...lookupRules, paths: urlsBelow(urls, '{id}/'), methods: ['DELETE'], handle: remove },
];

/** Rows of lookup tables, writes (lookup-tables.md 3). */
export const lookupRowWriteEndpoints: readonly Endpoint[] = [
  ...writes(rowUrls.v1, (_, status) => ({ status: status === 200 ? 204 : status })),
  ...writes(rowUrls.v2, (row, status) => ({ status, body: rowJson(row) })),
];

function requested(ask: Ask): JsonObject {
  const body = jsonObject(ask);
  if (!body['data_type_id']) throw badRequest('data_type_id must be specified');
  return body;
}

interface Value {
  readonly field_value?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

type FieldLists = Readonly<Record<string, { readonly field_list: readonly Value[] }>>;

function fieldsOf(lists: FieldLists): LookupRow['fields'] {
  const entries = Object.entries(lists).map(([name, { field_list }]): [string, LookupRow['fields'][string]] => [
    name,
    field_list.map(({ field_value, value = '', properties = {} }) => ({ value: field_value ?? value, properties })),
  ]);
  return Object.fromEntries(entries);
}

/** What was sent and fits; both parts are replaced whole, and field names are nobody's business (lookup-tables.md 3). */
function changed(row: LookupRow, body: JsonObject): LookupRow {
  refuseMisfits(rowProblems(body));
  return {
    ...row,
    ...('fields' in body && { fields: fieldsOf(body['fields'] as FieldLists) }),
    ...('item_attributes' in body && { itemAttributes: body['item_attributes'] as LookupRow['itemAttributes'] }),
  };
}

/** The table is looked for on the whole server (lookup-tables.md 3, inferred). */
function create(ask: Ask, body: JsonObject, show: Show): Answer {
  const domain = domainOf(ask);
  const tableId = hexId(pythonStr(body['data_type_id']));
  if (![...ask.world.domains.values()].some(({ lookupTables }) => lookupTables.get(tableId))) throw canned(404);
  const sortKey = nextSortKey(domain, tableId);
  const row = changed({ id: newId(), tableId, sortKey, fields: {}, itemAttributes: {} }, body);
  domain.lookupRows.put(row);
  return show(row, 201);
}

/** An unknown id is no error: a new row with a new id comes of it (lookup-tables.md 3). */
function edit(ask: Ask, show: Show): Answer {
  const body = requested(ask);
  const { lookupRows } = domainOf(ask);
  const before = lookupRows.get(hexId(ask.params['id'] ?? ''));
  if (!before) return create(ask, body, show);
  const row = changed(before, body);
  lookupRows.put(row);
  return show(row, 200);
}

function remove(ask: Ask): Answer {
  const { lookupRows } = domainOf(ask);
  const row = lookupRows.get(hexId(ask.params['id'] ?? ''));
  if (!row) return missing;
  lookupRows.delete(row.id);
  return { status: 204 };
}
