import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  CaseRecord,
  CaseClock,
  CaseSort,
  CaseQuery,
  FormRecord,
  FormQuery,
} from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { DAY, domainIn, NOW } from '../support/worlds/demoWorld.js';

describe('finding', () => {
  const demo = domainIn(createWorld({ now: NOW, cases: 600, seed: 7 }));
  let cases: CaseRecord[];
  let forms: FormRecord[];

  beforeAll(() => {
    const some = [...demo.cases];
    demo.cases.delete(some[3]!.id);
    demo.cases.put({ ...some[8]!, name: 'Renamed', indexedOn: some[20]!.indexedOn });
    demo.cases.put({
      ...some[9]!,
      id: 'ffffffff-0000-4000-8000-000000000001',
      externalId: some[0]!.externalId,
      indices: some[10]!.indices,
    });
    const [form] = demo.forms;
    demo.forms.put({ ...form!, archived: true });
    demo.forms.put({ ...form!, id: 'written', receivedOn: NOW - 5, caseIds: ['ffffffff-0000-4000-8000-000000000001'] });
    cases = [...demo.cases];
    forms = [...demo.forms];
  });

  const inRange = (at: number | null, range?: { from?: number; to?: number }): boolean =>
    !range || (at !== null && at >= (range.from ?? -Infinity) && at <= (range.to ?? Infinity));
  const anyOf = <T>(make: () => readonly T[]): fc.Arbitrary<T> => fc.nat().map(n => make()[n % make().length]!);
  const range = fc.record(
    { from: fc.integer({ min: NOW - 400 * DAY, max: NOW }), to: fc.integer({ min: NOW - 300 * DAY, max: NOW }) },
    { requiredKeys: [] },
  );
  const page = { skip: fc.nat(30), take: fc.nat(50) };

  const caseClock = fc.constantFrom(
    'modified',
    'serverModified',
    'indexedOn',
    'indexedOnV1',
  ) satisfies fc.Arbitrary<CaseClock>;
  const inOrder = (order: CaseSort) => (one: CaseRecord, two: CaseRecord) =>
    order.map(({ by, descending }) => (descending ? two[by] - one[by] : one[by] - two[by])).find(Boolean) ??
    (one.id < two.id ? -1 : 1);
  const caseQueries: fc.Arbitrary<CaseQuery> = fc.record(
    {
      types: fc.array(
        fc.constantFrom('household', 'mother', 'child', 'referral', 'commcare-user', 'pregnancy', 'none'),
        { maxLength: 3 },
      ),
      owners: fc.array(
        anyOf(() => cases.map(row => row.ownerId ?? '')),
        { maxLength: 4 },
      ),
      externalIds: fc.array(
        anyOf(() => cases.map(row => row.externalId ?? '')),
        { maxLength: 4 },
      ),
      closed: fc.boolean(),
      names: fc.array(
        anyOf(() => cases.map(row => row.name)),
        { maxLength: 3 },
      ),
      indices: fc.record(
        {
          parent: fc.array(
            anyOf(() => cases.map(row => row.id)),
            { maxLength: 20 },
          ),
          host: fc.array(
            anyOf(() => cases.map(row => row.id)),
            { maxLength: 20 },
          ),
        },
        { requiredKeys: [] },
      ),
      pointsAt: fc.array(
        anyOf(() => cases.map(row => row.id)),
        { maxLength: 20 },
      ),
      indexedOnV1: range,
      opened: range,
      closedOn: range,
      modified: range,
      serverModified: range,
      indexedOn: range,
      where: fc.constant((row: CaseRecord) => row.name.length % 2 === 0),
      order: fc.uniqueArray(fc.record({ by: caseClock, descending: fc.boolean() }), {
        selector: ({ by }) => by,
        minLength: 1,
      }),
      after: anyOf(() => cases.map(row => ({ indexedOn: row.indexedOn, id: row.id }))),
      ...page,
    },
    { requiredKeys: [] },
  );

  test('cases: the same as looking at every row, whatever is asked', () => {
    fc.assert(
      fc.property(caseQueries, query => {
        const all = cases
          .filter(
            row =>
              (!query.types || query.types.includes(row.type)) &&
              (!query.owners || (row.ownerId !== null && query.owners.includes(row.ownerId))) &&
              (!query.externalIds || (row.externalId !== null && query.externalIds.includes(row.externalId))) &&
              (query.closed === undefined || query.closed === (row.closed !== null)) &&
              (!query.names || query.names.includes(row.name)) &&
              Object.entries(query.indices ?? {}).every(([name, ids]) =>
                row.indices.some(index => index.identifier === name && ids.includes(index.caseId)),
              ) &&
              (!query.pointsAt || row.indices.some(index => query.pointsAt?.includes(index.caseId))) &&
              inRange(row.indexedOnV1, query.indexedOnV1) &&
              inRange(row.opened, query.opened) &&
              inRange(row.closed, query.closedOn) &&
              inRange(row.modified, query.modified) &&
              inRange(row.serverModified, query.serverModified) &&
              inRange(row.indexedOn, query.indexedOn) &&
              (!query.where || query.where(row)),
          )
          .sort(inOrder(query.order ?? [{ by: 'indexedOn', descending: false }]));
        const after = query.order ? undefined : query.after;
        const rest = after
          ? all.filter(
              row => row.indexedOn > after.indexedOn || (row.indexedOn === after.indexedOn && row.id > after.id),
            )
          : all;
        const skip = query.skip ?? 0;
        const found = demo.cases.find({ ...query, after });
        expect(found.total).toBe(all.length);
        expect(found.rows).toEqual(rest.slice(skip, skip + (query.take ?? Infinity)));
      }),
      { numRuns: 300 },
    );
  });

  test('cases: the children of a household, the referrals of a mother', () => {
    for (const row of cases) {
      const pointing = cases
        .filter(one => one.indices.some(index => index.caseId === row.id))
        .map(one => one.id)
        .sort();
      const found = ['parent', 'host'].flatMap(name => demo.cases.find({ indices: { [name]: [row.id] } }).rows);
      expect(found.map(one => one.id).sort()).toEqual(pointing);
    }
  });

  const clock = fc.constantFrom('receivedOn' as const, 'serverModifiedOn' as const, 'indexedOn' as const);
  const formQueries: fc.Arbitrary<FormQuery> = fc.record(
    {
      xmlns: anyOf(() => forms.map(row => row.xmlns)),
      caseId: anyOf(() => cases.map(row => row.id)),
      appId: anyOf(() => forms.map(row => row.appId ?? 'none')),
      userId: anyOf(() => forms.map(row => row.userId)),
      id: anyOf(() => forms.map(row => row.id)),
      receivedOn: range,
      serverModifiedOn: range,
      indexedOn: range,
      includeArchived: fc.boolean(),
      where: fc.constant((row: FormRecord) => row.username.length % 2 === 0),
      order: fc.uniqueArray(fc.record({ by: clock, descending: fc.boolean() }), {
        maxLength: 2,
        selector: one => one.by,
      }),
      ...page,
    },
    { requiredKeys: [] },
  );

  test('forms: the same as looking at every row, whatever is asked', () => {
    fc.assert(
      fc.property(formQueries, query => {
        const order = query.order?.length ? query.order : [{ by: 'receivedOn' as const, descending: true }];
        const times = (row: FormRecord): number[] =>
          order.map(({ by, descending }) => (descending ? -row[by] : row[by]));
        const all = forms
          .filter(
            row =>
              (query.includeArchived === true || !row.archived) &&
              (!query.xmlns || row.xmlns === query.xmlns) &&
              (!query.appId || row.appId === query.appId) &&
              (!query.userId || row.userId === query.userId) &&
              (!query.id || row.id === query.id) &&
              (!query.caseId || row.caseIds.includes(query.caseId)) &&
              inRange(row.receivedOn, query.receivedOn) &&
              inRange(row.serverModifiedOn, query.serverModifiedOn) &&
              inRange(row.indexedOn, query.indexedOn) &&
              (!query.where || query.where(row)),
          )
          .sort(
            (a, b) =>
              times(a)
                .map((time, i) => time - times(b)[i]!)
                .find(difference => difference !== 0) ?? 0,
          );
        const skip = query.skip ?? 0;
        const found = demo.forms.find(query);
        expect(found.total).toBe(all.length);
        // Forms with equal times may be in any order.
        expect(found.rows.map(times)).toEqual(all.slice(skip, skip + (query.take ?? Infinity)).map(times));
      }),
      { numRuns: 300 },
    );
  });
});
