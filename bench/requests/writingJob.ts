import type { ExecutionResult } from 'graphql';
import type { Operation } from './gateway.js';

/** Operations, made of the last answer before them. */
export type Step = (answer: ExecutionResult) => readonly Operation[];

/** A job that writes. Each run has its own number, so that what is to be made is missing in all of them. */
export interface WritingJob {
  /** Its number in the printed table. */
  readonly job: string;
  readonly what: string;
  /** Requests that it may cost, cold and warm; absent where none is set. */
  readonly allowed?: readonly [cold: number, warm: number];
  /** The job as its example has it: together what can go together. */
  readonly together: (run: number) => readonly Step[];
  /** The job as a resolver for each row has it. */
  readonly single: (run: number) => readonly Step[];
  /** What `single` does is a sample of the rows: all of them cost so many times as much. */
  readonly times?: number;
  /** Reads what is in memory when it is warm, and so the sizes of lists that are known when it is cold. */
  readonly remembered?: Operation;
}
