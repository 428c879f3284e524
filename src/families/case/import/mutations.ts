import type { MutationCasesImportArgs, MutationResolvers } from '../../../generated/schema.js';
import { givenImport } from './input.js';
import { mutation } from '../../../graphql/payload.js';
import { importCases } from './writes.js';
import { checkSheets } from './sheetTypes.js';

/** Imports of cases. */
export const mutations = {
  casesImport: mutation(async ({ domain, input }: MutationCasesImportArgs, context) => {
    const hq = context.hq(domain);
    const given = await givenImport(input);
    const change = importCases(domain, { ...given, caseType: given.caseType ?? given.sheets[0] ?? '' });
    const prepare = async () => {
      await checkSheets(hq, given);
      return change;
    };
    return { job: await hq.write(change, { prepare }) };
  }),
} satisfies MutationResolvers;
