import { beforeEach, expect, test } from '@jest/globals';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { inProcessStore } from '../../../src/engine/memory/store/inProcess.js';
import type { MemoryStore } from '../../../src/engine/memory/store/store.js';
import { active, asFetches, id, P, partition, row, whole, workers } from './workers.js';

/** What a fetch may still serve and keep of the memory that it opened, after something has changed. */
let now: number;
let store: MemoryStore;
let memory: ReturnType<typeof asFetches>;
const options = () => ({ store, now: () => now, lag: 0 });

beforeEach(() => {
  now = 1_000_000;
  store = inProcessStore(1);
  memory = asFetches(createMemory(options(), partition('a'), 'o'));
});

test('what a fetch keeps after a change that was made meanwhile, no one finds', async () => {
  const fetching = await memory.open(workers);
  await asFetches(createMemory(options(), partition('b'), 'another')).invalidate(workers, { unknown: 'any' });
  now += 1;
  const answer = { rows: [row('u1')], complete: true };
  await fetching.keep(now, [{ want: id('u1'), answer }]);
  await fetching.keep(now, [{ list: active, ...whole([row('u1')]) }]);
  expect(await memory.recall(workers, [id('u1'), { by: 'group', value: 'g1' }])).toEqual([undefined, undefined]);
  expect((await memory.open(workers)).wholeList(active)).toBeUndefined();
  await memory.keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
  expect((await memory.recall(workers, [id('u1')]))[0]?.rows.length).toBe(1);
});

test('after HQ has refused the login a fetch finds nothing of what it opened before', async () => {
  let name = 'p';
  const login = createMemory(options(), { ...P, shared: () => name }, 'o');
  await asFetches(login).keep(workers, now, [{ list: active, ...whole([row('u1')]) }]);
  const fetching = await login.open(workers);
  expect((await fetching.recall([id('u1')]))[0]?.rows.length).toBe(1);
  name = 'forgotten';
  expect([await fetching.recall([id('u1')]), fetching.wholeList(active)]).toEqual([[undefined], undefined]);
});
