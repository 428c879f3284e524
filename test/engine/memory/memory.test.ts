import { beforeEach, describe, expect, test } from '@jest/globals';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { inProcessStore, type CacheStore } from '../../../src/engine/memory/store.js';
import { active, asFetches, deactivated, id, P, partition, row, whole, workers } from '../../support/workersMemory.js';

describe.each<[string, () => CacheStore]>([['in process', () => inProcessStore(1)]])(
  'memory over a store: %s',
  (_, createStore) => {
    let now: number;
    let store: CacheStore;
    let memory: ReturnType<typeof asFetches>;
    const of = (name: string, domain = 'demo', lag = 0) =>
      asFetches(createMemory({ store, now: () => now, lag, warn: () => undefined }, partition(name, domain), 'o'));

    beforeEach(() => {
      now = 1_000_000;
      store = createStore();
      memory = of('a');
    });

    test('answers are served exactly while they are fresh', async () => {
      const answer = { rows: [row('u1')], complete: true };
      await memory.keep(workers, now, [{ want: id('u1'), answer, bytes: 100 }]);
      now += 599_999;
      expect((await memory.recall(workers, [id('u1'), id('u2')])).map(one => one?.rows)).toEqual([
        [row('u1')],
        undefined,
      ]);
      now += 1;
      expect(await memory.recall(workers, [id('u1')])).toEqual([undefined]);
    });

    test('an answer from the future is stale: the clock has been set back since', async () => {
      const answer = { rows: [row('u1')], complete: true };
      await memory.keep(workers, now, [{ want: id('u1'), answer, bytes: 100 }]);
      now -= 1;
      const options = { store, now: () => now, lag: 0, warn: () => undefined };
      const other = asFetches(createMemory(options, P, 'another'));
      const same = asFetches(createMemory(options, partition('a'), 'another'));
      expect(await Promise.all([other, same].map(one => one.recall(workers, [id('u1')])))).toEqual([
        [undefined],
        [undefined],
      ]);
      // The operation that has read the answer knows its age.
      expect((await memory.recall(workers, [id('u1')]))[0]?.rows).toEqual([row('u1')]);
    });

    test('writes from the future hide nothing and keep nothing from being stored', async () => {
      const lagging = of('a', 'demo', 5000);
      await lagging.invalidate(workers, { changed: [{ id: 'u1', row: row('u1', 'g1') }] });
      expect((await lagging.recentWrites(workers)).stateOf('u1').row).toEqual(row('u1', 'g1'));
      now -= 120_000;
      expect((await lagging.recentWrites(workers)).isEmpty).toBe(true);
      await lagging.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect((await lagging.recall(workers, [id('u1')]))[0]?.rows).toEqual([row('u1')]);
    });

    test('a whole list answers wants by every key of its rows, including that there is none', async () => {
      await memory.keep(workers, now, [{ list: active, ...whole([row('u1', 'g1'), row('u2', 'g1', 'g2')]) }]);
      const found = await memory.recall(workers, [
        id('u1'),
        { by: 'group', value: 'g1' },
        { by: 'group', value: 'g3' },
        { by: 'username', value: 'u2@demo' },
      ]);
      expect(found.map(one => one?.rows.map(worker => worker.id))).toEqual([['u1'], ['u1', 'u2'], [], ['u2']]);
    });

    test('an id that is in none of the cached lists is undecided until all lists are there, then unknown', async () => {
      await memory.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect(await memory.recall(workers, [id('u9'), { by: 'username', value: 'u9@demo' }])).toEqual([
        undefined,
        undefined,
      ]);
      await memory.keep(workers, now, [{ list: deactivated, ...whole([row('u3')]) }]);
      expect((await memory.recall(workers, [id('u9'), id('u3')])).map(one => one?.rows.length)).toEqual([0, 1]);
    });

    test('while a job of HQ runs nothing is stored, whatever else is written; after its end it is', async () => {
      const keep = () => memory.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      const known = async () => (await memory.recall(workers, [id('u1')]))[0] !== undefined;
      await keep();
      await memory.invalidate(workers, { unknown: 'any', processingMs: 60_000 });
      expect(await known()).toBe(false);
      now += 1000;
      await memory.invalidate(workers, { unknown: 'any' });
      now += 58_999;
      await keep();
      expect(await known()).toBe(false);
      now += 1;
      await keep();
      expect(await known()).toBe(true);

      await memory.invalidate(workers, { unknown: 'any', processingMs: 60_000 });
      now += 1;
      await memory.finish(workers);
      expect(await known()).toBe(false);
      await keep();
      expect(await known()).toBe(true);
      await memory.finish(workers);
      expect(await known()).toBe(false);
    });

    test('the beginning of a list answers a want for no more rows than that', async () => {
      const want = { by: 'group', value: 'g1' };
      await memory.keep(workers, now, [
        { want, answer: { rows: [row('u1'), row('u2')], complete: false, total: 9 }, bytes: 200 },
      ]);
      const [two, three, all] = await memory.recall(workers, [{ ...want, take: 2 }, { ...want, take: 3 }, want]);
      expect([two?.total, three, all]).toEqual([9, undefined, undefined]);
    });

    test('rows without a field do not answer a want that needs it', async () => {
      await memory.keep(workers, now, [
        { want: id('u1'), answer: { rows: [row('u1')], complete: true }, bytes: 1, missingFields: ['active'] },
      ]);
      const [plain, needing] = await memory.recall(workers, [id('u1'), { ...id('u1'), needs: ['active'] }]);
      expect([plain?.rows.length, needing]).toEqual([1, undefined]);
    });

    test('entries of one credential or project space are visible to no other', async () => {
      await memory.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      await memory.learnSize(workers, active, undefined, 1);
      for (const other of [of('b'), of('c', 'north')]) {
        expect(await other.recall(workers, [id('u1')])).toEqual([undefined]);
        expect(await other.size(workers, active)).toBeUndefined();
      }
    });

    test('a write makes stale what every credential of the project space has cached, and nothing else', async () => {
      const [mine, colleague, elsewhere] = [memory, of('b'), of('c', 'north')];
      for (const one of [mine, colleague, elsewhere])
        await one.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      await mine.invalidate(workers, { unknown: 'any' });
      expect(await colleague.recall(workers, [id('u1')])).toEqual([undefined]);
      expect((await elsewhere.recall(workers, [id('u1')]))[0]?.rows.length).toBe(1);
    });

    test('what a fetch keeps after a change that was made meanwhile, no one finds', async () => {
      const fetching = await memory.open(workers);
      await of('b').invalidate(workers, { unknown: 'any' });
      now += 1;
      const answer = { rows: [row('u1')], complete: true };
      await fetching.keep(now, [{ want: id('u1'), answer, bytes: 100 }]);
      await fetching.keep(now, [{ list: active, ...whole([row('u1')]) }]);
      expect(await memory.recall(workers, [id('u1'), { by: 'group', value: 'g1' }])).toEqual([undefined, undefined]);
      expect((await memory.open(workers)).wholeList(active)).toBeUndefined();
      await memory.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect((await memory.recall(workers, [id('u1')]))[0]?.rows.length).toBe(1);
    });

    test('after HQ has refused the login a fetch finds nothing of what it opened before', async () => {
      let name = 'p';
      const login = createMemory(
        { store, now: () => now, lag: 0, warn: () => undefined },
        { ...P, shared: () => name },
        'o',
      );
      await asFetches(login).keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      const fetching = await login.open(workers);
      expect((await fetching.recall([id('u1')]))[0]?.rows.length).toBe(1);
      name = 'forgotten';
      expect([await fetching.recall([id('u1')]), fetching.wholeList(active)]).toEqual([[undefined], undefined]);
    });

    test('answers read within the index lag after a write are not stored (cases.md 2.5)', async () => {
      const lagging = of('a', 'demo', 5000);
      await lagging.invalidate(workers, { unknown: 'any' });
      await lagging.keep(workers, now + 4999, [{ list: active, ...whole([row('u1')]) }]);
      expect(await lagging.recall(workers, [id('u1')])).toEqual([undefined]);
      now += 5000;
      await lagging.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect((await lagging.recall(workers, [id('u1')]))[0]?.rows.length).toBe(1);
    });

    test('list sizes outlive rows; refusals are stored per way', async () => {
      await memory.learnSize(workers, active, {}, 340);
      await memory.learnSize(workers, active, { group: 'g1' }, 7);
      await memory.refuseWay(workers, 0);
      now += 700_000;
      expect(
        await Promise.all([
          memory.size(workers, active),
          memory.size(workers, active, { group: 'g1' }),
          memory.size(workers, active, { group: 'g2' }),
        ]),
      ).toEqual([340, 7, undefined]);
      expect([...(await memory.refusedWays(workers))]).toEqual([0]);
    });

    test('no key contains what may be case content', async () => {
      const keys: string[] = [];
      const spying: CacheStore = {
        getMany: async (asked: string[]) => (keys.push(...asked), asked.map(() => undefined)),
        setMany: async entries => (keys.push(...entries.map(({ key }) => key)), []),
      };
      const spied = asFetches(createMemory({ store: spying, now: () => now, lag: 0, warn: () => undefined }, P, 'o'));
      const want = { by: 'external_id', value: 'Amina Yusuf', filter: { case_name: 'Amina Yusuf' } };
      await spied.keep(workers, now, [{ want, answer: { rows: [], complete: true }, bytes: 0 }]);
      await spied.recall(workers, [want]);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.filter(key => /amina/i.test(decodeURIComponent(key)))).toEqual([]);
    });
  },
);
