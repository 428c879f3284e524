import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MessagingEventRecord } from '../../src/sandbox/world/model.js';
import { eventsOf, startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld } from '../support/sandbox/locationWorld.js';

type Message = MessagingEventRecord['messages'][number];

const day = (n: number, ms = 0): number => Date.UTC(2021, 4, n) + ms;
const sms = (id: number, rest: Partial<Message> = {}): Message => ({
  ...{ id, type: 'sms', direction: 'outgoing', content: 'Welcome', date: day(1, 989), dateModified: null },
  ...{ status: 'sent', backend: 'TWILIO', address: '+15555993494' },
  ...rest,
});
const event = (
  id: number,
  made: number,
  active: number,
  rest: Partial<MessagingEventRecord> = {},
): MessagingEventRecord => ({
  ...{ id, date: day(made), lastActivity: day(active), contentType: 'sms', status: 'completed', caseId: null },
  ...{ error: null, form: null, messages: [sms(id * 10)] },
  recipient: { recipient_id: null, type: 'case', name: 'unknown' },
  source: { source_id: '1', type: 'conditional-alert', name: 'Reminder' },
  ...rest,
});
const form = { app_id: 'a', form_definition_id: 'f', form_name: 'Survey', form_submission_id: null };
const events = [
  event(1, 1, 9, { caseId: 'c1' }),
  event(2, 2, 2, {
    contentType: 'sms-survey',
    status: 'in-progress',
    form,
    source: { source_id: null, type: 'keyword', name: 'K' },
  }),
  event(3, 3, 3, { contentType: 'ivr-survey', form, messages: [] }),
  event(4, 4, 4, { messages: [sms(40, { errorMessage: 'Gone' }), sms(41, { errorMessage: 'Gone' })] }),
  event(5, 5, 5, {
    ...{ contentType: 'email', status: 'email-sent', form },
    messages: [sms(50, { type: 'email', address: 'mary@example.org', date: day(5, 1) })],
    source: { source_id: null, type: 'scheduled-broadcast', name: 'B' },
  }),
  event(6, 6, 6, {
    ...{ contentType: 'manual-sms', status: 'error', messages: [] },
    error: { code: 'NO_PHONE_NUMBER', message: 'No number', message_detail: null },
    source: { source_id: null, type: 'forwarded-message', name: 'F' },
  }),
];

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld({ messagingEvents: eventsOf(events) });
});
afterAll(() => hq.stop());

const path = 'api/messaging-event/v1/';
const ids = async (query = '') => (await hq.objects(`${path}?${query}`)).map(row => row['id']);
const byActivity = [2, 3, 4, 5, 6, 1];

