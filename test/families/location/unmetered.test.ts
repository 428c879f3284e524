import { afterEach, expect, test } from '@jest/globals';
import type { DomainRecord } from '../../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);
/** HQ's toggle aside, an account without users: 1 metered request a second. */
const small = (parts: Partial<DomainRecord> = {}) => ({
  ...world,
  domains: new Map([...world.domains, ['demo', { ...demo, plan: { ...demo.plan, includedUsers: 0 }, ...parts }]]),
});

let gateway: TestGateway;
afterEach(() => gateway.close());

const [place] = demo.locations;
const READ = inDemo(
  `locations { totalCount } locationTypes { code } location(locationId: "${place!.id}") { externalId } budget { limits { windows { used } } }`,
);
const RENAME = (name: string) =>
  `mutation { locationUpdate(domain: "demo", locationId: "${place!.id}", input: { name: "${name}", siteCode: "${place!.siteCode}" }) { location { name } userErrors { code } } }`;

test('reading and changing locations uses no budget and waits for nothing (throttling.md 4)', async () => {
  gateway = await startGateway({ world: small(), workers: 0, throttled: true });
  const began = gateway.clock.now();
  const read = await gateway.ask<{ domain: { budget: { limits: { windows: { used: number }[] }[] } } }>(READ);
  expect([read.errors, read.bill.length]).toEqual([undefined, 3]);
  expect(read.extensions.cost).toMatchObject({ actualQueryCost: 3, unmetered: 3, waitedMs: 0 });
  const names = ['A', 'B', 'C', 'D'];
  for (const name of names) {
    const { data, errors, extensions } = await gateway.ask<{ locationUpdate: unknown }>(RENAME(name));
    expect([errors, data.locationUpdate]).toEqual([undefined, { location: { name }, userErrors: [] }]);
    expect(extensions.cost).toMatchObject({ actualQueryCost: 1, unmetered: 1, waitedMs: 0 });
  }
  expect(gateway.clock.now()).toBe(began);
  const { data } = await gateway.ask<typeof read.data>(inDemo('budget { limits { windows { used } } }'));
  expect(data.domain.budget.limits[0]!.windows.map(({ used }) => used)).toEqual([0, 0, 0, 0]);
});

test('an HQ that meters them is waited for, as with any other family', async () => {
  const toggles = new Set([...demo.toggles, 'METER_LOCATIONS']);
  gateway = await startGateway({
    world: small({ toggles, workers: { ...demo.workers, *[Symbol.iterator]() {} } }),
    workers: 0,
    throttled: true,
  });
  const began = gateway.clock.now();
  for (const name of ['A', 'B', 'C', 'D']) {
    const { data, errors } = await gateway.ask<{ locationUpdate: unknown }>(RENAME(name));
    expect([errors, data.locationUpdate]).toEqual([undefined, { location: { name }, userErrors: [] }]);
  }
  expect(gateway.clock.now()).toBeGreaterThan(began + 2_000);
});
