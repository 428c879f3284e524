import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createBudgets } from '../../../src/client/budget/budget.js';
import { simulatedClock } from '../../support/budget/simulatedClock.js';

const T0 = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** In which order the requests of each caller go; all are there before the first of them does. */
async function served(callers: Readonly<Record<string, number>>): Promise<readonly string[]> {
  const clock = simulatedClock(T0);
  const budget = createBudgets({ clock, reserve: 0, workers: 1 }).of('demo');
  const order: string[] = [];
  for (const [caller, requests] of Object.entries({ before: 3, ...callers }))
    for (let i = 0; i < requests; i++)
      void budget.take({ deadline: Infinity, priority: 'interactive', caller }).then(ticket => {
        order.push(caller);
        ticket.settle('counted');
      });
  await clock.advance(DAY);
  return order.filter(caller => caller !== 'before');
}

describe('callers of one project space take turns', () => {
  test('a small caller beside two greedy ones waits for its own share only', async () => {
    const order = await served({ greedy: 60, greedier: 90, small: 5 });
    expect(order).toHaveLength(155);
    expect(order.lastIndexOf('small')).toBeLessThan(3 * 5);
  });

  test('a caller with waiting requests is never more than one turn behind', async () => {
    const counts = fc.record({ a: fc.nat(40), b: fc.nat(40), c: fc.nat(40) });
    await fc.assert(
      fc.asyncProperty(counts, async callers => {
        const left: Record<string, number> = { ...callers };
        const gone: Record<string, number> = { a: 0, b: 0, c: 0 };
        for (const caller of await served(callers)) {
          gone[caller]! += 1;
          left[caller]! -= 1;
          for (const other of Object.keys(callers))
            if (left[other]! > 0) expect(gone[caller]! - gone[other]!).toBeLessThanOrEqual(1);
        }
        expect(left).toEqual({ a: 0, b: 0, c: 0 });
      }),
      { numRuns: 30 },
    );
  });

  test('a late caller starts at the current turn and saves up no turns', async () => {
    const clock = simulatedClock(T0);
    const budget = createBudgets({ clock, reserve: 0, workers: 0 }).of('demo');
    const order: string[] = [];
    const ask = (caller: string) =>
      void budget.take({ deadline: Infinity, priority: 'interactive', caller }).then(ticket => {
        order.push(caller);
        ticket.settle('counted');
      });
    for (let i = 0; i < 30; i++) ask('first');
    await clock.advance(20_000);
    const before = order.length;
    for (let i = 0; i < 5; i++) ask('late');
    await clock.advance(DAY);
    expect(before).toBeGreaterThan(5);
    expect(order.slice(before, before + 10).filter(caller => caller === 'late')).toHaveLength(5);
  });

  test("the forecast of a wait is made from the caller's own share", async () => {
    const clock = simulatedClock(T0);
    const budget = createBudgets({ clock, reserve: 0, workers: 0 }).of('demo');
    for (let i = 0; i < 100; i++)
      void budget
        .take({ deadline: Infinity, priority: 'interactive', caller: 'greedy' })
        .then(ticket => ticket.settle('counted'));
    const greedy = budget.sendTime(1, { priority: 'interactive', caller: 'greedy' });
    const small = budget.sendTime(1, { priority: 'interactive', caller: 'small' });
    expect(small - clock.now()).toBeLessThan((greedy - clock.now()) / 20);
  });
});
