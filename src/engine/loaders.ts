import DataLoader from 'dataloader';
import { wantText } from './memory/keys.js';
import type { ReadTogether } from './readTogether.js';
import type { Want } from './resource/resource.js';
import type { Rounds } from './rounds.js';

/** Fetches wants in one round, for these GraphQL fields; an answer for each want. */
export type FetchWants<Value> = (
  wants: readonly Want[],
  fields: readonly string[],
) => Promise<readonly (Value | Error)[]>;

/** How the wants of a resource are loaded. */
export interface WantLoading<Value> {
  /** Adds what the operation selects of the rows. Called once a round. */
  readonly annotate?: (wants: readonly Want[]) => readonly Want[];
  readonly fetch: FetchWants<Value>;
}

/** What the fields of an operation want in one project space, each want once. */
export interface Loaders {
  /** The answer to a want of a resource. `key` stands for the resource, `field` wants it. */
  load<Value>(key: unknown, want: Want, field: string, loading: WantLoading<Value>): Promise<Value>;
  /** The whole list of a resource, which many rows may ask for. A failed reading is not kept. */
  loadList<Row>(key: unknown, fetch: () => Promise<readonly Row[]>): Promise<readonly Row[]>;
  /** Answers are fetched again: those of one key, or all. */
  forget(key?: unknown): void;
}

/** Nothing is loaded. `together`: the operation reads with others. */
export function createLoaders(rounds: Rounds, together?: ReadTogether): Loaders {
  const loaders = new Map<unknown, DataLoader<Want, unknown, string>>();
  const lists = new Map<unknown, Promise<readonly unknown[]>>();
  /** Fields that wanted something since the last round. */
  const asking = new Map<unknown, Set<string>>();

  return {
    load<Value>(key: unknown, want: Want, field: string, loading: WantLoading<Value>) {
      const fields = asking.get(key);
      if (fields) fields.add(field);
      else asking.set(key, new Set([field]));
      const loader = loaders.get(key) ?? createLoader(key, loading);
      loaders.set(key, loader);
      return loader.load(want) as Promise<Value>;
    },
    loadList<Row>(key: unknown, fetch: () => Promise<readonly Row[]>) {
      const known = lists.get(key) as Promise<readonly Row[]> | undefined;
      if (known) return known;
      const list = fetch();
      lists.set(key, list);
      list.catch(() => lists.get(key) === list && lists.delete(key));
      return list;
    },
    forget(key) {
      for (const known of [loaders, lists])
        if (key === undefined) known.clear();
        else known.delete(key);
    },
  };

  function createLoader<Value>(key: unknown, { annotate = wants => wants, fetch }: WantLoading<Value>) {
    return new DataLoader<Want, unknown, string>(
      given => {
        const fields = [...(asking.get(key) ?? [])];
        asking.delete(key);
        const wants = annotate(given);
        const run = (all: readonly Want[]) => fetch(all, fields);
        return rounds.during(() => together?.fetch(key, wants, run) ?? run(wants));
      },
      { cacheKeyFn: wantText, batchScheduleFn: callback => rounds.next(callback) },
    );
  }
}
