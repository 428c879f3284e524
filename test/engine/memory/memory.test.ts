import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Keyv } from 'keyv';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { inProcessStore } from '../../../src/engine/memory/store/inProcess.js';
import { keyValueStore } from '../../../src/engine/memory/store/keyValue.js';
import type { MemoryStore } from '../../../src/engine/memory/store/store.js';
import { createSealing } from '../../../src/engine/memory/shared/sealing.js';
import { sharedStore } from '../../../src/engine/memory/shared/sharedStore.js';
import { hasRedis } from '../../support/redis/describeWithRedis.js';
import { startRedis, type RedisConnection, type RedisServer } from '../../support/redis/redisServer.js';
import { active, asFetches, deactivated, id, P, partition, row, whole, workers } from './workers.js';

let redis: RedisServer | undefined;
let replicas: RedisConnection[];
beforeAll(async () => {
  if (!hasRedis) return;
  redis = await startRedis();
  replicas = [await redis.connect(), await redis.connect()];
});
afterAll(() => redis?.close());

const sealing = createSealing([Buffer.alloc(32, 7)]);
const overKeyv = () => keyValueStore(new Keyv(), () => undefined);
const overRedis = (megabytes: number) => async () => {
  await replicas[0]!.send('FLUSHALL');
  return replicas.map(({ run }) => sharedStore(run, sealing, megabytes));
};
const single = (store: MemoryStore) => [store, store];

type CreateStores = () => readonly MemoryStore[] | Promise<readonly MemoryStore[]>;
const STORES: readonly [string, CreateStores][] = [
  ['in process', () => single(inProcessStore(1))],
  ['over Keyv', () => single(overKeyv())],
  ['over Redis', overRedis(1)],
  ['over Redis, nothing of it in this process', overRedis(0)],
];

