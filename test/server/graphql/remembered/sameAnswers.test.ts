import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSchema } from '../../../../src/families/schema.js';
import { countedStore } from './countedStore.js';
import { startGateway, type AskOptions, type Asked, type TestGateway } from '../../../support/gateway.js';
import { poolOf, randomQuery } from '../../../support/random/query.js';
import { seededWorld } from '../../../support/worlds/seededWorld.js';

const LOGINS = ['admin', 'restricted', 'reader', 'north'] as const;
const LAG = 5000;
const { world } = seededWorld(40);
const pool = poolOf(world, ['demo', 'demo-north']);
const caseIds = pool['caseId'] as string[];

/** Times that decide what may be served: HQ's search index has caught up, cases are stale, everything is. */
const PAUSES = [0, 1, 2000, LAG, 20_000, 59_999, 60_001, 600_001, 3_600_001];
const HEADS = ['', 'query @fresh(maxAge: 0) ', 'query @fresh(maxAge: 30) ', 'query @fresh(maxAge: 7200) '];

type Step =
  | { readonly ask: number; readonly head: number; readonly as: (typeof LOGINS)[number] }
  | { readonly pass: number }
  | { readonly write: string; readonly value: number };

/** Mostly the same few questions, so that many could be answered from what was answered before. */
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 16,
      arbitrary: fc.record({ ask: fc.nat(1), head: fc.constant(0), as: fc.constantFrom(...LOGINS.slice(0, 2)) }),
    },
    { weight: 3, arbitrary: fc.record({ ask: fc.nat(3), head: fc.nat(3), as: fc.constantFrom(...LOGINS) }) },
    { weight: 1, arbitrary: fc.record({ pass: fc.constantFrom(...PAUSES) }) },
    { weight: 1, arbitrary: fc.record({ write: fc.constantFrom(...caseIds.slice(0, 3)), value: fc.nat(9) }) },
  ),
  { minLength: 20, maxLength: 60 },
);

/** What clients ask again and again. */
const USUAL = [
  `{ domain(name: "demo") { cases(first: 5) { totalCount nodes { caseId caseName owner { __typename } parent { caseName } }
    pageInfo { endCursor hasNextPage } } } }`,
  `{ domain(name: "demo") { mobileWorkers(first: 4) { nodes { username primaryLocation { name } groups { name } } } } }`,
  `{ domain(name: "demo") { cases(first: 50) { nodes { caseId caseName owner { __typename } } pageInfo { hasNextPage } } } }`,
  `{ domain(name: "demo") { case(caseId: ${JSON.stringify(caseIds[0])}) { caseName children(first: 2) { nodes { caseName } } forms(first: 2) { nodes { formId } } } } }`,
  `{ domain(name: "demo") { casesById(caseIds: ${JSON.stringify(caseIds.slice(0, 3))}) { caseName lastModified } groups { nodes { name } } } }`,
];

const random = randomQuery(createSchema(), pool, 4);
const questions = fc.tuple(fc.constantFrom(...USUAL), fc.constantFrom(...USUAL), random, random);

const WRITE = `mutation ($case: CaseRefInput!, $input: CaseUpdateInput!) {
  caseUpdate(domain: "demo", case: $case, input: $input) { case { caseId caseName } userErrors { code } } }`;

/** Without what differs between any two gateways: ports in links, ids of restores, the order of errors. */
function comparable({ status, data, errors, extensions }: Asked<unknown>): unknown {
  // Fields that are read side by side fail in any order.
  const sorted = errors?.map(error => JSON.stringify(error)).toSorted();
  return JSON.parse(
    JSON.stringify({ status, data, errors: sorted, extensions })
      .replaceAll(/127\.0\.0\.1:\d+/g, 'gateway')
      .replaceAll(/(_restoreId":)"[^"]*"/g, '$1"restore"'),
  );
}

function take(gateway: TestGateway, step: Step, asked: readonly string[]): Promise<Asked<unknown>> | undefined {
  if ('pass' in step) return void gateway.clock.pass(step.pass);
  if ('ask' in step) return gateway.ask(`${HEADS[step.head]!}${asked[step.ask]!}`, { as: step.as });
  const variables = { case: { caseId: step.write }, input: { caseName: `Name ${step.value}` } };
  return gateway.ask(WRITE, { variables } satisfies AskOptions);
}

describe('an answer that is given again without an execution', () => {
  test('is the one that an execution gives: data, errors and cost, after any writes and pauses, for each login', async () => {
    let repeated = 0;
    await fc.assert(
      fc.asyncProperty(questions, steps, async (asked, sequence) => {
        const { store, reads } = countedStore();
        const options = { lag: LAG, maxRequests: 1000 };
        const remembering = await startGateway({ ...options, world, store });
        const executing = await startGateway({ ...options, world, answersMb: 0 });
        try {
          for (const step of sequence) {
            const before = reads();
            const one = await take(remembering, step, asked);
            if (one?.extensions.cost.savedByMemory && reads() === before) repeated += 1;
            const other = await take(executing, step, asked);
            expect(one && comparable(one)).toEqual(other && comparable(other));
            // Requests that are sent side by side arrive in any order.
            expect(one?.bill.toSorted()).toEqual(other?.bill.toSorted());
          }
        } finally {
          await Promise.all([remembering.close(), executing.close()]);
        }
      }),
      { numRuns: 12, seed: 11, endOnFailure: true },
    );
    expect(repeated).toBeGreaterThan(40);
  }, 240_000);
});
