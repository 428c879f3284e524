import type { Problem } from '../../../errors.js';
import type { MutationResolvers } from '../../../generated/schema.js';
import { problem } from '../../../graphql/problems.js';
import { requireApiKey } from '../../shared/requireApiKey.js';
import { mutation, refuseInput } from '../../../graphql/payload.js';
import { actOnForms, type FormsAction } from './writes.js';

interface FormsArguments {
  readonly domain: string;
  readonly formIds: readonly string[];
}

/** Forms that HQ accepts in one request (forms.md 5). */
const MAX_FORMS = 5000;

/** Actions on many forms. */
export const mutations = {
  formsArchive: formsMutation('archive'),
  formsUnarchive: formsMutation('unarchive'),
  formsDelete: formsMutation('delete'),
} satisfies MutationResolvers;

function formsMutation(action: FormsAction) {
  return mutation(async ({ domain, formIds }: FormsArguments, { hq, scheme }) => {
    requireApiKey(scheme);
    refuseInput(inputProblems(formIds));
    return { job: await hq(domain).write(actOnForms(domain, action, formIds)) };
  });
}

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
