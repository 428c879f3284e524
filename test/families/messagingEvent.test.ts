import { afterEach, expect, test } from '@jest/globals';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../gateway.js';
import { domainIn } from '../sandbox/demoWorld.js';
import { dateTime, globalId, inDemo } from './spelling.js';

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
