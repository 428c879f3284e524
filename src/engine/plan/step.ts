import type { Expansion } from '../resource/expansion.js';
import type { FollowUp, List, Many, One, Part, Want, Whole } from '../resource/resource.js';

/** Some wants that one way answers together, and what that is expected to cost in HQ requests. */
export type Step = OneStep | ManyStep | PartStep | WholeStep | SizeStep;

/** In a dry run: how many requests like it, with other values, a step represents (`Want.times`). Else 1. */
interface Repeated {
  readonly times: number;
}

/** A single read. */
export interface OneStep extends Repeated {
  readonly kind: 'one';
  readonly way: One;
  readonly wants: readonly Want[];
  readonly cost: number;
}

/** Rows by several values in one request. */
export interface ManyStep extends Repeated {
  readonly kind: 'many';
  readonly way: Many;
  readonly wants: readonly Want[];
  readonly values: readonly string[];
  readonly cost: number;
}

/** A list reduced to some values; of one value, perhaps only its first rows. */
export interface PartStep extends Repeated {
  readonly kind: 'part';
  readonly way: Part;
  readonly wants: readonly Want[];
  readonly values: readonly string[];
  readonly list: List;
  readonly firstRows?: number;
  readonly cost: number;
  /** HQ has reported how many pages are left. */
  readonly isSizeKnown: boolean;
}

/** A list from end to end. */
export interface WholeStep {
  readonly kind: 'whole';
  readonly way: Whole;
  readonly wants: readonly Want[];
  readonly list: List;
  readonly cost: number;
  readonly isSizeKnown: boolean;
}

/** Asks for the size of a list, which may change the plan. Answers no want itself. */
export interface SizeStep {
  readonly kind: 'size';
  readonly wants: readonly [];
  readonly list: List;
  readonly cost: 1;
}

/** One request for rows together with rows that they lead to: a single read, or the first page of a part. */
export interface ExpandedStep extends Repeated {
  readonly way: One | Part;
  readonly expansion: Expansion;
  /** Wants of the rows, or of rows that are sideloaded with one. */
  readonly wants: readonly Want[];
  readonly value: string;
  /** The relations whose rows it brings. */
  readonly followUps: readonly FollowUp[];
}

/** The steps of one round, and the wants that no way can answer. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly unanswerable: readonly Want[];
  /** Requests that all rounds are expected to cost. A list whose size is asked for is expected to be short. */
  readonly cost: number;
}
