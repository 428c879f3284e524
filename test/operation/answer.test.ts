import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { publishedFiles } from '../../src/graphql/published/files.js';
import type { AnswerExtensions, ErrorExtensions } from '../../src/operation/answer.js';
import { gatewayPerTest } from '../support/gatewayPerTest.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const gateway = gatewayPerTest({ world: seededWorld().world });
const CASES = '{ domain(name: "demo") { cases(first: 50) { nodes { owner { __typename } } } } }';

/** What a client of these types relies on. The compiler checks the fields, this test that they are there. */
function advice(extensions: ErrorExtensions): string | number | boolean {
  switch (extensions.code) {
    case 'THROTTLED':
      return extensions.retryAfter;
    case 'MAX_COST_EXCEEDED':
      return extensions.cost > extensions.maxCost;
    case 'OUTCOME_UNKNOWN':
      return extensions.safeToRepeat;
    default:
      return extensions.code;
  }
}

test('the published types of extensions fit the answers', async () => {
  const answer = await gateway.ask(CASES);
  const { cost, stale } = answer.extensions as unknown as AnswerExtensions;
  expect(cost.actualQueryCost).toBe(answer.bill.length);
  expect(cost.throttleStatus[0]?.windows[0]?.period).toBe('day');
  expect(stale).toBeUndefined();
  const refused = await gateway.ask(
    '{ domain(name: "demo") { report(reportId: "r") { rows(first: 50000) { nodes { index } } } } }',
    {
      headers: { 'hq-max-cost': '1' },
    },
  );
  const codes = refused.errors?.map(({ extensions }) => extensions as unknown as ErrorExtensions) ?? [];
  expect(codes.length).toBeGreaterThan(0);
  for (const extensions of codes) expect([true, extensions.code]).toContain(advice(extensions));
  const wrong = await gateway.ask('{ none }');
  expect(wrong.errors?.map(({ extensions }) => advice(extensions as unknown as ErrorExtensions))).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
  ]);
});

test('package.json points to them and to the files of the schema', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly exports: object };
  expect(exports).toMatchObject({
    '.': { types: './dist/operation/answer.d.ts' },
    ...Object.fromEntries(Object.keys(publishedFiles).map(file => [`./${file}`, `./dist/${file}`])),
  });
});
