import { isRecent } from '../../../client/clock.js';
import type { Partition } from '../partition.js';
import { groupOf, type Versions } from './versions.js';

/**
 * What the values that an operation has read depend on. While all of it is unchanged and none of it has expired, the
 * same operation of the same login reads the same values, all of them from the cache.
 */
export interface Dependencies {
  /** Records keys of the store that are about to be read. */
  readKeys(keys: readonly string[]): void;
  /** Records that rows are read as members of a shared partition, by its name at that time. */
  readAs(partition: Partition, shared: string): void;
  /** Records that something read is served only until `at`, ms since the epoch. */
  expireAt(at: number): void;
  /** Records that something was read elsewhere than in the store: from HQ, from the clock, from a budget. */
  readLive(): void;
  /** A test whether the operation would read the same values now. Undefined where it would not, or where that is unknown. */
  currency(): (() => boolean) | undefined;
}

/** Dependencies that nothing is recorded of: those of a dry run, and of a store without versions. */
export const NO_DEPENDENCIES: Dependencies = {
  readKeys: () => undefined,
  readAs: () => undefined,
  expireAt: () => undefined,
  readLive: () => undefined,
  currency: () => undefined,
};

/** The dependencies of an operation that has read nothing yet. `now`: ms since the epoch. */
export function createDependencies(versions: Versions | undefined, now: () => number): Dependencies {
  if (!versions) return NO_DEPENDENCIES;
  const groups = new Map<string, number>();
  const partitions = new Map<Partition, string>();
  let isLive = false;
  let until = Infinity;
  let lastGroup: string | undefined;

  return {
    readKeys(keys) {
      for (const key of keys) {
        // Most keys of a read are of one group.
        if (lastGroup !== undefined && key.startsWith(lastGroup) && key[lastGroup.length] === ':') continue;
        lastGroup = groupOf(key);
        if (!groups.has(lastGroup)) groups.set(lastGroup, versions.of([lastGroup])[0]!);
      }
    },
    readAs(partition, shared) {
      if ((partitions.get(partition) ?? shared) !== shared) isLive = true;
      partitions.set(partition, shared);
    },
    expireAt: at => void (until = Math.min(until, at)),
    readLive: () => void (isLive = true),
    currency() {
      if (isLive) return undefined;
      const from = now();
      const test = currencyTest({
        versions,
        groups: [...groups.keys()],
        seen: [...groups.values()],
        partitions: [...partitions],
        now,
        from,
        span: until - from,
      });
      return test() ? test : undefined;
    },
  };
}

/** A moment's state of dependencies. It outlives the operation, of which it holds nothing else. */
interface DependencyState {
  readonly versions: Versions;
  readonly groups: readonly string[];
  /** The versions of the groups when they were first read. */
  readonly seen: readonly number[];
  readonly partitions: readonly (readonly [partition: Partition, shared: string])[];
  readonly now: () => number;
  /** ms since the epoch, and ms. */
  readonly from: number;
  readonly span: number;
}

const currencyTest =
  ({ versions, groups, seen, partitions, now, from, span }: DependencyState): (() => boolean) =>
  () => {
    if (!isRecent(from, now(), span)) return false;
    for (const [partition, shared] of partitions) if (partition.shared() !== shared) return false;
    const current = versions.of(groups);
    return seen.every((version, i) => current[i] === version);
  };