/** What every store that memory runs on must give, to the process itself and to another replica. */
describe.each(STORES.filter(([name]) => hasRedis || !name.startsWith('over Redis')))(
  'memory over a store: %s',
  (_, createStores) => {
    let now: number;
    let store: MemoryStore;
    let other: MemoryStore;
    let memory: ReturnType<typeof asFetches>;
    const of = (name: string, domain = 'demo', lag = 0, where = store) =>
      asFetches(createMemory({ store: where, now: () => now, lag }, partition(name, domain), 'o'));

    beforeEach(async () => {
      now = 1_000_000;
      [store, other] = (await createStores()) as [MemoryStore, MemoryStore];
      memory = of('a');
    });

    test('answers are there while they are fresh, and not a moment longer', async () => {
      const answer = { rows: [row('u1')], complete: true };
      await memory.keep(workers, now, [{ want: id('u1'), answer }]);
      now += 599_999;
      expect((await memory.recall(workers, [id('u1'), id('u2')])).map(one => one?.rows)).toEqual([
        [row('u1')],
        undefined,
      ]);
      now += 1;
      expect(await memory.recall(workers, [id('u1')])).toEqual([undefined]);
    });

    test('an answer from the future is old: the clock has been set back since it was asked for', async () => {
      const answer = { rows: [row('u1')], complete: true };
      await memory.keep(workers, now, [{ want: id('u1'), answer }]);
      now -= 1;
      const options = { store, now: () => now, lag: 0 };
      const foreign = asFetches(createMemory(options, P, 'another'));
      const same = asFetches(createMemory(options, partition('a'), 'another'));
      expect(await Promise.all([foreign, same].map(one => one.recall(workers, [id('u1')])))).toEqual([
        [undefined],
        [undefined],
      ]);
      // The operation that has read it itself knows how old it is.
      expect((await memory.recall(workers, [id('u1')]))[0]?.rows).toEqual([row('u1')]);
    });

    test('changes from the future hide nothing, nor keep anything from being kept', async () => {
      const lagging = of('a', 'demo', 5000);
      await lagging.invalidate(workers, { changed: [{ id: 'u1', row: row('u1', 'g1') }] });
      expect((await lagging.recentWrites(workers)).stateOf('u1').row).toEqual(row('u1', 'g1'));
      now -= 120_000;
      expect((await lagging.recentWrites(workers)).isEmpty).toBe(true);
      await lagging.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect((await lagging.recall(workers, [id('u1')]))[0]?.rows).toEqual([row('u1')]);
    });

    test('a whole list answers wants by every key of its rows, also that there is none', async () => {
      await memory.keep(workers, now, [{ list: active, ...whole([row('u1', 'g1'), row('u2', 'g1', 'g2')]) }]);
      const found = await memory.recall(workers, [
        id('u1'),
        { by: 'group', value: 'g1' },
        { by: 'group', value: 'g3' },
        { by: 'username', value: 'u2@demo' },
      ]);
      expect(found.map(one => one?.rows.map(worker => worker.id))).toEqual([['u1'], ['u1', 'u2'], [], ['u2']]);
    });

    test('an id that is in none of the lists is open until all lists are here, then it is nobody', async () => {
      await memory.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect(await memory.recall(workers, [id('u9'), { by: 'username', value: 'u9@demo' }])).toEqual([
        undefined,
        undefined,
      ]);
      await memory.keep(workers, now, [{ list: deactivated, ...whole([row('u3')]) }]);
      expect((await memory.recall(workers, [id('u9'), id('u3')])).map(one => one?.rows.length)).toEqual([0, 1]);
    });

    test('while HQ is at work nothing is kept, whatever else is written; once the end is seen it is again', async () => {
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

    test('the beginning of a set answers who wants no more than that', async () => {
      const want = { by: 'group', value: 'g1' };
      await memory.keep(workers, now, [{ want, answer: { rows: [row('u1'), row('u2')], complete: false, total: 9 } }]);
      const [two, three, all] = await memory.recall(workers, [{ ...want, take: 2 }, { ...want, take: 3 }, want]);
      expect([two?.total, three, all]).toEqual([9, undefined, undefined]);
    });

    test('rows that lack a field do not answer who needs it', async () => {
      await memory.keep(workers, now, [
        { want: id('u1'), answer: { rows: [row('u1')], complete: true }, missingFields: ['active'] },
      ]);
      const [plain, needing] = await memory.recall(workers, [id('u1'), { ...id('u1'), needs: ['active'] }]);
      expect([plain?.rows.length, needing]).toEqual([1, undefined]);
    });

    test('what one credential or project space remembers, no other sees', async () => {
      await memory.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      await memory.learnSize(workers, active, undefined, 1);
      for (const other of [of('b'), of('c', 'north')]) {
        expect(await other.recall(workers, [id('u1')])).toEqual([undefined]);
        expect(await other.size(workers, active)).toBeUndefined();
      }
    });

    test('a write makes stale what any credential of the project space remembers, and nothing else', async () => {
      const [mine, colleague, elsewhere] = [memory, of('b'), of('c', 'north')];
      for (const one of [mine, colleague, elsewhere])
        await one.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      await mine.invalidate(workers, { unknown: 'any' });
      expect(await colleague.recall(workers, [id('u1')])).toEqual([undefined]);
      expect((await elsewhere.recall(workers, [id('u1')]))[0]?.rows.length).toBe(1);
    });

    test('answers asked for within the index lag after a write are not kept (cases.md 2.5)', async () => {
      const lagging = of('a', 'demo', 5000);
      await lagging.invalidate(workers, { unknown: 'any' });
      await lagging.keep(workers, now + 4999, [{ list: active, ...whole([row('u1')]) }]);
      expect(await lagging.recall(workers, [id('u1')])).toEqual([undefined]);
      now += 5000;
      await lagging.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect((await lagging.recall(workers, [id('u1')]))[0]?.rows.length).toBe(1);
    });

    test('changes made at the same time are all kept, each with a generation of its own', async () => {
      const changes = Array.from({ length: 20 }, (_, i) => `u${i}`);
      const writers = [of('a', 'demo', 5000), of('a', 'demo', 5000, other)];
      const made = changes.map((one, i) =>
        writers[i % 2]!.invalidate(workers, { changed: [{ id: one, row: row(one, 'g1') }] }),
      );
      await Promise.all(made);
      const writes = await of('a', 'demo', 5000).recentWrites(workers);
      expect(writes.ids.toSorted()).toEqual(changes.toSorted());
      const generations = changes.map(one => writes.certainStateOf(one, () => true)?.last.generation);
      expect(new Set(generations).size).toBe(20);
    });

    test('what one replica remembers or makes stale, another one sees at once', async () => {
      const [one, two] = [memory, of('a', 'demo', 0, other)];
      const seen = async () => (await two.recall(workers, [id('u1'), { by: 'group', value: 'g2' }])).map(a => a?.rows);
      await one.keep(workers, now, [{ want: id('u1'), answer: { rows: [row('u1')], complete: true } }]);
      expect(await seen()).toEqual([[row('u1')], undefined]);
      await one.keep(workers, now, [{ list: active, ...whole([row('u1', 'g2')]) }]);
      expect(await seen()).toEqual([[row('u1', 'g2')], [row('u1', 'g2')]]);
      await one.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
      expect(await seen()).toEqual([[row('u1')], []]);
      await two.invalidate(workers, { unknown: 'any' });
      expect(await one.recall(workers, [id('u1')])).toEqual([undefined]);
      expect(await seen()).toEqual([undefined, undefined]);
    });

    test('a counter of changes that was lost makes nothing valid again', async () => {
      const keep = () => memory.keep(workers, now, [{ want: id('u1'), answer: { rows: [row('u1')], complete: true } }]);
      await memory.invalidate(workers, { unknown: 'any' });
      await keep();
      now += 1;
      await memory.invalidate(workers, { unknown: 'any' });
      const losing: MemoryStore = {
        ...store,
        update: (keys, change) => store.update(keys, values => change(values.map(() => undefined))),
      };
      await of('a', 'demo', 0, losing).invalidate(workers, { unknown: 'any' });
      expect(await memory.recall(workers, [id('u1')])).toEqual([undefined]);
    });

    test('sizes outlive rows; refusals are remembered by the way', async () => {
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
  },
);
