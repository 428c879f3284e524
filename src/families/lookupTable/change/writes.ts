import { HqUnexpected } from '../../../errors.js';
import { change } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { lookupTableRows, lookupTables, relatedRows } from '../resource.js';
import { noSuchTable, tableRefusal } from './refusals.js';
import { liveReads } from '../../shared/liveReads.js';
import { noBody } from '../../shared/checkedRow.js';

/** A table as a write says it (lookup-tables.md 2): what is absent stays as it is. */
export interface TableBody {
  readonly is_global?: boolean;
  readonly fields?: readonly { readonly field_name: string; readonly properties: readonly string[] }[];
  readonly item_attributes?: readonly string[];
}

/** A new table. */
export interface NewTable extends Required<TableBody> {
  readonly tag: string;
}

/** A table that was made: HQ does not tell its id. */
export interface TableCreated {
  readonly domain: string;
  readonly tag: string;
}

/** A table that was changed. */
export interface TableUpdated {
  readonly domain: string;
  readonly tableId: string;
}

/** A table as HQ has it this moment. */
export const liveTables = liveReads(lookupTables, 'one');

/** All tables as HQ has them this moment, to find one by its tag. */
export const allTables = liveReads(lookupTables, 'whole');

const urlOf = (id: string) => `lookup_table/v1/${encodeURIComponent(id)}/`;

/** Makes a table. Its tag is no other's, so that no second one comes of it. */
export const createTable = (domain: string, body: NewTable): Write<TableCreated> => ({
  description: 'make the lookup table',
  call: change('POST', 'lookup_table/v1/', body),
  invalidates: [lookupTables],
  read: reply => (noBody(reply), { domain, tag: body.tag }),
  problemsIn: reply =>
    tableRefusal(reply)?.map(one =>
      /already exists/.test(one.message) ? { ...one, field: ['input', 'tag'], code: 'TAKEN' } : one,
    ),
  safeToRepeat: true,
});

/** Changes a table. HQ wants its tag, and makes a new table where it does not know the id (lookup-tables.md 2). */
export const updateTable = (domain: string, tableId: string, body: TableBody, tag = ''): Write<TableUpdated> => ({
  description: 'change the lookup table',
  call: change('PUT', urlOf(tableId), { ...body, tag }),
  invalidates: [lookupTables],
  read(reply) {
    noBody(reply);
    if (reply.status === 201)
      throw new HqUnexpected(
        'The lookup table was deleted while it was to be changed, and HQ made a new one with its tag of what the change says: look at it, and delete it if it is not wanted.',
      );
    return { domain, tableId };
  },
  problemsIn: reply =>
    tableRefusal(reply)?.map(one =>
      // The tag is that of the table looked up: whoever has it now is another one.
      /already exists|cannot be changed/.test(one.message)
        ? { field: ['tableId'], message: `The table was replaced meanwhile: ${one.message}`, code: 'CONFLICT' }
        : one,
    ),
  safeToRepeat: true,
});

/** Deletes a table with its rows. */
export const deleteTable = (tableId: string): Write<string> => ({
  description: 'delete the lookup table',
  call: change('DELETE', urlOf(tableId)),
  invalidates: [lookupTables, lookupTableRows, relatedRows],
  read: reply => (noBody(reply), tableId),
  problemsIn: ({ status }) => (status === 404 ? [noSuchTable] : undefined),
  changedRows: () => [{ resource: lookupTables, changed: [{ id: tableId, row: null }] }],
  safeToRepeat: true,
});
