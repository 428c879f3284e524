import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { emptyError, htmlError } from '../../http/refusals.js';
import type { FormRecord } from '../../world/model.js';
import { caseImage } from '../case/caseImage.js';

/** HQ's content type of a case attachment without metadata; not a registered type (cases.md 5). */
const NO_CASE_TYPE = 'plain/text';

const NO_FORM_TYPE = 'application/octet-stream';

/** HQ's feature flag: every member of the project space may read the files of forms (forms.md 3). */
const VIEW_FORM_ATTACHMENT = 'VIEW_FORM_ATTACHMENT';

function bytesOf(form: FormRecord | undefined, name: string, untyped: string): HqAnswer {
  const attachment = form?.attachments.get(name);
  if (!attachment) throw htmlError(404, 'Not Found');
  const headers = { 'content-type': attachment.contentType ?? untyped, 'content-length': String(attachment.length) };
  return { status: 200, headers, body: attachment.bytes() };
}

/**
 * May the caller read the files of forms? Raises 403 with an empty body, unlike a plain view's page (forms.md 3,
 * cases.md 5).
 */
function checkMayView({ account, membership }: AdmittedRequest, open: 'mobile' | 'none'): void {
  if (open === 'mobile' && account?.kind === 'mobile') return;
  if (membership?.admin || membership?.permissions.includes('view_form_attachments')) return;
  throw emptyError(403);
}

function formAttachment(request: AdmittedRequest): HqAnswer {
  if (!domainOf(request).toggles.has(VIEW_FORM_ATTACHMENT)) checkMayView(request, 'none');
  const { form_id = '', name = '' } = request.params;
  return bytesOf(domainOf(request).forms.get(form_id), name, NO_FORM_TYPE);
}

function caseAttachment(request: AdmittedRequest): HqAnswer {
  checkMayView(request, 'mobile');
  const { case_id = '', name = '' } = request.params;
  const row = domainOf(request).cases.get(case_id);
  const attached = row && Object.hasOwn(row.attachments, name) ? row.attachments[name] : undefined;
  if (attached === undefined) throw htmlError(404, 'Not Found');
  const form = domainOf(request).forms.get(attached.formId);
  const file = form?.attachments.get(attached.file);
  return file && request.query.has('img') ? caseImage(request, file) : bytesOf(form, attached.file, NO_CASE_TYPE);
}

const checks = { kind: 'view', methods: ['GET'], metered: false } as const;

/** Files of forms and cases, each at two URLs without a trailing slash (forms.md 3, cases.md 5). */
export const attachmentEndpoints: readonly Endpoint[] = [
  {
    ...checks,
    paths: ['api/form_attachment/v1/{form_id}/{name+}', 'api/form/attachment/{form_id}/{name+}'],
    openWithFlag: VIEW_FORM_ATTACHMENT,
    handle: formAttachment,
  },
  {
    ...checks,
    paths: ['api/case_attachment/v1/{case_id}/{name+}', 'api/case/attachment/{case_id}/{name+}'],
    handle: caseAttachment,
  },
];
