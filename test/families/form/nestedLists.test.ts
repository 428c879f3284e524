import { afterEach, describe, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { at, caseRow, formRow } from '../../support/worlds/sampleRows.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';

interface Answer {
  readonly domain: {
    readonly case: { readonly forms: Part<{ readonly formId: string }> };
    readonly cases: Part<{ readonly caseId: string; readonly forms: Part<{ readonly formId: string }> }>;
  };
}

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** So many forms of a case, newest first. */
const formsOf = (id: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    formRow({
      id: `${id}-${i}`,
      when: at('12-01T00:00') - i * 1000,
      caseIds: [id],
      form: { '#type': 'data', '@xmlns': 'x', case: { '@case_id': id } },
    }),
  );
const ids = (forms: readonly { readonly id: string }[]) => forms.map(({ id }) => ({ formId: id }));

describe('long lists of forms of one case', () => {
  test('reading in small pages requests growing HQ pages, not one per page', async () => {
    const forms = formsOf('one', 2_500);
    gateway = await startGateway({ world: buildWorld({ cases: [caseRow({ id: 'one' })], forms }) });
    const query = `query ($after: String) ${inDemo(`cases { nodes { forms(first: 90, after: $after) { ${part('formId')} } } }`)}`;
    const { nodes, billPerPage } = await readAllPages(
      gateway,
      query,
      (data: Answer) => data.domain.cases.nodes[0]!.forms,
    );
    expect(nodes).toEqual(ids(forms));
    const limits = billPerPage.flat().flatMap(line => /^GET form\/.*limit=(\d+)/.exec(line)?.[1] ?? []);
    expect(limits).toEqual(['100', '200', '400', '800', ...Array.from({ length: 6 }, () => '1000')]);
  });

  test('forms of forty cases, one with more than a page: the whole list where it is shorter', async () => {
    const cases = Array.from({ length: 40 }, (_, i) => caseRow({ id: `c${i}` }));
    const forms = cases.map(({ id }, i) => formsOf(id, i === 7 ? 1_200 : 5));
    gateway = await startGateway({ world: buildWorld({ cases, forms: forms.flat() }) });
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo('cases(first: 40) { nodes { caseId forms(first: 3) { totalCount nodes { formId } } } }'),
    );
    expect(errors).toBeUndefined();
    for (const { caseId, forms: shown } of data.domain.cases.nodes) {
      const mine = forms[Number(caseId.slice(1))]!;
      expect(shown).toEqual({ totalCount: mine.length, nodes: ids(mine.slice(0, 3)) });
    }
    expect(bill[0]).toBe('GET case/v2/?limit=40');
    expect(bill[1]).toBe('GET form/v1/?limit=1');
    expect(bill.slice(2).every(line => /^GET form\/v1\/\?limit=1000/.test(line) || /received_on_end/.test(line))).toBe(
      true,
    );
    expect(bill).toHaveLength(4);
  });
});
