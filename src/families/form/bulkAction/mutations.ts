import type { Problem } from '../../../errors.js';
import type { FormsBulkAction, MutationFormsBulkActionArgs, MutationResolvers } from '../../../generated/schema.js';
import { problem } from '../../../graphql/problems.js';
import { requireApiKey } from '../../shared/requireApiKey.js';
import { mutation, refuseInput } from '../../../graphql/payload.js';
import { actOnForms, type FormsAction } from './writes.js';

const ACTIONS: Readonly<Record<FormsBulkAction, FormsAction>> = {
  ARCHIVE: 'archive',
  UNARCHIVE: 'unarchive',
  DELETE: 'delete',
};

/** Forms that HQ accepts in one request (forms.md 5). */
const MAX_FORMS = 5000;

/** Actions on many forms. */
export const mutations = {
  formsBulkAction: mutation(async ({ domain, formIds, action }: MutationFormsBulkActionArgs, { hq, scheme }) => {
    requireApiKey(scheme);
    refuseInput(inputProblems(formIds));
    return { job: await hq(domain).write(actOnForms(domain, ACTIONS[action], formIds)) };
  }),
} satisfies MutationResolvers;

function inputProblems(ids: readonly string[]): readonly Problem[] {
  if (ids.length === 0) return [problem('REQUIRED', 'Set at least one form.', 'formIds')];
  if (ids.length > MAX_FORMS)
    return [
      problem(
        'TOO_LARGE',
        `HQ accepts ${MAX_FORMS} forms in one request, not ${ids.length}. Send several mutations. HQ processes one job after the other.`,
        'formIds',
      ),
    ];
  return ids.flatMap((id, i) =>
    id.trim() === '' ? [problem('INVALID', 'Must not be empty.', 'formIds', String(i))] : [],
  );
}
