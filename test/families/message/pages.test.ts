import { describe, expect, test } from '@jest/globals';
import type { MessagingEventRecord } from '../../../src/sandbox/world/model.js';
import { part, type Part } from '../../support/expected/expectedFormat.js';
import { NOW } from '../../support/gateway.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { readAllPages } from '../../support/readAllPages.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { demo } = seededWorld();
const PATH = 'GET messaging-event/v1/';
const LIST = `${PATH}?limit=1000`;

/** HQ's order: by last activity, either way, then by id (users.md 8). */
const sorted = (events: Iterable<MessagingEventRecord>, sign = 1): readonly MessagingEventRecord[] =>
  [...events].sort((a, b) => sign * (a.lastActivity - b.lastActivity) || a.id - b.id);
const events = sorted(demo.messagingEvents);
const texts = (event: MessagingEventRecord) => event.messages.filter(({ type }) => type !== 'email');
const isFailed = (event: MessagingEventRecord) => event.messages.some(({ errorMessage }) => errorMessage);
const ids = (rows: readonly MessagingEventRecord[]) => rows.map(({ id }) => ({ eventId: String(id) }));

interface Answer<Row> {
  readonly domain: { readonly messagingEvents: Part<Row> };
}

describe('reading 2,500 events, seven at every instant', () => {
  const failed = { ...events.flatMap(texts)[0]!, errorMessage: 'Gateway error' };
  /** What was active last was made first: there HQ's gateway cursor loses and repeats (users.md 8, cursor trap). */
  const many = Array.from({ length: 2500 }, (_, n): MessagingEventRecord => ({
    ...events[0]!,
    id: 1 + ((n * 7) % 2503),
    date: NOW - n * 60_000,
    lastActivity: NOW - 100_000_000 + Math.floor(n / 7) * 1000,
    messages: n % 2 ? [] : [failed, { ...failed, id: failed.id + 1 }],
    status: n % 2 ? 'completed' : 'error',
  }));
  const query = (first: number, args: string) =>
    `query ($after: String) { domain(name: "demo") { messagingEvents(first: ${first}, after: $after, ${args}) { ${part('eventId')} } } }`;
  const order = (direction: string) => `orderBy: { field: DATE_LAST_ACTIVITY, direction: ${direction} }`;
  /** The page that begins at a time of the day before the present. */
  const from = (bound: string) =>
    `${PATH}?date_last_activity.${bound.replace('=', '=2026-06-16T').replaceAll(':', '%3A')}&limit=1000`;

  const gateway = gatewayPerTest({ world: buildWorld({ messagingEvents: many }) });

  // A filter of status is a join: HQ repeats each event for each of its failed messages (users.md 8).
  test.each([
    [order('ASC'), sorted(many), ['gte=08:15:42', 'gte=08:18:04'], ''],
    [order('DESC'), sorted(many, -1), ['lte=08:16:54', 'lte=08:14:32'], '&order_by=-date_last_activity'],
    ['filter: { status: ERROR }', sorted(many.filter(isFailed)), ['gte=08:15:42', 'gte=08:18:04'], '&status=error'],
  ])('%s, in small pages to the end: every event once', async (args, rows, bounds, suffix) => {
    const { nodes, cursors, billPerPage } = await readAllPages<{ eventId: string }>(
      gateway,
      query(90, args),
      (data: Answer<{ eventId: string }>) => data.domain.messagingEvents,
    );
    expect(nodes).toEqual(ids(rows));
    expect(billPerPage.flat()).toEqual([LIST, ...bounds.map(from)].map(line => line + suffix));
    for (const i of [0, 500, 998, 999, 1000, rows.length - 2, rows.length - 1]) {
      const { data, bill } = await gateway.ask<Answer<unknown>>(query(3, args), { variables: { after: cursors[i] } });
      expect(data.domain.messagingEvents.nodes).toEqual(ids(rows.slice(i + 1, i + 4)));
      expect(bill).toEqual([]);
    }
  });

  test('a cursor in the middle continues at its position with an empty cache', async () => {
    const first = await gateway.ask<Answer<unknown>>(query(1500, order('ASC')));
    const after = first.data.domain.messagingEvents.pageInfo.endCursor;
    gateway.clock.pass(61_000);
    const { data, bill } = await gateway.ask<Answer<unknown>>(query(50, order('ASC')), { variables: { after } });
    expect(data.domain.messagingEvents.nodes).toEqual(ids(sorted(many).slice(1500, 1550)));
    // At the instant of the cursor's gateway row, not of the page that it stood on.
    expect(bill).toEqual([from('gte=08:16:54')]);
  });
});
