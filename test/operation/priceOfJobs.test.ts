import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { World } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { createSchema } from '../../src/families/schema.js';
import { subgraphSdl } from '../../src/graphql/subgraph/sdl.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';
import { priceOf } from '../support/priceOf.js';
import { jobVariables } from '../support/jobVariables.js';
import { createStaticCost } from './staticCost.js';
import { parse } from 'graphql';

const HOUR = 3_600_000;
/** What one HQ request weighs in `@cost`. */
const REQUEST = 100;

let world: World;
let gateway: TestGateway;
beforeAll(async () => {
  world = createWorld({ now: NOW, reference: true });
  gateway = await startGateway({ world });
});
afterAll(() => gateway.close());

/** Requests least, expected, most and actual. */
async function pricedThenAsked(query: string, variables: Readonly<Record<string, unknown>>) {
  const { plan, bill } = await priceOf(gateway, query, { variables });
  expect(bill).toEqual([]);
  const { bill: actual, errors } = await gateway.ask(query, { variables });
  expect(errors).toBeUndefined();
  const { least, expected, most } = plan.requests;
  expect(plan.steps.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
  return { least, expected, most, actual: actual.length };
}

test('every job costs its price, never read before, cold and warm; the price itself costs nothing', async () => {
  const prices: Awaited<ReturnType<typeof pricedThenAsked>>[] = [];
  for (const [job, variables] of jobVariables(world, NOW)) {
    // 20,000 forms three times over: `npm run bench:requests` has it.
    if (job === '06') continue;
    const query = readFileSync(`examples/job-${job}.graphql`, 'utf8');
    const first = await pricedThenAsked(query, variables);
    gateway.clock.pass(3 * HOUR);
    const cold = await pricedThenAsked(query, variables);
    gateway.clock.pass(61_000);
    const warm = await pricedThenAsked(query, variables);
    gateway.clock.pass(26 * HOUR);
    // Sizes are not known then, nor which filters a report has: what is expected may be wrong, the bounds may not.
    expect(first.actual).toBeGreaterThanOrEqual(first.least);
    expect(first.actual).toBeLessThanOrEqual(first.most);
    prices.push(cold, warm);
  }
  for (const { least, most, actual } of prices) {
    expect(actual).toBeGreaterThanOrEqual(least);
    expect(actual).toBeLessThanOrEqual(most);
  }
  const exact = prices.filter(({ expected, actual }) => expected === actual);
  expect(exact.length).toBeGreaterThanOrEqual(0.9 * prices.length);
});

test('a job costs at most what `@cost` and `@listSize` of the subgraph say, unless its lists are longer than a page of HQ', async () => {
  const staticCost = createStaticCost(subgraphSdl(createSchema()));
  const costs: [job: string, stated: number, actual: number][] = [];
  for (const [job, variables] of jobVariables(world, NOW)) {
    if (job === '06') continue;
    gateway.clock.pass(26 * HOUR);
    const query = readFileSync(`examples/job-${job}.graphql`, 'utf8');
    const { bill } = await gateway.ask(query, { variables });
    costs.push([job, staticCost(parse(query), variables) / REQUEST, bill.length]);
  }
  // Each further page of a list is a request that no weight states: `hq-max-cost` limits that.
  const longer = costs.filter(([, stated, actual]) => actual > stated);
  expect(longer.map(([job]) => job)).toEqual(['05', '14']);
  expect(costs.every(([, stated]) => stated > 0)).toBe(true);
});
