import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { ExecutionState, FieldPlace } from '../../../operation/context.js';
import { JSON_LEVELS, jsonSize, pruned } from '../../../graphql/json.js';
import { tooDeep, valuesIn, weightOf } from './guard.js';

type BoundedResolver = GraphQLFieldResolver<unknown, { readonly executionState?: ExecutionState } | undefined>;
type BoundedField = GraphQLField<unknown, { readonly executionState?: ExecutionState } | undefined>;

/** Introspection fields belong to graphql-js and are shared by all schemas of the process: wrap each only once. */
const wrapped = new WeakSet<object>();

/**
 * Wraps all resolvers of a schema for graphql-js's executor, including introspection. They count what they add to the
 * answer, and yield to other operations during long lists. Executions without an `executionState` are not affected.
 */
export function boundFields(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap(type => Object.values(type.getFields()) as BoundedField[]);
  for (const field of [...fields, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef]) {
    if (wrapped.has(field)) continue;
    wrapped.add(field);
    const type = getNullableType(field.type);
    const isLeaf = isLeafType(getNullableType(isListType(type) ? type.ofType : type));
    const resolve = field.resolve ?? (defaultFieldResolver as BoundedResolver);
    field.resolve = isLeaf ? leafResolver(resolve) : compositeResolver(resolve, type);
  }
}

/** Counts a scalar value and its name in the answer. */
const leafResolver =
  (resolve: BoundedResolver): BoundedResolver =>
  (source, args, context, info) => {
    const executionState = context?.executionState;
    if (!executionState) return resolve(source, args, context, info);
    const name = String(info.path.key).length;
    return settle(
      () => resolve(source, args, context, info),
      value => countLeaf(value, name, executionState, info),
      executionState,
    );
  };

function countLeaf(value: unknown, name: number, executionState: ExecutionState, field: FieldPlace): unknown {
  if (typeof value === 'string') return executionState.count(1, name + value.length) ? value : executionState.never;
  const { characters, levels } = jsonSize(value);
  if (!executionState.count(1, name + characters)) return executionState.never;
  if (levels <= JSON_LEVELS) return value;
  // Report the error beside the pruned value: most such fields are non-null, and one null would remove the whole list.
  if (!executionState.fail()) return executionState.never;
  executionState.partialFields.push({ field, error: tooDeep() });
  return pruned(value);
}

/** Counts objects and the values of their arguments. Arguments are work, and may be repeated under many aliases. */
const compositeResolver =
  (resolve: BoundedResolver, type: GraphQLOutputType): BoundedResolver =>
  (source, args, context, info) => {
    const executionState = context?.executionState;
    if (!executionState) return resolve(source, args, context, info);
    if (!executionState.count(1 + valuesIn(args as Readonly<Record<string, unknown>>), String(info.path.key).length))
      return executionState.never;
    const work = () =>
      settle(
        () => resolve(source, args, context, info),
        (value, isAsync) => countObjects(value, weightOf(type, isAsync), executionState),
        executionState,
      );
    return executionState.isSliceOver ? executionState.nextTurn().then(work) : work();
  };

/** Passes on the result of `work`, now or later, and counts its failure. */
function settle(
  work: () => unknown,
  done: (value: unknown, isAsync: boolean) => unknown,
  executionState: ExecutionState,
): unknown {
  let value: unknown;
  try {
    value = work();
  } catch (error) {
    return passError(error, executionState);
  }
  if (!isPromise(value)) return done(value, false);
  return value.then(
    one => done(one, true),
    error => passError(error, executionState),
  );
}

/**
 * Throws an error, in a later turn if the slice is over, unless there are too many: an error takes more time than a
 * value.
 */
function passError(error: unknown, executionState: ExecutionState): Promise<never> {
  if (!executionState.fail()) return executionState.never;
  const pass = (): never => {
    throw error;
  };
  return executionState.isSliceOver ? executionState.nextTurn().then(pass) : pass();
}

function countObjects(value: unknown, weight: number, executionState: ExecutionState): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (Array.isArray(value))
    return executionState.count(value.length, value.length, value.length)
      ? itemsInTurns(value, executionState)
      : executionState.never;
  return executionState.count(0, 0, weight) ? yieldIfDue(value, executionState) : executionState.never;
}

/** The value now, or in a later turn if the slice is over. */
const yieldIfDue = (value: unknown, executionState: ExecutionState): unknown =>
  executionState.isSliceOver ? executionState.nextTurn().then(() => value) : value;

/**
 * A generator, because the executor completes an item before it requests the next: each item sees the time used by
 * those before it.
 */
function* itemsInTurns(list: readonly unknown[], executionState: ExecutionState): Generator<unknown> {
  for (const item of list) {
    if (!executionState.count(0, 0)) return;
    const value = isPromise(item)
      ? settle(
          () => item,
          one => yieldIfDue(one, executionState),
          executionState,
        )
      : yieldIfDue(item, executionState);
    yield value;
  }
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function';
