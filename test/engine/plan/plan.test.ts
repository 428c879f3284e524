import { describe, expect, test } from '@jest/globals';
import { ask, get } from '../../../src/client/call.js';
import { casePages } from '../../../src/families/case/paging.js';
import { offset } from '../../../src/client/paging.js';
import { plan } from '../../../src/engine/plan/plan.js';
import type { List, Part, Resource, Want, Way } from '../../../src/engine/resource/resource.js';
import { NO_STATISTICS, partKey, type Statistics } from '../../../src/engine/plan/statistics.js';
import type { Step } from '../../../src/engine/plan/step.js';
import * as resources from '../../../src/families/resources.js';

type Planned = Pick<Resource<never>, 'ways' | 'lists' | 'usualRows'>;

const one: Way = { kind: 'one', call: id => get(`r/${id}/`) };
const bulk: Way = { kind: 'many', maxValues: 5000, call: ids => ask('bulk/', ids), rows: () => [] };
const commas: Way = { kind: 'many', maxValues: 100, inUrl: true, call: ids => get(ids.join()), rows: () => [] };
const whole: Way = { kind: 'whole' };
const byParent: Way = { kind: 'part', by: 'parent', parameter: 'indices.parent', maxValues: 60 };
const byOwner: Part = { kind: 'part', by: 'owner', maxValues: 60 };
const byCase: Way = { kind: 'part', by: 'case' };
const list = (max: number, name = 'all'): List => ({
  name,
  path: 'r/',
  pager: max === 5000 ? casePages : offset(max),
});

const cases: Planned = {
  ways: [one, bulk, commas, byParent, byOwner, whole],
  lists: [list(5000)],
  usualRows: 50_000,
};
const forms: Planned = {
  ways: [one, byCase, { kind: 'whole', leavesOpen: true }],
  lists: [list(1000)],
  usualRows: 100_000,
};
const users: Planned = {
  ways: [whole, { ...one, missingFields: ['active'] }],
  lists: [list(1000, 'active'), list(1000, 'deactivated')],
  usualRows: 300,
};

const tables: Planned = {
  ways: [one, whole, { kind: 'part', by: 'table', missingFields: ['order'] }],
  lists: [list(1000)],
  usualRows: 3000,
};

const wants = (by: string, n: number, rest: Partial<Want> = {}): Want[] =>
  Array.from({ length: n }, (_, i) => ({ by, value: `${by}${i}`, ...rest }));
const ids = (n: number, rest: Partial<Want> = {}) => wants('id', n, rest);

/** What HQ has told of a resource: sizes of lists by name, lists read, ways refused. */
const told =
  ({
    sizes = {},
    read = [],
    refused = [],
  }: { sizes?: Record<string, number>; read?: string[]; refused?: Way[] } = {}) =>
  ({ lists }: Planned): Statistics => ({
    ...NO_STATISTICS,
    sizes: new Map(
      lists.map(one => {
        const size = sizes[one.name];
        return [one, { left: size === undefined ? undefined : Math.max(1, Math.ceil(size / one.pager.max)) }];
      }),
    ),
    read: new Set(lists.filter(({ name }) => read.includes(name))),
    refused: new Set(refused),
  });

/** Steps as a reader counts them: "3 one", "1 part", "2 whole". */
function shape(steps: readonly Step[]): Record<string, number> {
  const cost: Record<string, number> = {};
  for (const step of steps) cost[step.kind] = (cost[step.kind] ?? 0) + step.cost;
  return cost;
}

