import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NOW } from '../../../support/gateway.js';
import {
  dataInput,
  type FormSubmissions,
  RECEIVER,
  startFormSubmissions,
} from '../../../support/mutations/formSubmissions.js';

let desk: FormSubmissions;
beforeEach(async () => {
  desk = await startFormSubmissions({ lag: 5000 });
});
afterEach(() => desk.gateway.close());

describe("while HQ's index lags", () => {
  test("the form is found by its id and among its case's forms", async () => {
    const caseId = [...desk.demo.cases.find({ take: 1 }).rows][0]!.id;
    const { it } = await desk.send(dataInput({ cases: [{ caseId, close: true }] }));
    const query = `{ domain(name: "demo") { form(formId: "${it.formId}") { receivedOn } case(caseId: "${caseId}") { forms(first: 100) { nodes { formId } } } } }`;
    const seen = await desk.gateway.ask<{ domain: { form: object; case: { forms: { nodes: object[] } } } }>(query);
    expect(seen.data.domain.form).toEqual({ receivedOn: '2026-06-17T12:00:00.000000Z' });
    expect(seen.data.domain.case.forms.nodes).toContainEqual({ formId: it.formId });
    desk.gateway.clock.pass(6000);
    const later = await desk.gateway.ask(query);
    expect(later.data).toMatchObject({
      domain: { form: { receivedOn: new Date(NOW).toISOString().replace('Z', '000Z') } },
    });
    expect(later.bill).toContain(`GET form/v1/${it.formId}/`);
  });

  test('cases show the changes of the form at once, as HQ later does', async () => {
    const [known, other] = [...desk.demo.cases.find({ take: 2 }).rows];
    const CASE =
      'caseId caseType caseName externalId ownerId closed dateOpened dateClosed lastModified properties indices { identifier caseId caseType relationship }';
    const input = dataInput({
      cases: [
        {
          create: true,
          caseType: 'member',
          caseName: 'Ada',
          externalId: 'x-9',
          properties: { age: 3 },
          indices: [
            { identifier: 'parent', case: { caseId: other!.id }, caseType: other!.type, relationship: 'EXTENSION' },
          ],
        },
        { caseId: known!.id, caseName: 'Renamed', ownerId: 'o', properties: { note: 'x' }, removeIndices: ['parent'] },
        { caseId: other!.id, close: true },
      ],
    });
    const query = `mutation ($input: FormSubmitInput!) { it: formSubmit(domain: "demo", input: $input) { cases { ${CASE} } userErrors { message } } }`;
    const now = await desk.gateway.ask<{ it: { cases: { caseId: string }[] } }>(query, { variables: { input } });
    const { cases } = now.data.it;
    expect(cases).toHaveLength(3);
    expect(now.bill).toEqual([RECEIVER, 'POST case/v2/bulk-fetch/']);
    const one = cases.find(({ caseId }) => ![known!.id, other!.id].includes(caseId))!;
    const read = `{ domain(name: "demo") { case(caseId: "${one.caseId}") { ${CASE} } } }`;
    const own = await desk.gateway.ask<{ domain: { case: object } }>(read);
    expect([own.data.domain.case, own.bill]).toEqual([one, []]);
    desk.gateway.clock.pass(6000);
    for (const told of cases) {
      const later = await desk.gateway.ask<{ domain: { case: object } }>(read.replace(one.caseId, told.caseId));
      expect(later.data.domain.case).toEqual(told);
    }
  });
});
