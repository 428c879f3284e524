import { describe, expect, test } from '@jest/globals';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { inProcessStore } from '../../../src/engine/memory/store/inProcess.js';
import type { MemoryStore } from '../../../src/engine/memory/store/store.js';
import { asFetches, id, P, row, workers } from './workers.js';

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