describe('the plan is the set of ways that answers all wants in the fewest requests', () => {
  const table: [string, Planned, Want[], ReturnType<typeof told>, Record<string, number>][] = [
    ['one case by id is a single read', cases, ids(1), told(), { one: 1 }],
    ['several cases by id are one bulk fetch', cases, ids(50), told(), { many: 1 }],
    ['more than HQ takes in one bulk fetch are two', cases, ids(5001), told(), { many: 2 }],
    ['who may not bulk fetch asks by comma ids', cases, ids(150), told({ refused: [bulk] }), { many: 2 }],
    ['children of 50 parents stand in one URL', cases, wants('parent', 50), told(), { part: 1 }],
    ['of 130 parents in three', cases, wants('parent', 130), told({ sizes: { all: 90_000 } }), { part: 3 }],
    [
      'a list that is smaller than its parts is read whole',
      cases,
      wants('parent', 130),
      told({ sizes: { all: 9000 } }),
      { whole: 2 },
    ],
    [
      'ids and children together may make the list the cheapest',
      cases,
      [...ids(3), ...wants('parent', 50), ...wants('owner', 70)],
      told({ sizes: { all: 4000 } }),
      { whole: 1 },
    ],
    [
      'forms of 8 cases are 8 parts of a long list',
      forms,
      wants('case', 8),
      told({ sizes: { all: 20_000 } }),
      { part: 8 },
    ],
    [
      'forms of 50 cases are the whole list of 20 pages',
      forms,
      wants('case', 50),
      told({ sizes: { all: 20_000 } }),
      { whole: 20 },
    ],
    ['form ids are single reads', forms, ids(3), told({ sizes: { all: 20_000 } }), { one: 3 }],
    [
      'form ids of one known case are its part',
      forms,
      ids(3, { known: { case: 'c' } }),
      told({ sizes: { all: 20_000 } }),
      { part: 1 },
    ],
    ['one worker costs as much as all workers, so all are read', users, ids(1), told(), { whole: 1 }],
    [
      'workers not among the active ones are looked for among the deactivated',
      users,
      ids(3),
      told({ read: ['active'] }),
      { whole: 1 },
    ],
    ['a few workers of very many are single reads', users, ids(2), told({ sizes: { active: 9000 } }), { one: 2 }],
    [
      'unless they must tell what a single read does not',
      users,
      ids(2, { needs: ['active'] }),
      told({ sizes: { active: 9000 } }),
      { whole: 9 },
    ],
    [
      'the size of a list is bought when it can change a plan of more than a handful',
      forms,
      wants('case', 8),
      told(),
      { size: 1 },
    ],
    ['but not for less', forms, wants('case', 2), told(), { part: 2 }],
    [
      'a set whose rows lack something is read out of the whole list, which has it',
      tables,
      wants('table', 1, { needs: ['order'], take: 21 }),
      told({ sizes: { all: 3000 } }),
      { whole: 3 },
    ],
    [
      'or found, and each row read, where the list is longer than that',
      tables,
      wants('table', 1, { needs: ['order'], take: 21 }),
      told({ sizes: { all: 90_000 } }),
      { part: 21 },
    ],
    ['nothing wanted, nothing planned', cases, [], told(), {}],
  ];
  test.each(table)('%s', (_, resource, wanted, said, expected) => {
    const { steps, unanswerable } = plan(resource, wanted, said(resource));
    expect(shape(steps)).toEqual(expected);
    expect(unanswerable).toEqual([]);
    if (!expected.size) expect(new Set(steps.flatMap(step => step.wants))).toEqual(new Set(wanted));
  });

  test('a want that no way answers is unanswerable, and keeps no other from its answer', () => {
    const nowhere: Want = { by: 'colour', value: 'red' };
    const single: Planned = { ways: [one], lists: [list(1000)], usualRows: 10 };
    const { steps, unanswerable } = plan(single, [...ids(2), nowhere], told()(single));
    expect(shape(steps)).toEqual({ one: 2 });
    expect(unanswerable).toEqual([nowhere]);
  });

  test('values in a URL are limited to the length of a request line (cases.md 1.1)', () => {
    const long = wants('parent', 60).map(want => ({ ...want, value: want.value.padEnd(200, 'x') }));
    expect(shape(plan(cases, long, told({ sizes: { all: 90_000 } })(cases)).steps)).toEqual({ part: 4 });
  });

  test('where the rows of many values prove many, the first page of each is read separately', () => {
    const first20 = wants('owner', 3, { take: 21 });
    const [all] = cases.lists;
    const pagesOf = (values: readonly string[], pages: number): [string, number] => [
      partKey(all!, byOwner, values),
      pages,
    ];
    const owners = first20.map(({ value }) => value);
    const huge: Statistics = {
      ...NO_STATISTICS,
      sizes: new Map([[all!, { left: 100 }]]),
      parts: new Map([pagesOf(owners, 12), ...owners.map(owner => pagesOf([owner], 4))]),
    };
    const { steps } = plan(cases, first20, huge);
    expect(shape(steps)).toEqual({ part: 3 });
    expect(steps.map(step => step.kind === 'part' && step.firstRows)).toEqual([21, 21, 21]);
    expect(shape(plan(cases, wants('owner', 3), huge).steps)).toEqual({ part: 12 });
  });

  test('HQ meters either all ways of a family or none, so the plan with the fewest requests is the best for both', () => {
    for (const resource of Object.values(resources)) {
      const calls = resource.ways.flatMap(way =>
        way.kind === 'one' ? [way.call('x')] : way.kind === 'many' ? [way.call(['x'])] : [],
      );
      const lists = [
        ...resource.lists,
        ...resource.ways.flatMap(way => (way.kind === 'part' && way.list ? [way.list] : [])),
      ];
      const meters = [...calls.map(({ meter }) => meter), ...lists.map(({ meter = 'api' }) => meter)];
      expect([resource.name, new Set(meters).size]).toEqual([resource.name, 1]);
    }
    const places: Planned = { ways: [whole, one], lists: [{ ...list(5000), meter: 'none' }], usualRows: 800 };
    expect(shape(plan(places, ids(1), told({ sizes: { all: 20_000 } })(places)).steps)).toEqual({ one: 1 });
    expect(shape(plan(places, ids(9), told({ sizes: { all: 20_000 } })(places)).steps)).toEqual({ whole: 4 });
  });
});
