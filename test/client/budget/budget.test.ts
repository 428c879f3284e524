import { describe, expect, test } from '@jest/globals';
import { Throttled } from '../../../src/errors.js';
import { HOUR, times, askerNames, budgetHarness, T0 } from '../../support/budget/budgetHarness.js';

describe('send times', () => {
  test('without workers, an idle project space sends one request at once and the next when HQ accepts it (E1)', async () => {
    const { clock, ask, log, tickets } = budgetHarness({ workers: 0 });
    times(3, i => ask(`r${i}`));
    await clock.advance(5_000);
    expect(log).toEqual(['r0 0', 'r1 1001', 'r2 2001']);
    expect(tickets.map(ticket => ticket.waitedMs)).toEqual([0, 1001, 2001]);
    expect(clock.pending).toBe(0);
  });

  test('the eleventh request in a minute waits for the next minute (E2)', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 0 });
    times(11, i => ask(`r${i}`));
    await clock.advance(61_000);
    expect(log.at(-1)).toBe('r10 60001');
  });

  test('a request counts while it is in flight, and from the time when it ends (throttling.md 4)', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 0 });
    void ask('slow', { ms: 10_500 });
    void ask('next');
    await clock.advance(20_000);
    expect(log).toEqual(['slow 0', 'next 11001']);
  });

  test('a request that HQ did not count is given back; one with an unknown outcome is not', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 0 });
    void ask('free', { ms: 100, outcome: 'free' });
    void ask('unknown', { ms: 100, outcome: 'unknown' });
    void ask('next');
    await clock.advance(5_000);
    expect(log).toEqual(['free 0', 'unknown 100', 'next 1001']);
  });

  test('settling a ticket a second time changes nothing', async () => {
    const { clock, ask, tickets, budget } = budgetHarness({ workers: 0 });
    await ask('one');
    tickets[0]!.settle('free');
    tickets[0]!.refused();
    expect(budget.state().windows[0]!.used).toBe(1);
    expect(clock.pending).toBe(0);
  });

  test("the reserve is left to HQ's other clients", async () => {
    const { clock, ask, log } = budgetHarness({ workers: 10, reserve: 0.1 });
    times(60, i => ask(`r${i}`));
    await clock.advance(30_000);
    // 40.43 a minute less a tenth: 36.39, so 37.
    expect(log).toHaveLength(37);
  });
});

describe('the queue', () => {
  test('interactive requests go before bulk ones, in order of arrival within each', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 0 });
    void ask('now');
    times(2, i => ask(`b${i}`, { priority: 'bulk' }));
    times(2, i => ask(`i${i}`));
    await clock.advance(10_000);
    expect(askerNames(log)).toEqual(['now', 'i0', 'i1', 'b0', 'b1']);
  });

  test('a waiting bulk request gets every tenth turn', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 300 });
    times(67, i => ask(`now${i}`));
    times(4, i => ask(`b${i}`, { priority: 'bulk' }));
    times(40, i => ask(`i${i}`));
    await clock.advance(60_000);
    const order = askerNames(log).slice(67);
    expect(order.map((name, i) => (name!.startsWith('b') ? i : -1)).filter(i => i >= 0)).toEqual([9, 19, 29, 39]);
    expect(order.filter(name => name!.startsWith('i'))).toEqual(times(40, i => `i${i}`));
  });

  test('thousands of waiting requests share one timer', async () => {
    const { clock, ask, budget, log } = budgetHarness({ workers: 25 });
    times(5_000, i => ask(`r${i}`, { priority: i % 2 ? 'bulk' : 'interactive' }));
    await clock.advance(0);
    expect(clock.pending).toBe(1);
    expect(budget.state().queued).toBe(5_000 - log.length);
    await clock.advance(6 * HOUR);
    expect(log).toHaveLength(5_000);
    expect(clock.pending).toBe(0);
  });
});

