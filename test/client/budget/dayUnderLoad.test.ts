import { describe, expect, test } from '@jest/globals';
import { simulateDay } from './simulateDay.js';
import { modelHq } from '../../support/budget/modelHq.js';

const SIZES = [0, 1, 10, 25, 300];
const SEEDS = [1, 2];
const cases = SIZES.flatMap(workers => (workers > 10 ? [3] : SEEDS).map(seed => [workers, seed] as const));

/**
 * The most requests that anybody could send in so many hours from idle and from a boundary of every grain, if only the
 * reserve were left: g whole grains in a row never hold more than the limit rounded up, for the last request of them
 * saw all the others in full. So each window bounds the day by its limit for each of its lengths that begins in it, and
 * the tightest of the five counts.
 */
function mostPossible(workers: number, reserve: number, hours: number): number {
  const bounds = modelHq(workers).windows.map(({ limit, length }) => {
    const left = limit - (limit >= 2 ? Math.max(1, limit * reserve) : limit * reserve);
    return Math.ceil(left) * Math.ceil((hours * 3600) / length);
  });
  return Math.min(...bounds);
}

/** 300 workers have 270,000 requests a day; an hour shows the same in less time. */
const hoursOf = (workers: number) => (workers === 300 ? 1 : 24);

describe('a day with more requests than HQ allows', () => {
  test.each(cases)(
    'sends at least 90% of what is allowed and HQ refuses none: %i workers, seed %i',
    async (workers, seed) => {
      const hours = hoursOf(workers);
      const record = await simulateDay({ workers, reserve: 0.1, seed, hours, demand: { backlog: 40 } });
      expect(record.refused.filter(({ ours }) => ours)).toEqual([]);
      // Where the second window has no room for two, another client's request can stand in our way.
      if (workers > 1) expect(record.refused).toEqual([]);
      expect(record.others).toBeGreaterThan(0);
      expect(record.taken).toBeGreaterThanOrEqual(0.9 * mostPossible(workers, 0.1, hours));
      expect(record.overtaken).toBe(0);
    },
    60_000,
  );

  test.each([10, 25])('an hour of %i workers is used to at least 90%', async workers => {
    const { taken, refused } = await simulateDay({
      workers,
      reserve: 0.25,
      seed: 7,
      hours: 1,
      demand: { backlog: 40 },
    });
    expect(refused).toEqual([]);
    expect(taken).toBeGreaterThanOrEqual(0.9 * mostPossible(workers, 0.25, 1));
  });
});

describe('a day of busy and idle hours', () => {
  test.each(cases)(
    '%i workers, seed %i',
    async (workers, seed) => {
      const hours = hoursOf(workers);
      // In turns a fifth of what a day allows on average, just that, more than an hour allows, and half.
      const perHour = (hour: number) => [0.2, 1, 6, 0.5][Math.floor((hour * 24) / hours) % 4]! * (42 * workers + 3);
      const record = await simulateDay({ workers, reserve: 0.1, seed, hours, demand: { perHour } });
      expect(record.refused.filter(({ ours }) => ours)).toEqual([]);
      if (workers > 1) expect(record.refused).toEqual([]);
      expect(record.taken).toBeGreaterThan(0);
      expect(record.overtaken).toBe(0);
      expect(record.late).toBe(0);
      expect(record.timers).toBe(0);
    },
    60_000,
  );
});
