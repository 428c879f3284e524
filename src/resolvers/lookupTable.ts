import { globalId } from '../graphql/ids.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/schema.js';
import { type LookupTableDataRow, lookupTableRows, lookupTables, relatedRows } from '../resources/lookupTable.js';

/** Lookup tables and their rows. */
export const resolvers = {
  LookupTable: {
    id: row => globalId('LookupTable', row.domain, row.id),
    tableId: row => row.id,
    isGlobal: row => row.is_global,
    itemAttributes: row => row.item_attributes,
    rows(row, { filter, ...paging }, { hq }) {
      const parent = filter?.parent;
      if (!parent) return hq(row.domain).all(lookupTableRows, 'table', row.id, paging);
      const related = {
        parent_id: parent.rowId,
        references: parent.parentField,
        parent_ref_name: parent.childField,
        child_type: row.id,
      };
      return hq(row.domain).page(relatedRows, related, paging);
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
    itemAttributes: async (row, _, { hq }) =>
      row.item_attributes ?? (await fullRow(row, hq(row.domain)))?.item_attributes ?? null,
    sortKey: async (row, _, { hq }) => row.sort_key ?? (await fullRow(row, hq(row.domain)))?.sort_key ?? null,
    table: (row, _, { hq }) => hq(row.domain).load(lookupTables, row.data_type_id),
  },
  LookupTableValue: {
    value: row => row.field_value,
  },
} satisfies Resolvers;

/** fixture/v1, which finds a table's rows, leaves these out. */
const fullRow = ({ id }: LookupTableDataRow, hq: ReturnType<Context['hq']>) =>
  hq.load(lookupTableRows, id, { needs: ['item_attributes', 'sort_key'] });
