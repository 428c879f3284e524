import type { Query } from '../../../src/client/call.js';
import { offset } from '../../../src/client/paging.js';
import type { NewEntry } from '../../../src/engine/memory/entries.js';
import type { Memory } from '../../../src/engine/memory/memory.js';
import type { Partition } from '../../../src/engine/memory/partition.js';
import type { List, Resource, Want } from '../../../src/engine/resource/resource.js';

/** Whose memory it is: credentials share none unless they are named the same. */
export const partition = (name: string, space = 'demo'): Partition => ({
  space,
  own: `${space}.${name}`,
  shared: () => `${space}.${name}`,
});
/** A partition. */
export const P = partition('p');

/** A row of the tests' resource. */
export interface Worker {
  readonly id: string;
  readonly username: string;
  readonly group: readonly string[];
}

/** A resource with two lists. */
export const workers: Resource<Worker> = {
  name: 'Worker',
  read: json => json as Worker,
  keys: { id: row => row.id, username: row => row.username, group: row => row.group },
  uniqueKeys: ['username'],
  freshSeconds: 600,
  usualRows: 10,
  lists: [
    { name: 'active', path: 'user/v1/', pager: offset(1000) },
    { name: 'deactivated', path: 'user/v1/', pager: offset(1000), query: { archived: true } },
  ],
  ways: [{ kind: 'whole' }],
};
/** Its lists. */
export const [active, deactivated] = workers.lists as [Resource<Worker>['lists'][0], Resource<Worker>['lists'][0]];
/** A row of some groups. */
export const row = (id: string, ...group: string[]): Worker => ({ id, username: `${id}@demo`, group });
/** Rows as a whole list. */
export const whole = (rows: Worker[]) => ({ answer: { rows, complete: true } });
/** A want by id. */
export const id = (value: string) => ({ by: 'id', value });

/** Each verb as a fetch of its own does it: it opens memory, does one thing, and is over. */
export const asFetches = (memory: Memory) => ({
  ...memory,
  recall: async <Row>(resource: Resource<Row>, wants: readonly Want[]) =>
    (await memory.open(resource, wants[0]?.filter)).recall(wants),
  keep: async <Row>(resource: Resource<Row>, requestedAt: number, entries: readonly NewEntry<Row>[]) =>
    (await memory.open(resource)).keep(requestedAt, entries),
  recentWrites: async <Row>(resource: Resource<Row>) => (await memory.open(resource)).writes,
  size: async (resource: Resource<unknown>, list: List, filter?: Query) =>
    (await memory.open(resource, filter)).size(list),
  refusedWays: async (resource: Resource<unknown>) => (await memory.open(resource)).refusedWays,
  refuseWay: async (resource: Resource<unknown>, way: number) => (await memory.open(resource)).refuseWay(way),
});
