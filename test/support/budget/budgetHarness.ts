import type { Throttled } from '../../../src/errors.js';
import {
  createBudgets,
  type Requester,
  type Budget,
  type BudgetOptions,
  type Ticket,
} from '../../../src/client/budget/budget.js';
import { simulatedClock } from './simulatedClock.js';

/** 2026-01-05T00:00:00Z, a boundary of every grain (throttling.md 5). */
export const T0 = 1_767_571_200_000;
/** ms. */
export const HOUR = 3_600_000;

/** A budget on a simulated clock at T0 with a log of its requests: `name` and ms since T0, `!` where it was refused. */
export function budgetHarness(options: Partial<BudgetOptions> = {}, start = T0) {
  const clock = simulatedClock(start);
  const budgets = createBudgets({ clock, reserve: 0, ...options });
  const budget = budgets.of('demo');
  const log: string[] = [];
  const tickets: Ticket[] = [];
  const errors: Throttled[] = [];
  const since = () => clock.now() - T0;

  /** Asks for a turn; the request takes `ms` and ends with `outcome`, or never. */
  function ask(
    name: string,
    asker: Partial<Requester> & { ms?: number; outcome?: 'counted' | 'free' | 'unknown' } = {},
    of: Budget = budget,
  ) {
    const { ms = 0, outcome = 'counted', ...rest } = asker;
    return of.take({ deadline: Infinity, priority: 'interactive', ...rest }).then(
      async ticket => {
        log.push(`${name} ${since()}`);
        tickets.push(ticket);
        if (ms === Infinity) return;
        if (ms > 0) await clock.wait(ms).done;
        ticket.settle(outcome);
      },
      (error: Throttled) => {
        log.push(`${name}! ${since()}`);
        errors.push(error);
      },
    );
  }
  return { clock, budgets, budget, log, tickets, errors, ask };
}

/** The names of the requests in a log, in order. */
export const askerNames = (log: readonly string[]) => log.map(line => line.split(' ')[0]);
/** Calls `one` so many times. */
export const times = (count: number, one: (i: number) => unknown) => Array.from({ length: count }, (_, i) => one(i));
