import { GraphQLObjectType, GraphQLSchema } from 'graphql';

/**
 * The schema as clients see it: without `_service` and `_entities`, which only gateways use and which they do not look up by
 * introspection. A schema without them is returned as it is; in one with them no field returns `Query`, so that no type but
 * the root changes.
 */
export function publicSchema(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const query = config.query!.toConfig();
  if (!Object.keys(query.fields).some(isOfGateways)) return schema;
  const fields = Object.fromEntries(Object.entries(query.fields).filter(([name]) => !isOfGateways(name)));
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...query, fields }),
    types: config.types.filter(type => type !== config.query && !isOfGateways(type.name)),
  });
}

/** One underscore. Two are GraphQL's own. */
const isOfGateways = (name: string) => /^_[^_]/.test(name);
