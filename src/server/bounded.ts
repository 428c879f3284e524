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
import type { Effort } from '../context.js';
import { jsonSize } from '../graphql/json.js';

type Resolver = GraphQLFieldResolver<unknown, { readonly effort?: Effort } | undefined>;
type Field = GraphQLField<unknown, { readonly effort?: Effort } | undefined>;

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
    field.resolve = (isLeaf ? leaf : composite)(field.resolve ?? (defaultFieldResolver as Resolver));
  }
}

/** Counts a value with its name in the answer. */
const leaf =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const value = resolve(source, args, context, info);
    const effort = context?.effort;
    if (!effort) return value;
    const name = String(info.path.key).length;
    return isPromise(value) ? value.then(one => counted(one, name, effort)) : counted(value, name, effort);
  };

function counted(value: unknown, name: number, effort: Effort): unknown {
  if (typeof value === 'string') return effort.take(1, name + value.length) ? value : effort.never;
  const { values, characters } = jsonSize(value);
  return effort.take(values, name + characters) ? value : effort.never;
}

/** Counts objects, and what their arguments hold: an argument is work, and may stand beside a thousand aliases. */
const composite =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const effort = context?.effort;
    if (!effort) return resolve(source, args, context, info);
    if (!effort.take(jsonSize(args).values, String(info.path.key).length)) return effort.never;
    if (effort.spent) return effort.turn().then(() => work());
    return work();

    function work(): unknown {
      const value = resolve(source, args, context, info);
      return isPromise(value) ? value.then(one => paced(one, effort!)) : paced(value, effort!);
    }
  };

function paced(value: unknown, effort: Effort): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (Symbol.iterator in value) return items(value as Iterable<unknown>, effort);
  return effort.spent ? effort.turn().then(() => value) : value;
}

/** The executor completes an item before it takes the next one, so that each item sees the time that those before it took. */
function* items(list: Iterable<unknown>, effort: Effort): Generator<unknown> {
  for (const item of list) {
    if (!effort.take(1, 1)) return;
    yield effort.spent ? effort.turn().then(() => item) : item;
  }
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function';