describe('deadlines', () => {
  test('a request that cannot be sent in time is refused at once, with the time to retry', async () => {
    const { clock, ask, log, errors } = budgetHarness({ workers: 0 });
    times(10, i => ask(`r${i}`));
    await clock.advance(0);
    void ask('late', { deadline: T0 + 60_000 });
    void ask('in time', { deadline: T0 + 60_001 });
    await clock.advance(0);
    expect(log).toEqual(['r0 0', 'late! 0']);
    expect(errors[0]).toBeInstanceOf(Throttled);
    expect(errors[0]).toMatchObject({ code: 'THROTTLED', retryAfter: 61, extensions: { retryAfter: 61 } });
    await clock.advance(61_000);
    expect(log.at(-1)).toBe('in time 60001');
  });

  test('the forecast of the wait counts the requests ahead', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 0 });
    times(3, i => ask(`r${i}`));
    await clock.advance(0);
    void ask('fourth', { deadline: T0 + 3_000 });
    void ask('fifth', { deadline: T0 + 3_001 });
    await clock.advance(4_000);
    expect(log).toEqual(['r0 0', 'fourth! 0', 'r1 1001', 'r2 2001', 'fifth 3001']);
  });

  test('a bulk request that interactive ones push back is refused when that happens, not at its deadline', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 0 });
    void ask('now');
    void ask('bulk', { priority: 'bulk', deadline: T0 + 2_500 });
    void ask('patient', { priority: 'bulk', deadline: T0 + 4_500 });
    await clock.advance(500);
    void ask('i0');
    void ask('i1');
    await clock.advance(9_500);
    expect(log).toEqual(['now 0', 'bulk! 500', 'i0 1001', 'i1 2001', 'patient 3001']);
  });

  test('a request that never ends holds no other one beyond its deadline', async () => {
    const { clock, ask, log } = budgetHarness({ workers: 0 });
    void ask('endless', { ms: Infinity });
    void ask('next', { deadline: T0 + 8_000 });
    await clock.advance(20_000);
    expect(log).toEqual(['endless 0', 'next! 8000']);
    expect(clock.pending).toBe(0);
  });

  test('a request whose deadline has passed is refused even if HQ has room', async () => {
    const { ask, log, errors } = budgetHarness({ workers: 10 });
    await ask('late', { deadline: T0 - 1 });
    expect(log).toEqual(['late! 0']);
    expect((errors[0] as Throttled).message).toMatch(/^The operation's deadline passed before .* Raise hq-deadline\.$/);
  });
});

describe('the counter of the account', () => {
  test('is a second chance (E7) and shared by all project spaces (E8)', async () => {
    const { clock, budgets, ask, log } = budgetHarness({ workers: 0, planUsers: 10 });
    times(3, i => ask(`a${i}`));
    times(3, i => ask(`b${i}`, {}, budgets.of('other')));
    await clock.advance(999);
    // a0 to a2 and b0 fill the account's 3.17, b0 being the first of its own project space.
    expect(log).toEqual(['a0 0', 'a1 0', 'a2 0', 'b0 0']);
    await clock.advance(5_000);
    expect(log).toHaveLength(6);
  });

  test('opens when a request of another project space ends, without a signal from it', async () => {
    const { clock, budgets, ask, log } = budgetHarness({ workers: 0, planUsers: 0 });
    void ask('own', { ms: 500 });
    void ask('other', { ms: 4_200 }, budgets.of('other'));
    void ask('next');
    await clock.advance(10_000);
    expect(log.map(line => Number(line.split(' ')[1])).at(-1)).toBeLessThan(7_000);
    expect(log).toHaveLength(3);
  });
});

describe('the state', () => {
  test('reports what is used, what is free and when it no longer counts', async () => {
    const { clock, ask, budget } = budgetHarness({ workers: 10, reserve: 0.1 });
    await ask('one');
    void ask('two', { ms: Infinity });
    await clock.advance(400);
    const state = budget.state();
    expect(state).toMatchObject({ mobileWorkers: 10, reserve: 0.1, queued: 0 });
    expect(state.windows.map(({ period, used, free }) => [period, used, free])).toEqual([
      ['day', 2, 9_043],
      ['hour', 2, 1_199],
      ['minute', 2, 35],
      ['second', 2, 1],
    ]);
    expect(state.windows[2]).toMatchObject({ limit: 40.434782608695656, resetsAt: '2026-01-05T00:01:30.000Z' });
  });

  test('an unused budget resets now', () => {
    const { budget } = budgetHarness({ workers: 0 });
    for (const window of budget.state().windows)
      expect(window).toMatchObject({ used: 0, resetsAt: new Date(T0).toISOString() });
  });

  test('budgets of project spaces without requests are dropped when there are many', async () => {
    const { budgets, budget, ask } = budgetHarness({ workers: 0 });
    await ask('one');
    const idle = budgets.of('idle');
    times(1_000, i => budgets.of(`name${i}`));
    expect(budgets.of('demo')).toBe(budget);
    expect(budgets.of('idle')).not.toBe(idle);
  });

  test('budgets of names that HQ has not confirmed as project spaces are dropped too', async () => {
    const { budgets, ask, tickets } = budgetHarness({ workers: 0 });
    const spent = async (name: string, exists: boolean) => {
      const budget = budgets.of(name);
      await ask(name, { ms: Infinity }, budget);
      tickets.at(-1)!.settle('counted', exists);
      return budget;
    };
    const real = await spent('real', true);
    const madeUp = await spent('made-up', false);
    await ask('under way', { ms: Infinity }, budgets.of('under-way'));
    const underWay = budgets.of('under-way');
    times(1_000, i => budgets.of(`name${i}`));
    expect(budgets.of('real')).toBe(real);
    expect(budgets.of('under-way')).toBe(underWay);
    expect(budgets.of('made-up')).not.toBe(madeUp);
  });

  test('a name that is too long for a project space is refused', () => {
    const { budgets } = budgetHarness();
    expect(() => budgets.of('x'.repeat(256))).toThrow(/has 256 characters; at most 255/);
  });
});
