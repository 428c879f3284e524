import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fetchAnswers } from '../../../src/engine/fetch.js';
import { costOf, plan } from '../../../src/engine/plan/plan.js';
import { NO_STATISTICS, partKey, type Statistics } from '../../../src/engine/plan/statistics.js';
import type { Step } from '../../../src/engine/plan/step.js';
import type { Part, Resource, Want } from '../../../src/engine/resource/resource.js';
import { plannerHq, plannerResource, plannerSource, type PlannerWorld } from '../../support/worlds/plannerWorld.js';

const shape = fc.record({
  page: fc.integer({ min: 1, max: 12 }),
  bulk: fc.integer({ min: 1, max: 6 }),
  urlful: fc.integer({ min: 1, max: 4 }),
  ways: fc.shuffledSubarray(['one', 'bulk', 'part', 'whole'] as const, { minLength: 2 }),
  usual: fc.integer({ min: 1, max: 200 }),
});

const wantsOf = fc.array(
  fc.record({
    by: fc.constantFrom('id', 'parent'),
    value: fc.integer({ min: 0, max: 12 }).map(String),
    take: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 20 },
);

/** Remaining pages of parts, by their number of values, as earlier pages have shown. */
const lefts = fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), { minLength: 5, maxLength: 5 });

/** The parts that values of the wants may be asked for in, with what is left of each. */
function partsBegun(
  { ways, lists }: Resource<unknown>,
  wants: readonly Want[],
  left: readonly (number | undefined)[],
): ReadonlyMap<string, number> {
  const way = ways.find((one): one is Part => one.kind === 'part');
  const values = [...new Set(wants.filter(({ by }) => by === 'parent').map(({ value }) => value))];
  const runs = values.flatMap((_, from) => values.slice(from).map((__, i) => values.slice(from, from + i + 1)));
  return new Map(
    runs.flatMap(run => {
      const pages = left[run.length];
      return pages === undefined ? [] : [[partKey(lists[0]!, way, run), pages]];
    }),
  );
}

const isSize = ({ steps }: { steps: readonly Step[] }) => steps.some(({ kind }) => kind === 'size');

test('a list size is read exactly where some size would save more than it costs', () => {
  let bought = 0;
  fc.assert(
    fc.property(shape, wantsOf, lefts, (world, wants: Want[], left) => {
      const things = plannerResource({ ...world, things: [], bulkRefused: false, leaves: false });
      // The list holds its parts, so that it is no shorter than one of them.
      const shortest = Math.max(1, ...left.map(pages => pages ?? 0));
      const telling = (size?: number): Statistics => ({
        ...NO_STATISTICS,
        sizes: new Map([[things.lists[0]!, { left: size, atLeast: shortest }]]),
        parts: partsBegun(things, wants, left),
      });
      const unsized = plan(things, wants, telling());
      const apart = plan(things, wants, telling(Infinity));
      if (unsized.steps.some(({ kind }) => kind === 'whole') || apart.steps.some(({ kind }) => kind === 'whole'))
        return;
      if (!things.ways.some(({ kind }) => kind === 'whole')) return expect(isSize(unsized)).toBe(false);
      const best = Math.min(
        ...[0, 1, 2, 5, 20].map(more => costOf(plan(things, wants, telling(shortest + more)).steps)),
      );
      expect(isSize(unsized)).toBe(1 + best < costOf(apart.steps));
      bought += isSize(unsized) ? 1 : 0;
    }),
    { numRuns: 2000, seed: 3 },
  );
  expect(bought).toBeGreaterThan(100);
});

/** Twelve rows of each of four parents, and so many others. */
const world = (others: number): PlannerWorld => ({
  things: Array.from({ length: 48 + others }, (_, i) => ({
    id: `t${i}`,
    parent: i < 48 ? `p${i % 4}` : 'other',
    listed: true,
  })),
  // Each page behind the first repeats a row.
  page: 11,
  bulk: 5,
  urlful: 4,
  ways: ['part', 'whole'],
  bulkRefused: false,
  leaves: false,
  usual: 500,
});

test.each([
  ['of parents who have most of the list', 0],
  ['of parents who have little of it', 400],
])('a part that has proved long is read on, because the list is no shorter: rows %s', async (_, others) => {
  const { send, bill } = plannerHq(world(others));
  const things = plannerResource(world(others));
  const wants = ['p0', 'p1', 'p2', 'p3'].map((value): Want => ({ by: 'parent', value }));
  const answers = await fetchAnswers(things, wants.slice(0, 4), plannerSource(send), { fields: [] });
  expect(answers.map(answer => answer && !(answer instanceof Error) && answer.rows.length)).toEqual([12, 12, 12, 12]);
  const page = (offset: number) =>
    `GET thing/ ${JSON.stringify({ parent: ['p0', 'p1', 'p2', 'p3'], limit: 11, ...(offset > 0 && { offset }) })}`;
  expect(bill).toEqual([0, 10, 20, 30, 40].map(page));
});
