import {
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  specifiedDirectives,
  visit,
} from 'graphql';
import { FEDERATION_DIRECTIVES, linkOf } from './link.js';
import { generatedDirectives } from './generatedDirectives.js';

/** Root fields that a supergraph has of its own: the global look-up, and the account of its own login. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node', 'nodes', 'viewer']);

/**
 * The schema as a subgraph of Federation 2.9, as `_service { sdl }` returns it: entities with their keys, the directives
 * that the schema files state, and those that follow from the schema (`generatedDirectives`).
 */
export const subgraphSdl = (schema: GraphQLSchema): string =>
  // The printer indents empty lines of descriptions.
  `${print(subgraphDocument(schema)).replaceAll(/ +$/gm, '')}\n`;

/** The same as a document. */
export function subgraphDocument(schema: GraphQLSchema): DocumentNode {
  const definitions = [...directivesOf(schema), ...typesOf(schema)];
  const directives = generatedDirectives(schema);
  const keyed = new Set(definitions.filter(isKeyedInterface).map(({ name }) => name.value));
  const body = visit<DocumentNode>(
    { kind: Kind.DOCUMENT, definitions },
    {
      ObjectTypeDefinition: node => ({
        ...node,
        directives: [...(node.directives ?? []), ...directives.ofType(node)],
        fields: (node.fields ?? []).map(field => ({
          ...field,
          directives: [...(field.directives ?? []), ...directives.ofField(node.name.value, field)],
        })),
      }),
      // WunderGraph's composer gives a neighbour's field of a keyed interface to its objects, not to interfaces between.
      InterfaceTypeDefinition: node => ({
        ...node,
        interfaces: (node.interfaces ?? []).filter(({ name }) => !keyed.has(name.value)),
      }),
    },
  );
  return { kind: Kind.DOCUMENT, definitions: [...linkOf(body), ...body.definitions] };
}

const isKeyedInterface = (node: DefinitionNode): node is InterfaceTypeDefinitionNode =>
  node.kind === Kind.INTERFACE_TYPE_DEFINITION && (node.directives ?? []).some(({ name }) => name.value === 'key');

/** Our own directives. Those of Federation are imported by `@link`. */
const directivesOf = (schema: GraphQLSchema): readonly DirectiveDefinitionNode[] =>
  schema
    .getDirectives()
    .filter(({ name }) => !specifiedDirectives.some(one => one.name === name) && !FEDERATION_DIRECTIVES.has(name))
    .flatMap(({ astNode }) => astNode ?? []);

/** All types in the order of their names, each in one definition. The types of `_service` and `_entities` are left out. */
const typesOf = (schema: GraphQLSchema): readonly DefinitionNode[] =>
  Object.values(schema.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !type.name.startsWith('_'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((type): readonly (DefinitionNode | undefined | null)[] =>
      isObjectType(type) ? [merged(type)] : [type.astNode, ...type.extensionASTNodes],
    )
    .flatMap(node => node ?? []);

/** An object with the fields of its extensions. */
function merged({ name, astNode, extensionASTNodes }: GraphQLObjectType): ObjectTypeDefinitionNode | undefined {
  if (!astNode) return undefined;
  const all = [astNode, ...extensionASTNodes];
  const isLeftOut = (field: string) => field.startsWith('_') || (name === 'Query' && LEFT_OUT.has(field));
  return {
    ...astNode,
    fields: all.flatMap(({ fields = [] }) => fields.filter(field => !isLeftOut(field.name.value))),
    interfaces: all.flatMap(({ interfaces = [] }) => interfaces),
    directives: all.flatMap(({ directives = [] }) => directives),
  };
}
