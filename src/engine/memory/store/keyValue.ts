import type { Keyv } from 'keyv';
import { batchedReads } from './batchedReads.js';
import type { MemoryStore, StoredRow, StoredRows } from './store.js';

/** A key-value store, such as Keyv over Redis. */
export type KeyValueStore = Pick<Keyv, 'getMany' | 'setMany'>;

/** The key of a row. */
export const rowKey = (group: string, id: string): string => `${group}:id:${id}`;

/**
 * A cache in any key-value store that Keyv knows, in which each row has a key of its own. It answers as if it were empty
 * where the store fails, and `warn` is called once. Reads that begin in the same turn are sent together. Such a store has no
 * atomic step, so only updates of one process do not come between each other: replicas need a store that has one.
 */
export function keyValueStore(store: KeyValueStore, warn: (message: string) => void): MemoryStore {
  let healthy = true;
  const fail = (): void => {
    if (healthy) warn('The memory store fails; answers are not remembered until it is back.');
    healthy = false;
  };
  const getMany = batchedReads(async keys => {
    try {
      return await store.getMany<unknown>(keys);
    } catch {
      fail();
      return keys.map(() => undefined);
    }
  });
  const setMany: MemoryStore['write'] = async values => {
    try {
      if (values.length > 0) await store.setMany([...values]);
    } catch {
      fail();
    }
  };

  let updates: Promise<unknown> = Promise.resolve();

  return {
    async read(keys, { group, ids } = { group: '', ids: [] }) {
      const found = await getMany<unknown>([...keys, ...ids.map(id => rowKey(group, id))]);
      return {
        values: found.slice(0, keys.length),
        rows: found.slice(keys.length) as (StoredRow<unknown> | undefined)[],
      };
    },
    write: setMany,
    keep: ({ group, rows, answers, ttl }) =>
      setMany([...rows.flatMap(some => rowValues(group, some)), ...answers].map(value => ({ ...value, ttl }))),
    async update(keys, change) {
      const update = updates.then(async () => {
        const result = change(await getMany(keys));
        await setMany(result.stored);
        return result;
      });
      updates = update.catch(() => undefined);
      return update;
    },
  };
}

const rowValues = (group: string, { ids, rows, mark }: StoredRows) =>
  ids.map((id, i) => ({ key: rowKey(group, id), value: { row: rows[i], mark } satisfies StoredRow<unknown> }));
