import { caseBody, type CaseInput } from './input.js';
import { idProblems } from '../save/input.js';
import { stripAbsent, oneOf, problem, wrongText } from '../../../graphql/problems.js';
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
  caseUpdate: mutation(async ({ domain, caseId, externalId, input }: MutationCaseUpdateArgs, { hq }) =>
    hq(domain).write(
      updateCase(
        caseItem(input, false, caseId ? stripAbsent('case_id', caseId) : stripAbsent('external_id', externalId), [
          ...oneOf([caseId, externalId].filter(Boolean).length, 'Set either `caseId` or `externalId`.', 'caseId'),
          ...(caseId ? idProblems(caseId, 'caseId') : []),
          ...below(['externalId'], wrongText(externalId ?? '')),
          ...(caseId || typeof input.externalId !== 'string'
            ? []
            : [
                problem(
                  'NOT_EDITABLE',
                  'Select the case by `caseId` to change its external id.',
                  'input',
                  'externalId',
                ),
              ]),
        ]),
      ),
    ),
  ),
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
  selector: Pick<CaseItem['body'], 'case_id' | 'external_id'>,
  problems: readonly Problem[],
): CaseItem {
  const checked = caseBody(input);
  refuseInput([...problems, ...below(['input'], checked.problems)]);
  return { create, body: { ...checked.value, ...selector }, path: ['input'], idPath: [] };
}
