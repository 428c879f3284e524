import { describe, expect, test } from '@jest/globals';
import { createBudgets } from '../../../src/client/budget/budget.js';
import { Series } from '../../../src/client/budget/series.js';
import { simulatedClock } from '../../support/budget/simulatedClock.js';
import { T0 } from '../../support/budget/budgetHarness.js';

/** ms. */
const [PATIENCE, EXCHANGE, PAUSE, MINUTE] = [30_000, 200, 5_000, 60_000];

/** Who asks: so many clients with one login, each with one operation of so many requests after another. */
interface Demand {
  readonly size: number;
  readonly clients: number;
  /** All requests after the first go side by side; else one after the other. */
  readonly sideBySide?: boolean;
}

/** The result: answered operations, all requests, and the requests of operations that were not answered. */
interface Outcome {
  done: number;
  sent: number;
  wasted: number;
}

/** Some minutes in which far more is asked than HQ takes. Each operation is priced first, as the gateway does. */
async function overload<Name extends string>(demand: Record<Name, Demand>, workers: number, minutes: number) {
  const clock = simulatedClock(T0);
  const budget = createBudgets({ clock, reserve: 0.1, workers }).of('demo');
  const end = T0 + minutes * MINUTE;
  const outcomes = {} as Record<Name, Outcome>;

  async function operate(caller: Name, { size, sideBySide }: Demand): Promise<void> {
    const asker = { deadline: clock.now() + PATIENCE, priority: 'interactive' as const, caller };
    const series = new Series(() => size);
    const outcome = outcomes[caller];
    let sent = 0;
    const request = async () => {
      const ticket = await budget.take({ ...asker, series });
      sent++;
      await clock.wait(EXCHANGE).done;
      ticket.settle('counted');
    };
    try {
      if (budget.sendTime(size, asker) > asker.deadline) throw new Error('hopeless');
      await request();
      if (sideBySide) await Promise.all(Array.from({ length: size - 1 }, request));
      else for (let i = 1; i < size; i++) await request();
      outcome.done++;
    } catch {
      outcome.wasted += sent;
      await clock.wait(PAUSE).done;
    }
    outcome.sent += sent;
  }

  for (const [caller, one] of Object.entries<Demand>(demand) as [Name, Demand][]) {
    outcomes[caller] = { done: 0, sent: 0, wasted: 0 };
    for (let i = 0; i < one.clients; i++)
      void (async () => {
        await clock.wait(i * 37).done;
        while (clock.now() < end) await operate(caller, one);
      })();
  }
  await clock.advance(minutes * MINUTE + PATIENCE);
  return outcomes;
}

describe('operations under overload', () => {
  test.each([
    [0, false],
    [0, true],
    [25, false],
    [25, true],
    [300, false],
    [300, true],
  ])(
    'a login with operations of six requests completes as many requests as one with operations of one: %i workers, side by side: %s',
    async (workers, sideBySide) => {
      const { one, six } = await overload(
        { one: { size: 1, clients: 40 }, six: { size: 6, clients: 20, sideBySide } },
        workers,
        workers > 100 ? 2 : 5,
      );
      expect(one.done).toBe(one.sent);
      // Of 27 requests that a project space without workers has in an hour an operation of six is a large part.
      expect(six.sent / (one.sent + six.sent)).toBeGreaterThan(0.35);
      expect(one.sent / (one.sent + six.sent)).toBeGreaterThan(0.35);
      expect(six.wasted / six.sent).toBeLessThanOrEqual(0.02);
      expect(six.done).toBeGreaterThanOrEqual(Math.floor((six.sent / 6) * 0.97));
    },
    60_000,
  );

  test.each([
    [2, 5],
    [25, 5],
  ])(
    'ninety concurrent operations of six requests are finished one after the other, and no request is wasted: %i workers',
    async (workers, minutes) => {
      const alone = await overload({ login: { size: 6, clients: 90 } }, workers, minutes);
      expect(alone.login).toMatchObject({ done: alone.login.sent / 6, wasted: 0 });
      expect(alone.login.done).toBeGreaterThanOrEqual(workers === 2 ? 12 : 70);
      const shared = await overload(
        { a: { size: 6, clients: 30 }, b: { size: 6, clients: 30 }, c: { size: 6, clients: 30 } },
        workers,
        minutes,
      );
      for (const { wasted } of Object.values(shared)) expect(wasted).toBe(0);
      const done = Object.values(shared).map(one => one.done);
      expect(Math.max(...done) - Math.min(...done)).toBeLessThanOrEqual(2 + Math.max(...done) / 10);
    },
    60_000,
  );

  test('a long operation yields to others after every ten requests', async () => {
    const clock = simulatedClock(T0);
    const budget = createBudgets({ clock, reserve: 0, workers: 25 }).of('demo');
    const order: string[] = [];
    const ask = (caller: string, series?: Series) =>
      budget.take({ deadline: Infinity, priority: 'interactive', caller, series }).then(ticket => {
        order.push(caller);
        ticket.settle('counted');
      });
    for (let i = 0; i < 100; i++) void ask('before');
    const long = new Series(() => 40);
    for (let i = 0; i < 40; i++) void ask('long', long);
    for (let i = 0; i < 5; i++) void ask('small');
    await clock.advance(10 * MINUTE);
    expect(order).toHaveLength(145);
    const places = order.flatMap((caller, i) => (caller === 'small' ? [i] : []));
    const between = (from: number, to: number) => order.slice(from, to).filter(caller => caller === 'long').length;
    expect(between(0, places[0]!)).toBeLessThanOrEqual(10);
    expect(between(0, places[4]!)).toBeLessThanOrEqual(20);
  });

  test('bulk operations start when no interactive one waits, or in every tenth turn', async () => {
    const clock = simulatedClock(T0);
    const budget = createBudgets({ clock, reserve: 0, workers: 0 }).of('demo');
    const order: string[] = [];
    const operate = async (name: string, priority: 'interactive' | 'bulk') => {
      const series = new Series(() => 3);
      for (let i = 0; i < 3; i++) {
        const ticket = await budget.take({ deadline: Infinity, priority, caller: name, series });
        order.push(name);
        ticket.settle('counted');
      }
    };
    void operate('first', 'interactive');
    void operate('bulk', 'bulk');
    void operate('second', 'interactive');
    await clock.advance(20_000);
    expect(order).toEqual([...three('first'), ...three('second'), ...three('bulk')]);
  });
});

const three = (name: string) => [name, name, name];
