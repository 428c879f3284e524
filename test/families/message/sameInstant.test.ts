import { describe, expect, test } from '@jest/globals';
import type { MessagingEventRecord } from '../../../src/sandbox/world/model.js';
import { startGateway } from '../../support/gateway.js';
import { caseRow, messagingEvent } from '../../support/worlds/sampleRows.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';

const AT = Date.UTC(2026, 0, 1);

/** So many events of one instant, and five later ones. */
const broadcast = (count: number) => [
  ...Array.from({ length: count }, (_, i) => messagingEvent(i + 1, AT)),
  ...Array.from({ length: 5 }, (_, i) => messagingEvent(5_001 + i, AT + 1 + i)),
];
const ids = (events: readonly MessagingEventRecord[]) => events.map(({ id }) => ({ eventId: String(id) }));
type Events = Part<{ readonly eventId: string }>;
const OF_CASE = 'GET messaging-event/v1/?case_id=one&limit=';

describe('many events of one instant: HQ takes no offset, and its cursor loses rows (users.md 8)', () => {
  test.each([
    [60, []],
    [150, ['200']],
    [990, ['200', '400', '800', '1000']],
  ])('%i about one case: whole and in pages, each once', async (count, limits) => {
    const events = broadcast(count);
    const gateway = await startGateway({
      world: buildWorld({ cases: [caseRow({ id: 'one' })], messagingEvents: events }),
    });
    try {
      const query = `query ($after: String) ${inDemo(`case(caseId: "one") { messagingEvents(first: 17, after: $after) { nodes { eventId } edges { cursor node { eventId } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)}`;
      const first = await gateway.ask<{ domain: { case: { messagingEvents: Events } } }>(query);
      expect(first.errors).toBeUndefined();
      expect(first.data.domain.case.messagingEvents.nodes).toEqual(ids(events.slice(0, 17)));
      expect(first.data.domain.case.messagingEvents.pageInfo.hasNextPage).toBe(true);
      expect(first.bill).toEqual(['GET case/v2/one/', `${OF_CASE}100`]);
      const { nodes, billPerPage } = await readAllPages(
        gateway,
        query,
        (data: typeof first.data) => data.domain.case.messagingEvents,
      );
      expect(nodes).toEqual(ids(events));
      expect(billPerPage.flat().filter(line => line.startsWith(OF_CASE))).toEqual(
        limits.map(limit => `${OF_CASE}${limit}`),
      );
      gateway.clock.pass(3_600_000);
      const all = await gateway.ask<typeof first.data>(
        inDemo('case(caseId: "one") { messagingEvents(first: 2000) { totalCount nodes { eventId } } }'),
      );
      expect(all.errors).toBeUndefined();
      expect(all.data.domain.case.messagingEvents).toEqual({ totalCount: events.length, nodes: ids(events) });
      expect(all.bill).toEqual(['GET case/v2/one/', `${OF_CASE}1000`]);
    } finally {
      await gateway.close();
    }
  });

  test.each(['ASC', 'DESC'])('the root list %s, its page ending within an instant', async direction => {
    const events = [...Array.from({ length: 700 }, (_, i) => messagingEvent(9_001 + i, AT - 1)), ...broadcast(700)];
    const gateway = await startGateway({ world: buildWorld({ messagingEvents: events }) });
    try {
      const order = `orderBy: { field: DATE_LAST_ACTIVITY, direction: ${direction} }`;
      const sign = direction === 'ASC' ? 1 : -1;
      const expected = events.toSorted((a, b) => sign * (a.lastActivity - b.lastActivity) || a.id - b.id);
      const query = `query ($after: String) ${inDemo(`messagingEvents(first: 123, ${order}, after: $after) { ${part('eventId')} }`)}`;
      const { nodes, billPerPage } = await readAllPages(
        gateway,
        query,
        (data: { domain: { messagingEvents: Events } }) => data.domain.messagingEvents,
      );
      expect(nodes).toEqual(ids(expected));
      expect(billPerPage.flat()).toHaveLength(2);
    } finally {
      await gateway.close();
    }
  });
});
