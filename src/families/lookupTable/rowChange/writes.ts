import { HqUnexpected } from '../../../errors.js';
import { change } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { type LookupTableDataRow, lookupTableRows, type LookupValueRow, relatedRows } from '../resource.js';
import { noSuchRow, noSuchTable, tableRefusal } from '../change/refusals.js';
import { liveReads } from '../../shared/liveReads.js';
import { noBody } from '../../shared/checkedRow.js';

/** A row as a write says it (lookup-tables.md 3): each part is replaced as a whole, and what is absent stays. */
export interface RowBody {
  readonly fields?: Readonly<Record<string, { readonly field_list: readonly LookupValueRow[] }>>;
  readonly item_attributes?: Readonly<Record<string, string>>;
}

/** Rows as HQ has them this moment. */
export const liveRows = liveReads(lookupTableRows, 'one');

const invalidates = [lookupTableRows, relatedRows];
const urlOf = (id: string) => `lookup_table_item/v2/${encodeURIComponent(id)}/`;
const changedRows = (row: LookupTableDataRow) => [{ resource: lookupTableRows, changed: [{ id: row.id, row }] }];

/** Adds a row behind the last of its table; only v2 answers with it. */
export const createRow = (domain: string, tableId: string, body: RowBody): Write<LookupTableDataRow> => ({
  description: 'add the row to the lookup table',
  call: change('POST', 'lookup_table_item/v2/', { ...body, data_type_id: tableId }),
  invalidates,
  read: ({ body: row }) => lookupTableRows.read(row, { domain }),
  problemsIn: reply => (reply.status === 404 ? [noSuchTable] : tableRefusal(reply)),
  changedRows,
});

/** Changes a row. HQ wants its table, and makes a new row where it does not know the id (lookup-tables.md 3). */
export const updateRow = (domain: string, rowId: string, body: RowBody, tableId = ''): Write<LookupTableDataRow> => ({
  description: 'change the row of the lookup table',
  call: change('PUT', urlOf(rowId), { ...body, data_type_id: tableId }),
  invalidates,
  read({ status, body: answer }) {
    const row = lookupTableRows.read(answer, { domain });
    if (status === 201)
      throw new HqUnexpected(
        `The row was deleted while it was to be changed, and HQ made a new one (${row.id}) of what the change says: delete it if it is not wanted.`,
      );
    return row;
  },
  problemsIn: reply => (reply.status === 404 ? [noSuchRow] : tableRefusal(reply)),
  changedRows,
  safeToRepeat: true,
});

/** Deletes a row. */
export const deleteRow = (rowId: string): Write<string> => ({
  description: 'delete the row of the lookup table',
  call: change('DELETE', urlOf(rowId)),
  invalidates,
  read: reply => (noBody(reply), rowId),
  problemsIn: ({ status }) => (status === 404 ? [noSuchRow] : undefined),
  changedRows: () => [{ resource: lookupTableRows, changed: [{ id: rowId, row: null }] }],
  safeToRepeat: true,
});
