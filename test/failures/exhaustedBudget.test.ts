import { afterEach, describe, expect, test } from '@jest/globals';
import { limitsOf } from '../../src/sandbox/limits/throttle.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { workersWorld } from '../support/worlds/workersWorld.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';
import { domainIn } from '../support/worlds/demoWorld.js';
import { worker } from '../support/worlds/tinyWorld.js';

interface Answer {
  readonly domain: {
    readonly budget: {
      readonly mobileWorkers: number | null;
      readonly limits: readonly {
        readonly windows: readonly { readonly period: string; readonly limit: number; readonly used: number }[];
      }[];
    };
  };
}
const BUDGET = '{ domain(name: "demo") { budget { mobileWorkers limits { windows { period limit used } } } } }';
const PATIENT = { 'hq-deadline': '3600000' };
const COUNT = 'GET user/v1/?limit=1000';

/** An operation of one request that no cache answers: each has another filter. */
const fresh = (i: number) =>
  `{ domain(name: "demo") { webUsers(filter: { username: "nobody${i}@example.org" }) { totalCount } } }`;

let gateway: TestGateway;
afterEach(() => gateway.close());

describe('over hundreds of operations HQ refuses none of our requests (throttling.md 3)', () => {
  test.each([
    ['no workers, asked now and then', 0, 70, 8],
    ['300 workers, asked without a pause', 300, 400, 0],
  ])(
    'a project space of %s, which the gateway counts at most once an hour',
    async (_, count, operations, pause) => {
      const world = workersWorld(Array.from({ length: count }, (_each, i) => worker(`w${i}`)));
      gateway = await startGateway({ world, workers: null, throttled: true });
      const began = gateway.clock.now();
      const statuses = new Set<number>();
      const counts: number[] = [];
      for (let i = 0; i < operations; i += 10) {
        const some = await Promise.all(
          Array.from({ length: 10 }, (_each, j) => gateway.ask(fresh(i + j), { headers: PATIENT })),
        );
        for (const { errors } of some) expect(errors).toBeUndefined();
        gateway.clock.pass(pause * 3_600_000);
        // Ten at once share the bill: it was emptied when the last of them was sent.
        for (const { status } of gateway.hq.bill.entries) statuses.add(status);
        if (gateway.hq.bill.lines().some(line => line.startsWith('GET user/v1/'))) counts.push(gateway.clock.now());
      }
      expect(statuses).toEqual(new Set([200]));
      counts.slice(1).forEach((at, i) => expect(at - counts[i]!).toBeGreaterThanOrEqual(3_500_000));
      const hours = (gateway.clock.now() - began) / 3_600_000;
      expect(counts.length).toBeLessThanOrEqual(1 + Math.ceil(hours));
      const { data } = await gateway.ask<Answer>(BUDGET);
      expect(data.domain.budget.mobileWorkers ?? 0).toBe(count);
    },
    120_000,
  );
});

describe('the budget reports what HQ counts (throttling.md 1)', () => {
  const GRAINS = { day: [4, 21_600], hour: [3, 1200], minute: [2, 30], second: [1, 1] } as const;
  type Period = keyof typeof GRAINS;

  /** HQ's rate: whole grains in full, the one before them as far as it has not faded out. */
  function rate(period: Period, recorded: readonly number[], now: number): number {
    const [grains, length] = GRAINS[period];
    const grainOf = (ms: number) => Math.floor(ms / 1000 / length);
    const faded = ((now / 1000) % length) / length;
    const weight = (age: number) => (age < grains ? 1 : age === grains ? 1 - faded : 0);
    return recorded.reduce((sum, ms) => sum + weight(grainOf(now) - grainOf(ms)), 0);
  }

  test('in each window, over two days of requests at every pace', async () => {
    gateway = await startGateway({ world: workersWorld([worker('a'), worker('b')]), workers: 2, throttled: true });
    const recorded: number[] = [];
    for (let i = 0; i < 60; i++) {
      await gateway.ask(fresh(i), { headers: PATIENT });
      recorded.push(gateway.clock.now());
      gateway.clock.pass([900, 40_000, 700_000, 9_600_000][i % 4]! + 37 * i);
      const { data } = await gateway.ask<Answer>(BUDGET);
      for (const { period, limit, used } of data.domain.budget.limits[0]!.windows) {
        const name = period.toLowerCase() as Period;
        expect([i, period, limit]).toEqual([i, period, limitsOf(2)[name]]);
        expect(used).toBeCloseTo(rate(name, recorded, gateway.clock.now()), 6);
      }
    }
    expect(gateway.clock.now() - NOW).toBeGreaterThan(40 * 3_600_000);
  });
});

