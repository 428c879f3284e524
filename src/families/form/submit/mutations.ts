import type { Context } from '../../../operation/context.js';
import { KnownError, type Problem, RejectedChange } from '../../../errors.js';
import type {
  FormSubmitInput,
  MutationFormSubmitArgs,
  MutationResolvers,
  Resolvers,
} from '../../../generated/schema.js';
import { oneOf, problem } from '../../../graphql/problems.js';
import { astray, sentFiles } from './fileInput.js';
import type { FormUser } from './dataInput.js';
import { below, mutation, refuseInput } from '../../../graphql/payload.js';
import { FORM_IDS, xmlAsSent, xmlOfData } from './input.js';
import { cases } from '../../case/resource.js';
import { caseIds } from '../../case/caseBlock.js';
import { forms } from '../resource.js';
import {
  type ReceiverAuthType,
  type FormSubmitted,
  sentSubmission,
  submitForm,
  type FormSubmission,
} from './writes.js';
import { identities, ME } from '../../project/resource.js';
import { refuseAnother } from './idConflict.js';

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
    context.hq(domain).write(sentSubmission(domain), {
      prepare: async begun => submitForm(domain, await submissionOf(domain, input, context, begun)),
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
  begun: SubmissionAttempt,
): Promise<FormSubmission> {
  refuseInput(below(['input'], wrongWith(input)));
  const { form, appId } = input;
  const edits = input.edits ?? undefined;
  const files = await sentFiles(input.attachments ?? [], ['input', 'attachments']);
  const made = form
    ? await xmlOfData(form, edits, { ...begun, domain, files, user: () => caller(context) })
    : await xmlAsSent(input);
  refuseInput(below(['input', 'attachments'], astray(files, made.answers, edits !== undefined)));
  if (edits !== undefined && edits !== made.id)
    throw new RejectedChange([problem('INVALID', `The XML has the id ${made.id}.`, 'input', 'edits')]);
  const replaces =
    edits === undefined ? undefined : await context.hq(domain).load(forms, edits, { needs: ['attachments'] });
  if (replaces === null) throw new RejectedChange([noSuchForm]);
  if (!form && !replaces) await refuseAnother(context, domain, made, ['input', input.file ? 'file' : 'xml']);
  return {
    ...made,
    files,
    at: begun.at,
    authType: AUTH_TYPES[context.scheme],
    lasting: !form || begun.name !== undefined,
    ...(appId && { appId }),
    ...(replaces && { replaces }),
  };
}

function wrongWith({ form, xml, file, appId, edits }: FormSubmitInput): readonly Problem[] {
  const given = [form, xml, file].filter(one => one !== null && one !== undefined).length;
  return [
    ...oneOf(given, 'Set exactly one of `form`, `xml` and `file`.'),
    ...(appId && !/^[\w-]+$/.test(appId) ? [problem('INVALID', 'Not a valid application id.', 'appId')] : []),
    ...(edits !== null && edits !== undefined && !FORM_IDS.test(edits)
      ? [problem('NOT_FOUND', 'HQ has no form with such an id.', 'edits')]
      : []),
  ];
}

const noSuchForm = problem(
  'NOT_FOUND',
  'HQ has no such form in this project space, or its index does not have it yet.',
  'input',
  'edits',
);

/** The user of the credential. HQ returns it only for web users (users.md 5). */
async function caller({ account }: Context): Promise<FormUser> {
  const found = await account.load(identities, ME).catch((error: unknown) => {
    if (error instanceof KnownError && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  });
  if (found) return found;
  const message = 'HQ does not return the user of this credential, as for mobile workers. Set `userId` and `username`.';
  throw new RejectedChange([problem('REQUIRED', message, 'input', 'form', 'meta', 'userId')]);
}

function formOf({ row, formId, domain, stored }: Partial<FormSubmitted>, _: object, { hq }: Context) {
  if (!stored || !domain || !formId) return null;
  return row ?? hq(domain).load(forms, formId);
}
