import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { missing } from '../../http/refusals.js';
import type { Domain, LookupRow, LookupTable } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { fieldLists, hexId } from './lookupTableFields.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

/** Where tables are read and written, new style first (lookup-tables.md 1). */
export const tableUrls = listUrls('lookup_table', 'v1', 'v0.5');

/** Where rows are; v1 and v2 differ in what their writes answer, not in what is read (lookup-tables.md 1). */
export const rowUrls = {
  v1: listUrls('lookup_table_item', 'v1', 'v0.5'),
  v2: listUrls('lookup_table_item', 'v2', 'v0.6'),
};

/** What all of it asks for: `access_api` alone, for writes too (lookup-tables.md 1). */
export const lookupRules = { kind: 'tastypie', metered: true } as const;

const rows = [...rowUrls.v1, ...rowUrls.v2];
const rules = { ...lookupRules, methods: ['GET'] } as const;

/** Lookup tables and their rows, reads (lookup-tables.md 1 to 3): only `access_api` is asked for, and there are no filters. */
export const lookupTableEndpoints: readonly Endpoint[] = [
  { ...rules, paths: tableUrls, handle: ask => list(ask, [...domainOf(ask).lookupTables].map(tableJson)) },
  ...brokenActions(tableUrls, { metered: true }),
  { ...rules, paths: urlsBelow(tableUrls, '{id}/'), handle: ask => single(ask, 'lookupTables', tableJson) },
  { ...rules, paths: rows, handle: ask => list(ask, rowsByTable(domainOf(ask)).map(rowJson)) },
  ...brokenActions(rows, { metered: true }),
  { ...rules, paths: urlsBelow(rows, '{id}/'), handle: ask => single(ask, 'lookupRows', rowJson) },
];

function list(ask: Ask, objects: readonly unknown[]): Answer {
  return { status: 200, body: offsetPage(ask, objects) };
}

function single<Row>(ask: Ask, store: 'lookupTables' | 'lookupRows', json: (row: Row) => unknown): Answer {
  const row = domainOf(ask)[store].get(hexId(ask.params.id ?? '')) as Row | undefined;
  return row === undefined ? missing : { status: 200, body: json(row) };
}

/** All rows of all tables, grouped by table id, then by sort key (lookup-tables.md 3). */
function rowsByTable(domain: Domain): readonly LookupRow[] {
  return [...domain.lookupRows].sort((a, b) =>
    a.tableId === b.tableId ? a.sortKey - b.sortKey : a.tableId < b.tableId ? -1 : 1,
  );
}

function tableJson(table: LookupTable): Readonly<Record<string, unknown>> {
  return {
    fields: table.fields.map(field => ({ field_name: field.name, properties: field.properties })),
    id: table.id,
    is_global: table.isGlobal,
    item_attributes: table.itemAttributes,
    resource_uri: '',
    tag: table.tag,
  };
}

/** A row as both versions show it (lookup-tables.md 3). */
export function rowJson(row: LookupRow): Readonly<Record<string, unknown>> {
  return {
    data_type_id: row.tableId,
    fields: fieldLists(row),
    id: row.id,
    item_attributes: row.itemAttributes,
    resource_uri: '',
    sort_key: row.sortKey,
  };
}
