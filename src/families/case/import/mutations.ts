import type { MutationCasesImportArgs, MutationResolvers } from '../../../generated/schema.js';
import { checkedImport } from './input.js';
import { mutation } from '../../../graphql/payload.js';
import { importCases } from './writes.js';
import { checkSheets } from './sheetTypes.js';

/** Imports of cases. */
export const mutations = {
  casesImport: mutation(async ({ domain, input }: MutationCasesImportArgs, context) => {
    const hq = context.hq(domain);
    const checked = await checkedImport(input);
    const change = importCases(domain, { ...checked, caseType: checked.caseType ?? checked.sheets[0] ?? '' });
    const prepare = async () => {
      await checkSheets(hq, checked);
      return change;
    };
    return { job: await hq.write(change, { prepare }) };
  }),
} satisfies MutationResolvers;