describe('messaging events (users.md 8)', () => {
  it('shows an event with its messages; a form only of surveys, an error text only where there is one', async () => {
    expect((await hq.get(`${path}1/`)).body).toEqual({
      id: 1,
      content_type: 'sms',
      date: '2021-05-01T00:00:00',
      date_last_activity: '2021-05-09T00:00:00',
      case_id: 'c1',
      domain: 'province',
      error: null,
      form: null,
      messages: [
        {
          message_id: 10,
          date: '2021-05-01T00:00:00.989',
          date_modified: null,
          type: 'sms',
          direction: 'outgoing',
          content: 'Welcome',
          status: 'sent',
          backend: 'TWILIO',
          phone_number: '+15555993494',
        },
      ],
      recipient: { recipient_id: null, type: 'case', name: 'unknown' },
      source: { source_id: '1', type: 'conditional-alert', name: 'Reminder' },
      status: 'completed',
    });
    expect((await hq.get(`${path}2/`)).body).toMatchObject({ form });
    expect((await hq.get(`${path}5/`)).body).toMatchObject({
      form: null,
      messages: [{ email_address: 'mary@example.org', date: '2021-05-05T00:00:00.001000' }],
    });
    expect((await hq.get(`${path}4/`)).body).toMatchObject({
      status: 'error',
      messages: [{ error_message: 'Gone' }, {}],
    });
  });

  it('answers 404 with nothing for an unknown number, and no URL for what is no number', async () => {
    expect(await hq.get(`${path}99/`)).toMatchObject({ status: 404, body: '' });
    expect(await hq.get(`${path}x/`)).toMatchObject({ status: 404, body: expect.stringContaining('<html') });
  });

  it.each([
    ['', byActivity],
    ['order_by=-date_last_activity', [...byActivity].reverse()],
    ['content_type=sms', [4, 6, 1]],
    ['content_type=sms-survey', [2, 3]],
    ['content_type=email,ivr-survey,colour', [3, 5]],
    ['source=reminder', [3, 4, 1]],
    ['source=broadcast', [5]],
    ['source=other,keyword', [2, 6]],
    ['status=completed', [3, 4, 1]],
    ['status=in-progress', [2]],
    ['status=error', [4, 4, 6]],
    ['phone_number=5993', [2, 4, 4, 1]],
    ['phone_number=%2B1555&content_type=sms', [4, 4, 1]],
    ['email_address=mary@example.org', [5]],
    ['error_code=NO_PHONE_NUMBER', [6]],
    ['case_id=c1', [1]],
    ['case_id=x&case_id=c1', [1]],
    ['colour=red', byActivity],
    ['date.gt=2021-05-05', [6]],
    ['date.gte=2021-05-05', [5, 6]],
    ['date.lt=2021-05-02', [1]],
    ['date.lte=2021-05-02', [2, 1]],
    ['date.lte=2021-05-02T00:00:00-07:00', [2, 1]],
    ['date_last_activity.gte=2021-05-06', [6, 1]],
  ])('finds by "%s"; a join repeats an event', async (query, found) => {
    expect(await ids(query)).toEqual(found);
  });

  it.each([
    ['limit=0', "Invalid limit '0' provided. Please provide a positive integer."],
    ['limit=-1', "Invalid limit '-1' provided. Please provide a positive integer."],
    ['limit=x', "Invalid limit 'x' provided. Please provide a positive integer."],
    ['order_by=date', "No matching 'date' field for ordering"],
    ['status=sent', "'sent' is an invalid value for the 'status' filter"],
    ['phone_number=home', "'home' is an invalid value for the 'phone_number' filter"],
    ['email_address=mary', "'mary' is an invalid value for the 'email_address' filter"],
    ['date.near=2021-05-01', "'near' is not a valid type of date range."],
    ['date.gt=soon', "Cannot parse datetime 'soon'"],
  ])('refuses %s', async (query, text) => {
    expect(await hq.refusal(`${path}?${query}`)).toBe(text);
  });

  it('fails with a page when no slug is known', async () => {
    expect((await hq.get(`${path}?content_type=colour`)).status).toBe(500);
    expect((await hq.get(`${path}?source=colour,size`)).status).toBe(500);
  });

  it('cuts a page at 1,000, takes GET only, needs edit_data', async () => {
    expect((await hq.get(`${path}?limit=5000`)).body).toMatchObject({ meta: { limit: 1000 } });
    expect(await hq.get(path, 'POST')).toMatchObject({ status: 405, body: { error: 'Request method not allowed' } });
    const plain = await startLocationWorld({ caller: { permissions: ['access_api'] } });
    expect(await plain.get(path)).toMatchObject({ status: 403, body: expect.stringContaining('<html') });
    await plain.stop();
  });
});

describe('the cursor (users.md 8, cursor trap)', () => {
  const walk = async (from: string, most: number, at = hq) => {
    const pages: unknown[][] = [];
    for (let next: string | null = from; next !== null && pages.length < most;) {
      const { objects, meta } = (await at.get(next)).body as {
        objects: { id: number }[];
        meta: { next: string | null };
      };
      pages.push(objects.map(row => row.id));
      next = meta.next;
    }
    return pages;
  };

  it('links absolutely, in the version asked for, and all else is in the cursor', async () => {
    const { body } = await hq.get('api/v0.5/messaging-event/?content_type=sms&limit=1');
    const next = new URL((body as { meta: { next: string } }).meta.next);
    expect(next.origin + next.pathname).toBe(`${hq.url}/a/province/api/v0.5/messaging-event/`);
    expect([...next.searchParams.keys()]).toEqual(['cursor']);
    const cursor = Buffer.from(next.searchParams.get('cursor') ?? '', 'base64').toString();
    expect(Object.fromEntries(new URLSearchParams(cursor))).toEqual({
      content_type: 'sms',
      limit: '1',
      'date.gte': '2021-05-04T00:00:00',
      last_object_id: '4',
    });
    next.searchParams.set('content_type', 'email');
    expect((await hq.objects(next.href)).map(row => row['id'])).toEqual([6]);
  });

  it('ends on an empty page, and loses the event that was made first and touched last', async () => {
    expect(await walk(`${path}?limit=2`, 10)).toEqual([[2, 3], [4, 5], [6], []]);
  });

  it('repeats the same page for events of one date', async () => {
    const same = [1, 2, 3].map(id => event(id, 1, 1));
    const stuck = await startLocationWorld({ messagingEvents: eventsOf(same) });
    expect(await walk(`${path}?limit=2`, 4, stuck)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    await stuck.stop();
  });
});
