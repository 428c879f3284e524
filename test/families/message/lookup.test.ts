import { afterEach, expect, test } from '@jest/globals';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { dateTime, globalId, inDemo } from '../../support/expected/expectedFormat.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

test('an event by id: one request; null for an id that HQ does not have, free for one that it cannot have', async () => {
  const world = createWorld({ now: NOW, cases: 60 });
  const [event] = domainIn(world).messagingEvents;
  gateway = await startGateway({ world });
  const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
    inDemo(
      `a: messagingEvent(eventId: "${event!.id}") { id eventId date messages { content } }
        b: messagingEvent(eventId: "999999") { eventId } c: messagingEvent(eventId: "../1") { eventId }`,
    ),
  );
  expect(errors).toBeUndefined();
  expect(data.domain).toEqual({
    a: {
      id: globalId('MessagingEvent', String(event!.id)),
      eventId: String(event!.id),
      date: dateTime(event!.date),
      messages: event!.messages.map(({ content }) => ({ content })),
    },
    b: null,
    c: null,
  });
  expect(bill).toEqual([`GET messaging-event/v1/${event!.id}/`, 'GET messaging-event/v1/999999/']);
});

test('a message by its global id: the request of its event, one for several messages of it; an unknown one is null', async () => {
  const world = createWorld({ now: NOW, cases: 60 });
  const event = [...domainIn(world).messagingEvents].find(({ messages }) => messages.length > 1)!;
  const seen = event.messages.map(({ id, content }) => ({
    id: globalId('MessagingMessage', `${event.id}/${id}`),
    domain: 'demo',
    messageId: String(id),
    eventId: String(event.id),
    content,
    event: { eventId: String(event.id) },
  }));
  const unknown = [`${event.id}/999999`, String(event.id), '999999/1'].map(id => globalId('MessagingMessage', id));
  gateway = await startGateway({ world });
  const { data, errors, bill } = await gateway.ask<{ nodes: unknown }>(
    `query ($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on MessagingMessage { domain messageId eventId content event { eventId } } }
    }`,
    { variables: { ids: [...seen.map(({ id }) => id), ...unknown] } },
  );
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual([...seen, null, null, null]);
  expect(bill.toSorted()).toEqual(['GET messaging-event/v1/999999/', `GET messaging-event/v1/${event.id}/`].toSorted());
  const ofList = await gateway.ask<{
    domain: { messagingEvents: { nodes: { eventId: string; messages: unknown }[] } };
  }>(inDemo('messagingEvents(first: 1000) { nodes { eventId messages { id event { eventId } } } }'));
  expect(ofList.data.domain.messagingEvents.nodes.find(({ eventId }) => eventId === String(event.id))).toEqual({
    eventId: String(event.id),
    messages: seen.map(({ id, event: { eventId } }) => ({ id, event: { eventId } })),
  });
});

test.each([
  ['status: [ERROR, COMPLETED]', 'filter.status: HQ accepts one value'],
  ['status: []', 'filter.status is empty'],
  ['status: UNKNOWN', 'filter.status: HQ cannot search for UNKNOWN'],
  ['contentKind: [SMS, UNKNOWN]', 'filter.contentKind: HQ cannot search for UNKNOWN'],
  ['sourceKind: UNKNOWN', 'filter.sourceKind: HQ cannot search for UNKNOWN'],
  ['caseId: ["a", "b"]', 'filter.caseId: HQ accepts one value'],
  ['errorCode: ["a", "b", "c"]', 'filter.errorCode: HQ accepts one value here, not 3'],
  ['phoneNumber: ["1", "2"]', 'filter.phoneNumber: HQ accepts one value'],
  ['emailAddress: ["a@b.org", "c@d.org"]', 'filter.emailAddress: HQ accepts one value'],
  ['caseId: ""', 'filter.caseId is empty'],
])('a filter that HQ does not have is refused: %s', async (filter, message) => {
  gateway = await startGateway({ world: createWorld({ now: NOW, cases: 10 }) });
  const { errors, bill } = await gateway.ask(inDemo(`messagingEvents(filter: { ${filter} }) { nodes { eventId } }`));
  expect(errors).toMatchObject([{ path: ['domain', 'messagingEvents'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toContain(message);
  expect(bill).toEqual([]);
});

test('one value twice is one value', async () => {
  gateway = await startGateway({ world: createWorld({ now: NOW, cases: 10 }) });
  const { errors, bill } = await gateway.ask(
    inDemo('messagingEvents(filter: { status: [ERROR, ERROR] }) { nodes { eventId } }'),
  );
  expect(errors).toBeUndefined();
  expect(bill).toEqual(['GET messaging-event/v1/?limit=1000&status=error']);
});

test('a word of HQ’s that the schema does not know is UNKNOWN, and its own text is there', async () => {
  const world = createWorld({ now: NOW, cases: 10 });
  const { messagingEvents } = domainIn(world);
  const [event] = messagingEvents;
  const [message] = [...messagingEvents].flatMap(({ messages }) => messages);
  messagingEvents.put({
    ...event!,
    contentType: 'connect-message',
    status: 'unknown',
    source: { ...event!.source, type: 'robot' },
    recipient: { ...event!.recipient, type: 'unknown' },
    messages: [{ ...message!, type: 'fax', direction: 'sideways' } as never],
  });
  gateway = await startGateway({ world });
  const { data, errors } = await gateway.ask<{ domain: unknown }>(
    inDemo(
      `messagingEvent(eventId: "${event!.id}") { contentKind rawContentKind status rawStatus source { kind rawKind } recipient { kind } messages { kind direction } }`,
    ),
  );
  expect(errors).toBeUndefined();
  expect(data.domain).toEqual({
    messagingEvent: {
      ...{ contentKind: 'UNKNOWN', rawContentKind: 'connect-message', status: 'UNKNOWN', rawStatus: 'unknown' },
      source: { kind: 'UNKNOWN', rawKind: 'robot' },
      recipient: { kind: 'UNKNOWN' },
      messages: [{ kind: 'UNKNOWN', direction: 'UNKNOWN' }],
    },
  });
});
