import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { ExecutionState, FieldPlace } from '../../../operation/context.js';
import { HqUnexpected } from '../../../errors.js';
import { JSON_LEVELS, jsonSize, pruned } from '../../../graphql/json.js';

type BoundedResolver = GraphQLFieldResolver<unknown, { readonly executionState?: ExecutionState } | undefined>;
type BoundedField = GraphQLField<unknown, { readonly executionState?: ExecutionState } | undefined>;

/** Objects that a link counts as: what came of a question to HQ or to memory is held by promises, of about that size. */
const LINK = 6;

/** Objects that a part of a list counts as, beside its rows: it has edges, cursors and what its page was made of. */
const LIST = 25;

/** Introspection's fields belong to graphql-js and to all schemas of the process: none is bounded twice. */
const bounded = new WeakSet<object>();

/**
 * Lets every field of a schema count what it brings to the answer, introspection included, and long lists give way to
 * other operations. Fields of executions without an `executionState` resolve as before.
 */
export function boundFields(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap(type => Object.values(type.getFields()) as BoundedField[]);
  for (const field of [...fields, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef]) {
    if (bounded.has(field)) continue;
    bounded.add(field);
    const type = getNullableType(field.type);
    const isLeaf = isLeafType(getNullableType(isListType(type) ? type.ofType : type));
    const resolve = field.resolve ?? (defaultFieldResolver as BoundedResolver);
    field.resolve = isLeaf ? leaf(resolve) : composite(resolve, isObjectType(type) && 'pageInfo' in type.getFields());
  }
}

/** Counts a value with its name in the answer. */
const leaf =
  (resolve: BoundedResolver): BoundedResolver =>
  (source, args, context, info) => {
    const executionState = context?.executionState;
    if (!executionState) return resolve(source, args, context, info);
    const name = String(info.path.key).length;
    return settled(
      () => resolve(source, args, context, info),
      value => counted(value, name, executionState, info),
      executionState,
    );
  };

function counted(value: unknown, name: number, executionState: ExecutionState, field: FieldPlace): unknown {
  if (typeof value === 'string') return executionState.count(1, name + value.length) ? value : executionState.never;
  const { characters, levels } = jsonSize(value);
  if (!executionState.count(1, name + characters)) return executionState.never;
  if (levels <= JSON_LEVELS) return value;
  // Most such fields may not be null, and one null would take the whole list with it.
  if (!executionState.fail()) return executionState.never;
  executionState.partialFields.push({ field, error: tooDeep() });
  return pruned(value);
}

const tooDeep = () =>
  new HqUnexpected(
    `HQ's value nests more than ${JSON_LEVELS} levels, the most that an answer can hold: what lies deeper is null here.`,
  );

/** Counts objects, and what their arguments hold: an argument is work, and may stand beside a thousand aliases. */
const composite =
  (resolve: BoundedResolver, isList: boolean): BoundedResolver =>
  (source, args, context, info) => {
    const executionState = context?.executionState;
    if (!executionState) return resolve(source, args, context, info);
    if (!executionState.count(valuesOf(args as Readonly<Record<string, unknown>>), String(info.path.key).length))
      return executionState.never;
    const work = () =>
      settled(
        () => resolve(source, args, context, info),
        (value, later) => paced(value, isList ? LIST : later ? LINK : 1, executionState),
        executionState,
      );
    return executionState.isSliceOver ? executionState.nextTurn().then(work) : work();
  };

/** A variable's value is one object however often it is given, so that it is measured once. */
function valuesOf(args: Readonly<Record<string, unknown>>): number {
  let values = 1;
  for (const name in args) values += jsonSize(args[name]).values;
  return values;
}

/** What work comes to, at once or later, and its failure counted. */
function settled(
  work: () => unknown,
  done: (value: unknown, later: boolean) => unknown,
  executionState: ExecutionState,
): unknown {
  let value: unknown;
  try {
    value = work();
  } catch (error) {
    return failed(error, executionState);
  }
  if (!isPromise(value)) return done(value, false);
  return value.then(
    one => done(one, true),
    error => failed(error, executionState),
  );
}

/** Passes an error on in its turn, while there are not too many: an error takes more time than a value. */
function failed(error: unknown, executionState: ExecutionState): Promise<never> {
  if (!executionState.fail()) return executionState.never;
  const pass = (): never => {
    throw error;
  };
  return executionState.isSliceOver ? executionState.nextTurn().then(pass) : pass();
}

function paced(value: unknown, weight: number, executionState: ExecutionState): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (Array.isArray(value))
    return executionState.count(value.length, value.length, value.length)
      ? items(value, executionState)
      : executionState.never;
  return executionState.count(0, 0, weight) ? inTurn(value, executionState) : executionState.never;
}

/** A value now, or after others have had a turn. */
const inTurn = (value: unknown, executionState: ExecutionState): unknown =>
  executionState.isSliceOver ? executionState.nextTurn().then(() => value) : value;

/** The executor completes an item before it takes the next one, so that each item sees the time that those before it took. */
function* items(list: readonly unknown[], executionState: ExecutionState): Generator<unknown> {
  for (const item of list) {
    if (!executionState.count(0, 0)) return;
    const value = isPromise(item)
      ? settled(
          () => item,
          one => inTurn(one, executionState),
          executionState,
        )
      : inTurn(item, executionState);
    yield value;
  }
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function';
