import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReportRecord } from '../../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import {
  DEFINITIONS,
  escaped,
  page,
  pages,
  rowsOf,
  rowsQuery,
  valuesOf,
  type Answer,
} from '../../support/expected/expectedReports.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

describe('an unusual report', () => {
  const odd: ReportRecord = {
    id: 'odd',
    title: null,
    columns: [
      { column_id: 'name', display: { fra: 'Nom', en: 'Name' }, type: 'field' },
      { column_id: 'only_fra', display: { fra: 'Seul' }, type: 'field' },
      { column_id: 'visits', display: 'Visits', type: 'expanded', values: ['home', 'clinic', 'phone'] },
    ],
    filters: [
      { type: 'dynamic_choice_list', datatype: 'integer', slug: 'n', field: 'n' },
      { type: 'dynamic_choice_list', datatype: 'decimal', slug: 'd', field: 'n' },
    ],
    rows: {
      size: 51,
      at: n => ({ name: `Row ${n}`, only_fra: null, 'visits-0': n, 'visits-1': n % 2 ? null : 0, 'visits-2': 1.5, n }),
    },
  };
  const bare: ReportRecord = { id: 'bare', title: 'Bare', columns: [], filters: [], rows: { size: 0, at: () => ({}) } };
  let edge: TestGateway;
  beforeEach(async () => {
    edge = await startGateway({ world: buildWorld({ reports: [odd, bare] }) });
  });
  afterEach(() => edge.close());

  test('no title, headings in several languages', async () => {
    const { data, errors, bill } = await edge.ask<{ domain: unknown }>(
      inDemo('reports { title columns { any: heading fra: heading(language: "fra") sw: heading(language: "sw") } }'),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({
      reports: [
        {
          title: null,
          columns: [
            { any: 'Name', fra: 'Nom', sw: null },
            { any: 'Seul', fra: 'Seul', sw: null },
            { any: 'Visits', fra: 'Visits', sw: 'Visits' },
          ],
        },
        { title: 'Bare', columns: [] },
      ],
    });
    expect(bill).toEqual([DEFINITIONS]);
  });

  test('an expanded column is one column per value, each identified, on every page (reports.md 3)', async () => {
    const answer = await edge.ask<Answer>(rowsQuery(odd, ''));
    expect(answer.errors).toBeUndefined();
    const nodes = answer.data.domain.report!.rows!.nodes;
    expect(nodes).toHaveLength(51);
    expect(nodes.map(({ columns }) => columns.slice(2))).toEqual(
      nodes.map(() =>
        ['home', 'clinic', 'phone'].map((value, i) => ({
          slug: `visits-${i}`,
          heading: `Visits-${value}`,
          expandColumnValue: value,
        })),
      ),
    );
    expect(valuesOf(answer)).toEqual(
      rowsOf(odd).map(row => Object.fromEntries(Object.entries(row).filter(([slug]) => slug !== 'n'))),
    );
    expect(answer.bill).toEqual([DEFINITIONS, ...pages(odd, 51)]);
  });

  test.each([
    ['several integers, as JSON', '{ slug: "n", values: ["7", "12"] }', [7, 12], `n=${escaped('[7,12]')}`],
    ['one integer', '{ slug: "n", values: ["7"] }', [7], `n=${escaped('[7]')}`],
    ['decimals', '{ slug: "d", values: ["3", "4.0"] }', [3, 4], `d=${escaped('[3,4]')}`],
    ['no row', '{ slug: "n", values: ["700"] }', [], `n=${escaped('[700]')}`],
  ])('%s', async (_, filter, expected, asked) => {
    const answer = await edge.ask<Answer>(rowsQuery(odd, filter));
    expect(answer.errors).toBeUndefined();
    expect(valuesOf(answer)?.map(row => row['visits-0'])).toEqual(expected);
    expect(answer.data.domain.report?.rows?.totalCount).toBe(expected.length);
    expect(answer.bill).toEqual([DEFINITIONS, page(odd, asked)]);
  });

  test.each([
    ['a word', 'n', 'seven'],
    ['a fraction for an integer', 'n', '7.5'],
    ['nothing', 'n', ''],
    ['infinity', 'd', 'Infinity'],
  ])('%s among numbers is refused before HQ is asked for rows', async (_, slug, value) => {
    const { errors, bill } = await edge.ask<Answer>(rowsQuery(odd, `{ slug: "${slug}", values: ["1", "${value}"] }`));
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(bill).toEqual([DEFINITIONS]);
  });

  test('a report without rows, columns and filters', async () => {
    const empty = await edge.ask<Answer>(rowsQuery(bare, ''));
    expect(empty.errors).toBeUndefined();
    expect(empty.data.domain.report?.rows).toMatchObject({ totalCount: 0, nodes: [], edges: [] });
    expect(empty.bill).toEqual([DEFINITIONS, page(bare)]);
    const wrong = await edge.ask<Answer>(rowsQuery(bare, '{ slug: "x", values: ["y"] }'));
    expect(wrong.errors?.[0]?.message).toContain('Its filters: none');
    expect(wrong.bill).toEqual([]);
  });
});
