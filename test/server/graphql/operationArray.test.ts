import { describe, expect, test } from '@jest/globals';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { apiKey, NOW, startGateway } from '../../support/gateway.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { domainIn } from '../../support/worlds/demoWorld.js';

const world = createWorld({ now: NOW, cases: 300 });
const demo = domainIn(world);
const gateway = gatewayPerTest({ world });
const cases = demo.cases.find({ take: 20 }).rows.map(({ id }) => id);
const forms = demo.forms.find({ take: 20 }).rows.map(({ id }) => id);

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions: { readonly cost: { readonly actualQueryCost: number; readonly plan?: unknown } };
}

async function send(operations: readonly unknown[], headers: Readonly<Record<string, string>> = {}) {
  gateway.hq.bill.clear();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: apiKey('admin'), ...headers },
    body: JSON.stringify(operations),
  });
  const body = (await response.json()) as Answer[];
  const { status } = response;
  return { body, status, costHeader: response.headers.get('hq-cost'), bill: gateway.hq.bill.lines() };
}

const caseQuery = (caseId: string, selected = 'caseId') => ({
  query: `query ($caseId: ID!) { domain(name: "demo") { case(caseId: $caseId) { ${selected} } } }`,
  variables: { caseId },
});
const costs = (answers: readonly Answer[]) => answers.map(({ extensions }) => extensions.cost.actualQueryCost);
const codes = (answers: readonly Answer[]) =>
  answers.map(({ errors = [] }) => errors.map(({ extensions }) => extensions['code']));

describe('an array of operations', () => {
  test('reads 20 cases in one HQ request, and answers in its order', async () => {
    const { body, status, costHeader, bill } = await send(cases.map(id => caseQuery(id)));
    expect(status).toBe(200);
    expect(body.map(({ data }) => data)).toEqual(cases.map(caseId => ({ domain: { case: { caseId } } })));
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
    expect(costs(body).toSorted()).toEqual([...cases.slice(1).map(() => 0), 1]);
    expect(costHeader).toMatch(/^spent=1, metered=1, saved=0, waited=0, free=\d+;window=\w+$/);
  });

  test('costs what one operation with the same fields costs', async () => {
    const selected = 'formId submittedBy { displayName } cases { caseName owner { displayName } }';
    const ids = forms.slice(0, 10);
    const { body, bill } = await send(
      ids.map(id => ({ query: `{ domain(name: "demo") { form(formId: "${id}") { ${selected} } } }` })),
    );
    const other = await startGateway({ world });
    const aliases = ids.map((id, i) => `f${i}: form(formId: "${id}") { ${selected} }`).join(' ');
    const whole = await other.ask<{ domain: Record<string, unknown> }>(`{ domain(name: "demo") { ${aliases} } }`);
    await other.close();
    expect(body.map(({ data }) => (data?.['domain'] as Record<string, unknown>)['form'])).toEqual(
      Object.values(whole.data.domain),
    );
    expect(bill.toSorted()).toEqual(whole.bill.toSorted());
  });

  test('an operation that fails leaves the others as they are', async () => {
    const [id] = cases as [string, ...string[]];
    const { body, status, bill } = await send([
      { query: '{ nothing }' },
      caseQuery(id),
      { query: '{ __typename }' },
      'no operation',
      { documentId: 'unknown' },
      { query: `{ ${'a '.repeat(6000)} }` },
      { query: 'mutation { groupDelete(domain: "demo", groupId: "none") { userErrors { code } } }' },
    ]);
    expect(status).toBe(200);
    expect(codes(body)).toEqual([
      ['GRAPHQL_VALIDATION_FAILED'],
      [],
      [],
      ['BAD_REQUEST'],
      ['PERSISTED_QUERY_NOT_FOUND'],
      ['GRAPHQL_PARSE_FAILED'],
      [],
    ]);
    expect(body[1]?.data).toEqual({ domain: { case: { caseId: id } } });
    expect(bill.toSorted()).toEqual(['DELETE group/v1/none/', `GET case/v2/${id}/`]);
  });

  test('is refused as a whole without a login, without an operation and beyond MAX_BATCH, and costs nothing', async () => {
    const [id] = cases as [string, ...string[]];
    const anonymous = await send([caseQuery(id), caseQuery(id)], {
      authorization: '',
      accept: 'application/graphql-response+json',
    });
    expect(anonymous.status).toBe(401);
    expect(codes(anonymous.body)).toEqual([['UNAUTHENTICATED'], ['UNAUTHENTICATED']]);
    const none = await send([]);
    expect([none.status, none.body]).toMatchObject([400, { errors: [{ message: 'The array has no operation.' }] }]);
    const many = await send(Array.from({ length: 21 }, () => caseQuery(id)));
    expect([many.status, many.body]).toMatchObject([
      400,
      {
        errors: [
          {
            message: 'The array has 21 operations; at most 20 are allowed (MAX_BATCH). Send fewer at once.',
            extensions: { code: 'BAD_USER_INPUT', limit: 'operations', max: 20 },
          },
        ],
      },
    ]);
    expect([...anonymous.bill, ...none.bill, ...many.bill]).toEqual([]);
  });

  test('is priced, not answered, with hq-explain: plan', async () => {
    const { body, bill } = await send(
      cases.slice(0, 2).map(id => caseQuery(id)),
      { 'hq-explain': 'plan' },
    );
    expect(codes(body)).toEqual([['NOT_EXECUTED'], ['NOT_EXECUTED']]);
    expect(body.every(({ extensions }) => extensions.cost.plan !== undefined)).toBe(true);
    expect(bill).toEqual([]);
  });
});
