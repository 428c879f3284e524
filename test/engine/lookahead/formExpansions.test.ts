import { describe, expect, test } from '@jest/globals';
import { demo, world } from '../../support/expected/expectedCases.js';
import { type Answer, asIds, formsOf, mother, unordered } from '../../support/expected/expansionAnswers.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });
const ask = (selection: string) => gateway.ask<Answer>(inDemo(selection));

describe('forms with their cases (forms.md 1.5)', () => {
  test('a list, one form, the forms of a case: one request each', async () => {
    const truth = (id: string) => {
      const { caseIds } = demo.forms.get(id)!;
      return unordered(asIds(caseIds.map(one => demo.cases.get(one)).filter(row => row !== undefined)));
    };
    const list = await ask('forms(first: 20) { nodes { formId cases { caseId } } }');
    for (const { formId, cases } of list.data.domain.forms.nodes) expect(unordered(cases)).toEqual(truth(formId));
    expect(list.bill).toEqual(['GET form/v1/?cases__full=true&limit=20']);
    gateway.clock.pass(120_000);
    const [form] = formsOf(mother);
    const one = await ask(`form(formId: "${form!.formId}") { cases { caseId } }`);
    expect(unordered(one.data.domain.form.cases)).toEqual(truth(form!.formId));
    expect(one.bill).toEqual([`GET form/v1/${form!.formId}/?cases__full=true`]);
    const none = await ask('form(formId: "nobody") { cases { caseId } }');
    expect([none.data.domain.form, none.errors, none.bill]).toEqual([
      null,
      undefined,
      ['GET form/v1/nobody/?cases__full=true'],
    ]);
    const long = await ask('forms(first: 500) { nodes { cases { caseId } } }');
    expect(long.bill).toEqual(['GET form/v1/?limit=500', 'POST case/v2/bulk-fetch/']);
  });

  test('a sorted list of cases includes their forms', async () => {
    const { data, bill } = await ask(
      'cases(first: 20, orderBy: { field: SERVER_LAST_MODIFIED, direction: DESC }) { nodes { caseId forms(first: 100) { nodes { formId } } } }',
    );
    for (const { caseId, forms } of data.domain.cases.nodes)
      expect(forms.nodes).toEqual(formsOf(demo.cases.get(caseId)!));
    expect(bill).toEqual(['GET case/v1/?limit=20&order_by=-server_date_modified&xforms_by_xmlns__full=true']);
  });
});
