import { describe, expect, test } from '@jest/globals';
import type { MessagingEventRecord } from '../../../src/sandbox/world/model.js';
import { dateTime, globalId, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { EVENT_FIELDS, expectedEvent, isFailed, textMessages } from './expectedMessages.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld();
const PATH = 'GET messaging-event/v1/';
const LIST = `${PATH}?limit=1000`;

/** HQ's order: by last activity, either way, then by id (users.md 8). */
const sorted = (events: Iterable<MessagingEventRecord>, sign = 1): readonly MessagingEventRecord[] =>
  [...events].sort((a, b) => sign * (a.lastActivity - b.lastActivity) || a.id - b.id);
const events = sorted(demo.messagingEvents);

type Seen = ReturnType<typeof expectedEvent>;

interface Answer<Node = Seen> {
  readonly domain: { readonly messagingEvents: Part<Node> };
}

const gateway = gatewayPerTest({ world });

const ids = (rows: readonly MessagingEventRecord[]) => rows.map(({ id }) => ({ eventId: String(id) }));

describe('fields', () => {
  test('every field of every event with its messages, least recently active first, for one request (users.md 8)', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(`messagingEvents(first: 100) { ${part(EVENT_FIELDS)} }`),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.messagingEvents.nodes).toEqual(events.map(expectedEvent));
    expect(data.domain.messagingEvents).toMatchObject({ totalCount: null, pageInfo: { hasNextPage: false } });
    const kinds = events.flatMap(event => [event.status, ...event.messages.map(({ type }) => type)]);
    expect(kinds).toEqual(expect.arrayContaining(['error', 'completed', 'sms', 'email', 'ivr']));
    expect(events.some(isFailed)).toBe(true);
    expect(bill).toEqual([LIST]);
  });

  test('as nodes: one request per event, unknown ones null', async () => {
    const event = events[0]!;
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on MessagingEvent { ${EVENT_FIELDS} } } }`,
      { variables: { ids: [String(event.id), '1'].map(id => globalId('MessagingEvent', id)) } },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([expectedEvent(event), null]);
    expect(bill.toSorted()).toEqual(['GET messaging-event/v1/1/', `GET messaging-event/v1/${event.id}/`]);
  });
});

describe('links', () => {
  test('of all events: cases, recipients, sources of surveys, at the cost of each family', async () => {
    const { data, errors, bill } = await gateway.ask<Answer<unknown>>(
      inDemo(`messagingEvents(first: 100) { nodes { case { caseId }
        recipient { case { caseId } user { __typename ... on MobileWorker { userId } ... on WebUser { userId } } }
        survey { application { appId } definition { formDefinitionId } form { formId } } } }`),
    );
    expect(errors).toBeUndefined();
    const caseOf = (id: string | null) => (id ? { caseId: id } : null);
    const userOf = (id: string | null) => {
      if (demo.workers.get(id ?? '')) return { __typename: 'MobileWorker', userId: id };
      return id ? { __typename: 'WebUser', userId: id } : null;
    };
    const expected = events.map(({ caseId, recipient: { type, recipient_id }, form }) => ({
      case: caseOf(caseId),
      recipient:
        type === 'case' ? { case: caseOf(recipient_id), user: null } : { case: null, user: userOf(recipient_id) },
      survey: form && {
        application: { appId: form['app_id'] },
        definition: { formDefinitionId: form['form_definition_id'] },
        form: form['form_submission_id'] ? { formId: form['form_submission_id'] } : null,
      },
    }));
    expect(data.domain.messagingEvents.nodes).toEqual(expected);
    const [submission] = events.flatMap(({ form }) => form?.['form_submission_id'] ?? []);
    expect(bill).toEqual([
      LIST,
      'GET application/v1/',
      `GET form/v1/${submission}/`,
      'POST case/v2/bulk-fetch/',
      ...['user/v1/?', 'web-user/v1/?', 'user/v1/?archived=true&'].map(list => `GET ${list}limit=1000`),
    ]);
  });

  test('messages of several cases: one request for all', async () => {
    const { data, errors, bill } = await gateway.ask<{
      domain: { cases: Part<{ caseId: string; messagingEvents: Part<Seen> }> };
    }>(
      inDemo(
        `cases(first: 300, filter: { caseType: ["mother"] }) { nodes { caseId messagingEvents(first: 2) { ${part('eventId')} } } }`,
      ),
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.domain.cases;
    for (const { caseId, messagingEvents } of nodes) {
      const mine = events.filter(event => event.caseId === caseId);
      expect(messagingEvents).toMatchObject({
        nodes: ids(mine.slice(0, 2)),
        totalCount: mine.length,
        pageInfo: { hasNextPage: mine.length > 2 },
      });
    }
    expect(nodes.some(({ messagingEvents }) => messagingEvents.totalCount! > 2)).toBe(true);
    expect(bill).toEqual(['GET case/v2/?case_type=mother&limit=300', LIST]);
  });

  test('messages of one case in pages: one request of that case', async () => {
    const busy = events.find(({ id, caseId }) => caseId && events.some(one => one.id !== id && one.caseId === caseId))!;
    const query = `query ($after: String) { domain(name: "demo") { case(caseId: "${busy.caseId}") { messagingEvents(first: 1, after: $after) { ${part('eventId')} } } } }`;
    const read = (data: { domain: { case: { messagingEvents: Part<{ eventId: string }> } } }) =>
      data.domain.case.messagingEvents;
    const { nodes, billPerPage } = await readAllPages(gateway, query, read);
    expect(nodes).toEqual(ids(events.filter(({ caseId }) => caseId === busy.caseId)));
    expect(billPerPage.flat()).toEqual([`GET case/v2/${busy.caseId}/`, `${PATH}?case_id=${busy.caseId}&limit=100`]);
  });
});

/** The instant as HQ takes it: without zone. */
const naive = ({ lastActivity }: MessagingEventRecord) => dateTime(lastActivity).slice(0, -1);
const at = Date.UTC(2026, 4, 1);
const phone = events.flatMap(textMessages)[0]!.address;
const email = events.flatMap(({ messages }) => messages).find(({ type }) => type === 'email')!.address;
const { caseId } = events.find(event => event.caseId)!;
type Fits = (event: MessagingEventRecord) => boolean;
const sent =
  (...slugs: readonly string[]): Fits =>
  ({ contentType }) =>
    slugs.includes(contentType);
const dueTo =
  (...slugs: readonly string[]): Fits =>
  ({ source }) =>
    slugs.includes(source.type);
const became =
  (status: string): Fits =>
  event =>
    event.status === status;
const to =
  (address: string): Fits =>
  ({ messages }) =>
    messages.some(message => message.address === address);

/** The parameters of a request, by name. */
const parameters = (line: string) => Object.fromEntries(new URLSearchParams(line.slice(line.indexOf('?'))));

describe('filters', () => {
  test.each<[string, string, Fits]>([
    ['date: { gte: "2026-05-01T00:00:00Z" }', 'date.gte=2026-05-01T00:00:00.000000', ({ date }) => date >= at],
    ['date: { lt: "2026-05-01T00:00:00Z" }', 'date.lt=2026-05-01T00:00:00.000000', ({ date }) => date < at],
    [
      `dateLastActivity: { gte: "2026-05-01T00:00:00Z", lte: "${dateTime(events[40]!.lastActivity)}" }`,
      `date_last_activity.gte=2026-05-01T00:00:00.000000&date_last_activity.lte=${naive(events[40]!)}`,
      ({ lastActivity }) => lastActivity >= at && lastActivity <= events[40]!.lastActivity,
    ],
    [
      `dateLastActivity: { gt: "${dateTime(events[9]!.lastActivity)}" }`,
      `date_last_activity.gt=${naive(events[9]!)}`,
      one => one.lastActivity > events[9]!.lastActivity,
    ],
    ['contentKind: [EMAIL, NONE]', 'content_type=email,none', sent('email', 'none')],
    ['contentKind: [SMS]', 'content_type=sms', sent('sms', 'manual-sms')],
    ['contentKind: [SMS_SURVEY]', 'content_type=sms-survey', sent('sms-survey', 'ivr-survey')],
    ['contentKind: [IVR_SURVEY]', 'content_type=ivr-survey', sent('ivr-survey')],
    ['sourceKind: [BROADCAST]', 'source=broadcast', dueTo('scheduled-broadcast', 'immediate-broadcast')],
    ['sourceKind: [REMINDER, KEYWORD]', 'source=reminder,keyword', dueTo('reminder', 'conditional-alert', 'keyword')],
    ['status: NOT_COMPLETED', 'status=not-completed', became('not-completed')],
    ['status: EMAIL_DELIVERED', 'status=email-delivered', became('email-delivered')],
    ['status: ERROR', 'status=error', event => became('error')(event) || isFailed(event)],
    ['errorCode: "NO_PHONE_NUMBER"', 'error_code=NO_PHONE_NUMBER', ({ error }) => error?.code === 'NO_PHONE_NUMBER'],
    [`phoneNumber: "${phone}"`, `phone_number=${phone}`, to(phone)],
    ['phoneNumber: "9995"', 'phone_number=9995', event => textMessages(event).length > 0],
    [`emailAddress: "${email}"`, `email_address=${email}`, to(email)],
    [`caseId: "${caseId}"`, `case_id=${caseId}`, event => event.caseId === caseId],
    ['caseId: "nobody", contentKind: [SMS]', 'case_id=nobody&content_type=sms', () => false],
  ])('%s', async (filter, asked, fits) => {
    const { data, errors, bill } = await gateway.ask<Answer<unknown>>(
      inDemo(`messagingEvents(first: 100, filter: { ${filter} }) { nodes { eventId } }`),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.messagingEvents.nodes).toEqual(ids(events.filter(fits)));
    expect(bill.map(parameters)).toEqual([parameters(`?${encodeURI(asked).replaceAll('+', '%2B')}&limit=1000`)]);
  });
});
