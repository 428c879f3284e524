import { describe, expect, test } from '@jest/globals';
import { startGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import {
  DEFINITIONS,
  REPORT_FIELDS,
  facilities,
  mothers,
  page,
  pages,
  expectedReport,
  rowsOf,
  rowsQuery,
  workers,
  world,
  type Answer,
  type Cells,
} from '../../support/expected/expectedReports.js';
import { globalId, inDemo, part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

describe('definitions', () => {
  test('every field of all reports, for one request (reports.md 2)', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { reports: unknown } }>(
      inDemo(`reports { ${REPORT_FIELDS} }`),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.reports).toEqual(domainIn(world).reports.map(expectedReport));
    expect(bill).toEqual([DEFINITIONS]);
  });

  test('by id, unknown ids and ids of other project spaces: one request for all', async () => {
    const foreign = { id: '0'.repeat(32) };
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, unknown> }>(
      inDemo(
        `a: report(reportId: "${facilities.id}") { ${REPORT_FIELDS} } b: report(reportId: "nobody") { title } c: report(reportId: "${foreign.id}") { title rows { totalCount } }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: expectedReport(facilities), b: null, c: null });
    expect(bill).toEqual([DEFINITIONS]);
  });

  test('as nodes', async () => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Report { title } } }',
      { variables: { ids: [workers.id, 'nobody', mothers.id].map(id => globalId('Report', id)) } },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      { id: globalId('Report', workers.id), title: 'Worker activity' },
      null,
      { id: globalId('Report', mothers.id), title: 'Mothers by risk' },
    ]);
    expect(bill).toEqual([DEFINITIONS]);
  });

  test('a login without view_reports reads definitions but no rows (reports.md 1)', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { reports: unknown } }>(
      inDemo('reports { title rows { totalCount } }'),
      { as: 'reader' },
    );
    expect(data.domain.reports).toEqual(domainIn(world).reports.map(({ title }) => ({ title, rows: null })));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(domainIn(world).reports.map(() => 'FORBIDDEN'));
    expect(bill).toEqual([DEFINITIONS, ...domainIn(world).reports.map(report => page(report))]);
  });

  test.each(['restricted', 'worker'] as const)(
    'the login %s, whose role does not allow reports, gets an error for one request',
    async as => {
      const { data, errors, bill } = await gateway.ask<Answer>(rowsQuery(facilities, ''), { as });
      expect(data.domain.report).toBeNull();
      expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
        [['domain', 'report'], 'FORBIDDEN'],
      ]);
      expect(bill).toEqual([DEFINITIONS]);
    },
  );
});

describe('rows', () => {
  test('every value of a whole report, with its total: one request for 50 rows (reports.md 3)', async () => {
    const size = mothers.rows.size;
    const bought = pages(mothers, size, 'risk=_all');
    const answer = await gateway.ask<Answer>(rowsQuery(mothers, '{ slug: "risk", values: ["_all"] }'));
    expect(answer.errors).toBeUndefined();
    const columns = mothers.columns.map(({ column_id }) => ({
      slug: column_id,
      heading: column_id === 'village' ? 'Village' : mothers.columns.find(one => one.column_id === column_id)!.display,
      expandColumnValue: null,
    }));
    expect(answer.data.domain.report?.rows).toMatchObject({
      totalCount: size,
      nodes: rowsOf(mothers).map((values, index) => ({ index, values, columns })),
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
    expect(bought.length).toBeGreaterThan(5);
    expect(answer.bill.toSorted()).toEqual([DEFINITIONS, ...bought].sort());
  });

  test('first within the page already read costs one request; the total costs nothing', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(rowsQuery(mothers, '', part('index'), 3));
    expect(errors).toBeUndefined();
    expect(data.domain.report?.rows).toMatchObject({
      totalCount: mothers.rows.size,
      nodes: [{ index: 0 }, { index: 1 }, { index: 2 }],
      pageInfo: { hasNextPage: true },
    });
    expect(bill).toEqual([DEFINITIONS, page(mothers)]);
  });

  test('reading in pages of 20 returns every row once, in order; each HQ page is read once', async () => {
    const query = `query ($after: String) { domain(name: "demo") { report(reportId: "${mothers.id}") { rows(first: 20, after: $after) { ${part('index values')} } } } }`;
    const { nodes, billPerPage } = await readAllPages<{ index: number; values: Cells }>(
      gateway,
      query,
      (data: Answer) => data.domain.report!.rows!,
    );
    expect(nodes).toEqual(rowsOf(mothers).map((values, index) => ({ index, values })));
    expect(billPerPage.flat()).toEqual([DEFINITIONS, ...pages(mothers, mothers.rows.size)]);
  });

  test('a cursor in the middle of a page continues after its row, also at a gateway with an empty cache', async () => {
    const query = `query ($first: Int, $after: String) { domain(name: "demo") { report(reportId: "${mothers.id}") { rows(first: $first, after: $after) { ${part('index values')} } } } }`;
    const begun = await gateway.ask<Answer>(query, { variables: { first: 120 } });
    const { edges } = begun.data.domain.report!.rows!;
    const expected = rowsOf(mothers).map((values, index) => ({ index, values }));
    const other = await startGateway({ world });
    try {
      for (const [at, bought] of [
        [6, [DEFINITIONS, page(mothers)]],
        [73, [page(mothers, '', 50)]],
        [99, [page(mothers, '', 100)]],
      ] as const) {
        const warm = await gateway.ask<Answer>(query, { variables: { first: 10, after: edges[at]!.cursor } });
        expect(warm.data.domain.report?.rows?.nodes).toEqual(expected.slice(at + 1, at + 11));
        expect(warm.bill).toEqual([]);
        const cold = await other.ask<Answer>(query, { variables: { first: 10, after: edges[at]!.cursor } });
        expect(cold.errors).toBeUndefined();
        expect(cold.data.domain.report?.rows?.nodes).toEqual(expected.slice(at + 1, at + 11));
        expect(cold.bill).toEqual(bought);
      }
    } finally {
      await other.close();
    }
  });

  test('a single value: a number for numbers, null where empty, an error for an unknown column', async () => {
    const query = (column: string) => rowsQuery(workers, '', `nodes { index value(column: "${column}") }`);
    const { data, errors, bill } = await gateway.ask<Answer>(query('last_day'));
    expect(errors).toBeUndefined();
    const days = rowsOf(workers).map(({ last_day }, index) => ({ index, value: last_day }));
    expect(data.domain.report?.rows?.nodes).toEqual(days);
    expect(days.some(({ value }) => value === null)).toBe(true);
    expect(bill).toEqual([DEFINITIONS, page(workers)]);

    const numbers = await gateway.ask<Answer>(query('score'));
    expect(numbers.data.domain.report?.rows?.nodes).toEqual(
      rowsOf(workers).map(({ score }, index) => ({ index, value: score })),
    );
    const wrong = await gateway.ask<Answer>(query('scores'));
    expect(wrong.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(wrong.errors?.[0]?.message).toContain('worker_id, forms, last_day, score');
    expect([...numbers.bill, ...wrong.bill]).toEqual([]);
  });
});
