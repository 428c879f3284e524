import type { List, Part, Way } from '../resource/resource.js';

/** What is known about a resource under the filters that the wants share, at the beginning of a round: plain data. */
export interface Statistics {
  /** What is known of the lengths of lists. */
  readonly sizes: ReadonlyMap<List, ListSize>;
  /** Pages still to be read of parts that have been begun, by `partKey`. */
  readonly parts: ReadonlyMap<string, number>;
  /** Lists that have been read to their end. */
  readonly read: ReadonlySet<List>;
  /** Ways that HQ refuses to this credential, and those that have nothing more to say in this fetch. */
  readonly refused: ReadonlySet<Way>;
}

/** Pages of a list. */
export interface ListSize {
  /** Still to be read, where HQ has reported the size. */
  readonly left?: number | undefined;
  /** In the list without filters, where HQ has reported that size. */
  readonly unfiltered?: number | undefined;
  /** At least, by the parts of the list that have been read. */
  readonly atLeast?: number | undefined;
}

/** Nothing is known. */
export const NO_STATISTICS: Statistics = {
  sizes: new Map(),
  parts: new Map(),
  read: new Set(),
  refused: new Set(),
};

/** Tells the parts of all lists apart; without a part the list itself. */
export const partKey = (list: List, part?: Part, values?: readonly string[]): string =>
  JSON.stringify([list.name, list.path, part?.parameter ?? part?.by, values]);
