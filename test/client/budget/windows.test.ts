import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Usage } from '../../../src/client/budget/usage.js';
import { createForecast } from '../../../src/client/budget/forecast.js';
import {
  earliest,
  leftInGrain,
  limits,
  NOTHING,
  ourLimits,
  rate,
  recorded,
  usersRefusedAt,
  WINDOWS,
} from '../../../src/client/budget/windows.js';

/** 2026-01-05T00:00:00Z, a boundary of every grain (throttling.md 5). */
const T0 = 1_767_571_200_000;
const at = (seconds: number) => T0 + Math.round(seconds * 1000);

/** HQ with one or two scopes: 'A' and recorded, or the seconds of Retry-After that a plain view would send. */
function hq(workers: number, users: number, account = new Usage(), domain = new Usage()) {
  const scopes = [
    { spending: domain, limits: limits(workers) },
    { spending: account, limits: limits(users) },
  ];
  return (seconds: number): 'A' | number => {
    const now = at(seconds);
    const waits = scopes.map(scope => {
      const rates = scope.spending.rates(now);
      const exceeded = WINDOWS.filter((_, i) => scope.limits[i] !== 0 && rates[i]! >= scope.limits[i]!);
      expect(scope.spending.opens(scope.limits, now) <= now).toBe(exceeded.length === 0);
      return Math.max(0, ...exceeded.map(window => leftInGrain(window, now) / 1000));
    });
    if (Math.min(...waits) > 0) return Math.min(...waits);
    scopes.forEach(({ spending }) => spending.record(now));
    return 'A';
  };
}

const all = (ask: (seconds: number) => 'A' | number, times: readonly number[]) => times.map(ask);
const every = (step: number, from: number, count: number) => Array.from({ length: count }, (_, i) => from + i * step);
const admitted = (ask: (seconds: number) => 'A' | number, times: readonly number[]) =>
  times.filter(time => ask(time) === 'A').map(time => Math.round(time * 10) / 10);

describe('limits (throttling.md 3, the table)', () => {
  test.each([
    [0, 50, 30, 10, 1],
    [1, 1050, 160.43478260869566, 13.043478260869566, 1.2173913043478262],
    [5, 5050, 682.1739130434783, 25.217391304347828, 2.086956521739131],
    [10, 10050, 1334.3478260869565, 40.434782608695656, 3.173913043478261],
    [23, 23050, 3030, 80, 6.000000000000001],
    [25, 25050, 3290.8695652173915, 86.08695652173914, 6.434782608695652],
    [100, 100050, 13073.478260869566, 314.34782608695656, 22.73913043478261],
    [500, 500050, 65247.39130434783, 1531.7391304347827, 109.69565217391306],
    [1000, 1000050, 130464.78260869566, 3053.4782608695655, 218.39130434782612],
  ])('of %i users are HQ’s to the last bit', (n, ...expected) => {
    expect(limits(n)).toEqual(expected);
  });

  test.each([
    [0, 1],
    [1, 2],
    [5, 3],
    [10, 4],
    [23, 7],
    [25, 7],
    [100, 23],
    [500, 110],
    [1000, 219],
  ])('of %i users admit %i in one second from idle', (n, count) => {
    const ask = hq(n, 0);
    expect(admitted(ask, every(0.001, 0.1, 300))).toHaveLength(count);
  });

  test('our limits leave the reserve (at least one request where there is room for two) and always admit one', () => {
    expect(ourLimits(25, 0)).toEqual(limits(25));
    expect(ourLimits(10, 0.1).map(limit => Math.round(limit * 1000) / 1000)).toEqual([9045, 1200.913, 36.391, 2.174]);
    for (const n of [0, 1, 10, 300]) expect(Math.min(...ourLimits(n, 0.9))).toBeGreaterThan(0);
  });

  test('a window of limit 0 is not enforced (throttling.md 2)', () => {
    const day = WINDOWS[0]!;
    const full = recorded(day, NOTHING[0]!, T0, 1_000_000);
    expect(earliest(day, full, 0, T0)).toBe(T0);
  });

  test('the API has no weekly window: the daily one limits long-run usage (throttling.md 3)', () => {
    expect(WINDOWS.map(({ period }) => period)).toEqual(['day', 'hour', 'minute', 'second']);
    const ask = hq(0, 0);
    const day = 86_400;
    const sent = [0, 1, 2, 3, 4, 5, 6].map(d => admitted(ask, every(day / 60, d * day + 0.3, 60)).length);
    expect(sent[0]).toBe(50);
    expect(sent.slice(1).every(count => count >= 37)).toBe(true);
    expect(sent.reduce((sum, count) => sum + count)).toBeGreaterThan(300);
  });
});

