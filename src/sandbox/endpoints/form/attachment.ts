import { domainOf } from '../../http/endpoint.js';
import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { bare, page } from '../../http/refusals.js';
import type { Form } from '../../world/model.js';
import { caseImage } from '../case/caseImage.js';

/** HQ's odd content type of a case attachment without metadata (cases.md 5). */
const NO_CASE_TYPE = 'plain/text';

const NO_FORM_TYPE = 'application/octet-stream';

/** HQ's feature flag: any login of the project space may see what its forms carry (forms.md 3). */
const VIEW_FORM_ATTACHMENT = 'VIEW_FORM_ATTACHMENT';

function bytesOf(form: Form | undefined, name: string, untyped: string): Answer {
  const attachment = form?.attachments.get(name);
  if (!attachment) throw page(404, 'Not Found');
  const headers = { 'content-type': attachment.contentType ?? untyped, 'content-length': String(attachment.length) };
  return { status: 200, headers, body: attachment.bytes() };
}

/** May the caller see what forms carry? A refusal has an empty body, unlike a plain view's page (forms.md 3, cases.md 5). */
function checkMayView({ account, membership }: Ask, open: 'mobile' | 'nobody'): void {
  if (open === 'mobile' && account?.kind === 'mobile') return;
  if (membership?.admin || membership?.permissions.includes('view_form_attachments')) return;
  throw bare(403);
}

function formAttachment(ask: Ask): Answer {
  if (!domainOf(ask).toggles.has(VIEW_FORM_ATTACHMENT)) checkMayView(ask, 'nobody');
  const { form_id = '', name = '' } = ask.params;
  return bytesOf(domainOf(ask).forms.get(form_id), name, NO_FORM_TYPE);
}

function caseAttachment(ask: Ask): Answer {
  checkMayView(ask, 'mobile');
  const { case_id = '', name = '' } = ask.params;
  const row = domainOf(ask).cases.get(case_id);
  const brought = row && Object.hasOwn(row.attachments, name) ? row.attachments[name] : undefined;
  if (brought === undefined) throw page(404, 'Not Found');
  const form = domainOf(ask).forms.get(brought.formId);
  const file = form?.attachments.get(brought.file);
  return file && ask.query.has('img') ? caseImage(ask, file) : bytesOf(form, brought.file, NO_CASE_TYPE);
}

const checks = { kind: 'view', methods: ['GET'], metered: false } as const;

/** Files of forms and cases, each under its two URLs, without a slash at the end (forms.md 3, cases.md 5). */
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
