import { beforeEach, describe, expect, test } from '@jest/globals';
import { Keyv } from 'keyv';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { inProcessStore } from '../../../src/engine/memory/store/inProcess.js';
import { keyValueStore, type KeyValueStore } from '../../../src/engine/memory/store/keyValue.js';
import type { MemoryStore } from '../../../src/engine/memory/store/store.js';
import { active, asFetches, deactivated, id, P, partition, row, whole, workers } from './workers.js';

/** What every store that memory runs on must give. */
describe.each<[string, () => MemoryStore]>([
  ['in process', () => inProcessStore(1)],
  ['over Keyv', () => keyValueStore(new Keyv(), () => undefined)],
])('memory over a store: %s', (_, createStore) => {
  let now: number;
  let store: MemoryStore;
  let memory: ReturnType<typeof asFetches>;
  const of = (name: string, domain = 'demo', lag = 0) =>
    asFetches(createMemory({ store, now: () => now, lag }, partition(name, domain), 'o'));

  beforeEach(() => {
    now = 1_000_000;
    store = createStore();
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
    const other = asFetches(createMemory(options, P, 'another'));
    const same = asFetches(createMemory(options, partition('a'), 'another'));
    expect(await Promise.all([other, same].map(one => one.recall(workers, [id('u1')])))).toEqual([
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
    const replicas = [of('a', 'demo', 5000), of('a', 'demo', 5000)];
    const made = changes.map((one, i) =>
      replicas[i % 2]!.invalidate(workers, { changed: [{ id: one, row: row(one, 'g1') }] }),
    );
    await Promise.all(made);
    const writes = await of('a', 'demo', 5000).recentWrites(workers);
    expect(writes.ids.toSorted()).toEqual(changes.toSorted());
    const generations = changes.map(one => writes.certainStateOf(one, () => true)?.last.generation);
    expect(new Set(generations).size).toBe(20);
  });

  test('a counter of changes that was lost makes nothing valid again', async () => {
    const keep = () => memory.keep(workers, now, [{ want: id('u1'), answer: { rows: [row('u1')], complete: true } }]);
    await memory.invalidate(workers, { unknown: 'any' });
    await keep();
    now += 1;
    await memory.invalidate(workers, { unknown: 'any' });
    await store.write([{ key: 'demo:Worker:generation', value: undefined, ttl: 1 }]);
    await memory.invalidate(workers, { unknown: 'any' });
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

  test('nothing that may be case content stands in a key', async () => {
    const keys: string[] = [];
    const spying: KeyValueStore = {
      getMany: async (asked: string[]) => (keys.push(...asked), asked.map(() => undefined)),
      setMany: async entries => (keys.push(...entries.map(({ key }) => key)), []),
    };
    const spied = asFetches(
      createMemory({ store: keyValueStore(spying, () => undefined), now: () => now, lag: 0 }, P, 'o'),
    );
    const want = { by: 'external_id', value: 'Amina Yusuf', filter: { case_name: 'Amina Yusuf' } };
    await spied.keep(workers, now, [{ want, answer: { rows: [], complete: true } }]);
    await spied.recall(workers, [want]);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(key => /amina/i.test(decodeURIComponent(key)))).toEqual([]);
  });
});

describe('the store in process', () => {
  const memoryOf = (store: MemoryStore) => asFetches(createMemory({ store, now: () => 0, lag: 0 }, P, 'o'));
  const long = (name: string) => ({ ...row(name), username: `${name} ${'x'.repeat(50_000)}` });
  const ids = Array.from({ length: 50 }, (_, i) => `u${i}`);

  test('is bounded by what its rows weigh, and drops what was used least recently', async () => {
    const memory = memoryOf(inProcessStore(1));
    for (const one of ids) {
      await memory.keep(workers, 0, [{ want: id(one), answer: { rows: [long(one)], complete: true } }]);
      await memory.recall(workers, [id('u0')]);
    }
    const held = await memory.recall(workers, ids.map(id));
    const kept = held.map((one, i) => (one ? i : -1)).filter(i => i >= 0);
    expect(kept.length).toBeLessThanOrEqual(20);
    expect(kept.length).toBeGreaterThan(15);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(49);
    expect(kept).not.toContain(1);
  });

  test('drops a page as a whole: its rows, and the answers that consist of them', async () => {
    const memory = memoryOf(inProcessStore(1));
    const set = { by: 'group', value: 'g1' };
    const page = ids.slice(0, 5).map(long);
    const known = async () => (await memory.recall(workers, [id('u0'), id('u4'), set])).map(one => one?.rows.length);
    await memory.keep(workers, 0, [
      { answer: { rows: page, complete: true } },
      { want: set, answer: { rows: page, complete: true } },
    ]);
    expect(await known()).toEqual([1, 1, 5]);
    for (const one of ids.slice(5, 30))
      await memory.keep(workers, 0, [{ answer: { rows: [long(one)], complete: true } }]);
    expect(await known()).toEqual([undefined, undefined, undefined]);
  });

  test('needs no room for what was read again since', async () => {
    const memory = memoryOf(inProcessStore(1));
    await memory.keep(workers, 0, [{ answer: { rows: [long('first')], complete: true } }]);
    for (let i = 0; i < 30; i++)
      await memory.keep(workers, 0, [{ answer: { rows: ids.slice(0, 5).map(long), complete: true } }]);
    expect((await memory.recall(workers, [id('first')]))[0]?.rows.length).toBe(1);
  });

  test('does not keep a page that is larger than the store, and keeps what was there', async () => {
    const memory = memoryOf(inProcessStore(1));
    await memory.keep(workers, 0, [{ answer: { rows: [long('first')], complete: true } }]);
    await memory.keep(workers, 0, [{ answer: { rows: ids.map(long), complete: true } }]);
    expect((await memory.recall(workers, [id('first'), id('u0')])).map(one => one?.rows.length)).toEqual([
      1,
      undefined,
    ]);
  });
});

test('a broken store is a slow memory, told once, never a failed read', async () => {
  const warnings: string[] = [];
  const broken = {
    getMany: () => Promise.reject(new Error('down')),
    setMany: () => Promise.reject(new Error('down')),
  } as unknown as KeyValueStore;
  const store = keyValueStore(broken, message => void warnings.push(message));
  const memory = asFetches(createMemory({ store, now: () => 0, lag: 0 }, P, 'o'));
  await memory.keep(workers, 0, [{ list: active, ...whole([row('u1')]) }]);
  expect(await memory.recall(workers, [id('u1')])).toEqual([undefined]);
  expect(warnings).toHaveLength(1);
});
