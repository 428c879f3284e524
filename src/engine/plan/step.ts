import type { Expansion } from '../resource/expansion.js';
import type { FollowUp, List, Many, One, Part, Want, Way, Whole } from '../resource/resource.js';

/** Some wants that one way answers together, and what that is expected to cost in HQ requests. */
export type Step = OneStep | ManyStep | PartStep | WholeStep | SizeStep;

/** How many requests like it, with other values, a step stands for: 1, but of imagined wants (`Want.times`). */
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

/** A list cut down to some values; of one value, perhaps only the `head` rows that are wanted. */
export interface PartStep extends Repeated {
  readonly kind: 'part';
  readonly way: Part;
  readonly wants: readonly Want[];
  readonly values: readonly string[];
  readonly list: List;
  readonly firstRows?: number;
  readonly cost: number;
  /** HQ has told how many pages are left. */
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

/** Buys the size of a list, which may change the plan; answers no want itself. */
export interface SizeStep {
  readonly kind: 'size';
  readonly wants: readonly [];
  readonly list: List;
  readonly cost: 1;
}

/** One request that brings rows with what is ahead of them: a single read, or the beginning of a part. */
export interface ExpandedStep extends Repeated {
  readonly way: One | Part;
  readonly expansion: Expansion;
  /** Wants of the rows, or of what stands beside one. */
  readonly wants: readonly Want[];
  readonly value: string;
  /** What it brings of what is ahead. */
  readonly followUps: readonly FollowUp[];
}

/** What HQ has told so far about a resource, under the filter that the wants share. */
export interface Statistics {
  /** Pages of a list, or of its part with these values, that are still to be read; undefined while HQ has not told. */
  pages(list: List, part?: Part, values?: readonly string[]): number | undefined;
  /** Pages that a list has at the most, or usually, while HQ has not told. */
  guess(list: List): number | undefined;
  /** Pages that a list has at the least, by the parts of it that have been read. */
  atLeast(list: List): number;
  /** The list has been read to its end. */
  isRead(list: List): boolean;
  /** HQ refuses this way to this credential. */
  isRefused(way: Way): boolean;
}

/** The steps of one round, and the wants that no way can answer. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly unanswerable: readonly Want[];
  /** Requests that all rounds are expected to cost. */
  readonly cost: number;
}
