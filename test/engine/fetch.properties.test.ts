import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fetchAnswers } from '../../src/engine/fetch.js';
import type { Want } from '../../src/engine/resource/resource.js';
import { plannerSource, plannerResource, plannerHq, type PlannerWorld } from '../support/worlds/plannerWorld.js';

const worlds: fc.Arbitrary<PlannerWorld> = fc.record({
  things: fc
    .array(fc.record({ parent: fc.integer({ min: 0, max: 8 }), listed: fc.boolean() }), { maxLength: 60 })
    .map(rows => rows.map(({ parent, listed }, i) => ({ id: `t${i}`, parent: `p${parent}`, listed }))),
  page: fc.integer({ min: 1, max: 20 }),
  bulk: fc.integer({ min: 1, max: 20 }),
  urlful: fc.integer({ min: 1, max: 4 }),
  ways: fc.shuffledSubarray(['one', 'bulk', 'part', 'whole'] as const),
  bulkRefused: fc.boolean(),
  leaves: fc.boolean(),
  usual: fc.integer({ min: 1, max: 200 }),
  untold: fc.boolean(),
});

const wantsOf = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 70 }).map((n): Want => ({ by: 'id', value: `t${n}` })),
    fc.integer({ min: 0, max: 10 }).map((n): Want => ({ by: 'parent', value: `p${n}` })),
    fc
      .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5 }))
      .map(([n, take]): Want => ({ by: 'parent', value: `p${n}`, take })),
  ),
  { maxLength: 40 },
);

const scenario = fc.tuple(
  worlds,
  fc.uniqueArray(wantsOf, { maxLength: 1 }).chain(() => wantsOf),
  fc.boolean(),
);

/** The same id twice where HQ has only single reads for it: once read, once paid. */
const wantedTwice: [PlannerWorld, Want[], boolean] = [
  {
    things: [],
    page: 1,
    bulk: 1,
    urlful: 1,
    ways: ['part', 'one'],
    bulkRefused: false,
    leaves: false,
    usual: 1,
  },
  [
    { by: 'id', value: 't51' },
    { by: 'id', value: 't51' },
  ],
  true,
];

/** The answers of the engine and its requests to HQ. `sized`: the size of the list was known before. */
async function run(world: PlannerWorld, wants: readonly Want[], sized: boolean) {
  const { send, bill } = plannerHq(world);
  const source = plannerSource(send);
  const things = plannerResource(world);
  const listed = world.things.filter(thing => thing.listed);
  if (sized && !world.untold) await source.memory.learnSize(things, things.lists[0]!, {}, listed.length);
  return { answers: await fetchAnswers(things, wants, source, { fields: [] }), bill, listed };
}

describe('over random worlds', () => {
  test('every want is answered as HQ has it, or is an error because no way is left', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ([world, wants, sized]) => {
        const { answers, listed } = await run(world, wants, sized);
        const usable = world.ways.filter(way => way !== 'bulk' || !world.bulkRefused);
        answers.forEach((answer, i) => {
          const { by, value, take } = wants[i]!;
          if (answer instanceof Error) {
            const answerable =
              by === 'id'
                ? usable.some(way => way === 'one' || (!world.leaves && way !== 'part'))
                : usable.some(way => way === 'part' || way === 'whole');
            return expect(answerable).toBe(false);
          }
          const expected = (by === 'id' && usable.includes('one') && world.leaves ? world.things : listed).filter(
            thing => (by === 'id' ? thing.id : thing.parent) === value,
          );
          if (by === 'id' && !world.leaves) {
            // A list that claims to hold everything and a single read may differ only in rows that the list leaves out.
            return expect(world.things).toEqual(expect.arrayContaining([...answer!.rows]));
          }
          if (answer!.complete) expect(answer!.rows).toEqual(expected);
          else {
            expect(take).toBeDefined();
            expect(answer!.rows.length).toBeGreaterThanOrEqual(take!);
            expect(answer!.rows).toEqual(expected.slice(0, answer!.rows.length));
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  test('never costs more than reading one by one once HQ has returned its list size, and never more than the whole list plus one page per part', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ([world, wants, sized]) => {
        const { answers, bill, listed } = await run(
          { ...world, leaves: false, bulkRefused: false, untold: false },
          wants,
          sized,
        );
        if (answers.some(answer => answer instanceof Error)) return;
        const distinct = new Set(wants.map(({ by, value }) => `${by} ${value}`));
        // A page behind the first repeats the last row of the page before it.
        const more = world.page > 1 ? world.page - 1 : 1;
        const pages = (rows: number) => 1 + Math.max(0, Math.ceil((rows - world.page) / more));
        const singly = [...distinct].reduce((sum, key) => {
          const [by, value] = key.split(' ');
          return sum + (by === 'id' ? 1 : pages(listed.filter(thing => thing.parent === value).length));
        }, 0);
        const whole = pages(listed.length);
        if (world.ways.includes('one') && world.ways.includes('part'))
          expect(bill.length).toBeLessThanOrEqual(singly + (sized ? 0 : 1));
        // Which part is long shows when it is asked for, and each that was asked for in vain has cost a page.
        const parts = [...distinct].filter(key => !key.startsWith('id')).length;
        if (world.ways.includes('whole') && distinct.size > 0)
          expect(bill.length).toBeLessThanOrEqual(whole + Math.max(1, Math.min(parts, whole + 1)));
      }),
      { numRuns: 500, examples: [[wantedTwice]] },
    );
  });

  test('wants that were answered come from the cache the second time', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, wantsOf, async (world, wants) => {
        const { send, bill } = plannerHq(world);
        const source = plannerSource(send);
        const things = plannerResource(world);
        const first = await fetchAnswers(things, wants, source, { fields: [] });
        const found = wants.filter(
          (want, i) => !(first[i] instanceof Error) && (want.by !== 'id' || first[i]!.rows.length > 0),
        );
        bill.length = 0;
        const second = await fetchAnswers(things, found, source, { fields: [] });
        expect(bill).toEqual([]);
        expect(second.every(answer => answer && !(answer instanceof Error))).toBe(true);
      }),
    );
  });
});
