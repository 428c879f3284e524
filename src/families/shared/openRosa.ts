import type { Reply } from '../../client/call.js';
import { localName, xmlReader } from '../../formats/xml/reader.js';

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
  const said = messageIn(body);
  const formId = headers?.['x-commcarehq-formid'];
  return said && { ...said, ...(formId !== undefined && { formId }) };
}

function messageIn(body: string): Omit<OpenRosaAnswer, 'formId'> | undefined {
  let nature: string | undefined;
  let message = '';
  let inside = false;
  const reader = xmlReader({
    open(name, attributes) {
      inside = localName(name) === 'message' && nature === undefined;
      if (inside) nature = attributes['nature'];
    },
    text: text => void (inside && (message += text)),
    close: () => void (inside = false),
  });
  try {
    reader.write(body);
    reader.end();
  } catch {
    return undefined;
  }
  return nature === undefined ? undefined : { nature, message: message.trim() };
}
