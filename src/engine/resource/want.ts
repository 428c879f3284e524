import type { Query } from '../../client/call.js';

/**
 * The rows of a resource where a key has a value. By `id` that is one row or none; by any other key, all of them,
 * or the first `take` in HQ's order.
 */
export interface Want {
  readonly by: string;
  readonly value: string;
  /** HQ's own filters, which narrow the set. Never with `id`. */
  readonly filter?: Query;
  /** Fields of the row that not every way brings. */
  readonly needs?: readonly string[];
  /** How many rows from the set's beginning are needed; absent = all of them. */
  readonly take?: number;
  /** What is known beforehand of a row wanted by id: a form's case, say. */
  readonly known?: Readonly<Record<string, string>>;
  /** Stands for so many wants of other values: of imagined rows, in a dry run. */
  readonly times?: number;
  /** What the operation will want of the rows next. */
  readonly followUps?: readonly FollowUp[];
  /** Fields of the rows that it needs, and that HQ may not tell where it expands. */
  readonly needsIfExpanded?: readonly string[];
  /** Goes on where a reader of the set has stopped, so that the order of its rows matters. */
  readonly ordered?: boolean;
}

/** Where a field of a row leads: to rows whose key `by` has a value of the row's own key `via`, `id` unless told. */
export interface Relation {
  /** The name of their resource. */
  readonly to: string;
  readonly by: string;
  readonly via?: string;
  /** One list may tell it of all rows. */
  readonly oneRequestForAll?: boolean;
}

/** A lead that an operation follows from wanted rows, and those that it follows from there. */
export interface FollowUp extends Relation {
  readonly followUps: readonly FollowUp[];
  /** Fields of the rows there that it needs, and that HQ may not tell where it expands. */
  readonly needsIfExpanded: readonly string[];
}

/** The answer to a want. */
export interface Answer<Row> {
  readonly rows: readonly Row[];
  /** Are these all rows of the set? */
  readonly complete: boolean;
  /** Rows in the whole set, where HQ told. */
  readonly total?: number;
  /** Rows that a dry run has left out: those here stand for them. */
  readonly omittedRows?: number;
  /** The rows stand in another order than in HQ's list of them. */
  readonly unordered?: boolean;
  /** Out of HQ's database: nothing that was written is missing in it. */
  readonly isFromDatabase?: true;
  /** The HQ requests that brought it, other answers too. */
  readonly requests?: AnswerRequests | undefined;
  /** The operation whose request brought it, and when (ms since the epoch): of answers from memory. */
  readonly operation?: string;
  readonly requestedAt?: number;
}

/** HQ requests that brought answers together. */
export interface AnswerRequests {
  /** Unique among the requests of an operation in a project space. */
  readonly id: string;
  readonly count: number;
}
