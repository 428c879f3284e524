import { get } from '../../client/call.js';
import { offset, type Pager } from '../../client/paging.js';
import type { List, Resource } from '../../engine/resource/resource.js';
import {
  flag,
  id,
  isRecord,
  type FieldKind,
  list,
  mapOf,
  orAbsent,
  record,
  text,
  texts,
  whole,
} from '../shared/fieldKinds.js';
import { LOOKUP_ID } from './lookupId.js';
import { part, rowReader, type RowShape } from '../shared/rowShape.js';

/** A lookup table (lookup-tables.md 2). */
export interface LookupTableDefinitionRow {
  readonly __typename: 'LookupTable';
  readonly domain: string;
  readonly id: string;
  readonly tag: string;
  readonly is_global: boolean;
  readonly fields: readonly { readonly field_name: string; readonly properties: readonly string[] }[];
  readonly item_attributes: readonly string[];
}

/** A row of a lookup table (lookup-tables.md 3). */
export interface LookupTableDataRow {
  readonly __typename: 'LookupTableRow';
  readonly domain: string;
  readonly id: string;
  readonly data_type_id: string;
  readonly fields: Readonly<Record<string, readonly LookupValueRow[]>>;
  /** Absent in rows from fixture/v1, as is `sort_key`. */
  readonly item_attributes?: Readonly<Record<string, string>>;
  readonly sort_key?: number;
}

/** A value of a field, with the properties that distinguish it from the field's other values. */
export interface LookupValueRow {
  readonly field_value: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** A field of a lookup table's row. */
export interface LookupFieldPart {
  readonly name: string;
  readonly values: readonly LookupValueRow[];
}

const TABLE: RowShape<Omit<LookupTableDefinitionRow, '__typename' | 'domain'>> = {
  id,
  tag: text,
  is_global: flag,
  fields: list(part({ field_name: id, properties: list(text) })),
  item_attributes: list(text),
};

const VALUE = part<LookupValueRow>({ field_value: text, properties: texts });

/**
 * The values of a field. fixture/v1 sends plain strings where every field of the row has one value, and otherwise HQ's
 * long form (lookup-tables.md 4).
 */
const VALUES: Pick<FieldKind<readonly LookupValueRow[]>, 'neutral' | 'read'> & { readonly item: typeof valuesIn } = {
  neutral: [],
  read: valuesIn,
  item: valuesIn,
};

function valuesIn(sent: unknown): readonly LookupValueRow[] {
  if (sent === null) return [];
  if (typeof sent === 'string') return [{ field_value: sent, properties: {} }];
  const all = isRecord(sent) ? sent['field_list'] : undefined;
  return Array.isArray(all) ? all.map(VALUE.item!) : [VALUE.item!(undefined)];
}

const ROW: RowShape<Omit<LookupTableDataRow, '__typename' | 'domain'>> = {
  id,
  data_type_id: text,
  fields: mapOf(VALUES),
  item_attributes: orAbsent(record),
  sort_key: orAbsent(whole),
};

const readRow = rowReader(ROW, ({ domain }) => ({
  domain,
  __typename: 'LookupTableRow',
}));

const pages = offset(1000);

/** A pager that adds the table id to rows: fixture/v1 omits it, but the query contains it as `parameter`. */
const withTableId = (parameter: string): Pager => ({
  ...pages,
  read(body, asked) {
    const page = pages.read(body, asked);
    return { ...page, rows: page.rows.map(row => ({ ...(row as object), data_type_id: asked[parameter] })) };
  },
});

const missingFields = ['item_attributes', 'sort_key'];
const ofTable: List = {
  name: 'rowsOfTable',
  path: 'fixture/v1/',
  pager: withTableId('fixture_type_id'),
  missingFields,
};

/** Lookup tables by id and tag. */
export const lookupTables: Resource<LookupTableDefinitionRow> = {
  name: 'LookupTable',
  read: rowReader(TABLE, ({ domain }) => ({ domain, __typename: 'LookupTable' })),
  keys: { id: row => row.id, tag: row => row.tag },
  uniqueKeys: ['tag'],
  isFromDatabase: true,
  idPattern: LOOKUP_ID,
  freshSeconds: 600,
  usualRows: 30,
  readAheadRows: 1000,
  lists: [{ name: 'tables', path: 'lookup_table/v1/', pager: pages }],
  ways: [{ kind: 'whole' }, { kind: 'one', call: id => get(`lookup_table/v1/${encodeURIComponent(id)}/`) }],
  simulatedRow: (id, link, domain) => ({
    __typename: 'LookupTable',
    domain,
    id,
    tag: link('tag') ?? '',
    is_global: true,
    fields: [],
    item_attributes: [],
  }),
};

/** Rows of lookup tables by id and table. Only fixture/v1 can filter by table. */
export const lookupTableRows: Resource<LookupTableDataRow> = {
  name: 'LookupTableRow',
  read: readRow,
  keys: { id: row => row.id, table: row => row.data_type_id },
  isFromDatabase: true,
  idPattern: LOOKUP_ID,
  freshSeconds: 600,
  usualRows: 3000,
  readAheadRows: 1000,
  lists: [{ name: 'rows', path: 'lookup_table_item/v2/', pager: pages }],
  ways: [
    { kind: 'one', call: id => get(`lookup_table_item/v2/${encodeURIComponent(id)}/`) },
    { kind: 'whole' },
    { kind: 'part', by: 'table', parameter: 'fixture_type_id', list: ofTable, missingFields },
  ],
  simulatedRow: (id, link, domain) => ({
    __typename: 'LookupTableRow',
    domain,
    id,
    data_type_id: link('table') ?? '',
    fields: {},
  }),
};

/** Rows of one table that refer to a row of another table. Only fixture/v1 can search for them. */
export const relatedRows: Resource<LookupTableDataRow> = {
  ...lookupTableRows,
  name: 'RelatedRow',
  lists: [{ name: 'related', path: 'fixture/v1/', pager: withTableId('child_type'), missingFields }],
  ways: [],
};
