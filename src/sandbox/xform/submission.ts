import type { Account, CaseRecord, DomainRecord, FormRecord, FormAttachment } from '../world/model.js';
import { caseBlocksOf } from './caseBlock.js';
import { isJson, textAt } from './formJson.js';
import type { Json } from './formJson.js';
import { indexedForm } from './indexed.js';

/** A form as it comes in. Times in ms since the epoch. */
export interface SubmittedForm {
  readonly xml: Uint8Array;
  /** Files that came with it, by the names that the form calls them. */
  readonly attachments: ReadonlyMap<string, FormAttachment>;
  /** The application or build that the URL names. */
  readonly app?: string;
  readonly account?: Account | undefined;
  /** Did the request carry `X-OpenRosa-Version` (forms.md 1.5)? */
  readonly phone: boolean;
  readonly ip: string | null;
  readonly receivedOn: number;
  readonly now: number;
}

/** What became of a form that could be read (forms.md 4). */
export type SubmissionOutcome =
  | { readonly kind: 'stored' | 'edited'; readonly form: FormRecord; readonly cases: readonly CaseRecord[] }
  /** `form` is the duplicate's own record. */
  | { readonly kind: 'duplicate'; readonly form: FormRecord; readonly of: string }
  | { readonly kind: 'failed'; readonly form: FormRecord; readonly problem: string }
  | { readonly kind: 'device log'; readonly form: FormRecord }
  | { readonly kind: 'system action' };

/** `meta`, also under the name that historic forms give it (forms.md 2.3). */
export function metaOf(form: Json): Json {
  const meta = form['meta'] ?? form['Meta'];
  return isJson(meta) ? meta : {};
}

/** The id that the form claims; none = HQ makes one. */
export function instanceIdOf(form: Json): string | undefined {
  const meta = metaOf(form);
  return textAt(meta['instanceID'] ?? meta['uid']) || undefined;
}

/** The user that the form claims to be from. */
export function userOf(form: Json): { readonly userId: string; readonly username: string } {
  const meta = metaOf(form);
  return { userId: textAt(meta['userID'] ?? meta['user_id']) ?? '', username: textAt(meta['username']) ?? '' };
}

/** Bytes as an attachment of a form. */
export function attachmentOf(bytes: Uint8Array, contentType: string | null): FormAttachment {
  return { contentType, length: bytes.length, bytes: () => bytes };
}

/** Master id and build id of what stands in the URL: HQ stores both (forms.md 4). */
function appOf({ applications }: DomainRecord, named: string | undefined): Pick<FormRecord, 'appId' | 'buildId'> {
  const app = applications.find(({ builds }) => builds.some(build => build.id === named));
  return app && named !== undefined ? { appId: app.id, buildId: named } : { appId: named ?? null, buildId: null };
}

/** The form's row under an id, as the database and the index hold it (forms.md 1.5). */
export function formRowOf(domain: DomainRecord, json: Json, id: string, submission: SubmittedForm): FormRecord {
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
