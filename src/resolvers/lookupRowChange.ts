import { Rejected } from '../errors.js';
import type {
  MutationLookupTableRowCreateArgs,
  MutationLookupTableRowDeleteArgs,
  MutationLookupTableRowUpdateArgs,
  MutationResolvers,
} from '../generated/schema.js';
import { globalId } from '../graphql/ids.js';
import { lookupId } from '../graphql/lookupId.js';
import { rowBody } from '../graphql/lookupRowInput.js';
import { mutation } from '../graphql/mutation.js';
import { createRow, deleteRow, presentRows, updateRow } from '../resources/lookupRowChange.js';
import { lookupTableRows } from '../resources/lookupTable.js';
import { noSuchRow, noSuchTable } from '../resources/lookupTableRefusal.js';

/** Changes of rows of lookup tables. */
export const mutations = {
  lookupTableRowCreate: mutation(async ({ domain, tableId, input }: MutationLookupTableRowCreateArgs, { hq }) => ({
    lookupTableRow: await hq(domain).write(createRow(domain, lookupId(tableId, noSuchTable), rowBody(input))),
  })),

  lookupTableRowUpdate: mutation(async ({ domain, rowId: id, input }: MutationLookupTableRowUpdateArgs, context) => {
    const hq = context.hq(domain);
    const rowId = lookupId(id, noSuchRow);
    const body = rowBody(input);
    const lookupTableRow = await hq.write(updateRow(domain, rowId, body), {
      async prepare() {
        const row = (await hq.load(lookupTableRows, rowId)) ?? (await hq.load(presentRows, rowId));
        if (!row) throw new Rejected([noSuchRow]);
        return updateRow(domain, rowId, body, row.data_type_id);
      },
    });
    return { lookupTableRow };
  }),

  lookupTableRowDelete: mutation(async ({ domain, rowId: id }: MutationLookupTableRowDeleteArgs, context) => {
    const hq = context.hq(domain);
    const rowId = lookupId(id, noSuchRow);
    const recover = async () => ((await hq.load(presentRows, rowId)) ? undefined : rowId);
    await hq.write(deleteRow(rowId), { recover });
    return { id: globalId('LookupTableRow', domain, rowId), rowId };
  }),
} satisfies MutationResolvers;
