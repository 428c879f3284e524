import { dateTime } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { nonEmpty } from '../../graphql/values.js';
import type { Resolvers } from '../../generated/schema.js';
import { extendView, unwrapView } from '../../engine/resource/invalidValues.js';
import { applications } from '../application/resource.js';
import { cases } from '../case/resource.js';
import { forms } from '../form/resource.js';
import { definitionOf } from '../application/formDefinitions.js';
import { partsWithId } from '../shared/parts.js';
import { userOf } from '../people/lookUp.js';
import { messagingEventQuery } from './filter.js';
import { type MessagePart, type MessageRow, type MessagingEventRow, messagingEvents } from './resource.js';
import { wordOf } from './words.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';
import { link, rowOf } from '../shared/links.js';

/** Messaging events and their related objects. */
export const resolvers = {
  Domain: {
    messagingEvents: (row, { filter, orderBy, ...paging }, { hq }) =>
      hq(row.domain_name).rootList(messagingEvents, messagingEventQuery(filter, orderBy), paging),
    messagingEvent: (row, { eventId }, { hq }) => hq(row.domain_name).load(messagingEvents, eventId),
  },
  MessagingEvent: {
    id: row => globalId('MessagingEvent', row.domain, String(row.id)),
    eventId: row => String(row.id),
    contentKind: row => wordOf('content', row.content_type),
    rawContentKind: row => row.content_type,
    status: row => wordOf('status', row.status),
    rawStatus: row => row.status,
    date: row => dateTime(row.date),
    dateLastActivity: row => dateTime(row.date_last_activity),
    recipient: row => extendView(row.recipient, { domain: row.domain }),
    survey: row => row.form && extendView(row.form, { domain: row.domain }),
    messages: (row, _, context) => partsWithId(row.messages, context).map(message => messagePart(row, message)),
    caseId: row => row.case_id,
    case: link(row => row.case_id, rowOf(cases)),
  },
  MessagingError: {
    messageDetail: row => row.message_detail,
  },
  MessagingSource: {
    kind: row => wordOf('source', row.type),
    rawKind: row => row.type,
    sourceId: row => row.source_id,
  },
  MessagingRecipient: {
    kind: row => wordOf('recipient', row.type),
    recipientId: row => row.recipient_id,
    case: link(row => (row.type === 'case' ? row.recipient_id : null), rowOf(cases)),
    user: link(row => (/^(mobile-worker|web-user)$/.test(row.type) ? row.recipient_id : null), userOf),
  },
  MessagingSurvey: {
    appId: row => row.app_id,
    formDefinitionId: row => row.form_definition_id,
    formName: row => row.form_name,
    formId: row => row.form_submission_id,
    application: link(row => row.app_id, rowOf(applications)),
    definition: async (row, _, { hq }) =>
      row.app_id
        ? definitionOf(
            await hq(row.domain).load(applications, row.app_id),
            ({ unique_id }) => unique_id === row.form_definition_id,
          )
        : null,
    form: link(row => row.form_submission_id, rowOf(forms)),
  },
  MessagingMessage: {
    id: ({ event, message }) => globalId('MessagingMessage', event.domain, `${event.id}/${message.message_id}`),
    domain: ({ event }) => event.domain,
    eventId: ({ event }) => String(event.id),
    messageId: ({ message }) => String(message.message_id),
    kind: ({ message }) => wordOf('message', message.type),
    direction: ({ message }) => wordOf('direction', message.direction),
    content: ({ message }) => message.content,
    date: ({ message }) => dateTime(message.date),
    dateModified: ({ message }) => dateTime(message.date_modified),
    status: ({ message }) => message.status,
    backend: ({ message }) => message.backend,
    phoneNumber: ({ message }) => nonEmpty(message.phone_number),
    emailAddress: ({ message }) => nonEmpty(message.email_address),
    errorMessage: ({ message }) => nonEmpty(message.error_message),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  MessagingEvent: (id, domain, { hq }) => hq(domain).load(messagingEvents, id),
  MessagingMessage: async (id, domain, { hq }) => {
    const [eventId = '', messageId] = id.split('/');
    const event = await hq(domain).load(messagingEvents, eventId);
    const message = event?.messages.find(one => String(unwrapView(one).message_id) === messageId);
    return event && message ? messagePart(event, message) : null;
  },
} satisfies NodeLoaders;

/** HQ returns messages only with their event. */
const messagePart = (event: MessagingEventRow, message: MessageRow): MessagePart => ({
  __typename: 'MessagingMessage',
  event,
  message,
});
