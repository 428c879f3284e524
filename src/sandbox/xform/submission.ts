import type { Account, CaseRecord, DomainRecord, FormRecord, FormAttachment } from '../world/model.js';
import { caseBlocksOf } from './caseBlock.js';
import { isJson, textAt } from './formJson.js';
import type { Json } from './formJson.js';
import { indexedForm } from './indexed.js';

/** A submitted form. Times in ms since the epoch. */
export interface IncomingForm {
  readonly xml: Uint8Array;
  /** Files of the submission, by the names that the form uses. */
  readonly attachments: ReadonlyMap<string, FormAttachment>;
  /** The application or build in the URL. */
  readonly app?: string;
  readonly account?: Account | undefined;
  /** Did the request carry `X-OpenRosa-Version` (forms.md 1.5)? */
  readonly phone: boolean;
  readonly ip: string | null;
  readonly receivedOn: number;
  readonly now: number;
}

/** The outcome of a readable form (forms.md 4). */
export type SubmissionOutcome =
  | { readonly kind: 'stored' | 'edited'; readonly form: FormRecord; readonly cases: readonly CaseRecord[] }
  /** `form`: the record of the duplicate. */
  | { readonly kind: 'duplicate'; readonly form: FormRecord; readonly of: string }
  | { readonly kind: 'failed'; readonly form: FormRecord; readonly problem: string }
  | { readonly kind: 'device log'; readonly form: FormRecord }
  | { readonly kind: 'system action' };

/** The `meta` of a form, also under its older name (forms.md 2.3). */
export function metaOf(form: Json): Json {
  const meta = form['meta'] ?? form['Meta'];
  return isJson(meta) ? meta : {};
}

/** The instance id of the form; undefined if HQ has to create one. */
export function instanceIdOf(form: Json): string | undefined {
  const meta = metaOf(form);
  return textAt(meta['instanceID'] ?? meta['uid']) || undefined;
}

/** The user that the form states. */
export function userOf(form: Json): { readonly userId: string; readonly username: string } {
  const meta = metaOf(form);
  return { userId: textAt(meta['userID'] ?? meta['user_id']) ?? '', username: textAt(meta['username']) ?? '' };
}

/** Bytes as an attachment of a form. */
export function attachmentOf(bytes: Uint8Array, contentType: string | null): FormAttachment {
  return { contentType, length: bytes.length, bytes: () => bytes };
}

/** Application id and build id for the id in the URL. HQ stores both (forms.md 4). */
function appOf({ applications }: DomainRecord, named: string | undefined): Pick<FormRecord, 'appId' | 'buildId'> {
  const app = applications.find(({ builds }) => builds.some(build => build.id === named));
  return app && named !== undefined ? { appId: app.id, buildId: named } : { appId: named ?? null, buildId: null };
}

/** The record of a form under an id (forms.md 1.5). */
export function formRowOf(domain: DomainRecord, json: Json, id: string, submission: IncomingForm): FormRecord {
  const { attachments, ip, now, phone, receivedOn, xml } = submission;
  return {
    id,
    xmlns: textAt(json['@xmlns']) ?? '',
    ...appOf(domain, submission.app),
    ...userOf(json),
    receivedOn,
    editedOn: null,
    editedBy: null,
    serverModifiedOn: now,
    indexedOn: now,
    archived: false,
    problem: null,
    phoneSubmission: phone,
    submitIp: ip,
    caseIds: [...new Set(caseBlocksOf(json).map(block => block.caseId))],
    form: indexedForm(json),
    attachments: new Map([['form.xml', attachmentOf(xml, 'text/xml')], ...attachments]),
  };
}
