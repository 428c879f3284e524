import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSchema } from '../../src/families/schema.js';
import { unorderedParameters } from '../support/expected/unorderedParameters.js';
import { type Asked, startGateway, type TestGateway } from '../support/gateway.js';
import { poolOf, randomQuery } from '../support/random/query.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const RUNS = Number(process.env['RUNS'] ?? 80);
const SEED = Number(process.env['SEED'] ?? 1);
const DAY = 86_400_000;

const { world } = seededWorld(60);
/** Ids that HQ does not have, besides those that it has. */
const known = poolOf(world, ['demo', 'demo-north']);
const pool = { ...known, caseId: [...known.caseId!, 'none'], userId: [...known.userId!, 'none'], first: [2, 5, 50] };
const queries = randomQuery(createSchema(), pool, 5, ['RequestBudget']);

let gateways: readonly TestGateway[];
beforeAll(async () => {
  gateways = await Promise.all(
    (['breadth-first', 'graphql-js'] as const).map(executor => startGateway({ world, executor, maxRequests: 1000 })),
  );
});
afterAll(() => Promise.all(gateways.map(gateway => gateway.close())));

/** What both executors must agree on. Links contain the port of the gateway; HQ gives each restore a new id. */
const seen = ({ data, errors = [], bill }: Asked<unknown>) => ({
  data: JSON.stringify(data)
    .replaceAll(/127\.0\.0\.1:\d+/g, 'gateway')
    .replaceAll(/(_restoreId":)"[^"]*"/g, '$1"restore"'),
  errors: errors
    .map(({ path, message, extensions }) => JSON.stringify([path, message, extensions['code']]))
    .sort((a, b) => (a < b ? -1 : 1)),
  bill: unorderedParameters(bill).toSorted((a, b) => (a < b ? -1 : 1)),
});

test(`random operations have the same data, errors and bill under both executors (${RUNS} from seed ${SEED})`, async () => {
  for (const query of fc.sample(queries, { numRuns: RUNS, seed: SEED })) {
    // Cold, then from memory.
    for (const time of ['cold', 'warm']) {
      const [ours, theirs] = await Promise.all(gateways.map(async gateway => seen(await gateway.ask(query))));
      expect({ query, time, ...ours }).toEqual({ query, time, ...theirs });
    }
    for (const { clock } of gateways) clock.pass(DAY);
  }
});
