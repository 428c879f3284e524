import type { Answer } from '../../resource/resource.js';
import type { Versions } from '../dependencies/versions.js';

/** An answer as it is stored. */
export interface StoredEntry<Row> extends Answer<Row> {
  /** When HQ was asked for it, ms since the epoch. */
  readonly requestedAt: number;
  readonly operation: string;
  readonly missingFields?: readonly string[] | undefined;
}

/** What rows that were read together have in common: all of a stored answer but the rows. */
export type RowsMark = Omit<StoredEntry<never>, 'rows'>;

/** A stored row, found by its id. */
export interface StoredRow<Row> {
  readonly row: Row;
  readonly mark: RowsMark;
}

/** Rows of a page, each found by its own id. `ids` in the order of `rows`. */
export interface StoredRows {
  readonly ids: readonly string[];
  readonly rows: readonly unknown[];
  readonly mark: RowsMark;
}

/**
 * What one reading of HQ brought: rows by id, and answers that consist of these rows or of rows of their own. It is stored
 * as a whole, not row by row.
 */
export interface StoredPage {
  /** Rows of other groups may have the same ids. */
  readonly group: string;
  readonly rows: readonly StoredRows[];
  readonly answers: readonly { readonly key: string; readonly value: StoredEntry<unknown> }[];
  /** ms. */
  readonly ttl: number;
}

/** A value with a key of its own. `ttl` in ms. */
export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  readonly ttl: number;
}

/** Rows that are wanted by their ids. */
export interface WantedRows {
  readonly group: string;
  readonly ids: readonly string[];
}

/** What a store holds, in the order of what was asked. */
export interface StoreRead {
  readonly values: readonly unknown[];
  readonly rows: readonly (StoredRow<unknown> | undefined)[];
}

/** What an update stores, with what else its caller wants to know of it. */
export interface UpdateResult {
  readonly stored: readonly StoredValue[];
}

/** Values after an update, from those before it. It has no effects, because it may be called several times. */
export type ChangeValues<Result extends UpdateResult> = (values: readonly unknown[]) => Result;

/**
 * Where the cache is stored. Reads and writes never fail. Values are plain JSON data, so that any store can hold them; they
 * are never changed.
 */
export interface MemoryStore {
  /** Other processes use it too: its counters may get lost, while what was stored under them is still there. */
  readonly isShared?: true;
  /** One read of the store. */
  read(keys: readonly string[], rows?: WantedRows): StoreRead | Promise<StoreRead>;
  write(values: readonly StoredValue[]): void | Promise<void>;
  keep(page: StoredPage): void | Promise<void>;
  /** Bytes of heap that it takes; absent where it is not in this process. */
  readonly bytes?: () => number;
  /**
   * Changes values of one project space in one step: no other update of the keys comes between what `change` is given, in
   * their order, and what it returns. It may be called again where another update came first. Resolves to its last result.
   */
  update<Result extends UpdateResult>(keys: readonly string[], change: ChangeValues<Result>): Promise<Result>;
  /** Absent where writes by others go unnoticed: no answer is then given again without executing its operation. */
  readonly versions?: Versions;
}
