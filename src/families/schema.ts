import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addResolversToSchema } from '@graphql-tools/schema';
import {
  buildASTSchema,
  type GraphQLInterfaceType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import type { Resolvers, ResolversParentTypes } from '../generated/schema.js';
import {
  type Additions,
  type FieldResolver,
  mergeNodes,
  mergeReferences,
  mergeResolvers,
  type ResolversByType,
} from '../graphql/schema/mergeResolvers.js';
import { nodeQueries } from '../graphql/schema/nodes.js';
import { entityQueries } from '../graphql/subgraph/entities.js';
import { entityTypes, keysOf } from '../graphql/subgraph/entityTypes.js';
import { subgraphSdl } from '../graphql/subgraph/sdl.js';
import { scalars } from '../graphql/scalars.js';
import { contextAt } from '../operation/context.js';
import { ASKS_HQ } from '../graphql/schema/requestBound.js';
import * as families from './resolvers.js';
import type { ColumnField } from './shared/links.js';

const SDL = fileURLToPath(new URL('../../schema/', import.meta.url));

/**
 * The schema: `schema/*.graphql` with the resolvers of all families. A field without a resolver is read from the row as it
 * is. Fields of an extended type stand in the order of the files' names, those of the type itself first.
 * @throws {Error} where two files define, or two families resolve, the same field, or an object with a global id or a key has no loader.
 */
export function createSchema(): GraphQLSchema {
  const own = readdirSync(SDL)
    .filter(file => file.endsWith('.graphql'))
    .sort()
    .flatMap(file => parse(readFileSync(SDL + file, 'utf8')).definitions);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...own, ...entityTypes(own)] });
  // Each resolver and loader takes the row of its own type: only the schema knows that it gets no other.
  const loaders = mergeNodes(families as unknown as Additions);
  const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);
  refuseMissing('a global id', nodes, loaders);
  const keys = keysOf(own);
  const references = mergeReferences(families as unknown as Additions);
  refuseMissing('a key', [...keys.keys()], references);
  const entities = entityQueries({ keys, loaders: references, sdl: () => subgraphSdl(schema) });
  const additions = {
    ...families,
    node: { resolvers: { Query: nodeQueries(loaders) } },
    entity: { resolvers: { Query: entities } },
  };
  const resolvers = mergeResolvers(additions as unknown as Additions);
  return addResolversToSchema({ schema, resolvers: { ...scalars, ...placed(resolvers) } as SchemaResolvers });
}

function refuseMissing(by: string, types: readonly string[], loaders: ReadonlyMap<string, unknown>): void {
  const missing = types.filter(name => !loaders.has(name));
  if (missing.length > 0) throw new TypeError(`no family loads ${missing.join(', ')} by ${by}`);
}

/**
 * Hands each resolver a context of its own field, so that each HQ request is attributed to the fields that want it. A
 * resolver that takes no context cannot ask HQ and stays as it is, which saves a call for each field of each row.
 */
function placed(all: ResolversByType): Record<string, Record<string, PlacedResolver>> {
  return mapped(all, (fields, type) =>
    mapped(fields, (resolve, field) => (resolve.length < 3 ? resolve : placedAt(`${type}.${field}`, resolve))),
  );
}

type SchemaResolvers = Parameters<typeof addResolversToSchema>[0]['resolvers'];
type PlacedResolver = FieldResolver | { readonly resolve: FieldResolver; readonly extensions: object };

/** The executor takes the column of a field from its extensions. */
function placedAt(name: string, resolve: FieldResolver & { readonly column?: AnyColumn }): PlacedResolver {
  const { column } = resolve;
  return {
    resolve: (parent, args, context, info) => resolve(parent, args, contextAt(context, name, info), info),
    extensions: {
      [ASKS_HQ]: true,
      ...(column &&
        ({
          column: (rows, args, context, info) => column(rows, args, contextAt(context, name, info)),
        } satisfies { readonly column: PlacedColumn })),
    },
  };
}

type AnyColumn = ColumnField<unknown, unknown, unknown>['column'];
type PlacedColumn = (...of: [...Parameters<AnyColumn>, info: GraphQLResolveInfo]) => ReturnType<AnyColumn>;

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

type Added = (typeof families)[keyof typeof families];
type ResolvedBy<Module, Type> =
  | (Module extends { readonly resolvers: { readonly [Name in Type & string]: infer Fields } } ? keyof Fields : never)
  | (Type extends 'Mutation' ? (Module extends { readonly mutations: infer Fields } ? keyof Fields : never) : never);
type Known<Type extends keyof Resolvers> =
  | ResolvedBy<Added, Type>
  | (Type extends 'Query' ? keyof ReturnType<typeof nodeQueries> : never)
  | (Type extends keyof ResolversParentTypes ? keyof ResolversParentTypes[Type] : never)
  | '__isTypeOf'
  | '__resolveType';

/** Fields that stand neither in a resolver nor in their row under the same name, and would always be null: there must be none. */
export type Unresolved = {
  [Type in Exclude<keyof Resolvers, keyof typeof scalars>]-?: Exclude<
    keyof NonNullable<Resolvers[Type]>,
    Known<Type>
  > extends infer Field extends string
    ? `${Type}.${Field}`
    : never;
}[Exclude<keyof Resolvers, keyof typeof scalars>];
