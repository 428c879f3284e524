import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Context } from '../operation/context.js';
import { resolvers } from './resolvers.js';
import { scalars } from '../graphql/scalars.js';

type FieldResolver = GraphQLFieldResolver<unknown, Context>;

const SDL = fileURLToPath(new URL('../../schema/', import.meta.url));

/** The schema: `schema/*.graphql` with the resolvers. A field without a resolver is read from the row as it is. */
export function createSchema(): GraphQLSchema {
  const typeDefs = readdirSync(SDL)
    .filter(file => file.endsWith('.graphql'))
    .sort()
    .map(file => readFileSync(SDL + file, 'utf8'));
  return makeExecutableSchema({
    typeDefs,
    resolvers: [scalars, placed(resolvers as unknown as Record<string, Record<string, FieldResolver>>)],
  });
}

/**
 * Tells the context which field is being resolved, so that each HQ request can be laid to the fields that want it. A
 * resolver that takes no context cannot ask HQ and stays as it is, which spares a call for each field of each row.
 */
function placed(all: Record<string, Record<string, FieldResolver>>): Record<string, Record<string, FieldResolver>> {
  return mapped(all, (fields, type) =>
    mapped(fields, (resolve, field) => (resolve.length < 3 ? resolve : at(`${type}.${field}`, resolve))),
  );
}

const at =
  (place: string, resolve: FieldResolver): FieldResolver =>
  (parent, args, context, info) => {
    context.at = place;
    context.field = info;
    return resolve(parent, args, context, info);
  };

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}
