import { expect, test } from '@jest/globals';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { type CacheStore, inProcessStore } from '../../../src/engine/memory/store.js';
import { active, asFetches, id, P, row, whole, workers } from '../../support/workersMemory.js';

test('the store in process is bounded by what its rows weigh', async () => {
  const memory = asFetches(
    createMemory({ store: inProcessStore(1), now: () => 0, lag: 0, warn: () => undefined }, P, 'o'),
  );
  for (let i = 0; i < 50; i++)
    await memory.keep(workers, 0, [
      { want: id(`u${i}`), answer: { rows: [row(`u${i}`)], complete: true }, bytes: 50_000 },
    ]);
  const held = await memory.recall(
    workers,
    Array.from({ length: 50 }, (_, i) => id(`u${i}`)),
  );
  const kept = held.map((one, i) => (one ? i : -1)).filter(i => i >= 0);
  expect(kept.length).toBeLessThanOrEqual(20);
  expect(kept).toContain(49);
  expect(kept).not.toContain(0);
});

test('a broken store slows reads, is logged once, and never fails them', async () => {
  const warnings: string[] = [];
  const broken = {
    getMany: () => Promise.reject(new Error('down')),
    setMany: () => Promise.reject(new Error('down')),
  } as unknown as CacheStore;
  const memory = asFetches(
    createMemory({ store: broken, now: () => 0, lag: 0, warn: message => void warnings.push(message) }, P, 'o'),
  );
  await memory.keep(workers, 0, [{ list: active, ...whole([row('u1')]) }]);
  expect(await memory.recall(workers, [id('u1')])).toEqual([undefined]);
  expect(warnings).toHaveLength(1);
});
