import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  getNullableType,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type ScalarTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { costStatement } from './costStatement.js';
import { weightOf } from './costWeight.js';

/** Directives of Federation that follow from the schema, so that no schema file states them. */
export interface GeneratedDirectives {
  readonly ofType: (node: ObjectTypeDefinitionNode) => readonly ConstDirectiveNode[];
  readonly ofField: (type: string, node: FieldDefinitionNode) => readonly ConstDirectiveNode[];
}

/**
 * - `@authenticated`: all that a request can start from, a root field or an entity, needs a login.
 * - `@tag(name: "write")`: each mutation.
 * - `@tag(name: "legacy")`: a field that its description restricts to older HQ servers.
 * - `@cost`: a field whose description states a cost.
 * - `@listSize`: a connection has the rows that `first` asks for.
 */
export function generatedDirectives(schema: GraphQLSchema): GeneratedDirectives {
  const mutation = schema.getMutationType()?.name;
  const roots = [schema.getQueryType()?.name, mutation];
  const singles = new Set(roots);
  for (const { type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const found = getNullableType(type);
    if (isObjectType(found) && sizedFields(found.name).length === 0) singles.add(found.name);
  }

  return {
    ofType: ({ directives = [] }) =>
      directives.some(({ name }) => name.value === 'key') ? directivesIn('@authenticated') : [],
    ofField: (type, node) =>
      directivesIn(
        ...(roots.includes(type) ? ['@authenticated'] : []),
        ...(type === mutation ? ['@tag(name: "write")'] : []),
        ...(node.description?.value.startsWith('Older HQ servers only.') ? ['@tag(name: "legacy")'] : []),
        ...costOf(type, node),
        ...listSizeOf(node),
      ),
  };

  function costOf(parent: string, { description, type }: FieldDefinitionNode): readonly string[] {
    const statement = costStatement(description?.value ?? '');
    if (!statement) return [];
    const isConnection = sizedFields(nameOf(type)).length > 0;
    return [`@cost(weight: ${weightOf(statement, { parent, isSingle: singles.has(parent), isConnection })})`];
  }

  function listSizeOf({ arguments: args = [], type }: FieldDefinitionNode): readonly string[] {
    if (!args.some(({ name }) => name.value === 'first')) return [];
    // Without the argument its default value counts. WunderGraph's composer refuses an `assumedSize` beside a default.
    const sized = JSON.stringify(sizedFields(nameOf(type)));
    return [`@listSize(slicingArguments: ["first"], sizedFields: ${sized}, requireOneSlicingArgument: false)`];
  }

  /** The fields of a connection that have the rows of its page; none of other types. */
  function sizedFields(name: string): readonly string[] {
    const type = schema.getType(name);
    if (!isObjectType(type) || !type.name.endsWith('Connection')) return [];
    return Object.values(type.getFields())
      .filter(field => isListType(getNullableType(field.type)))
      .map(field => field.name);
  }
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** Directives as nodes, from their text. */
function directivesIn(...texts: readonly string[]): readonly ConstDirectiveNode[] {
  if (texts.length === 0) return [];
  const document = parse(`scalar T ${texts.join(' ')}`, { noLocation: true });
  return (document.definitions[0] as ScalarTypeDefinitionNode).directives ?? [];
}
