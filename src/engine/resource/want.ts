import type { Query } from '../../client/call.js';

/**
 * A request for the rows of a resource where key `by` has `value`. By a unique key: one row or none. By another key:
 * all such rows, or the first `take` in HQ's order.
 */
export interface Want {
  readonly by: string;
  readonly value: string;
  /** HQ's filters on the rows. Never with `id`. */
  readonly filter?: Query;
  /** Fields that the rows must have; not every way returns them. */
  readonly needs?: readonly string[];
  /** Number of rows needed from the beginning; absent = all. */
  readonly take?: number;
  /** What is known about a row that is wanted by id, such as the case of a form. */
  readonly known?: Readonly<Record<string, string>>;
  /** In a dry run: how many equal wants this one represents. */
  readonly times?: number;
  /** Relations that the operation follows from the rows. */
  readonly followUps?: readonly FollowUp[];
  /** Fields that the rows must have, and that sideloaded rows may not have. */
  readonly needsIfExpanded?: readonly string[];
  /** Continues where a reader of the list stopped, so that the order of the rows matters. */
  readonly ordered?: boolean;
}

/** A link from a row to the rows of `to` where key `by` has the value of the row's key `via` (default `id`). */
export interface Relation {
  /** Name of the resource. */
  readonly to: string;
  readonly by: string;
  readonly via?: string;
  /** One request for the whole list may answer the relation for all rows. */
  readonly oneRequestForAll?: boolean;
}

/** A relation that the operation follows, with the relations that it follows from there. */
export interface FollowUp extends Relation {
  readonly followUps: readonly FollowUp[];
  /** Fields that those rows must have, and that sideloaded rows may not have. */
  readonly needsIfExpanded: readonly string[];
}

/** The answer to a want. */
export interface Answer<Row> {
  readonly rows: readonly Row[];
  /** Are these all rows? */
  readonly complete: boolean;
  /** Number of all rows, where HQ returned it. */
  readonly total?: number;
  /** Rows that a dry run did not simulate; the simulated rows represent them. */
  readonly omittedRows?: number;
  /** Rows that are left out although they may belong to the answer: HQ sent something unreadable for the key. */
  readonly unreadableLinks?: number;
  /** The rows are not in the order of HQ's list. */
  readonly unordered?: boolean;
  /** From HQ's database: contains all changes. */
  readonly isFromDatabase?: true;
  /** The HQ requests that returned it; other answers may share them. */
  readonly requests?: AnswerRequests | undefined;
  /** For an answer from the cache: the operation that requested it, and when (ms since the epoch). */
  readonly operation?: string;
  readonly requestedAt?: number;
}

/** HQ requests that brought answers together. */
export interface AnswerRequests {
  /** Unique among the requests of an operation in a project space. */
  readonly id: string;
  readonly count: number;
}