describe('worked examples (throttling.md 5)', () => {
  test('E1: no workers, one a second', () => {
    const times = [0, 0.5, 1, 1.25, 2, 2.25, 2.5, 3.6, 4.7];
    expect(all(hq(0, 0), times)).toEqual(['A', 0.5, 1, 'A', 1, 'A', 0.5, 'A', 'A']);
  });

  test('E1b: on whole seconds every second request passes, half a second later all of them', () => {
    expect(all(hq(0, 0), [0, 1, 2, 3, 4, 5])).toEqual(['A', 1, 'A', 1, 'A', 1]);
    expect(all(hq(0, 0), [0.5, 1.5, 2.5, 3.5])).toEqual(['A', 'A', 'A', 'A']);
  });

  test('E2: ten in the minute, then one for each 3 s that the old grain drains', () => {
    const ask = hq(0, 0);
    expect(all(ask, every(1.5, 0, 11))).toEqual([...Array<string>(10).fill('A'), 15]);
    expect(admitted(ask, every(1.5, 16.5, 50))).toEqual([61.5, 64.5, 67.5, 70.5, 73.5, 76.5, 79.5, 82.5, 85.5, 88.5]);
  });

  test('E3: thirty in an hour', () => {
    const ask = hq(0, 0);
    expect(admitted(ask, every(7, 0.3, 30))).toHaveLength(30);
    expect(ask(210.3)).toBe(989.7);
    expect(admitted(ask, every(7, 217.3, 520)).slice(0, 5)).toEqual([3605.3, 3640.3, 3682.3, 3724.3, 3766.3]);
  });

  test('E4: the minute decays, and Retry-After is a lower bound', () => {
    const ask = hq(0, 0);
    expect(all(ask, every(2, 0, 10))).toEqual(Array(10).fill('A'));
    const later = all(ask, [20, 45, 60, 60.5, 62, 63, 63.5, 66.5, 70]);
    expect(later).toEqual([10, 15, 30, 'A', 28, 27, 'A', 'A', 'A']);
  });

  test('E5: ten workers', () => {
    const times = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.05, 1.35, 1.5, 1.9];
    expect(all(hq(10, 0), times)).toEqual(['A', 'A', 'A', 'A', 0.5, 0.4, 0.95, 'A', 'A', 'A']);
  });

  test('E6: 23 workers have 6.000000000000001 a second, which lets a seventh pass', () => {
    expect(all(hq(23, 0), every(0.05, 0.1, 8))).toEqual([...Array<string>(7).fill('A'), 0.55]);
  });

  test('E7: the account has room where the domain has none', () => {
    expect(all(hq(0, 10), [0.1, 0.2, 0.3, 0.4, 0.5])).toEqual(['A', 'A', 'A', 'A', 0.5]);
  });

  test('E8: two domains share their account’s counter', () => {
    const account = new Usage();
    const [a, b] = [hq(0, 10, account), hq(0, 10, account)];
    expect([a(0.1), b(0.2), a(0.3), b(0.4), a(0.5), b(0.55)]).toEqual(['A', 'A', 'A', 'A', 0.5, 0.45]);
  });

  test('E9: an "unlimited" plan counts as 1,000 users; the smaller wait wins', () => {
    expect(all(hq(5, 1000), [0.1, 0.2, 0.3, 0.4, 0.5])).toEqual(Array(5).fill('A'));
    expect(all(hq(5, 1000), every(0.002, 0.002, 220))).toEqual([...Array<string>(219).fill('A'), 0.56]);
  });

  test('E10: Retry-After is the time left in the longest exceeded grain', () => {
    const [day, hour, minute] = WINDOWS;
    expect(leftInGrain(minute!, at(12.4))).toBe(17_600);
    expect(Math.max(leftInGrain(hour!, at(70)), leftInGrain(minute!, at(70)))).toBe(1_130_000);
    expect(leftInGrain(day!, at(3600))).toBe(18_000_000);
  });

  test('E11: fifty in a day, then one for each 430 s or so that the old grain drains', () => {
    const ask = hq(0, 0);
    expect(admitted(ask, every(130, 0.3, 50))).toHaveLength(50);
    expect(ask(6500.3)).toBe(15_099.7);
    expect(admitted(ask, every(130, 6630.3, 614))).toEqual([]);
    expect(admitted(ask, every(130, 86_450.3, 14))).toEqual([86_450.3, 86_840.3, 87_360.3, 87_750.3, 88_140.3]);
  });
});

