import { describe, expect, test } from '@jest/globals';
import { scopesOf } from '../../src/sandbox/limits/meter.js';
import {
  caseUpdateFeature,
  createLimiter,
  limitsOf,
  restoreFeature,
  submissionFeature,
} from '../../src/sandbox/limits/throttle.js';
import type { Limiter, LimitScope } from '../../src/sandbox/limits/throttle.js';
import type { WebUserRecord } from '../../src/sandbox/world/model.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { tinyDomain, worker } from '../support/worlds/tinyWorld.js';

const start = Date.parse('2026-01-05T00:00:00Z');

/** `n/m` of the examples: workers of the domain, users in the subscription. */
function scopes(workers: number, included: number, domain = 'd'): readonly LimitScope[] {
  return [
    { key: domain, users: workers },
    { key: 'account:A', users: included },
  ];
}

/** A call as HQ's gate handles it: recorded at once when allowed. Answers `A`, or the Retry-After of a plain view. */
function call(limiter: Limiter, of: readonly LimitScope[], seconds: number): 'A' | number {
  const now = start + Math.round(seconds * 1000);
  const { allowed, retryAfter } = limiter.check(of, now);
  if (allowed) limiter.record(of, now);
  return allowed ? 'A' : Number(retryAfter.toFixed(3));
}

function calls(
  of: readonly LimitScope[],
  times: readonly number[],
  limiter = createLimiter(),
): readonly ('A' | number)[] {
  return times.map(time => call(limiter, of, time));
}

function every(step: number, from: number, until: number): readonly number[] {
  return Array.from({ length: Math.floor((until - from) / step + 1e-9) + 1 }, (_, index) => from + index * step);
}

function allowedTimes(of: readonly LimitScope[], times: readonly number[]): readonly number[] {
  const answers = calls(of, times);
  return times.filter((_, index) => answers[index] === 'A').map(time => Number(time.toFixed(3)));
}

describe('limits by number of users (throttling.md 3)', () => {
  test.each([
    [0, 50, 30, 10, 1, 1],
    [1, 1050, 160.43478260869566, 13.043478260869566, 1.2173913043478262, 2],
    [5, 5050, 682.1739130434783, 25.217391304347828, 2.086956521739131, 3],
    [10, 10050, 1334.3478260869565, 40.434782608695656, 3.173913043478261, 4],
    [23, 23050, 3030, 80, 6.000000000000001, 7],
    [25, 25050, 3290.8695652173915, 86.08695652173914, 6.434782608695652, 7],
    [100, 100050, 13073.478260869566, 314.34782608695656, 22.73913043478261, 23],
    [500, 500050, 65247.39130434783, 1531.7391304347827, 109.69565217391306, 110],
    [1000, 1000050, 130464.78260869566, 3053.4782608695655, 218.39130434782612, 219],
  ])('%i users', (users, day, hour, minute, second, burst) => {
    expect(limitsOf(users)).toEqual({ day, hour, minute, second });
    const of = [{ key: 'd', users }];
    const inOneSecond = calls(of, every(0.001, 0.1, 0.4));
    expect(inOneSecond.filter(answer => answer === 'A')).toHaveLength(burst);
  });
});

