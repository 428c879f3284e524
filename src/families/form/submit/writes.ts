import { Forbidden, HqUnavailable, type Problem, Unauthenticated } from '../../../errors.js';
import type { Call, FilePart, Reply } from '../../../client/call.js';
import type { Change, Write } from '../../../engine/write/write.js';
import { cases } from '../../case/resource.js';
import type { CaseRow } from '../../case/row.js';
import { caseHistories } from '../../case/history.js';
import { forms } from '../resource.js';
import type { FormRow } from '../row.js';
import { workerResources } from '../../mobileWorker/resource.js';
import { openRosaAnswer } from '../../shared/openRosa.js';
import { caseIds } from '../../case/caseBlock.js';
import { changesOfCases } from './caseChanges.js';
import { submittedRow, type SubmittedForm } from './outcome.js';
import { usercases } from '../../case/usercase.js';

/** The authentication types of HQ's receiver (forms.md 4). */
export type ReceiverAuthType = 'api_key' | 'basic' | 'oauth2';

/** A form to submit, and how. */
export interface FormSubmission extends Omit<SubmittedForm, 'domain'> {
  readonly authType: ReceiverAuthType;
  /** Ids of cases that certainly do not exist before. */
  readonly newCaseIds: readonly string[];
  /** Sending it again repeats the same form: neither its id nor any byte changes. */
  readonly isRepeatable: boolean;
}

/** Outcome of a submission. */
export interface FormSubmitted {
  readonly domain: string;
  /** Null where HQ stores no form. */
  readonly formId: string | null;
  /** HQ already had the same form, byte for byte. */
  readonly duplicate: boolean;
  /** The row that HQ's index will return; absent where unknown. */
  readonly row?: FormRow;
  /** HQ has stored the form and returns it in lists. */
  readonly stored: boolean;
  readonly userErrors: readonly Problem[];
}

/** Logs of devices: HQ stores them separately, and never returns them as forms (forms.md 4). */
const DEVICE_LOG = 'http://code.javarosa.org/devicereport';

/** Old versions of HQ create a mobile worker from such a form (forms.md 4). */
const REGISTRATION = 'http://openrosa.org/user/registration';

/**
 * Without an application the route that the APIs use. With an application the only route that accepts every kind of
 * credential and stores the application with the form (forms.md 4).
 */
function receiverCall(domain: string, { xml, files, appId, authType }: FormSubmission): Call {
  const receiver = `/a/${encodeURIComponent(domain)}/receiver`;
  const form = { field: 'xml_submission_file', name: 'form.xml', type: 'text/xml', content: xml };
  const parts = files.map(({ name, type, content }): FilePart => ({ field: name, name, type, content }));
  return {
    method: 'POST',
    path: appId === undefined ? `${receiver}/api/` : `${receiver}/secure/${encodeURIComponent(appId)}/`,
    ...(appId !== undefined && { query: { authtype: authType } }),
    payload:
      parts.length > 0
        ? { kind: 'form', fields: {}, files: [form, ...parts] }
        : { kind: 'raw', type: 'text/xml; charset=utf-8', content: xml },
    reads: false,
    meter: 'submission',
  };
}

/** Submits a form (forms.md 4). */
export const submitForm = (domain: string, form: FormSubmission): Write<FormSubmitted> => ({
  ...readSubmission(domain, form),
  description: `take the form ${form.id}`,
  call: receiverCall(domain, form),
  safeToRepeat: form.isRepeatable,
});

/**
 * A submission that may have been sent before; reads the stored reply. `prepare` builds the submission for a new
 * attempt.
 */
export const earlierSubmission = (domain: string): Write<FormSubmitted> => ({
  ...readSubmission(domain),
  description: 'take the form',
  call: { method: 'POST', path: `/a/${encodeURIComponent(domain)}/receiver/api/`, reads: false, meter: 'submission' },
  safeToRepeat: true,
});

