import { HqUnexpected } from '../../../errors.js';
import { change } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { lookupTableRows, lookupTables, relatedRows } from '../resource.js';
import { noSuchTable, tableRefusal } from './refusals.js';
import { liveReads } from '../../shared/liveReads.js';
import { noBody } from '../../shared/checkedRow.js';

/** A table in the body of a write (lookup-tables.md 2). Absent fields stay unchanged. */
export interface TableBody {
  readonly is_global?: boolean;
  readonly fields?: readonly { readonly field_name: string; readonly properties: readonly string[] }[];
  readonly item_attributes?: readonly string[];
}

/** A new table. */
export interface NewTable extends Required<TableBody> {
  readonly tag: string;
}

/** A table that was created. HQ does not return its id. */
export interface TableCreated {
  readonly domain: string;
  readonly tag: string;
}

/** A table that was changed. */
export interface TableUpdated {
  readonly domain: string;
  readonly tableId: string;
}

/** Single tables, uncached. */
export const liveTables = liveReads(lookupTables, 'one');

/** All tables, uncached, to find a table by tag. */
export const allTables = liveReads(lookupTables, 'whole');

const urlOf = (id: string) => `lookup_table/v1/${encodeURIComponent(id)}/`;

/** Creates a table. Tags are unique, so that a repeat creates no second table. */
export const createTable = (domain: string, body: NewTable): Write<TableCreated> => ({
  description: 'create the lookup table',
  call: change('POST', 'lookup_table/v1/', body),
  invalidates: [lookupTables],
  read: reply => (noBody(reply), { domain, tag: body.tag }),
  problemsIn: reply =>
    tableRefusal(reply)?.map(one =>
      /already exists/.test(one.message) ? { ...one, field: ['input', 'tag'], code: 'TAKEN' } : one,
    ),
  safeToRepeat: true,
});

/** Updates a table. HQ requires the tag, and creates a new table where it does not know the id (lookup-tables.md 2). */
export const updateTable = (domain: string, tableId: string, body: TableBody, tag = ''): Write<TableUpdated> => ({
  description: 'change the lookup table',
  call: change('PUT', urlOf(tableId), { ...body, tag }),
  invalidates: [lookupTables],
  read(reply) {
    noBody(reply);
    if (reply.status === 201)
      throw new HqUnexpected(
        'The lookup table was deleted in the meantime, and HQ created a new one with the same tag and only the changed parts. Check the new table, and delete it if you do not need it.',
      );
    return { domain, tableId };
  },
  problemsIn: reply =>
    tableRefusal(reply)?.map(one =>
      // The tag was read with the table. If HQ refuses it, another table has the tag now.
      /already exists|cannot be changed/.test(one.message)
        ? { field: ['tableId'], message: `The table was replaced in the meantime: ${one.message}`, code: 'CONFLICT' }
        : one,
    ),
  safeToRepeat: true,
});

/** Deletes a table and its rows. */
export const deleteTable = (tableId: string): Write<string> => ({
  description: 'delete the lookup table',
  call: change('DELETE', urlOf(tableId)),
  invalidates: [lookupTables, lookupTableRows, relatedRows],
  read: reply => (noBody(reply), tableId),
  problemsIn: ({ status }) => (status === 404 ? [noSuchTable] : undefined),
  changedRows: () => [{ resource: lookupTables, changed: [{ id: tableId, row: null }] }],
  safeToRepeat: true,
});
