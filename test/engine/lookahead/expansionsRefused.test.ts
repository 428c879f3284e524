import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { priceOf } from '../../support/priceOf.js';
import { demo, world } from '../../support/expected/expectedCases.js';
import { type Answer, asIds, formsOf, casesPointingAt, mother, V1 } from '../../support/expected/expansionAnswers.js';
import { dateTime, inDemo } from '../../support/expected/expectedFormat.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

const ask = (selection: string, as = 'admin' as const) => gateway.ask<Answer>(inDemo(selection), { as });

describe('where HQ refuses expansions', () => {
  const selection = `case(caseId: "${mother.id}") { caseId children(first: 50) { nodes { caseId } } forms { nodes { formId } } }`;
  const PLAIN = [
    `GET case/v2/${mother.id}/`,
    `GET case/v2/?indices.parent=${mother.id}&limit=100`,
    `GET form/v1/?case_id=${mother.id}&limit=100`,
  ];
  const failing = (answer: { status: number; body?: unknown }): Endpoint => ({
    kind: 'view',
    paths: ['api/case/v1/{case_id}/'],
    methods: ['GET'],
    metered: false,
    handle: () => ({ body: '', ...answer }),
  });

  test.each([
    ['forbidden', { status: 403 }],
    ['too much for it', { status: 504 }],
    ['broken', { status: 500 }],
    ['of an unknown shape', { status: 200, body: { case_id: 1 } }],
  ])('%s: the other requests answer, and the expansion is not tried again', async (_, answer) => {
    await gateway.close();
    gateway = await startGateway({ world, endpoints: [failing(answer)] });
    const first = await ask(selection);
    expect(first.errors).toBeUndefined();
    expect(first.data.domain.case).toEqual({
      caseId: mother.id,
      children: { nodes: asIds(casesPointingAt(mother.id, 'parent')) },
      forms: { nodes: formsOf(mother) },
    });
    expect(first.bill).toEqual([V1(mother.id, 'child_cases', 'xforms_by_xmlns'), ...PLAIN]);
    gateway.clock.pass(600_000);
    expect((await ask(selection)).bill).toEqual(PLAIN);
  });

  test("a form's files and index time, which HQ omits beside a case, come from the form itself", async () => {
    const TOLD = 'forms(first: 50) { nodes { formId indexedOn attachments { name } } }';
    interface Told {
      readonly domain: { readonly case: { readonly forms: { readonly nodes: readonly unknown[] } } };
    }
    const told = () => gateway.ask<Told>(inDemo(`case(caseId: "${mother.id}") { ${TOLD} }`));
    const truth = formsOf(mother).map(({ formId }) => {
      const { indexedOn, attachments } = demo.forms.get(formId)!;
      return {
        formId,
        indexedOn: dateTime(indexedOn),
        attachments: ['form.xml', ...Object.keys(attachments)].map(name => ({ name })),
      };
    });
    const names = (nodes: readonly unknown[]) =>
      (nodes as typeof truth).map(form => ({
        ...form,
        attachments: new Set(form.attachments.map(({ name }) => name)),
      }));
    const fresh = await told();
    expect(names(fresh.data.domain.case.forms.nodes)).toEqual(names(truth));
    expect(fresh.bill).toEqual([`GET case/v2/${mother.id}/`, `GET form/v1/?case_id=${mother.id}&limit=100`]);
    gateway.clock.pass(120_000);
    await ask(selection);
    const later = await told();
    expect(later.errors).toBeUndefined();
    expect(names(later.data.domain.case.forms.nodes)).toEqual(names(truth));
    expect(later.bill.filter(line => !line.startsWith('GET form/v1/'))).toEqual([]);
  });

  test('the price includes the fallback', async () => {
    const { plan, bill } = await priceOf(gateway, inDemo(selection));
    expect(bill).toEqual([]);
    expect(plan.requests.expected).toBe(1);
    expect(plan.steps.map(({ path }) => path)).toEqual([
      `case/v1/${mother.id}/?child_cases__full=true&xforms_by_xmlns__full=true`,
    ]);
    expect(plan.requests.least).toBeLessThanOrEqual(1);
    expect(plan.requests.most).toBeGreaterThanOrEqual(2);
  });
});
