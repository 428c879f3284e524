import { type Call, freeGet } from '../../client/call.js';

/** Owner of an attachment. */
export type AttachmentOf = 'form' | 'case';

/** A file of a form or case. */
export interface AttachmentPart {
  readonly domain: string;
  readonly kind: AttachmentOf;
  /** HQ's id of the form or case. */
  readonly ownerId: string;
  readonly name: string;
  readonly content_type: string | null;
  readonly length: number | null;
}

const ROUTES: Readonly<Record<AttachmentOf, string>> = { form: 'form_attachment/v1', case: 'case_attachment/v1' };

/**
 * The request for an attachment's bytes (forms.md 3, cases.md 5). One request a file, not metered. The URL has no slash
 * at the end.
 */
export const attachmentCall = (kind: AttachmentOf, id: string, name: string): Call =>
  freeGet(`${ROUTES[kind]}/${encodeURIComponent(id)}/${encodeURIComponent(name)}`);

/** The request for a case's photo in the largest of HQ's sizes within the limits, in pixels and bytes (cases.md 5). */
export const imageCall = (
  id: string,
  name: string,
  {
    maxWidth,
    maxHeight,
    maxBytes,
  }: { readonly maxWidth?: number; readonly maxHeight?: number; readonly maxBytes?: number },
): Call => ({
  ...attachmentCall('case', id, name),
  query: { img: 1, max_image_width: maxWidth, max_image_height: maxHeight, max_size: maxBytes },
});