const readSubmission = (domain: string, form?: FormSubmission): Omit<Write<FormSubmitted>, 'description' | 'call'> => ({
  invalidates: [
    forms,
    cases,
    caseHistories,
    usercases,
    ...(form?.answers['@xmlns'] === REGISTRATION ? workerResources : []),
  ],
  isPartialSuccess: reply => isAccepted(reply),
  problemsIn: reply => (isAccepted(reply) ? undefined : refusalProblems(reply, domain)),
  read: reply => outcome(domain, reply, form),
  changedRows: ({ row, duplicate }) =>
    duplicate
      ? [forms, cases].map(resource => ({ resource }))
      : row
        ? [
            { resource: forms, changed: [{ id: row.id, row, inferred: true }] },
            { resource: cases, ...caseChanges(row, form) },
          ]
        : [],
});

/** After an edit, HQ rebuilds the cases of both versions from all of their forms. Only HQ knows the result. */
const caseChanges = (row: FormRow, form?: FormSubmission): Change<CaseRow> =>
  form?.replaces
    ? { unknown: { by: 'id', values: [...new Set([...caseIds(form.replaces.form), ...caseIds(row.form)])] } }
    : { changed: changesOfCases(row, form?.newCaseIds ?? []) };

/**
 * Has HQ stored or processed the form? Decided by the nature of the answer or by the presence of an id; the status does
 * not show it.
 */
function isAccepted(reply: Reply): boolean {
  const answer = openRosaAnswer(reply);
  if (!answer) return reply.status === 201;
  return answer.formId !== undefined || DUPLICATE.test(answer.message) || answer.nature.startsWith('submit_success');
}

const DUPLICATE = /duplicate of another.*?\(([^)]+)\)/;

function outcome(domain: string, reply: Reply, form?: FormSubmission): FormSubmitted {
  const notStored = { domain, formId: null, duplicate: false, stored: false };
  const answer = openRosaAnswer(reply);
  if (!answer && reply.bytes > 0) throw new TypeError('not an OpenRosa answer');
  if (!answer)
    return { ...notStored, userErrors: [ignoredProblem('HQ executed the form as a command and did not store it.')] };
  const { nature, message, formId = form?.id ?? null } = answer;
  const [, original] = DUPLICATE.exec(message) ?? [];
  if (original !== undefined) return { ...notStored, formId: original, duplicate: true, stored: true, userErrors: [] };
  if (/ignored/.test(message)) return { ...notStored, userErrors: [ignoredProblem(message)] };
  if (/^(submit_error|processing_failure)/.test(nature))
    return { ...notStored, formId, userErrors: [{ field: null, message, code: 'FAILED' }] };
  const isShown = form && formId !== null && form.answers['@xmlns'] !== DEVICE_LOG;
  return {
    ...notStored,
    formId,
    stored: true,
    ...(isShown && { row: submittedRow({ ...form, domain, id: formId }) }),
    userErrors: /post save/i.test(message) ? [ignoredProblem(message)] : [],
  };
}

const ignoredProblem = (message: string): Problem => ({ field: null, message, code: 'IGNORED' });

/** Refusals that only the receiver sends (forms.md 4). */
function refusalProblems(reply: Reply, domain: string): readonly Problem[] | undefined {
  const { status, body } = reply;
  const answer = openRosaAnswer(reply);
  const message = answer?.message ?? (typeof body === 'string' && !/^\s*</.test(body) ? body.trim() : '');
  if (status === 509) throw new Forbidden(`HQ currently accepts no forms in project space "${domain}": ${message}`);
  if (answer) return [{ field: null, message, code: 'INVALID' }];
  if (status === 413)
    return [{ field: ['input', /^Attachment/.test(message) ? 'attachments' : 'form'], message, code: 'TOO_LARGE' }];
  if (status === 403)
    throw new Forbidden(
      `HQ denies this credential the submission of forms in project space "${domain}". An API key requires the permissions Edit Data and Access APIs. With an application, other logins require mobile access.`,
    );
  if (status === 406) {
    const { default_response: words } = body as { readonly default_response?: unknown };
    throw new Unauthenticated(
      `HQ refuses the login: ${typeof words === 'string' ? words : 'the user is deactivated or deleted.'}`,
    );
  }
  if (status === 423)
    throw new HqUnavailable('HQ is processing a form with this id. Send it again in a few seconds.', false);
  return undefined;
}
