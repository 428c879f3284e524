import { describe, expect, test } from '@jest/globals';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

/**
 * A federation gateway cuts one operation of its client into several requests to this subgraph, its fetches, and passes
 * the headers on to each (docs/supergraph.md).
 */
const { world } = seededWorld();
const gateway = gatewayPerTest({ world, workers: 0 });
const GROUPS = '{ domain(name: "demo") { groups { nodes { name } } } }';
const TYPES = '{ domain(name: "demo") { locationTypes { name } } }';
const BOTH = '{ domain(name: "demo") { groups { nodes { name } } webUsers { nodes { username } } } }';

describe('a header counts for each fetch', () => {
  test('hq-max-cost: each fetch may spend it', async () => {
    const headers = { 'hq-max-cost': '1' };
    const first = await gateway.ask(GROUPS, { headers });
    const second = await gateway.ask(TYPES, { headers });
    expect([first.errors, second.errors]).toEqual([undefined, undefined]);
    expect([first.bill.length, second.bill.length]).toEqual([1, 1]);
    gateway.clock.pass(3_600_000);
    const whole = await gateway.ask(BOTH, { headers });
    expect(whole.errors?.[0]?.extensions['code']).toBe('MAX_COST_EXCEEDED');
  });

  test('hq-deadline: the time of a fetch begins with it', async () => {
    const headers = { 'hq-deadline': '5000' };
    const first = await gateway.ask(GROUPS, { headers });
    gateway.clock.pass(5001);
    const second = await gateway.ask(TYPES, { headers });
    expect([first.errors, second.errors]).toEqual([undefined, undefined]);
  });

  test('hq-explain: plan prices the fetch and answers it without data, so that no later fetch follows', async () => {
    const { data, errors, bill, extensions } = await gateway.ask(GROUPS, { headers: { 'hq-explain': 'plan' } });
    expect([data, bill]).toEqual([undefined, []]);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_EXECUTED' } }]);
    expect(extensions.cost).toMatchObject({ plan: { requests: { least: 1, expected: 1, most: 1 } } });
  });
});
