import { Forbidden, HqUnavailable, type Problem, Unauthenticated } from '../../../errors.js';
import type { Call, FilePart, Reply } from '../../../client/call.js';
import type { Change, Write } from '../../../engine/write/write.js';
import { type CaseRow, cases } from '../../case/resource.js';
import { caseHistories } from '../../case/history.js';
import { forms, type FormRow } from '../resource.js';
import { workerMemories } from '../../mobileWorker/resource.js';
import { openRosaAnswer } from '../../shared/openRosa.js';
import { caseIds } from '../../case/caseBlock.js';
import { changesOfCases } from './casesAfter.js';
import { submittedRow, type SubmittedForm } from './outcome.js';
import { usercases } from '../../case/usercase.js';

/** How the caller logs in, in the receiver's words (forms.md 4). */
export type ReceiverAuthType = 'api_key' | 'basic' | 'oauth2';

/** A form on its way to HQ, and where it goes. */
export interface FormSubmission extends Omit<SubmittedForm, 'domain'> {
  readonly authType: ReceiverAuthType;
  /** Cases that are new for certain. */
  readonly opens: readonly string[];
  /** Sent again it is the same form: neither its id nor a byte changes. */
  readonly lasting: boolean;
}

/** What came of a form. */
export interface FormSubmitted {
  readonly domain: string;
  /** Null where HQ keeps no form. */
  readonly formId: string | null;
  /** HQ had it already, byte by byte. */
  readonly duplicate: boolean;
  /** The form as HQ's index will have it; absent where that is not known here. */
  readonly row?: FormRow;
  /** HQ keeps the form and shows it. */
  readonly stored: boolean;
  readonly userErrors: readonly Problem[];
}

/** Phones' own logs: HQ stores them apart and shows none as a form (forms.md 4). */
const DEVICE_LOG = 'http://code.javarosa.org/devicereport';

/** Of which old HQ makes a mobile worker (forms.md 4). */
const REGISTRATION = 'http://openrosa.org/user/registration';

/** By default as the APIs do; with an application by the one route that takes every credential and tags the form (forms.md 4). */
function receiverCall(domain: string, { xml, files, appId, authType }: FormSubmission): Call {
  const place = `/a/${encodeURIComponent(domain)}/receiver`;
  const form = { field: 'xml_submission_file', name: 'form.xml', type: 'text/xml', content: xml };
  const parts = files.map(({ name, type, content }): FilePart => ({ field: name, name, type, content }));
  return {
    method: 'POST',
    path: appId === undefined ? `${place}/api/` : `${place}/secure/${encodeURIComponent(appId)}/`,
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
  safeToRepeat: form.lasting,
});

/** A submission that was sent before, of which HQ's answer may be known. Another try is prepared by who asks for it. */
export const sentSubmission = (domain: string): Write<FormSubmitted> => ({
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
    ...(form?.answers['@xmlns'] === REGISTRATION ? workerMemories : []),
  ],
  isPartialSuccess: reply => isTaken(reply),
  problemsIn: reply => (isTaken(reply) ? undefined : refused(reply, domain)),
  read: reply => outcome(domain, reply, form),
  changedRows: ({ row, duplicate }) =>
    duplicate
      ? [forms, cases].map(resource => ({ resource }))
      : row
        ? [
            { resource: forms, changed: [{ id: row.id, row, inferred: true }] },
            { resource: cases, ...casesLeft(row, form) },
          ]
        : [],
});

/** After an edit HQ rebuilds the cases of both versions from all their forms. Only HQ knows the result. */
const casesLeft = (row: FormRow, form?: FormSubmission): Change<CaseRow> =>
  form?.replaces
    ? { unknown: { by: 'id', values: [...new Set([...caseIds(form.replaces.form), ...caseIds(row.form)])] } }
    : { changed: changesOfCases(row, form?.opens ?? []) };

/** HQ keeps a form, or has done what it says. The nature tells, and whether there is an id; never the status. */
function isTaken(reply: Reply): boolean {
  const answer = openRosaAnswer(reply);
  if (!answer) return reply.status === 201;
  return answer.formId !== undefined || DUPLICATE.test(answer.message) || answer.nature.startsWith('submit_success');
}

const DUPLICATE = /duplicate of another.*?\(([^)]+)\)/;

function outcome(domain: string, reply: Reply, form?: FormSubmission): FormSubmitted {
  const none = { domain, formId: null, duplicate: false, stored: false };
  const answer = openRosaAnswer(reply);
  if (!answer && reply.bytes > 0) throw new TypeError('no answer of OpenRosa');
  if (!answer) return { ...none, userErrors: [left('HQ took the form for an order to itself: it keeps none.')] };
  const { nature, message, formId = form?.id ?? null } = answer;
  const [, original] = DUPLICATE.exec(message) ?? [];
  if (original !== undefined) return { ...none, formId: original, duplicate: true, stored: true, userErrors: [] };
  if (/ignored/.test(message)) return { ...none, userErrors: [left(message)] };
  if (/^(submit_error|processing_failure)/.test(nature))
    return { ...none, formId, userErrors: [{ field: null, message, code: 'FAILED' }] };
  const isShown = form && formId !== null && form.answers['@xmlns'] !== DEVICE_LOG;
  return {
    ...none,
    formId,
    stored: true,
    ...(isShown && { row: submittedRow({ ...form, domain, id: formId }) }),
    userErrors: /post save/i.test(message) ? [left(message)] : [],
  };
}

const left = (message: string): Problem => ({ field: null, message, code: 'IGNORED' });

/** Answers that no other API of HQ's gives (forms.md 4). */
function refused(reply: Reply, domain: string): readonly Problem[] | undefined {
  const { status, body } = reply;
  const answer = openRosaAnswer(reply);
  const said = answer?.message ?? (typeof body === 'string' && !/^\s*</.test(body) ? body.trim() : '');
  if (status === 509) throw new Forbidden(`HQ takes no forms in the project space "${domain}" at present: ${said}`);
  if (answer) return [{ field: null, message: said, code: 'INVALID' }];
  if (status === 413)
    return [{ field: ['input', /^Attachment/.test(said) ? 'attachments' : 'form'], message: said, code: 'TOO_LARGE' }];
  if (status === 403)
    throw new Forbidden(
      `HQ does not let this credential submit forms in the project space "${domain}": a key takes the permissions Edit Data and Access APIs; with an application, another login takes mobile access.`,
    );
  if (status === 406) {
    const { default_response: words } = body as { readonly default_response?: unknown };
    throw new Unauthenticated(
      `HQ refuses the login: ${typeof words === 'string' ? words : 'its user is deactivated or deleted.'}`,
    );
  }
  if (status === 423)
    throw new HqUnavailable('HQ is processing a form with this id right now: send it again in a few seconds.', false);
  return undefined;
}
