import { RejectedChange } from '../../../errors.js';
import type {
  MutationLookupTableRowCreateArgs,
  MutationLookupTableRowDeleteArgs,
  MutationLookupTableRowUpdateArgs,
  MutationResolvers,
} from '../../../generated/schema.js';
import { globalId } from '../../../graphql/globalIds.js';
import { lookupId } from '../lookupId.js';
import { rowBody } from './input.js';
import { mutation } from '../../../graphql/payload.js';
import { createRow, deleteRow, liveRows, updateRow } from './writes.js';
import { lookupTableRows } from '../resource.js';
import { noSuchRow, noSuchTable } from '../change/refusals.js';

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
        const row = (await hq.load(lookupTableRows, rowId)) ?? (await hq.load(liveRows, rowId));
        if (!row) throw new RejectedChange([noSuchRow]);
        return updateRow(domain, rowId, body, row.data_type_id);
      },
    });
    return { lookupTableRow };
  }),

  lookupTableRowDelete: mutation(async ({ domain, rowId: id }: MutationLookupTableRowDeleteArgs, context) => {
    const hq = context.hq(domain);
    const rowId = lookupId(id, noSuchRow);
    const recover = async () => ((await hq.load(liveRows, rowId)) ? undefined : rowId);
    await hq.write(deleteRow(rowId), { recover });
    return { deletedId: globalId('LookupTableRow', domain, rowId), rowId };
  }),
} satisfies MutationResolvers;
