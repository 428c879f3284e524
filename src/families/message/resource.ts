import { get } from '../../client/call.js';
import type { Page } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { timePager } from '../../client/timePaging.js';
import { sortedByTime } from '../../engine/resource/sorting.js';
import { date, list, numberId, orNull, text, textOrNone } from '../shared/fieldKinds.js';
import { part, rowReader, type RowShape } from '../shared/rowShape.js';

/** A messaging event (users.md 8). Its dates are naive. */
export interface MessagingEventRow {
  readonly __typename: 'MessagingEvent';
  readonly domain: string;
  readonly id: number;
  readonly content_type: string;
  readonly status: string;
  readonly date: string;
  readonly date_last_activity: string;
  readonly case_id: string | null;
  readonly error: {
    readonly code: string;
    readonly message: string | null;
    readonly message_detail: string | null;
  } | null;
  readonly form: SurveyRow | null;
  readonly recipient: RecipientRow;
  readonly source: { readonly source_id: string | null; readonly type: string; readonly name: string | null };
  readonly messages: readonly MessageRow[];
}

/** The survey of an event. */
export interface SurveyRow {
  readonly app_id: string | null;
  readonly form_definition_id: string | null;
  readonly form_name: string | null;
  readonly form_submission_id: string | null;
}

/** The recipient of an event: a case, a user, or unknown. */
export interface RecipientRow {
  readonly recipient_id: string | null;
  readonly type: string;
  readonly name: string | null;
}

/** A message of an event. */
export interface MessageRow {
  readonly message_id: number;
  readonly type: string;
  readonly direction: string;
  readonly content: string | null;
  readonly date: string | null;
  readonly date_modified: string | null;
  readonly status: string;
  readonly backend: string | null;
  readonly phone_number?: string | null;
  readonly email_address?: string | null;
  readonly error_message?: string | null;
}

/** A message with its event. */
export interface MessagePart {
  readonly __typename: 'MessagingMessage';
  readonly event: MessagingEventRow;
  readonly message: MessageRow;
}

const EVENT: RowShape<Omit<MessagingEventRow, '__typename' | 'domain'>> = {
  id: numberId,
  content_type: text,
  status: text,
  date,
  date_last_activity: date,
  case_id: orNull(text),
  error: orNull(part({ code: text, message: orNull(text), message_detail: orNull(text) })),
  form: orNull(
    part<SurveyRow>({
      app_id: orNull(text),
      form_definition_id: orNull(text),
      form_name: orNull(text),
      form_submission_id: orNull(text),
    }),
  ),
  recipient: part<RecipientRow>({ recipient_id: orNull(text), type: text, name: orNull(text) }),
  source: part({ source_id: orNull(text), type: text, name: orNull(text) }),
  messages: list(
    part<MessageRow>({
      message_id: numberId,
      type: text,
      direction: text,
      content: orNull(text),
      date: orNull(date),
      date_modified: orNull(date),
      status: text,
      backend: orNull(text),
      phone_number: textOrNone,
      email_address: textOrNone,
      error_message: textOrNone,
    }),
  ),
};

const byTime = timePager({
  max: 1000,
  order: 'date_last_activity',
  bounds: {
    date_last_activity: 'date_last_activity.gte',
    '-date_last_activity': 'date_last_activity.lte',
  },
  row: (json, field) => {
    const row = (json ?? {}) as Record<string, unknown>;
    return { id: String(row.id), time: String(row[field]) };
  },
  bound: time => time,
  offsets: false,
});

/**
 * Removes repeated rows: with a filter of status or phone number, HQ returns an event once for each matching message
 * (users.md 8).
 */
const withoutRepeats = (page: Page): Page => ({
  ...page,
  rows: [...new Map(page.rows.map(row => [(row as Partial<MessagingEventRow> | null)?.id ?? row, row])).values()],
});

/** Messaging events by id and case. HQ's own cursor loses rows, so the list is paged by time (users.md 8). */
export const messagingEvents: Resource<MessagingEventRow> = {
  name: 'MessagingEvent',
  read: rowReader(EVENT, ({ domain }) => ({ domain, __typename: 'MessagingEvent' })),
  keys: { id: row => String(row.id), case_id: row => row.case_id },
  idPattern: /^\d+$/,
  freshSeconds: 60,
  usualRows: 100_000,
  // HQ supports no offset here, so a page must be longer than the events of one instant.
  readAheadRows: 1000,
  lists: [
    {
      name: 'events',
      path: 'messaging-event/v1/',
      sizeUnknown: true,
      sorting: sortedByTime('date_last_activity', (row: MessagingEventRow) => row.date_last_activity),
      pager: { ...byTime, read: (body, asked) => withoutRepeats(byTime.read(body, asked)) },
    },
  ],
  ways: [
    { kind: 'one', call: id => get(`messaging-event/v1/${id}/`) },
    { kind: 'part', by: 'case_id' },
    { kind: 'whole' },
  ],
  simulatedRow: (id, link, domain) => ({
    __typename: 'MessagingEvent',
    domain,
    id: Number(id),
    content_type: 'sms',
    status: 'completed',
    date: '2000-01-01T00:00:00',
    date_last_activity: '2000-01-01T00:00:00',
    case_id: link('case_id'),
    error: null,
    form: {
      app_id: link('app_id'),
      form_definition_id: null,
      form_name: null,
      form_submission_id: link('form'),
    },
    recipient: { recipient_id: link('recipient'), type: 'mobile-worker', name: null },
    source: { source_id: null, type: 'other', name: null },
    messages: [],
  }),
};
