import type { Query } from '../../client/call.js';
import type { List, Resource } from '../resource/resource.js';
import type { NewEntry } from './entries.js';
import { NO_DEPENDENCIES, type Dependencies } from './dependencies/dependencies.js';
import { rowGroup } from './keys.js';
import { openMemory, sizeKey, type MemoryParts, type OpenMemory } from './openMemory.js';
import type { Partition } from './partition.js';
import type { MemoryStore } from './store/store.js';
import { createChangeStore, type CompletedChange } from './written/changes.js';
import { durable } from './written/recentWrites.js';

/** How memory is set up; one for all credentials. */
export interface MemoryOptions {
  readonly store: MemoryStore;
  /** ms since the epoch. */
  readonly now: () => number;
  /** HQ's search index trails its database (cases.md 2.5): for so long after a write, answers are not kept. ms. */
  readonly lag: number;
}

/** What one operation caches and finds cached in one project space. */
export interface Memory {
  /** Opens what is cached of a resource under HQ's own filters, for one fetch: one read of the store. */
  open<Row>(resource: Resource<Row>, filter?: Query): Promise<OpenMemory<Row>>;
  /** An id for requests that are about to be sent: unique in this operation and project space. */
  nextRequestId(): string;
  /** Keeps how many rows a list has. Sizes outlive rows. */
  learnSize(resource: NamedResource, list: List, filter: Query | undefined, size: number): Promise<void>;
  /**
   * Makes stale at once what any credential has cached of the resource in this project space. The rows as the change left
   * them are kept for all who see the same rows, until HQ's search index shows them.
   */
  invalidate<Row>(resource: Resource<Row>, change: CompletedChange<Row>): Promise<void>;
  /** HQ's work after a change has finished: what was cached before is stale, and what is read from now on may be kept. */
  finish(resource: NamedResource): Promise<void>;
}

/** Records what the operation's values depend on, but for the keys. */
type MemoryDependencies = Omit<Dependencies, 'readKeys' | 'currency'>;

/** A resource, or what has its name. */
type NamedResource = { readonly name: string };

const DAY = 86_400_000;

/**
 * The memory of one operation. Answers belong to a partition (server, project space, who sees them), changes to the project
 * space. `freshness`: how old answers the operation accepts, in ms, read each time. `dependencies`: records what it reads.
 */
export function createMemory(
  { store, now, lag }: MemoryOptions,
  partition: Partition,
  operation: string,
  freshness: { readonly maxAge?: number } = {},
  dependencies: MemoryDependencies = NO_DEPENDENCIES,
): Memory {
  const changes = createChangeStore(store, { now, lag }, partition, operation);
  const held = new Map<string, Map<string, NewEntry<unknown>>>();
  const parts: MemoryParts = { store, changes, partition, operation, now, lag, freshness, dependencies, held };
  let requests = 0;

  return {
    open: (resource, filter = {}) => openMemory(resource, filter, parts),
    nextRequestId: () => String(++requests),
    async learnSize(resource, list, filter, size) {
      await store.write([{ key: sizeKey(partition.shared(), resource, list, filter), value: size, ttl: DAY }]);
    },
    async invalidate<Row>(resource: Resource<Row>, change: CompletedChange<Row>) {
      held.delete(resource.name);
      const requestedAt = now();
      const { number } = await changes.record(resource, change);
      const written = (change.changed ?? []).flatMap(durable);
      if (written.length === 0) return;
      const requests = { id: `change ${number}`, count: 1 };
      await store.keep({
        group: rowGroup(partition.shared(), resource, number),
        rows: written.map(({ id, row, missingFields }) => ({
          ids: [id],
          rows: [row],
          mark: { complete: true, operation, requestedAt, requests, missingFields },
        })),
        answers: [],
        ttl: resource.freshSeconds * 1000,
      });
    },
    async finish(resource) {
      held.delete(resource.name);
      await changes.record(resource, { unknown: 'any' }, true);
    },
  };
}
