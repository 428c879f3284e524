import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';

/** A generator of numbers below a bound: the same seed gives the same ones. */
export type Random = (below: number) => number;

/** Numbers from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A row of the random graph; what its fields are depends on its number only. */
export interface RandomRow {
  readonly id: number;
  readonly __typename: string;
}

const TYPES = ['A', 'B', 'C'];

/** A scalar that refuses some values. */
const PICKY = new GraphQLScalarType({
  name: 'Picky',
  serialize(value) {
    if (value === 'bad') throw new Error('x: not serialized');
    return value === 'empty' ? null : value;
  },
});

/** Row numbers repeat, so that many fields lead to one row. */
const rows = new Map<string, RandomRow>();
const rowOf = (typename: string, id: number): RandomRow => {
  const key = `${typename}${id}`;
  const known = rows.get(key) ?? { id, __typename: typename };
  rows.set(key, known);
  return known;
};

/**
 * A schema with objects, interfaces, a union, lists of lists and every nullability, whose resolvers answer with values,
 * promises, nulls, errors thrown, rejected or returned, and values of wrong types: always the same for the same row and field.
 */
export function randomSchema(seed: number, calls: { count: number }): GraphQLSchema {
  const random = randomFrom(seed);
  const trouble = random(4) * 4;
  const named = new GraphQLInterfaceType({ name: 'Named', fields: { name: { type: GraphQLString } } });
  const objects: GraphQLObjectType[] = TYPES.map(
    name =>
      new GraphQLObjectType({
        name,
        interfaces: name === 'C' ? [] : [named],
        ...(name === 'B' && { isTypeOf: value => (value as RandomRow).__typename === 'B' }),
        fields: () => ({
          name: fieldOf(name, 'name', GraphQLString),
          ...Object.fromEntries(
            Array.from({ length: 4 }, (_, n) => [`f${n}`, fieldOf(name, `f${n}`, typeAt(name.charCodeAt(0) * 10 + n))]),
          ),
        }),
      }),
  );
  const union = new GraphQLUnionType({ name: 'AnyOf', types: objects });
  const leaves = [GraphQLString, GraphQLInt, GraphQLBoolean, PICKY];
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: () =>
      Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`r${n}`, fieldOf('Query', `r${n}`, typeAt(n))])),
  });
  const mutation = new GraphQLObjectType({
    name: 'Mutation',
    fields: () =>
      Object.fromEntries(Array.from({ length: 3 }, (_, n) => [`m${n}`, fieldOf('Mutation', `m${n}`, typeAt(90 + n))])),
  });
  return new GraphQLSchema({ query, mutation, types: [...objects, named, union] });

  function typeAt(salt: number): GraphQLOutputType {
    const pick = randomFrom(seed * 7919 + salt);
    const bases: GraphQLOutputType[] = [leaves[pick(4)]!, objects[pick(3)]!, named, union, objects[pick(3)]!];
    let type = bases[pick(bases.length)]!;
    for (let lists = pick(3); lists > 0; lists--) {
      if (pick(3) === 0) type = new GraphQLNonNull(type);
      type = new GraphQLList(type);
    }
    return pick(3) === 0 ? new GraphQLNonNull(type) : type;
  }

  function fieldOf(
    typename: string,
    field: string,
    type: GraphQLOutputType,
  ): GraphQLFieldConfig<RandomRow | undefined, unknown> {
    return {
      type,
      args: {
        n: { type: GraphQLInt, defaultValue: 0 },
        must: { type: field === 'f3' ? new GraphQLNonNull(GraphQLInt) : GraphQLInt, defaultValue: 1 },
      },
      resolve(row, { n }: { n?: number }) {
        calls.count += 1;
        const pick = randomFrom(seed * 31 + hash(`${typename} ${field} ${row?.id ?? 0} ${n}`));
        return outcome(type, pick);
      },
    };
  }

  function outcome(type: GraphQLOutputType, pick: Random): unknown {
    const kind = pick(40 + trouble * 4);
    if (kind === 0) throw new Error(`x: thrown ${pick(1000)}`);
    if (kind === 1) return rejected(`x: rejected ${pick(1000)}`);
    if (kind === 2) return new Error(`x: returned ${pick(1000)}`);
    if (kind < 6) return pick(2) === 0 ? null : undefined;
    if (kind < 14) return Promise.resolve(valueOf(type, pick));
    return valueOf(type, pick);
  }

  function valueOf(type: GraphQLOutputType, pick: Random): unknown {
    if (type instanceof GraphQLNonNull) return valueOf(type.ofType as GraphQLOutputType, pick);
    if (type instanceof GraphQLList) {
      if (pick(30) === 0) return 'no list';
      const items = Array.from({ length: pick(4) }, () => itemOf(type.ofType, pick));
      return pick(8) === 0 ? new Set(items) : items;
    }
    if (type === GraphQLString) return pick(20) === 0 ? {} : `s${pick(9)}`;
    if (type === GraphQLInt) return pick(20) === 0 ? 'no number' : pick(100);
    if (type === GraphQLBoolean) return pick(2) === 0;
    if (type === PICKY) return ['good', 'bad', 'empty', 7][pick(4)];
    if (type instanceof GraphQLObjectType) return rowOf(pick(30) === 0 ? 'A' : type.name, pick(6));
    const typename = pick(25) === 0 ? 'Nothing' : TYPES[pick(type === union ? 3 : 2)]!;
    return rowOf(typename, pick(6));
  }

  function itemOf(type: GraphQLOutputType, pick: Random): unknown {
    const kind = pick(30);
    if (kind === 0) return null;
    if (kind === 1) return new Error(`x: item ${pick(1000)}`);
    if (kind === 2) return rejected(`x: item rejected ${pick(1000)}`);
    const value = valueOf(type, pick);
    return kind < 6 ? Promise.resolve(value) : value;
  }
}

function hash(text: string): number {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return h >>> 0;
}

/** A rejected promise that may be left behind: an executor need not look at every item of a list that it gives up. */
function rejected(message: string): Promise<never> {
  const promise = Promise.reject(new Error(message));
  promise.catch(() => undefined);
  return promise;
}