describe('worked examples (throttling.md 5)', () => {
  test('E1: the second window of an idle domain without workers', () => {
    const times = [0, 0.5, 1, 1.25, 2, 2.25, 2.5, 3.6, 4.7];
    expect(calls(scopes(0, 0), times)).toEqual(['A', 0.5, 1, 'A', 1, 'A', 0.5, 'A', 'A']);
  });

  test('E1b: phase matters', () => {
    expect(allowedTimes(scopes(0, 0), [0, 1, 2, 3, 4, 5])).toEqual([0, 2, 4]);
    expect(allowedTimes(scopes(0, 0), [0.5, 1.5, 2.5, 3.5])).toEqual([0.5, 1.5, 2.5, 3.5]);
  });

  test('E2: the minute window at one request every 1.5 s', () => {
    const later = [61.5, 64.5, 67.5, 70.5, 73.5, 76.5, 79.5, 82.5, 85.5, 88.5];
    const times = every(1.5, 0, 88.5);
    expect(allowedTimes(scopes(0, 0), times)).toEqual([...every(1.5, 0, 13.5), ...later]);
    expect(calls(scopes(0, 0), times)[10]).toBe(15);
  });

  test('E3: the hour window at one request every 7 s', () => {
    const times = every(7, 0.3, 3767);
    const allowed = allowedTimes(scopes(0, 0), times);
    expect(allowed.slice(29)).toEqual([203.3, 3605.3, 3640.3, 3682.3, 3724.3, 3766.3]);
    expect(calls(scopes(0, 0), times)[30]).toBe(989.7);
  });

  test('E4: the minute window drains', () => {
    const times = [...every(2, 0, 18), 20, 45, 60, 60.5, 62, 63, 63.5, 66.5, 70];
    expect(calls(scopes(0, 0), times).slice(10)).toEqual([10, 15, 30, 'A', 28, 27, 'A', 'A', 'A']);
  });

  test('E4: waiting as long as Retry-After says is not always enough', () => {
    expect(calls(scopes(0, 0), [...every(2, 0, 18), 20, 30]).slice(10)).toEqual([10, 30]);
  });

  test('E5: ten workers', () => {
    const times = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.05, 1.35, 1.5, 1.9];
    expect(calls(scopes(10, 0), times)).toEqual(['A', 'A', 'A', 'A', 0.5, 0.4, 0.95, 'A', 'A', 'A']);
  });

  test('E6: 6 < 6.000000000000001', () => {
    expect(calls(scopes(23, 0), every(0.05, 0.1, 0.45))).toEqual([...Array<'A'>(7).fill('A'), 0.55]);
  });

  test('E7: the account has room although the domain has none', () => {
    expect(calls(scopes(0, 10), [0.1, 0.2, 0.3, 0.4, 0.5])).toEqual(['A', 'A', 'A', 'A', 0.5]);
  });

  test('E8: domains of one account share its counters', () => {
    const limiter = createLimiter();
    const a = scopes(0, 10, 'a');
    const b = scopes(0, 10, 'b');
    const plan = [a, b, a, b, a].map((of, index) => call(limiter, of, 0.1 + index * 0.1));
    expect([...plan, call(limiter, b, 0.55)]).toEqual(['A', 'A', 'A', 'A', 0.5, 0.45]);
  });

  test('E9: an unlimited plan counts as 1,000 users, and the smaller wait wins', () => {
    const plan = { ...tinyDomain('d').plan, account: 'A', includedUsers: -1 };
    const of = scopesOf({
      ...tinyDomain('d', { plan }),
      workers: storeOf(['a', 'b', 'c', 'd', 'e'].map(id => worker(id))),
    });
    expect(of).toEqual(scopes(5, 1000));
    expect(calls(of, [0.1, 0.2, 0.3, 0.4, 0.5])).toEqual(Array(5).fill('A'));
    expect(calls(of, every(0.002, 0.002, 0.44))).toEqual([...Array<'A'>(219).fill('A'), 0.56]);
  });

  test('E10: Retry-After with only the minute, hour and minute, or the day exceeded', () => {
    const idle = [{ key: 'd', users: 0 }];
    const minuteOnly = [...every(1.1, 0.1, 10.1), 12.4];
    expect(calls(idle, minuteOnly).at(-1)).toBe(17.6);

    const hourAndMinute = createLimiter();
    for (let event = 0; event < 30; event += 1) hourAndMinute.record(idle, start + 45_000);
    expect(call(hourAndMinute, idle, 70)).toBe(1130);

    const day = createLimiter();
    for (let event = 0; event < 50; event += 1) day.record(idle, start - 43_200_000);
    expect(call(day, idle, 3600)).toBe(18_000);
  });

  test('E11: the day window at one request every 130 s', () => {
    const times = every(130, 0.3, 88_200);
    const allowed = allowedTimes(scopes(0, 0), times);
    expect(allowed.slice(49)).toEqual([6370.3, 86_450.3, 86_840.3, 87_360.3, 87_750.3, 88_140.3]);
    expect(calls(scopes(0, 0), times)[50]).toBe(15_099.7);
  });
});

test('submissions, case updates and restores keep their week (throttling.md 6)', () => {
  expect(limitsOf(1, submissionFeature).week).toBeCloseTo(330, 9);
  expect(limitsOf(1, caseUpdateFeature).week).toBeCloseTo(3300, 9);
  expect(limitsOf(1, restoreFeature).week).toBeCloseTo(65, 9);
});

test('active web users count where the account pays for them (throttling.md 2)', () => {
  const webUser = (id: string, active = true) => ({ id, active }) as WebUserRecord;
  const people = {
    workers: storeOf([worker('a'), worker('b', { active: false })]),
    webUsers: storeOf([webUser('w'), webUser('x'), webUser('y', false)]),
  };
  const users = (plan = {}) =>
    scopesOf({ ...tinyDomain('d'), ...people, plan: { ...tinyDomain('d').plan, ...plan } })[0].users;
  expect([users(), users({ paysForWebUsers: true })]).toEqual([1, 3]);
});

test('a refused request costs nothing (throttling.md 4)', () => {
  expect(calls(scopes(0, 0), [0.1, ...every(0.001, 0.2, 0.9), 1.3]).at(-1)).toBe('A');
});
