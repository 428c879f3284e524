import type { ExecutionResult } from 'graphql';
import type { Operation } from './gateway.js';

/** One step of a job: creates operations from the answer of the step before. */
export type Step = (answer: ExecutionResult) => readonly Operation[];

/** A writing job. Each run has its own number, so that the rows to create do not exist yet. */
export interface WritingJob {
  /** Its number in the printed table. */
  readonly job: string;
  readonly what: string;
  /** Requests allowed with a cold and a warm cache; absent if there is no target. */
  readonly allowed?: readonly [cold: number, warm: number];
  /** The job as in its example, in bulk. */
  readonly together: (run: number) => readonly Step[];
  /** The job row by row. */
  readonly single: (run: number) => readonly Step[];
  /** If `single` covers only a sample of the rows: the factor for all rows. */
  readonly times?: number;
  /** Fills the cache for the warm run, and the sizes of lists that are known in the cold run. */
  readonly warmUp?: Operation;
}
