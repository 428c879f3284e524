import { describe, expect, test } from '@jest/globals';
import type { ReportRecord } from '../../../src/sandbox/world/model.js';
import {
  DEFINITIONS,
  escaped,
  facilities,
  mothers,
  pages,
  referrals,
  rowsOf,
  rowsQuery,
  valuesOf,
  workers,
  world,
  type Answer,
  type Cells,
} from '../../support/expected/expectedReports.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

describe('filters', () => {
  const date = (row: Cells) => String(row.registered_on);
  const [village, otherVillage] = rowsOf(mothers).map(row => String(row.village)) as [string, string];
  const facility = String(facilities.rows.at(0).facility);
  const period = '{ slug: "period", year: 2026, quarter: 2 }';

  test.each<[string, ReportRecord, string, (row: Cells) => boolean, string]>([
    ['choice_list', mothers, '{ slug: "risk", values: ["high"] }', row => row.risk_level === 'high', 'risk=high'],
    [
      'choice_list without a value: the first choice, which here is no "all"',
      referrals,
      '',
      row => row.reason === 'fever',
      '',
    ],
    [
      'choice_list, another choice',
      referrals,
      '{ slug: "reason", values: ["anaemia"] }',
      row => row.reason === 'anaemia',
      'reason=anaemia',
    ],
    [
      'dynamic_choice_list, one value',
      mothers,
      `{ slug: "village_id", values: ["${village}"] }`,
      row => row.village === village,
      `village_id=${village}`,
    ],
    [
      'dynamic_choice_list, several: the parameter is repeated',
      mothers,
      `{ slug: "village_id", values: ["${village}", "${otherVillage}"] }`,
      row => row.village === village || row.village === otherVillage,
      `village_id=${village}&village_id=${otherVillage}`,
    ],
    [
      'date from and to, both included',
      mothers,
      '{ slug: "registered", start: "2026-05-05", end: "2026-05-20" }',
      row => date(row) >= '2026-05-05' && date(row) <= '2026-05-20',
      'registered-end=2026-05-20&registered-start=2026-05-05',
    ],
    [
      'date from: both parameters, one empty',
      mothers,
      '{ slug: "registered", start: "2026-06-01" }',
      row => date(row) >= '2026-06-01',
      'registered-end=&registered-start=2026-06-01',
    ],
    [
      'date to',
      mothers,
      '{ slug: "registered", end: "2026-05-10" }',
      row => date(row) <= '2026-05-10',
      'registered-end=2026-05-10&registered-start=',
    ],
    ...(
      [
        ['EQ', '=', (a, b) => a === b],
        ['NE', '!=', (a, b) => a !== b],
        ['LT', '<', (a, b) => a < b],
        ['LTE', '<=', (a, b) => a <= b],
        ['GT', '>', (a, b) => a > b],
        ['GTE', '>=', (a, b) => a >= b],
      ] as [string, string, (a: number, b: number) => boolean][]
    ).map(
      ([name, sign, compare]) =>
        [
          `numeric ${name}`,
          mothers,
          `{ slug: "age", operator: ${name}, operand: 30 }`,
          (row: Cells) => compare(Number(row.age), 30),
          `age-operand=30&age-operator=${escaped(sign)}`,
        ] as [string, ReportRecord, string, (row: Cells) => boolean, string],
    ),
    [
      'numeric with a fraction',
      workers,
      '{ slug: "score", operator: GT, operand: 50.5 }',
      row => Number(row.score) > 50.5,
      `score-operand=50.5&score-operator=${escaped('>')}`,
    ],
    ['quarter', facilities, period, row => row.quarter === '2026-Q2', 'period-quarter=2&period-year=2026'],
    ['quarter without a value: the first one of this year', facilities, '', row => row.quarter === '2026-Q1', ''],
    [
      'location_drilldown and quarter together',
      facilities,
      `${period}, { slug: "facility", values: ["${facility}"] }`,
      row => row.facility === facility && row.quarter === '2026-Q2',
      `facility=${facility}&period-quarter=2&period-year=2026`,
    ],
    [
      'two filters at once',
      mothers,
      '{ slug: "risk", values: ["high"] }, { slug: "age", operator: LT, operand: 20 }',
      row => row.risk_level === 'high' && Number(row.age) < 20,
      `age-operand=20&age-operator=${escaped('<')}&risk=high`,
    ],
  ])('%s: the right rows, total and pages (reports.md 3)', async (_, report, filter, fits, asked) => {
    const answer = await gateway.ask<Answer>(rowsQuery(report, filter));
    const expected = rowsOf(report).filter(fits);
    expect(answer.errors).toBeUndefined();
    expect(valuesOf(answer)).toEqual(expected);
    expect(answer.data.domain.report?.rows?.totalCount).toBe(expected.length);
    expect(answer.data.domain.report?.rows?.nodes.map(({ index }) => index)).toEqual(expected.map((_row, n) => n));
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(report.rows.size);
    expect(answer.bill.toSorted()).toEqual([DEFINITIONS, ...pages(report, expected.length, asked)].sort());
  });

  test('cached rows of one filter serve no other filter', async () => {
    const query = (risk: string) => rowsQuery(mothers, `{ slug: "risk", values: ["${risk}"] }`);
    for (const risk of ['high', 'medium']) {
      const answer = await gateway.ask<Answer>(query(risk));
      expect(valuesOf(answer)).toEqual(rowsOf(mothers).filter(row => row.risk_level === risk));
      const bought = pages(mothers, valuesOf(answer)!.length, `risk=${risk}`);
      expect(answer.bill.filter(line => line !== DEFINITIONS).toSorted()).toEqual(bought.sort());
    }
  });
});
