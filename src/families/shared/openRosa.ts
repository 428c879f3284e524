import type { Reply } from '../../client/call.js';
import { localName, xmlReader } from '../../formats/xml/reader.js';

/** The receiver's answer to a form. The nature, not the status, shows whether HQ stored the form (forms.md 4). */
export interface OpenRosaAnswer {
  readonly nature: string;
  readonly message: string;
  /** Id of the stored form; absent where HQ did not store it. */
  readonly formId?: string;
}

/** Parses the receiver's answer: XML with the content type of a page. Undefined for other replies. */
export function openRosaAnswer({ body, headers }: Reply): OpenRosaAnswer | undefined {
  if (typeof body !== 'string' || !body.includes('<OpenRosaResponse')) return undefined;
  const message = messageIn(body);
  const formId = headers?.['x-commcarehq-formid'];
  return message && { ...message, ...(formId !== undefined && { formId }) };
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
