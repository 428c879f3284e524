import { type GraphQLSchema, introspectionFromSchema, printSchema } from 'graphql';
import { clientCache } from '../schema/clientCache.js';
import { publicSchema } from '../subgraph/publicSchema.js';
import { subgraphSdl } from '../subgraph/sdl.js';

/** The files in which the schema is published. */
export type PublishedFile = 'schema.graphql' | 'subgraph.graphql' | 'introspection.json' | 'clientCache.json';

/** How to write each file, as text. Each takes a while: the schema has hundreds of types. */
export const publishedFiles: Readonly<Record<PublishedFile, (schema: GraphQLSchema) => string>> = {
  /** What clients see, as introspection returns it. */
  'schema.graphql': schema => `${printSchema(publicSchema(schema))}\n`,
  /** What the composer of a supergraph takes. */
  'subgraph.graphql': subgraphSdl,
  /** The answer to the introspection query, for tools that read no SDL. */
  'introspection.json': schema => json(introspectionFromSchema(publicSchema(schema))),
  /** How the caches of clients identify and page objects. */
  'clientCache.json': schema => json(clientCache(publicSchema(schema))),
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
