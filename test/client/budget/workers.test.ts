import { describe, expect, test } from '@jest/globals';
import type { Requester } from '../../../src/client/budget/budget.js';
import { Usage } from '../../../src/client/budget/usage.js';
import { limits } from '../../../src/client/budget/windows.js';
import { HOUR, times, budgetHarness, T0 } from '../../support/budget/budgetHarness.js';

describe('the number of workers', () => {
  test('unknown: the limits of 0 workers apply, and a count is requested once a caller would have to wait', async () => {
    const { ask, budget } = budgetHarness();
    expect(budget.needsWorkers()).toBe(false);
    expect(budget.state().mobileWorkers).toBeNull();
    await ask('one');
    expect(budget.needsWorkers()).toBe(true);
    budget.learnWorkers(10);
    expect(budget.needsWorkers()).toBe(false);
    expect(budget.state().mobileWorkers).toBe(10);
  });

  test('unknown: no request is refused for limits that may prove higher', async () => {
    const { clock, ask, log } = budgetHarness();
    times(10, i => ask(`r${i}`));
    void ask('eleventh', { deadline: T0 + 15_000 });
    await clock.advance(20_000);
    expect(log.at(-1)).toMatch(/^eleventh \d+$/);
  });

  test('a count releases the waiting requests and is valid for an hour', async () => {
    const { clock, ask, log, budget } = budgetHarness();
    times(4, i => ask(`r${i}`));
    await clock.advance(100);
    budget.learnWorkers(10);
    await clock.advance(0);
    expect(log).toEqual(['r0 0', 'r1 100', 'r2 100', 'r3 100']);
    await clock.advance(HOUR);
    expect(budget.state().mobileWorkers).toBeNull();
    // The old number stays the estimate.
    expect(budget.state().windows[0]!.limit).toBe(10_050);
  });

  test("more workers raise the limits an hour later, when HQ's own count expires (throttling.md 2); fewer lower them at once", async () => {
    const { clock, budget } = budgetHarness();
    const day = () => budget.state().windows[0]!.limit;
    budget.learnWorkers(10);
    budget.learnWorkers(20);
    expect(day()).toBe(10_050);
    await clock.advance(HOUR);
    budget.learnWorkers(20);
    expect(day()).toBe(20_050);
    budget.learnWorkers(5);
    expect(day()).toBe(5_050);
  });

  test('a configured number needs no count and is kept', async () => {
    const { ask, budget } = budgetHarness({ workers: 3 });
    times(3, i => ask(`r${i}`, { ms: Infinity }));
    expect(budget.needsWorkers()).toBe(false);
    budget.learnWorkers(500);
    expect(budget.state().mobileWorkers).toBe(3);
  });

  /** HQ with `n` workers and one client: sends `count` requests, one of them as `Ticket.refused` has it when refused. */
  async function learned(n: number, count: number, minutes: number) {
    const { clock, budget } = budgetHarness();
    const hq = new Usage();
    const sent: { at: number; refused: boolean; queued: number }[] = [];
    async function request(): Promise<void> {
      let asker: Requester = { deadline: Infinity, priority: 'interactive' };
      for (;;) {
        const ticket = await budget.take(asker);
        await clock.wait(50).done;
        const refused = hq.opens(limits(n), clock.now()) > clock.now();
        sent.push({ at: clock.now() - T0, refused, queued: budget.state().queued });
        if (!refused) hq.record(clock.now());
        await clock.wait(50).done;
        if (!refused) return ticket.settle('counted');
        asker = { ...asker, ...ticket.refused() };
      }
    }
    times(count, request);
    await clock.advance(minutes * 60_000);
    const [, , minute] = budget.state().windows;
    return {
      sent,
      taken: sent.filter(one => !one.refused),
      refused: sent.filter(one => one.refused),
      limit: minute!.limit,
    };
  }

  test('is learned: requests beyond the estimate go one at a time, and each one that passes doubles it', async () => {
    const { taken, limit } = await learned(300, 1_000, 5);
    expect(taken).toHaveLength(1_000);
    expect(limit).toBeGreaterThan(300);
  });

  test.each([0, 1, 10, 25, 300])('of %i is hardly exceeded, and few requests are refused in an hour', async n => {
    const { refused, taken, limit } = await learned(n, 20_000, 50);
    // Requests that are under way together are refused together.
    expect(new Set(refused.map(one => one.at)).size).toBeLessThanOrEqual(6);
    expect(limit).toBeLessThanOrEqual(1.1 * limits(n)[2]! + 4);
    // What HQ takes in 50 minutes, by its hour window: as much as with the number known, less the time to learn it.
    expect(taken.length).toBeGreaterThan(0.9 * Math.min(20_000, limits(n)[1]!));
  });
});
