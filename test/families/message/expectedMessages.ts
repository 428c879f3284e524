import type { MessagingEventRecord } from '../../../src/sandbox/world/model.js';
import { dateTime, globalId } from '../../support/expected/expectedFormat.js';

/** Every field of an event that is no link. */
export const EVENT_FIELDS = `id domain eventId contentKind rawContentKind status rawStatus date dateLastActivity caseId error { code message messageDetail }
  source { sourceId kind rawKind name } recipient { recipientId kind name } survey { appId formDefinitionId formName formSubmissionId: formId }
  messages { messageId kind direction content date dateModified status backend phoneNumber emailAddress errorMessage }`;

const inCamel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
/** HQ's own names as the graph has them. */
const camel = (json: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(json).map(([name, value]) => [inCamel(name), value]));
/** Messages of an event that have a phone number. */
export const textMessages = (event: MessagingEventRecord) => event.messages.filter(({ type }) => type !== 'email');
/** HQ's slug as the graph's enum has it. */
const word = (slug: string) => slug.toUpperCase().replaceAll('-', '_');
/** Has a message of the event an error? */
export const isFailed = (event: Pick<MessagingEventRecord, 'messages'>) =>
  event.messages.some(({ errorMessage }) => errorMessage);
const statusSeen = (event: Pick<MessagingEventRecord, 'messages' | 'status'>) =>
  event.status === 'completed' && isFailed(event) ? 'error' : event.status;

/** An event as `EVENT_FIELDS` should show it: done with a failed message is an error, only surveys have a form (users.md 8). */
export const expectedEvent = ({
  id,
  date,
  lastActivity,
  form,
  error,
  source,
  recipient,
  ...event
}: MessagingEventRecord) => ({
  caseId: event.caseId,
  id: globalId('MessagingEvent', String(id)),
  domain: 'demo',
  eventId: String(id),
  contentKind: word(event.contentType),
  rawContentKind: event.contentType,
  status: word(statusSeen(event)),
  rawStatus: statusSeen(event),
  date: dateTime(date),
  dateLastActivity: dateTime(lastActivity),
  error: error && camel(error),
  source: { sourceId: source.source_id, kind: word(source.type), rawKind: source.type, name: source.name },
  recipient: { recipientId: recipient.recipient_id, kind: word(recipient.type), name: recipient.name },
  survey: form && camel(form),
  messages: event.messages.map(({ id: messageId, address, errorMessage = null, type, ...message }) => ({
    ...message,
    messageId: String(messageId),
    kind: word(type),
    direction: word(message.direction),
    date: dateTime(message.date),
    dateModified: message.dateModified === null ? null : dateTime(message.dateModified),
    phoneNumber: type === 'email' ? null : address,
    emailAddress: type === 'email' ? address : null,
    errorMessage,
  })),
});
