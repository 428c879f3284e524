import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { notFoundAnswer } from '../../http/refusals.js';
import type { DomainRecord, LookupRowRecord, LookupTableRecord } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { fieldLists, hexId } from './lookupTableFields.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

/** URLs of tables, new style first (lookup-tables.md 1). */
export const tableUrls = listUrls('lookup_table', 'v1', 'v0.5');

/** URLs of rows. v1 and v2 differ in the answers of writes only (lookup-tables.md 1). */
export const rowUrls = {
  v1: listUrls('lookup_table_item', 'v1', 'v0.5'),
  v2: listUrls('lookup_table_item', 'v2', 'v0.6'),
};

/** The rules of all lookup table endpoints: reads and writes need `access_api` only (lookup-tables.md 1). */
export const lookupRules = { kind: 'tastypie', metered: true } as const;

const rows = [...rowUrls.v1, ...rowUrls.v2];
const rules = { ...lookupRules, methods: ['GET'] } as const;

/** Lookup tables and their rows, reads (lookup-tables.md 1 to 3): without filters. */
export const lookupTableEndpoints: readonly Endpoint[] = [
  { ...rules, paths: tableUrls, handle: request => list(request, [...domainOf(request).lookupTables].map(tableJson)) },
  ...brokenActions(tableUrls, { metered: true }),
  { ...rules, paths: urlsBelow(tableUrls, '{id}/'), handle: request => single(request, 'lookupTables', tableJson) },
  { ...rules, paths: rows, handle: request => list(request, rowsByTable(domainOf(request)).map(rowJson)) },
  ...brokenActions(rows, { metered: true }),
  { ...rules, paths: urlsBelow(rows, '{id}/'), handle: request => single(request, 'lookupRows', rowJson) },
];

function list(request: AdmittedRequest, objects: readonly unknown[]): HqAnswer {
  return { status: 200, body: offsetPage(request, objects) };
}

function single<Row>(
  request: AdmittedRequest,
  store: 'lookupTables' | 'lookupRows',
  json: (row: Row) => unknown,
): HqAnswer {
  const row = domainOf(request)[store].get(hexId(request.params.id ?? '')) as Row | undefined;
  return row === undefined ? notFoundAnswer : { status: 200, body: json(row) };
}

/** All rows of all tables, grouped by table id, then by sort key (lookup-tables.md 3). */
function rowsByTable(domain: DomainRecord): readonly LookupRowRecord[] {
  return [...domain.lookupRows].sort((a, b) =>
    a.tableId === b.tableId ? a.sortKey - b.sortKey : a.tableId < b.tableId ? -1 : 1,
  );
}

function tableJson(table: LookupTableRecord): Readonly<Record<string, unknown>> {
  return {
    fields: table.fields.map(field => ({ field_name: field.name, properties: field.properties })),
    id: table.id,
    is_global: table.isGlobal,
    item_attributes: table.itemAttributes,
    resource_uri: '',
    tag: table.tag,
  };
}

/** The JSON of a row in both versions (lookup-tables.md 3). */
export function rowJson(row: LookupRowRecord): Readonly<Record<string, unknown>> {
  return {
    data_type_id: row.tableId,
    fields: fieldLists(row),
    id: row.id,
    item_attributes: row.itemAttributes,
    resource_uri: '',
    sort_key: row.sortKey,
  };
}
