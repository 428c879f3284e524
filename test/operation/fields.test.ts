import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LedgerCall } from '../../src/client/ledger.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';

const world = createWorld({ now: NOW, cases: 300 });
const demo = world.domains.get('demo')!;
const [one] = [...demo.cases].filter(({ type }) => type === 'pregnancy');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ world });
});
afterAll(() => gateway.close());

/** The fields of each request, by its path without the query. */
async function fieldsOf(query: string) {
  const { errors, extensions } = await gateway.ask(query, { headers: { 'hq-explain': 'calls' } });
  expect(errors).toBeUndefined();
  const { calls } = extensions.cost as unknown as { readonly calls: readonly LedgerCall[] };
  return calls.map(({ path, fields }) => [path.replace(/[?].*/, '').replace(one!.id, '…'), fields]);
}

test('a request is laid to the field that wants it, also where its resolver has waited for another request before', async () => {
  const fields = await fieldsOf(
    `{ domain(name: "demo") { cases(first: 3) { nodes { openedBy { __typename } attachments { name } } } } }`,
  );
  expect(fields).toContainEqual(['user/v1/', ['Case.openedBy']]);
  expect(fields).toContainEqual(['form/v1/', ['Case.attachments']]);
});

test('a request that several fields want is laid to each of them', async () => {
  gateway.clock.pass(86_400_000);
  const fields = await fieldsOf(
    `{ domain(name: "demo") { case(caseId: "${one!.id}") { openedBy { __typename } modifiedBy { __typename } } } }`,
  );
  expect(fields).toContainEqual(['user/v1/', ['Case.openedBy', 'Case.modifiedBy']]);
});
