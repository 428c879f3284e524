import { afterEach, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { worldWithChangingList } from '../../support/worlds/changingLists.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

/** Expects that the list fails at its path after a few requests, while other requests are answered. */
async function expectGivenUp(query: string, path: readonly string[]) {
  const [{ errors, bill }, other] = await Promise.all([
    gateway.ask(query),
    fetch(`${gateway.url}/health`).then(response => response.status),
  ]);
  expect(errors).toMatchObject([{ path, extensions: { code: 'HQ_UNEXPECTED' } }]);
  expect(bill.length).toBeLessThanOrEqual(3);
  expect(other).toBe(200);
}

test('more messaging events of one instant than a page holds are an error, because HQ offers no way past them (users.md 8)', async () => {
  const { world } = worldWithChangingList('messaging events', 1);
  const store = world.domains.get('demo')!.messagingEvents;
  const [first] = [...store];
  for (let id = 1000; id < 2100; id += 1) store.put({ ...first!, id });
  gateway = await startGateway({ world });
  const list = 'messagingEvents(first: 2000) { nodes { eventId } }';
  await expectGivenUp(`{ domain(name: "demo") { ${list} } }`, ['domain', 'messagingEvents']);
});

test.each([10, 2000])(
  'a data source cursor that does not advance never keeps the gateway reading (first: %i)',
  async first => {
    const rows = Array.from({ length: 10_000 }, (_, n) => ({ doc_id: `d${n}`, inserted_at: '2026-01-01T00:00:00' }));
    const stuck: Endpoint = {
      kind: 'view',
      methods: ['GET'],
      metered: true,
      paths: ['api/ucr/v1/'],
      handle: ask => {
        const limit = Number(ask.query.get('limit') ?? 1000);
        const objects = rows.slice(0, limit);
        return { status: 200, body: { objects, meta: { limit, next: 'http://hq/?cursor=c3R1Y2s%3D' } } };
      },
    };
    gateway = await startGateway({ world: buildWorld({}), endpoints: [stuck] });
    const list = (rowsOf: number, after = '') =>
      `{ domain(name: "demo") { dataSource(dataSourceId: "d1") { rows(first: ${rowsOf}${after}) { nodes { docId } pageInfo { endCursor } } } } }`;
    if (first < 1000) {
      // A page is returned, and its cached rows are not read in an endless loop.
      const { data, errors } = await gateway.ask<{ domain: { dataSource: { rows: { nodes: unknown[] } } } }>(
        list(first),
      );
      expect(errors).toBeUndefined();
      expect(data.domain.dataSource.rows.nodes).toHaveLength(first);
    }
    await expectGivenUp(list(15_000), ['domain', 'dataSource', 'rows']);
  },
);
