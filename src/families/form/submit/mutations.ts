import type { Context } from '../../../operation/context.js';
import { KnownError, type Problem, RejectedChange } from '../../../errors.js';
import type {
  FormSubmitInput,
  MutationFormSubmitArgs,
  MutationResolvers,
  Resolvers,
} from '../../../generated/schema.js';
import { problem } from '../../../graphql/problems.js';
import { referenceProblems, sentFiles } from './fileInput.js';
import type { FormUser } from './dataInput.js';
import { below, mutation, refuseInput } from '../../../graphql/payload.js';
import { FORM_IDS, readSentXml, writeDataXml } from './input.js';
import { cases } from '../../case/resource.js';
import { caseIds } from '../../case/caseBlock.js';
import { forms } from '../resource.js';
import {
  type ReceiverAuthType,
  type FormSubmitted,
  earlierSubmission,
  submitForm,
  type FormSubmission,
} from './writes.js';
import { identities, ME } from '../../project/resource.js';
import { refuseIdConflict } from './idConflict.js';

/** Fields of the payload that are read when selected. */
export const resolvers = {
  FormSubmitPayload: {
    form: formOf,
    duplicate: ({ duplicate }) => duplicate ?? false,
    async cases(payload, _, context) {
      const form = await formOf(payload, {}, context);
      if (!form) return null;
      const hq = context.hq(form.domain);
      const found = await Promise.all(caseIds(form.form).map(id => hq.load(cases, id)));
      return found.filter(one => one !== null);
    },
  },
} satisfies Resolvers;

/** Submission of forms. */
export const mutations = {
  formSubmit: mutation(({ domain, input }: MutationFormSubmitArgs, context) =>
    context.hq(domain).write(earlierSubmission(domain), {
      prepare: async attempt => submitForm(domain, await submissionOf(domain, input, context, attempt)),
    }),
  ),
} satisfies MutationResolvers;

const AUTH_TYPES: Readonly<Record<Context['scheme'], ReceiverAuthType>> = {
  ApiKey: 'api_key',
  Basic: 'basic',
  Bearer: 'oauth2',
};

type SubmissionAttempt = Pick<FormSubmission, 'at'> & { readonly name?: string };

/** The submission for HQ, after all checks that are possible before sending. */
async function submissionOf(
  domain: string,
  input: FormSubmitInput,
  context: Context,
  attempt: SubmissionAttempt,
): Promise<FormSubmission> {
  refuseInput(below(['input'], inputProblems(input)));
  const { form: source, appId } = input;
  const { data: form, file } = source;
  const replacesFormId = input.replacesFormId ?? undefined;
  const files = await sentFiles(input.attachments ?? [], ['input', 'attachments']);
  const sentForm = form
    ? await writeDataXml(form, replacesFormId, { ...attempt, domain, files, user: () => currentUser(context) })
    : await readSentXml(source);
  refuseInput(
    below(['input', 'attachments'], referenceProblems(files, sentForm.answers, replacesFormId !== undefined)),
  );
  if (replacesFormId !== undefined && replacesFormId !== sentForm.id)
    throw new RejectedChange([problem('INVALID', `The XML has the id ${sentForm.id}.`, 'input', 'replacesFormId')]);
  const replaces =
    replacesFormId === undefined
      ? undefined
      : await context.hq(domain).load(forms, replacesFormId, { needs: ['attachments'] });
  if (replaces === null) throw new RejectedChange([noSuchForm]);
  if (!form && !replaces) await refuseIdConflict(context, domain, sentForm, ['input', 'form', file ? 'file' : 'xml']);
  return {
    ...sentForm,
    files,
    at: attempt.at,
    authType: AUTH_TYPES[context.scheme],
    isRepeatable: !form || attempt.name !== undefined,
    ...(appId && { appId }),
    ...(replaces && { replaces }),
  };
}

function inputProblems({ appId, replacesFormId }: FormSubmitInput): readonly Problem[] {
  return [
    ...(appId && !/^[\w-]+$/.test(appId) ? [problem('INVALID', 'Not a valid application id.', 'appId')] : []),
    ...(replacesFormId !== null && replacesFormId !== undefined && !FORM_IDS.test(replacesFormId)
      ? [problem('NOT_FOUND', 'HQ has no form with such an id.', 'replacesFormId')]
      : []),
  ];
}

const noSuchForm = problem(
  'NOT_FOUND',
  'HQ has no such form in this project space, or its index does not have it yet.',
  'input',
  'replacesFormId',
);

/** The user of the credential. HQ returns it only for web users (users.md 5). */
async function currentUser({ account }: Context): Promise<FormUser> {
  const found = await account.load(identities, ME).catch((error: unknown) => {
    if (error instanceof KnownError && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  });
  if (found) return found;
  const message = 'HQ does not return the user of this credential, as for mobile workers. Set `userId` and `username`.';
  throw new RejectedChange([problem('REQUIRED', message, 'input', 'form', 'data', 'metadata', 'userId')]);
}

function formOf({ row, formId, domain, stored }: Partial<FormSubmitted>, _: object, { hq }: Context) {
  if (!stored || !domain || !formId) return null;
  return row ?? hq(domain).load(forms, formId);
}
