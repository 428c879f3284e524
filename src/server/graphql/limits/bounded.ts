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
import type { Effort, FieldPlace } from '../../../operation/context.js';
import { HqUnexpected } from '../../../errors.js';
import { JSON_LEVELS, jsonSize, pruned } from '../../../graphql/json.js';

type Resolver = GraphQLFieldResolver<unknown, { readonly effort?: Effort } | undefined>;
type Field = GraphQLField<unknown, { readonly effort?: Effort } | undefined>;

/** Objects that a link counts as: what came of a question to HQ or to memory is held by promises, of about that size. */
const LINK = 6;

/** Objects that a part of a list counts as, beside its rows: it has edges, cursors and what its page was made of. */
const LIST = 25;

/** Introspection's fields belong to graphql-js and to all schemas of the process: none is bounded twice. */
const bounded = new WeakSet<object>();

/**
 * Lets every field of a schema count what it brings to the answer, introspection included, and long lists give way to
 * other operations. Fields of executions without an `effort` resolve as before.
 */
export function boundFields(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap(type => Object.values(type.getFields()) as Field[]);
  for (const field of [...fields, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef]) {
    if (bounded.has(field)) continue;
    bounded.add(field);
    const type = getNullableType(field.type);
    const isLeaf = isLeafType(getNullableType(isListType(type) ? type.ofType : type));
    const resolve = field.resolve ?? (defaultFieldResolver as Resolver);
    field.resolve = isLeaf ? leaf(resolve) : composite(resolve, isObjectType(type) && 'pageInfo' in type.getFields());
  }
}

/** Counts a value with its name in the answer. */
const leaf =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const effort = context?.effort;
    if (!effort) return resolve(source, args, context, info);
    const name = String(info.path.key).length;
    return settled(
      () => resolve(source, args, context, info),
      value => counted(value, name, effort, info),
      effort,
    );
  };

function counted(value: unknown, name: number, effort: Effort, field: FieldPlace): unknown {
  if (typeof value === 'string') return effort.take(1, name + value.length) ? value : effort.never;
  const { characters, levels } = jsonSize(value);
  if (!effort.take(1, name + characters)) return effort.never;
  if (levels <= JSON_LEVELS) return value;
  // Most such fields may not be null, and one null would take the whole list with it.
  if (!effort.fail()) return effort.never;
  effort.shortened.push({ field, error: tooDeep() });
  return pruned(value);
}

const tooDeep = () =>
  new HqUnexpected(
    `HQ's value nests more than ${JSON_LEVELS} levels, the most that an answer can hold: what lies deeper is null here.`,
  );

/** Counts objects, and what their arguments hold: an argument is work, and may stand beside a thousand aliases. */
const composite =
  (resolve: Resolver, isList: boolean): Resolver =>
  (source, args, context, info) => {
    const effort = context?.effort;
    if (!effort) return resolve(source, args, context, info);
    if (!effort.take(valuesOf(args as Readonly<Record<string, unknown>>), String(info.path.key).length))
      return effort.never;
    const work = () =>
      settled(
        () => resolve(source, args, context, info),
        (value, later) => paced(value, isList ? LIST : later ? LINK : 1, effort),
        effort,
      );
    return effort.spent ? effort.turn().then(work) : work();
  };

/** A variable's value is one object however often it is given, so that it is measured once. */
function valuesOf(args: Readonly<Record<string, unknown>>): number {
  let values = 1;
  for (const name in args) values += jsonSize(args[name]).values;
  return values;
}

/** What work comes to, at once or later, and its failure counted. */
function settled(work: () => unknown, done: (value: unknown, later: boolean) => unknown, effort: Effort): unknown {
  let value: unknown;
  try {
    value = work();
  } catch (error) {
    return failed(error, effort);
  }
  if (!isPromise(value)) return done(value, false);
  return value.then(
    one => done(one, true),
    error => failed(error, effort),
  );
}

/** Passes an error on in its turn, while there are not too many: an error takes more time than a value. */
function failed(error: unknown, effort: Effort): Promise<never> {
  if (!effort.fail()) return effort.never;
  const pass = (): never => {
    throw error;
  };
  return effort.spent ? effort.turn().then(pass) : pass();
}

function paced(value: unknown, weight: number, effort: Effort): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (Array.isArray(value))
    return effort.take(value.length, value.length, value.length) ? items(value, effort) : effort.never;
  return effort.take(0, 0, weight) ? inTurn(value, effort) : effort.never;
}

/** A value now, or after others have had a turn. */
const inTurn = (value: unknown, effort: Effort): unknown => (effort.spent ? effort.turn().then(() => value) : value);

/** The executor completes an item before it takes the next one, so that each item sees the time that those before it took. */
function* items(list: readonly unknown[], effort: Effort): Generator<unknown> {
  for (const item of list) {
    if (!effort.take(0, 0)) return;
    const value = isPromise(item)
      ? settled(
          () => item,
          one => inTurn(one, effort),
          effort,
        )
      : inTurn(item, effort);
    yield value;
  }
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function';
