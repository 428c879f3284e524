import { globalId } from '../../graphql/globalIds.js';
import { selectedOf } from '../../operation/selection.js';
import type { Context } from '../../operation/context.js';
import { BadInput } from '../../errors.js';
import type { LookupTableParentFilter, Resolvers } from '../../generated/schema.js';
import { type LookupTableDataRow, lookupTableRows, lookupTables, relatedRows } from './resource.js';
import { lookupTableFileOf } from './file.js';
import { plainId } from './lookupId.js';
import { partsWithId } from '../shared/parts.js';
import { first } from '../../graphql/uniqueRow.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { link, ownField, rowOf } from '../shared/links.js';

/** Lookup tables and their rows. */
export const resolvers = {
  Domain: {
    lookupTable: (row, { tableId }, { hq }) => hq(row.domain_name).load(lookupTables, plainId(tableId)),
    lookupTableByTag: (row, { tag }, { hq }) => first(hq(row.domain_name).loadBy(lookupTables, 'tag', tag)),
    lookupTables: (row, paging, { hq }) => hq(row.domain_name).rootList(lookupTables, {}, paging),
    lookupTableRow: (row, { rowId }, { hq }) => hq(row.domain_name).load(lookupTableRows, plainId(rowId)),
  },
  LookupTable: {
    id: row => globalId('LookupTable', row.domain, row.id),
    tableId: row => row.id,
    isGlobal: row => row.is_global,
    itemAttributes: row => row.item_attributes,
    fields: (row, _, context) => partsWithId(row.fields, context),
    file: (row, { format }, { origin }) => lookupTableFileOf(origin, row, format),
    rows(row, { filter, ...paging }, { hq }, info) {
      const parent = filter?.parent;
      const needs = selectedOf(info).some(({ field }) => IN_FULL.test(field)) ? ONLY_IN_FULL : undefined;
      if (!parent) return hq(row.domain).nestedList(lookupTableRows, 'table', row.id, { ...paging, needs });
      return hq(row.domain).rootList(relatedRows, relatedQuery(parent, row.id), paging);
    },
  },
  LookupTableField: {
    name: row => row.field_name,
  },
  LookupTableRow: {
    id: row => globalId('LookupTableRow', row.domain, row.id),
    rowId: row => row.id,
    tableId: row => row.data_type_id,
    values: row =>
      Object.fromEntries(Object.entries(row.fields).map(([name, values]) => [name, values[0]?.field_value ?? null])),
    value: (row, { field }) =>
      Object.hasOwn(row.fields, field) ? (row.fields[field]?.[0]?.field_value ?? null) : null,
    fields: row => Object.entries(row.fields).map(([name, values]) => ({ name, values })),
    itemAttributes: ownField(
      async (row, _, { hq }) => row.item_attributes ?? (await fullRow(row, hq(row.domain)))?.item_attributes ?? null,
    ),
    sortKey: ownField(async (row, _, { hq }) => row.sort_key ?? (await fullRow(row, hq(row.domain)))?.sort_key ?? null),
    table: link(row => row.data_type_id, rowOf(lookupTables)),
  },
  LookupTableValue: {
    value: row => row.field_value,
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  LookupTable: (id, domain, { hq }) => hq(domain).load(lookupTables, id),
  LookupTableRow: (id, domain, { hq }) => hq(domain).load(lookupTableRows, id),
} satisfies NodeLoaders;

/**
 * HQ ignores all four parameters when one is empty, and returns the rows of all tables (lookup-tables.md 4).
 * @throws {BadInput} naming the empty one.
 */
function relatedQuery(parent: LookupTableParentFilter, table: string) {
  const { rowId, parentField, childField } = parent;
  const empty = Object.entries({ rowId, parentField, childField }).find(([, text]) => text === '');
  if (empty) throw new BadInput(`filter.parent.${empty[0]} is empty.`);
  return { parent_id: rowId, references: parentField, parent_ref_name: childField, child_type: table };
}

const ONLY_IN_FULL = ['item_attributes', 'sort_key'];
const IN_FULL = /\.(itemAttributes|sortKey)$/;

/** The row with the fields that fixture/v1 omits. */
const fullRow = ({ id }: LookupTableDataRow, hq: ReturnType<Context['hq']>) =>
  hq.load(lookupTableRows, id, { needs: ONLY_IN_FULL });
