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
    messages: (row, _, context) => partsWithId(row.messages, context),
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
