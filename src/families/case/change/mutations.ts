import { caseBody, type CaseInput } from './input.js';
import { type CaseRefBody, existingCase, newExternalIdProblems } from './caseRef.js';
import { problem, wrongText } from '../../../graphql/problems.js';
import { below, mutation, refuseInput } from '../../../graphql/payload.js';
import type {
  MutationCaseCreateArgs,
  MutationCaseUpdateArgs,
  MutationCaseUpsertArgs,
  MutationResolvers,
} from '../../../generated/schema.js';
import type { Problem } from '../../../errors.js';
import type { CaseItem } from './body.js';
import { createCase, updateCase, upsertCase } from './writes.js';
import { findCreated, SETTLE_MS } from './recovery.js';

/** Changes of a case. */
export const mutations = {
  caseCreate: mutation(async ({ domain, input }: MutationCaseCreateArgs, { hq }) => {
    const item = caseItem(input, true, {}, []);
    return hq(domain).write(createCase(item), {
      settleMs: SETTLE_MS,
      ...(item.body.external_id && { recover: since => findCreated(hq(domain), item, since) }),
    });
  }),
  caseUpdate: mutation(async ({ domain, case: ref, input }: MutationCaseUpdateArgs, { hq }) => {
    const selected = existingCase(ref);
    const item = caseItem(
      input,
      false,
      selected.value,
      [
        ...below(['case'], selected.problems),
        ...below(['input'], newExternalIdProblems(selected.value, input.externalId)),
      ],
      ['case'],
    );
    return hq(domain).write(updateCase(item));
  }),
  caseUpsert: mutation(async ({ domain, externalId, input }: MutationCaseUpsertArgs, { hq }) =>
    hq(domain).write(
      upsertCase(
        caseItem(input, null, { external_id: externalId }, [
          ...(externalId ? [] : [problem('REQUIRED', 'Set the external id of the case.', 'externalId')]),
          // In a URL path, `.` and `..` are not names.
          ...(/^\.\.?$/.test(externalId)
            ? [problem('INVALID', 'This external id cannot be part of a URL. Use `casesSave`.', 'externalId')]
            : []),
          ...below(['externalId'], wrongText(externalId)),
        ]),
      ),
    ),
  ),
} satisfies MutationResolvers;

/**
 * The case of a mutation of one case.
 * @throws {RejectedChange} for invalid ids or input.
 */
function caseItem(
  input: CaseInput,
  create: boolean | null,
  selector: CaseRefBody,
  problems: readonly Problem[],
  idPath: readonly string[] = [],
): CaseItem {
  const checked = caseBody(input);
  refuseInput([...problems, ...below(['input'], checked.problems)]);
  return { create, body: { ...checked.value, ...selector }, path: ['input'], idPath };
}
