import type { ExecutionArgs, GraphQLError, GraphQLObjectType } from 'graphql';
import type { ExecutionContext } from 'graphql/execution/execute.js';
import type { AnswerObject } from './level.js';

/** An operation to execute, as graphql-js takes it. */
export interface ExecutionOptions extends Pick<
  ExecutionArgs,
  'schema' | 'document' | 'operationName' | 'variableValues' | 'contextValue'
> {
  /** If absent, the execution is neither limited nor interrupted. */
  readonly guard?: ExecutionGuard;
}

/** Limits an execution while it runs, and lets it yield to other work. */
export interface ExecutionGuard {
  /** Counts values and characters of the answer, and the weight of its objects. False ends the execution. */
  count(values: number, characters: number, objects?: number): boolean;
  /** Counts a field error. False ends the execution. */
  fail(): boolean;
  /** The number of values in the arguments of a field. */
  valuesIn(args: Readonly<Record<string, unknown>>): number;
  /** The weight of an object. `isLinked`: a promise led to it. */
  weightOf(type: GraphQLObjectType, isLinked: boolean): number;
  /** Checks a scalar's value that is an object. `report` adds an error beside the value that is returned. */
  check(value: object, report: (error: Error) => void): { readonly value: unknown; readonly characters: number };
  /** The execution has used its share of this turn of the event loop. */
  readonly isSliceOver: boolean;
  /** Resolves in a later turn; never once the execution has ended. */
  nextTurn(): Promise<void>;
}

/** The state of one execution. */
export interface Run {
  readonly context: ExecutionContext;
  readonly guard: ExecutionGuard | undefined;
  readonly errors: GraphQLError[];
  /** The answer while it is built. */
  data: AnswerObject | null;
}

/** Awaited where an execution has ended, so that nothing of it continues. */
export const never = new Promise<never>(() => undefined);

/** Number of values between two looks at the clock. */
export const CHUNK = 256;

/** Yields to other work if the execution has used its share of this turn. */
export const breathe = (guard: ExecutionGuard | undefined): Promise<void> | undefined =>
  guard?.isSliceOver ? guard.nextTurn() : undefined;
