import type { HqAnswer, AdmittedRequest } from '../../http/endpoint.js';
import type { SubmissionOutcome } from '../../xform/submission.js';
import { escaped } from '../../xmlText.js';

/** The nature of an OpenRosa message (forms.md 4; natures of registrations are older HQ's, from memory). */
export type ResponseNature =
  | 'submit_success'
  | 'submit_error'
  | 'processing_failure'
  | 'post_processing_failure'
  | 'submit_user_registered'
  | 'submit_user_updated';

const DONE = '   √   ';

/** Sandbox flag: form and cases are saved, but a later step fails (forms.md 4). */
export const POST_SAVE_FAILS = 'sandbox:post-save-fails';

/** An answer of the receiver: XML on one line, labelled as HTML (forms.md 4). */
export function openRosa(
  request: AdmittedRequest,
  status: number,
  nature: ResponseNature,
  message: string,
  formId?: string,
): HqAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      location: `${request.origin}/`,
      HTTP_X_OPENROSA_VERSION: '1.0',
      ...(formId !== undefined && { 'x-commcarehq-formid': formId }),
    },
    body: `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="${nature}">${escaped(message)}</message></OpenRosaResponse>`,
  };
}

/** Only the exact value `3.0` selects the newer statuses (forms.md 4). */
const isV3 = ({ headers }: AdmittedRequest): boolean => headers['x-openrosa-version'] === '3.0';

/** The answer for a rejected form, which is not stored (forms.md 4). */
export function unprocessed(request: AdmittedRequest, message: string): HqAnswer {
  return openRosa(request, 422, 'processing_failure', message);
}

/** The answer for a demo or practice user, whose form HQ ignores: without a form id (forms.md 4). */
export function ignored(request: AdmittedRequest): HqAnswer {
  return openRosa(request, 201, 'submit_success', '√ (this submission was ignored)');
}

/** The answer for a readable form, by the status table of forms.md 4 and the phone's OpenRosa version. */
export function answerTo(request: AdmittedRequest, outcome: SubmissionOutcome): HqAnswer {
  if (outcome.kind === 'system action') return { status: 201, body: '' };
  const { id } = outcome.form;
  if (outcome.kind === 'failed') {
    const [status, nature] = isV3(request) ? ([422, 'processing_failure'] as const) : ([201, 'submit_error'] as const);
    return openRosa(request, status, nature, outcome.problem, id);
  }
  if (outcome.kind === 'duplicate' && !isV3(request)) {
    return openRosa(request, 201, 'submit_error', `Form is a duplicate of another! (${outcome.of})`, id);
  }
  if (request.domain?.toggles.has(POST_SAVE_FAILS)) {
    const failed = 'Error performing post save operations';
    return isV3(request)
      ? openRosa(request, 422, 'post_processing_failure', failed, id)
      : openRosa(request, 201, 'submit_success', failed, id);
  }
  return openRosa(request, 201, 'submit_success', DONE, id);
}
