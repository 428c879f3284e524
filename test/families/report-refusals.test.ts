import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReportRecord } from '../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../gateway.js';
import { DEFINITIONS, facilities, mothers, referrals, rowsQuery, world, type Answer } from './reportsSeen.js';
import { inDemo } from './spelling.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

describe('filters that do not fit', () => {
  test.each<[string, ReportRecord, string, string]>([
    ['a slug that is not there', mothers, '{ slug: "riks", values: ["high"] }', 'risk, village_id, registered, age'],
    ['a slug given twice', mothers, '{ slug: "risk", values: ["high"] }, { slug: "risk", values: ["low"] }', 'twice'],
    ['a choice list without values', mothers, '{ slug: "risk" }', 'set values'],
    ['a choice list with an empty list', mothers, '{ slug: "risk", values: [] }', 'set values'],
    ['two choices of a choice list', mothers, '{ slug: "risk", values: ["low", "high"] }', 'one value'],
    ['two places of a drill-down', facilities, '{ slug: "facility", values: ["a", "b"] }', 'one value'],
    ['a date filter with values', mothers, '{ slug: "registered", values: ["2026-01-01"] }', 'not values'],
    ['a date filter without days', mothers, '{ slug: "registered" }', 'start, end or both'],
    ['a numeric filter without an operand', mothers, '{ slug: "age", operator: LT }', 'operator and operand'],
    ['a numeric filter without an operator', mothers, '{ slug: "age", operand: 3 }', 'operator and operand'],
    ['a numeric filter with days', mothers, '{ slug: "age", start: "2026-01-01" }', 'not start'],
    ['a fifth quarter', facilities, '{ slug: "period", year: 2026, quarter: 5 }', '1 to 4'],
    ['a quarter of no year', facilities, '{ slug: "period", quarter: 1 }', 'year (four digits) and quarter'],
    ['a year that is none', facilities, '{ slug: "period", year: 20260, quarter: 1 }', 'year'],
    [
      'more values than a URL holds',
      mothers,
      `{ slug: "village_id", values: ${JSON.stringify(Array.from({ length: 120 }, (_, n) => `${n}`.padStart(32, '0')))} }`,
      'too long',
    ],
    ['a negative year', facilities, '{ slug: "period", year: -1, quarter: 1 }', 'year'],
  ])('%s is refused before HQ is asked for rows', async (_, report, filter, reason) => {
    const { data, errors, bill } = await gateway.ask<Answer>(rowsQuery(report, filter));
    expect(data.domain.report).toEqual({ rows: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['domain', 'report', 'rows'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(errors?.[0]?.message).toContain(reason);
    expect(bill).toEqual([DEFINITIONS]);
  });

  test.each(['2026-13-01', '2026-02-30', 'yesterday', ''])(
    'the day "%s" is refused before any request',
    async start => {
      const { errors, bill } = await gateway.ask<Answer>(
        rowsQuery(mothers, `{ slug: "registered", start: "${start}" }`),
      );
      expect(errors?.[0]?.message).toContain('Date');
      expect(bill).toEqual([]);
    },
  );

  test('which choices there are HQ tells nobody: a wrong one is its error for this field alone, for one request', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
      inDemo(
        `report(reportId: "${referrals.id}") { title right: rows { totalCount } wrong: rows(filter: [{ slug: "reason", values: ["cough"] }]) { totalCount } }`,
      ),
    );
    expect(data.domain).toEqual({
      report: { title: 'Referrals that wait', right: { totalCount: 1 }, wrong: null },
    });
    expect(errors?.map(({ path }) => path)).toEqual([['domain', 'report', 'wrong']]);
    expect(bill.filter(line => line.endsWith('reason=cough'))).toHaveLength(1);
    expect(bill).toHaveLength(3);
  });
});
