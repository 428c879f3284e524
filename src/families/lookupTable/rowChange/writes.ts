import { HqUnexpected } from '../../../errors.js';
import { change } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { type LookupTableDataRow, lookupTableRows, type LookupValueRow, relatedRows } from '../resource.js';
import { noSuchRow, noSuchTable, tableRefusal } from '../change/refusals.js';
import { liveReads } from '../../shared/liveReads.js';
import { noBody } from '../../shared/checkedRow.js';

/** A row in the body of a write (lookup-tables.md 3). Each part is replaced as a whole; absent parts stay unchanged. */
export interface RowBody {
  readonly fields?: Readonly<Record<string, { readonly field_list: readonly LookupValueRow[] }>>;
  readonly item_attributes?: Readonly<Record<string, string>>;
}

/** Single rows, uncached. */
export const liveRows = liveReads(lookupTableRows, 'one');

const invalidates = [lookupTableRows, relatedRows];
const urlOf = (id: string) => `lookup_table_item/v2/${encodeURIComponent(id)}/`;
const changedRows = (row: LookupTableDataRow) => [{ resource: lookupTableRows, changed: [{ id: row.id, row }] }];

/** Adds a row at the end of its table. Uses v2, because v1 does not return the row. */
export const createRow = (domain: string, tableId: string, body: RowBody): Write<LookupTableDataRow> => ({
  description: 'add the row to the lookup table',
  call: change('POST', 'lookup_table_item/v2/', { ...body, data_type_id: tableId }),
  invalidates,
  read: ({ body: row }) => lookupTableRows.read(row, { domain }),
  problemsIn: reply => (reply.status === 404 ? [noSuchTable] : tableRefusal(reply)),
  changedRows,
});

/** Updates a row. HQ requires its table, and creates a new row where it does not know the id (lookup-tables.md 3). */
export const updateRow = (domain: string, rowId: string, body: RowBody, tableId = ''): Write<LookupTableDataRow> => ({
  description: 'change the row of the lookup table',
  call: change('PUT', urlOf(rowId), { ...body, data_type_id: tableId }),
  invalidates,
  read({ status, body: answer }) {
    const row = lookupTableRows.read(answer, { domain });
    if (status === 201)
      throw new HqUnexpected(
        `The row was deleted in the meantime, and HQ created a new one (${row.id}) with only the changed parts. Delete the new row if you do not need it.`,
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