describe('forecasts', () => {
  const events = fc.array(fc.nat(700_000), { maxLength: 60 }).map(times => times.sort((a, b) => a - b));
  const window = fc.nat(WINDOWS.length - 1);

  test('a rate never rises without new requests', () => {
    fc.assert(
      fc.property(window, events, fc.nat(3_000_000), fc.nat(3_000_000), (i, times, one, other) => {
        const counts = times.reduce((sum, time) => recorded(WINDOWS[i]!, sum, T0 + time), NOTHING[i]!);
        const [early, late] = [T0 + 700_000 + Math.min(one, other), T0 + 700_000 + Math.max(one, other)];
        expect(rate(WINDOWS[i]!, counts, late)).toBeLessThanOrEqual(rate(WINDOWS[i]!, counts, early) + 1e-9);
      }),
    );
  });

  test('a request passes at the earliest time and not one ms before', () => {
    fc.assert(
      fc.property(window, events, fc.double({ min: 0.1, max: 50, noNaN: true }), (i, times, limit) => {
        const counts = times.reduce((sum, time) => recorded(WINDOWS[i]!, sum, T0 + time), NOTHING[i]!);
        const from = T0 + (times.at(-1) ?? 0);
        const opens = earliest(WINDOWS[i]!, counts, limit, from);
        expect(rate(WINDOWS[i]!, counts, opens)).toBeLessThan(limit);
        if (opens > from) expect(rate(WINDOWS[i]!, counts, opens - 1)).toBeGreaterThanOrEqual(limit);
      }),
      { numRuns: 500 },
    );
  });

  test('the forecast for a project space without workers follows E1, E2 and E3 and never lands on a boundary', () => {
    const plan = createForecast([{ counts: NOTHING, limits: limits(0) }], T0, T0);
    const turns = Array.from({ length: 31 }, (_, i) => plan.sendTime(i) - T0);
    expect(turns.slice(0, 3)).toEqual([0, 1001, 2001]);
    expect(turns[10]).toBe(60_001);
    // The thirty of the hour went in its first grain, so the next waits for the moment after that grain begins to drain.
    expect(turns[30]).toBe(3_600_001);
  });

  test('a request passes where one scope allows it and is recorded in both', () => {
    const plan = createForecast(
      [
        { counts: NOTHING, limits: limits(0) },
        { counts: NOTHING, limits: limits(10) },
      ],
      T0,
      T0,
    );
    expect([0, 1, 2, 3].map(place => plan.sendTime(place) - T0)).toEqual([0, 0, 0, 0]);
    expect(plan.sendTime(4) - T0).toBeGreaterThan(1000);
  });

  test('the rates show how many users they belong to', () => {
    for (const n of [0, 1, 10, 25, 300]) expect(usersRefusedAt(limits(n))).toBeCloseTo(n, 9);
  });
});
