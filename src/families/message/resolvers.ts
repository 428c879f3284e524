import { dateTime } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { nonEmpty } from '../../graphql/values.js';
import type { Resolvers } from '../../generated/schema.js';
import { extendView } from '../../engine/resource/invalidValues.js';
import { applications } from '../application/resource.js';
import { cases } from '../case/resource.js';
import { forms } from '../form/resource.js';
import { definitionOf } from '../application/formDefinitions.js';
import { partsWithId } from '../shared/parts.js';
import { userOf } from '../people/lookUp.js';
import { messagingEventQuery } from './filter.js';
import { messagingEvents } from './resource.js';
import { wordOf } from './words.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

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
    messages: (row, _, context) => partsWithId(row.messages, context),
    caseId: row => row.case_id,
    case: (row, _, { hq }) => (row.case_id ? hq(row.domain).load(cases, row.case_id) : null),
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
    case: (row, _, { hq }) =>
      row.type === 'case' && row.recipient_id ? hq(row.domain).load(cases, row.recipient_id) : null,
    user: (row, _, { hq }) =>
      /^(mobile-worker|web-user)$/.test(row.type) && row.recipient_id ? userOf(hq, row.domain, row.recipient_id) : null,
  },
  MessagingSurvey: {
    appId: row => row.app_id,
    formDefinitionId: row => row.form_definition_id,
    formName: row => row.form_name,
    formId: row => row.form_submission_id,
    application: (row, _, { hq }) => (row.app_id ? hq(row.domain).load(applications, row.app_id) : null),
    definition: async (row, _, { hq }) =>
      row.app_id
        ? definitionOf(
            await hq(row.domain).load(applications, row.app_id),
            ({ unique_id }) => unique_id === row.form_definition_id,
          )
        : null,
    form: (row, _, { hq }) => (row.form_submission_id ? hq(row.domain).load(forms, row.form_submission_id) : null),
  },
  MessagingMessage: {
    kind: row => wordOf('message', row.type),
    direction: row => wordOf('direction', row.direction),
    messageId: row => String(row.message_id),
    date: row => dateTime(row.date),
    dateModified: row => dateTime(row.date_modified),
    phoneNumber: row => nonEmpty(row.phone_number),
    emailAddress: row => nonEmpty(row.email_address),
    errorMessage: row => nonEmpty(row.error_message),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  MessagingEvent: (id, domain, { hq }) => hq(domain).load(messagingEvents, id),
} satisfies NodeLoaders;
