import { expect, test } from '@jest/globals';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { keyValueStore, type KeyValueStore } from '../../../src/engine/memory/store/keyValue.js';
import { active, asFetches, id, P, row, whole, workers } from './workers.js';

test('nothing that may be case content stands in a key', async () => {
  const keys: string[] = [];
  const spying: KeyValueStore = {
    getMany: async (asked: string[]) => (keys.push(...asked), asked.map(() => undefined)),
    setMany: async entries => (keys.push(...entries.map(({ key }) => key)), []),
  };
  const spied = asFetches(
    createMemory({ store: keyValueStore(spying, () => undefined), now: () => 0, lag: 0 }, P, 'o'),
  );
  const want = { by: 'external_id', value: 'Amina Yusuf', filter: { case_name: 'Amina Yusuf' } };
  await spied.keep(workers, 0, [{ want, answer: { rows: [], complete: true } }]);
  await spied.recall(workers, [want]);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter(key => /amina/i.test(decodeURIComponent(key)))).toEqual([]);
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
