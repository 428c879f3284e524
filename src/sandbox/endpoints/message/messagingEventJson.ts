import { isoNaive } from '../../dates.js';
import type { MessagingEventRecord } from '../../world/model.js';

type Message = MessagingEventRecord['messages'][number];

const surveys = ['sms-survey', 'ivr-survey'];

/** The JSON of a messaging event with its messages (users.md 8). */
export function eventJson(domain: string, event: MessagingEventRecord): Readonly<Record<string, unknown>> {
  return {
    id: event.id,
    content_type: event.contentType,
    date: isoNaive(event.date),
    date_last_activity: isoNaive(event.lastActivity),
    case_id: event.caseId,
    domain,
    error: event.error,
    form: surveys.includes(event.contentType) ? event.form : null,
    messages: event.messages.map(messageJson),
    recipient: event.recipient,
    source: event.source,
    status: event.status === 'completed' && hasErroredMessage(event) ? 'error' : event.status,
  };
}

/** Has a message of the event failed? A completed event with a failed message is shown as an error. */
export function hasErroredMessage(event: MessagingEventRecord): boolean {
  return event.messages.some(isErrored);
}

/** Has the message failed? */
export function isErrored(message: Message): boolean {
  return message.errorMessage !== undefined;
}

function messageJson(message: Message): Readonly<Record<string, unknown>> {
  const email = message.type === 'email';
  const time = email ? isoNaive : milliseconds;
  return {
    message_id: message.id,
    date: time(message.date),
    date_modified: message.dateModified === null ? null : time(message.dateModified),
    type: message.type,
    direction: message.direction,
    content: message.content,
    status: message.status,
    backend: message.backend,
    [email ? 'email_address' : 'phone_number']: message.address,
    ...(message.errorMessage === undefined ? {} : { error_message: message.errorMessage }),
  };
}

/** Times of SMS and IVR have three fraction digits, those of email six (users.md 8). */
function milliseconds(ms: number): string {
  return isoNaive(ms).replace(/(\.\d{3})\d{3}$/, '$1');
}
