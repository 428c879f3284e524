import { describe, expect, test } from '@jest/globals';
import { times, budgetHarness, T0 } from '../../support/budget/budgetHarness.js';

describe('after HQ has refused a request with 429', () => {
  /** Sends one request at `seconds` and lets HQ refuse it. */
  async function refusedAt(seconds: number, retryAfter?: number) {
    const desk = budgetHarness({ workers: 10 });
    await desk.clock.advance(seconds * 1000);
    void desk.ask('first', { ms: Infinity });
    await desk.clock.advance(100);
    return { ...desk, again: desk.tickets[0]!.refused(retryAfter) };
  }

  test('without Retry-After nothing is sent until the next :00 or :30, then the refused request first', async () => {
    const { clock, ask, log, again } = await refusedAt(12);
    void ask('later');
    void ask('again', again);
    await clock.advance(60_000);
    expect(log).toEqual(['first 12000', 'again 30250', 'later 30250']);
  });

  test('Retry-After is the shortest wait', async () => {
    const { clock, ask, log, again } = await refusedAt(12.3, 17.6);
    void ask('again', again);
    await clock.advance(60_000);
    expect(log.at(-1)).toBe('again 30250');
  });

  test('requests then go one at a time until HQ accepts one', async () => {
    const { clock, ask, log, again } = await refusedAt(12);
    void ask('again', { ...again, ms: 2_000 });
    void ask('later');
    await clock.advance(60_000);
    expect(log.slice(1)).toEqual(['again 30250', 'later 32250']);
  });

  test('the wait doubles when HQ refuses again; several refusals at the same time count as one', async () => {
    const { clock, ask, log, tickets } = budgetHarness({ workers: 10 });
    times(3, i => ask(`r${i}`, { ms: Infinity }));
    await clock.advance(100);
    let place = 0;
    for (const ticket of [...tickets]) ({ place } = ticket.refused());
    for (const wait of [30_250, 90_250, 210_250, 450_250]) {
      void ask('again', { place, ms: Infinity });
      await clock.advance(wait - (clock.now() - T0));
      expect(log.at(-1)).toBe(`again ${wait}`);
      tickets.at(-1)!.refused();
    }
  });

  test('a request that cannot wait that long is refused at once', async () => {
    const { clock, ask, log, errors } = await refusedAt(12, 1_187.9);
    void ask('hasty', { deadline: T0 + 100_000 });
    await clock.advance(0);
    expect(log.at(-1)).toBe('hasty! 12100');
    expect(errors[0]!.retryAfter).toBe(1_189);
  });

  test('waiting requests that become late are refused with it', async () => {
    const { clock, ask, log, tickets } = budgetHarness({ workers: 0 });
    void ask('first', { ms: Infinity });
    void ask('second', { deadline: T0 + 20_000 });
    await clock.advance(300);
    tickets[0]!.refused();
    await clock.advance(0);
    expect(log).toEqual(['first 0', 'second! 300']);
  });

  test('the usage of other clients counts for the rest of the grain', async () => {
    const { clock, ask, tickets, budget } = budgetHarness({ workers: 10 });
    times(30, i => ask(`r${i}`));
    await clock.advance(20_000);
    void ask('one more', { ms: Infinity });
    await clock.advance(0);
    tickets.at(-1)!.refused();
    const minute = () => budget.state().windows.find(({ period }) => period === 'minute')!;
    expect(minute()).toMatchObject({ used: minute().limit, free: 0 });
    await clock.advance(10_000);
    expect(minute().used).toBe(30);
  });
});
