import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSchema } from '../src/families/schema.js';
import { startGateway, type TestGateway } from './support/gateway.js';
import { poolOf, randomQuery } from './support/random/query.js';
import { seededWorld } from './support/worlds/seededWorld.js';

const { world } = seededWorld(60);
const LOGINS = ['admin', 'restricted', 'reader', 'north', 'scoped'] as const;
// What may be spent belongs to the project space: its budget is the one thing that callers share.
const queries = randomQuery(createSchema(), poolOf(world, ['demo', 'demo-north']), 4, ['RequestBudget']);

/** The parts of an answer that a client can compare: a shared or cached request changes only the cost. */
const seen = ({ data, errors }: { data: unknown; errors?: readonly { message: string; path?: unknown }[] }) => ({
  data: JSON.parse(
    JSON.stringify(data)
      // Links to files begin with the gateway's own port.
      .replaceAll(/127\.0\.0\.1:\d+/g, 'gateway')
      // A cursor is opaque: the same position may come from a cached list or from a page of HQ's.
      .replaceAll(/(_(?:endC|startC|c)ursor":)"[^"]*"/g, '$1"cursor"')
      // HQ gives each restore a new id.
      .replaceAll(/(_restoreId":)"[^"]*"/g, '$1"restore"'),
  ) as unknown,
  errors: errors
    ?.map(({ message, path }) => ({ message, path }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
});

describe('data that one credential may read never reaches another one', () => {
  let shared: TestGateway;
  beforeAll(async () => {
    shared = await startGateway({ world, throttled: false, maxRequests: 1000 });
  });
  afterAll(() => shared.close());

  test('an answer is the same whether or not others have asked the same before, or ask it now', async () => {
    await fc.assert(
      fc.asyncProperty(
        queries,
        fc.shuffledSubarray([...LOGINS], { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        async (query, logins, together) => {
          const alone = [];
          for (const as of logins) {
            const own = await startGateway({ world, throttled: false, maxRequests: 1000 });
            alone.push(seen(await own.ask(query, { as })));
            await own.close();
          }
          const among = [];
          if (together) among.push(...(await Promise.all(logins.map(as => shared.ask(query, { as })))));
          else for (const as of logins) among.push(await shared.ask(query, { as }));
          expect(among.map(seen)).toEqual(alone);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  }, 120_000);
});
