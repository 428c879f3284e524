import { beforeEach, describe, expect, test } from '@jest/globals';
import { SMALL_WINDOW } from '../../../src/sandbox/endpoints/shared/resultWindow.js';
import type { CaseRecord } from '../../../src/sandbox/world/model.js';
import { caseRow } from '../../support/worlds/sampleRows.js';
import { DAY } from '../../support/worlds/demoWorld.js';
import type { Answer } from '../../support/expected/expectedCases.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo, part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';

const COUNT = 10_400;
/** Many cases share each instant, so that HQ's page ends in the midst of one. */
const cases: readonly CaseRecord[] = Array.from({ length: COUNT }, (_, i) =>
  caseRow({ id: `c${String(i).padStart(5, '0')}`, when: Date.UTC(2025, 0, 1) + Math.floor(i / 7) * 1000 }),
);
const ids = cases.map(({ id }) => ({ caseId: id }));

const gateway = gatewayPerFile({ world: buildWorld({ cases, toggles: new Set([SMALL_WINDOW]) }) });
beforeEach(() => gateway.clock.pass(DAY));

const FIRST = 'GET case/v2/?exclude=properties&limit=5000';
const NEXT: unknown = expect.stringMatching(/^GET case\/v2\/\?cursor=/);

describe('more cases than a page of HQ holds (5,000: cases.md 2.3)', () => {
  test('beyond the limit: several pages, in order', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo('cases(first: 12000) { totalCount nodes { caseId } }'),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases).toEqual({ totalCount: COUNT, nodes: ids });
    expect(bill).toEqual([FIRST, NEXT, NEXT]);
  });

  test("reading in pages of other sizes than HQ's", async () => {
    const query = `query ($after: String) { domain(name: "demo") { cases(first: 4100, after: $after) { ${part('caseId')} } } }`;
    const { nodes, billPerPage } = await readAllPages(gateway, query, (data: Answer) => data.domain.cases);
    expect(nodes).toEqual(ids);
    expect(billPerPage.map(bill => bill.length)).toEqual([1, 1, 1]);
  });

  test.each(['ASC', 'DESC'])(
    'sorted %s, beyond the window of 10,000 that ends offset paging by default (cases.md 4)',
    async direction => {
      const { data, errors, bill } = await gateway.ask<Answer>(
        inDemo(
          `cases(first: 12000, orderBy: { field: LAST_MODIFIED, direction: ${direction} }) { totalCount nodes { caseId } }`,
        ),
      );
      expect(errors).toBeUndefined();
      const { totalCount, nodes } = data.domain.cases;
      expect([totalCount, nodes.length]).toEqual([COUNT, COUNT]);
      expect(nodes.map(({ caseId }) => caseId).sort()).toEqual(cases.map(({ id }) => id));
      const times = nodes.map(({ caseId }) => cases[Number(caseId.slice(1))]!.modified);
      expect(times).toEqual(times.toSorted((a, b) => (direction === 'ASC' ? a - b : b - a)));
      expect(bill).toHaveLength(3);
    },
  );

  test('a list by more ids than a page holds is still one request of 5,000', async () => {
    const wanted = cases.filter((_, i) => i % 10 === 0).slice(0, 900);
    const { data, bill } = await gateway.ask<{ nodes: { caseId: string }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Case { caseId } } }',
      { variables: { ids: wanted.map(({ id }) => Buffer.from(`Case\ndemo\n${id}`).toString('base64url')) } },
    );
    expect(data.nodes).toEqual(wanted.map(({ id }) => ({ caseId: id })));
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
  });
});