describe('what an operation is willing to wait for', () => {
  const world = createWorld({ now: NOW, cases: 60 });
  const demo = domainIn(world);
  const singles = `{ domain(name: "demo") { webUsers(first: 100) { nodes { username tableauGroups } } } }`;

  test('hq-deadline: a field that cannot be read in time is THROTTLED at once', async () => {
    gateway = await startGateway({ world, workers: 0, throttled: true });
    const began = gateway.clock.now();
    const {
      data,
      errors = [],
      bill,
    } = await gateway.ask<{ domain: { webUsers: { nodes: { tableauGroups: unknown }[] } } }>(singles, {
      headers: { 'hq-deadline': '4000' },
    });
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['THROTTLED']));
    expect(data.domain.webUsers.nodes).toHaveLength(demo.webUsers.size);
    const told = data.domain.webUsers.nodes.filter(({ tableauGroups }) => tableauGroups !== null).length;
    expect(told).toBeGreaterThan(0);
    expect([told + errors.length, bill.length]).toEqual([demo.webUsers.size, told + 1]);
    expect(errors.every(({ extensions }) => Number(extensions['retryAfter']) > 0)).toBe(true);
    expect(gateway.clock.now() - began).toBeLessThanOrEqual(4000);
    expect(gateway.hq.bill.entries.map(({ status }) => status)).not.toContain(429);
  });

  test('the same operation with more time is complete, and reads the rest only once', async () => {
    gateway = await startGateway({ world, workers: 0, throttled: true });
    await gateway.ask(singles, { headers: { 'hq-deadline': '4000' } });
    const before = gateway.hq.bill.lines().length;
    const { errors, bill, extensions } = await gateway.ask(singles, { headers: PATIENT });
    expect(errors).toBeUndefined();
    expect(bill.filter(line => line !== COUNT)).toHaveLength(demo.webUsers.size + 1 - before);
    expect(extensions.cost.waitedMs).toBeGreaterThan(0);
  });

  test('hq-priority: bulk waits behind interactive operations', async () => {
    gateway = await startGateway({ world, workers: 0, throttled: true });
    const order: string[] = [];
    const send = (name: string, priority: string, i: number) =>
      gateway.ask(fresh(i), { headers: { ...PATIENT, 'hq-priority': priority } }).then(() => void order.push(name));
    await Promise.all([
      ...[1, 2, 3, 4, 5, 6].map(i => send('bulk', 'bulk', i)),
      ...[7, 8, 9].map(i => send('now', 'interactive', i)),
    ]);
    expect(order.lastIndexOf('now')).toBeLessThan(order.lastIndexOf('bulk') - 1);
    expect(order.filter(name => name === 'now')).toHaveLength(3);
  });

  test('maximum requests of an operation: MAX_COST_EXCEEDED at the fields beyond it, those before are there', async () => {
    gateway = await startGateway({ world, maxRequests: 4 });
    const {
      data,
      errors = [],
      bill,
    } = await gateway.ask<{ domain: { webUsers: { nodes: { tableauGroups: unknown }[] } } }>(singles);
    expect(bill).toHaveLength(4);
    expect(data.domain.webUsers.nodes.filter(({ tableauGroups }) => tableauGroups !== null)).toHaveLength(3);
    expect(errors).toHaveLength(demo.webUsers.size - 3);
    for (const { extensions } of errors) expect(extensions).toEqual({ code: 'MAX_COST_EXCEEDED', cost: 5, maxCost: 4 });
    const next = await gateway.ask('{ domain(name: "demo") { groups { totalCount } } }');
    expect(next.errors).toBeUndefined();
  });
});
