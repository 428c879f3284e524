import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { badRequest, cannedError, notFoundAnswer } from '../../http/refusals.js';
import type { DomainRecord, LookupRowRecord } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { flatFields, hexId } from './lookupTableFields.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';

const urls = listUrls('fixture', 'v1', 'v0.5', 'v0.4');
const rules = { kind: 'tastypie', methods: ['GET'], permission: 'edit_apps', metered: true } as const;

/** The rows of lookup_table_item in a flat form, with a filter by table (lookup-tables.md 4). Read only. */
export const fixtureEndpoints: readonly Endpoint[] = [
  { ...rules, paths: urls, handle: list },
  ...brokenActions(urls, { permission: rules.permission, metered: true }),
  { ...rules, paths: urlsBelow(urls, '{id}/'), handle: single },
];

/** The default page has 1,000 rows: the default limit of 0 means the maximum (lookup-tables.md 4). */
function list(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const page = offsetPage(request, asked(request, domain), { defaultLimit: 0 });
  return { status: 200, body: { meta: page.meta, objects: page.objects.map(row => rowJson(domain, row)) } };
}

function single(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const row = domain.lookupRows.get(hexId(request.params.id ?? ''));
  return row ? { status: 200, body: rowJson(domain, row) } : notFoundAnswer;
}

/**
 * Selects rows by parameters in HQ's order: all four of a reference, a table's id, a table's tag; without any of them
 * all rows.
 */
function asked(request: AdmittedRequest, domain: DomainRecord): readonly LookupRowRecord[] {
  const of = (name: string): string => request.query.getAll(name).at(-1) ?? '';
  const [parentId, ownField, parentField] = [of('parent_id'), of('parent_ref_name'), of('references')];
  if (parentId && ownField && parentField && of('child_type')) {
    const parent = domain.lookupRows.get(hexId(parentId));
    if (!parent) throw cannedError(404);
    const wanted = firstValue(parent, parentField);
    return rowsOf(domain, tableId(of('child_type'))).filter(row => firstValue(row, ownField) === wanted);
  }
  if (of('fixture_type_id')) return rowsOf(domain, tableId(of('fixture_type_id')));
  if (!of('fixture_type')) return [...domain.lookupRows];
  const table = [...domain.lookupTables].find(({ tag }) => tag === of('fixture_type'));
  if (!table) throw cannedError(404);
  return rowsOf(domain, table.id);
}

function rowsOf(domain: DomainRecord, id: string): readonly LookupRowRecord[] {
  return [...domain.lookupRows].filter(row => row.tableId === id).sort((a, b) => a.sortKey - b.sortKey);
}

/** Raises 400 for an invalid UUID (lookup-tables.md 4, inferred; the body is a Django validation error's). */
function tableId(text: string): string {
  const id = hexId(text);
  if (!/^[0-9a-f]{32}$/i.test(id)) throw badRequest(`['“${text}” is not a valid UUID.']`);
  return id;
}

function firstValue(row: LookupRowRecord, field: string): string | undefined {
  return row.fields[field]?.[0]?.value;
}

function rowJson(domain: DomainRecord, row: LookupRowRecord): Readonly<Record<string, unknown>> {
  return {
    fields: flatFields(row),
    fixture_type: domain.lookupTables.get(row.tableId)?.tag ?? null,
    id: row.id,
    resource_uri: '',
  };
}
