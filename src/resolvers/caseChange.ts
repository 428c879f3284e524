import { caseBody } from '../graphql/caseInput.js';
import { mutation } from '../graphql/mutation.js';
import type { MutationCaseCreateArgs, MutationResolvers } from '../generated/schema.js';
import { createCase } from '../resources/caseChange.js';

/** Changes of cases. */
export const mutations = {
  caseCreate: mutation(({ domain, input }: MutationCaseCreateArgs, { hq }) =>
    hq(domain).write(createCase(caseBody(input, ['input']))),
  ),
} satisfies MutationResolvers;
