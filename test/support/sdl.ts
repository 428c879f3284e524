import { readdirSync, readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isSpecifiedScalarType,
  Kind,
  parse,
} from 'graphql';

const files = readdirSync('schema')
  .filter(name => name.endsWith('.graphql'))
  .sort();
/** Its files as one document. */
export const document: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: files.flatMap(file => parse(readFileSync(`schema/${file}`, 'utf8')).definitions),
};
/** The schema as its files say it, without resolvers. */
export const schema: GraphQLSchema = buildASTSchema(document);
/** Its types, without GraphQL's own. */
export const types: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  type => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
/** What every object with a global id is. */
export const node = schema.getType('Node') as GraphQLInterfaceType;

/** The types that have one. */
export const nodes = [...schema.getPossibleTypes(node)];
