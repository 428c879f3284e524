import type { Hq } from '../../../operation/context.js';
import { HqUnexpected, RejectedChange } from '../../../errors.js';
import type {
  MutationLookupTableCreateArgs,
  MutationLookupTableDeleteArgs,
  MutationLookupTablesUploadArgs,
  MutationLookupTableUpdateArgs,
  MutationResolvers,
  Resolvers,
} from '../../../generated/schema.js';
import { globalId } from '../../../graphql/globalIds.js';
import { lookupId } from '../lookupId.js';
import { newTable, tableBody } from './input.js';
import { mutation } from '../../../graphql/payload.js';
import { sentWorkbook } from '../../../graphql/uploadedWorkbook.js';
import { lookupTables } from '../resource.js';
import {
  allTables,
  createTable,
  deleteTable,
  type NewTable,
  liveTables,
  type TableCreated,
  updateTable,
} from './writes.js';
import { noSuchTable } from './refusals.js';
import { uploadTables } from './upload.js';

/** Tables after a change, read when selected: HQ's reply does not contain them. */
export const resolvers = {
  LookupTableCreatePayload: {
    async lookupTable({ domain, tag }, _, { hq }) {
      if (domain === undefined || tag === undefined) return null;
      const [table] = await hq(domain).loadBy(lookupTables, 'tag', tag);
      if (!table) throw new HqUnexpected('HQ created the lookup table, but does not list it.');
      return table;
    },
  },
  LookupTableUpdatePayload: {
    lookupTable: ({ domain, tableId }, _, { hq }) =>
      domain === undefined || tableId === undefined ? null : hq(domain).load(lookupTables, tableId),
  },
} satisfies Resolvers;

/** Changes of lookup tables. */
export const mutations = {
  lookupTableCreate: mutation(({ domain, input }: MutationLookupTableCreateArgs, context) => {
    const hq = context.hq(domain);
    const body = newTable(input);
    return hq.write(createTable(domain, body), { recover: () => findCreated(hq, domain, body) });
  }),

  lookupTableUpdate: mutation(({ domain, tableId: id, input }: MutationLookupTableUpdateArgs, context) => {
    const hq = context.hq(domain);
    const tableId = lookupId(id, noSuchTable);
    const body = tableBody(input);
    return hq.write(updateTable(domain, tableId, body), {
      async prepare() {
        const table = (await hq.load(lookupTables, tableId)) ?? (await hq.load(liveTables, tableId));
        if (!table) throw new RejectedChange([noSuchTable]);
        return updateTable(domain, tableId, body, table.tag);
      },
    });
  }),

  lookupTableDelete: mutation(async ({ domain, tableId: id }: MutationLookupTableDeleteArgs, context) => {
    const hq = context.hq(domain);
    const tableId = lookupId(id, noSuchTable);
    const recover = async () => ((await hq.load(liveTables, tableId)) ? undefined : tableId);
    await hq.write(deleteTable(tableId), { recover });
    return { deletedId: globalId('LookupTable', domain, tableId), tableId };
  }),

  lookupTablesUpload: mutation(async ({ domain, file, replace }: MutationLookupTablesUploadArgs, context) => {
    const tables = await sentWorkbook(file, ['file']);
    return { job: await context.hq(domain).write(uploadTables(domain, tables, replace)) };
  }),
} satisfies MutationResolvers;

/**
 * The table with this tag, if it equals the one to create. Any other table was not created by this change, and HQ will
 * reply that the tag is taken.
 */
async function findCreated(hq: Hq, domain: string, body: NewTable): Promise<TableCreated | undefined> {
  const [found] = await hq.loadBy(allTables, 'tag', body.tag);
  const isSame =
    found &&
    found.is_global === body.is_global &&
    JSON.stringify(found.item_attributes) === JSON.stringify(body.item_attributes) &&
    JSON.stringify(found.fields.map(({ field_name, properties }) => ({ field_name, properties }))) ===
      JSON.stringify(body.fields);
  return isSame ? { domain, tag: body.tag } : undefined;
}
