import {
  type DocumentNode,
  execute,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context.js';

/** Runs an operation with another context: its errors and its answer say nothing, for its rows are imagined. */
export const dryRun =
  (
    schema: GraphQLSchema,
    document: DocumentNode,
    { name }: OperationDefinitionNode,
    variableValues: Readonly<Record<string, unknown>> | undefined,
  ) =>
  async (contextValue: Context): Promise<unknown> =>
    execute({ schema, document, operationName: name?.value, variableValues, contextValue });

/**
 * The answer that says nothing and is still of the operation's type: each field of the root is null, or an empty list
 * where it may not be. Null as a whole where a field can be neither.
 */
export function emptyAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): Record<string, unknown> | null {
  const root = schema.getRootType(operation);
  const data: Record<string, unknown> = {};
  return root && fill(root, selectionSet) ? data : null;

  function fill(type: GraphQLObjectType, { selections }: SelectionSetNode): boolean {
    return selections.every(selection => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return fill(type, selection.selectionSet);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = document.definitions.find(
          one => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
        );
        return fragment?.kind === Kind.FRAGMENT_DEFINITION && fill(type, fragment.selectionSet);
      }
      const { name, alias } = selection;
      const field = name.value === '__typename' ? undefined : type.getFields()[name.value];
      if (name.value === '__typename') data[(alias ?? name).value] = type.name;
      else if (!field) return false;
      else if (!isNonNullType(field.type)) data[(alias ?? name).value] = null;
      else if (isListType(field.type.ofType)) data[(alias ?? name).value] = [];
      return name.value === '__typename' || !isNonNullType(field!.type) || isListType(field!.type.ofType);
    });
  }
}
