import type { Reply } from '../hq/call.js';
import { readXml } from '../hq/xml.js';

/** What the receiver says of a form. Whether it was taken tells the nature, not the status (forms.md 4). */
export interface OpenRosaAnswer {
  readonly nature: string;
  readonly message: string;
  /** Of the form as HQ has stored it; absent when it has not. */
  readonly formId?: string;
}

/** The receiver's answer, XML that is labelled as a page; undefined where it is something else. */
export function openRosaAnswer({ body, headers }: Reply): OpenRosaAnswer | undefined {
  if (typeof body !== 'string' || !body.includes('<OpenRosaResponse')) return undefined;
  const { OpenRosaResponse: answer } = readXml(body) as { readonly OpenRosaResponse?: unknown };
  const { message } = (answer ?? {}) as { readonly message?: unknown };
  const { '@nature': nature, '#text': text = '' } = (message ?? {}) as Readonly<Record<string, unknown>>;
  const formId = headers?.['x-commcarehq-formid'];
  if (typeof nature !== 'string') return undefined;
  return { nature, message: String(text).trim(), ...(formId !== undefined && { formId }) };
}
