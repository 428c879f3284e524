import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSchema } from '../../src/families/schema.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW, startGateway } from '../support/gateway.js';
import { poolOf, randomQuery } from '../support/random/query.js';
import { priceOf } from '../support/priceOf.js';

const HOUR = 3_600_000;

test('the cost of random queries lies within their price, and equals the estimate in nine of ten', async () => {
  const world = createWorld({ now: NOW, cases: 2000 });
  const gateway = await startGateway({ world });
  const pool = { ...poolOf(world, ['demo']), first: [5, 20, 100] };
  const queries = fc.sample(randomQuery(createSchema(), pool, 4, ['RequestBudget', 'AttachmentContent']), {
    numRuns: 60,
    seed: 7,
  });
  const exact = { first: 0, again: 0 };
  for (const query of queries) {
    for (const time of ['first', 'again'] as const) {
      const { plan, bill } = await priceOf(gateway, query);
      const { bill: actual } = await gateway.ask(query);
      const { least, expected, most } = plan.requests;
      expect([query, bill, actual.length >= least, actual.length <= most]).toEqual([query, [], true, true]);
      if (actual.length === expected) exact[time] += 1;
      gateway.clock.pass(time === 'first' ? 3 * HOUR : 26 * HOUR);
    }
  }
  // Never asked before, by what is usual; then by what was there some hours ago.
  expect(exact.first + exact.again).toBeGreaterThanOrEqual(0.9 * 2 * queries.length);
  await gateway.close();
});
