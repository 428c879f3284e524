import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** An operation whose text was validated. */
export interface BoundedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Marks fields whose resolvers may ask HQ, in their `extensions`. */
export const ASKS_HQ = 'asksHq';

/** HQ's smallest page: rows of a configurable report. */
const SMALLEST_PAGE = 50;

/** Rows of a connection without `first`. */
const DEFAULT_ROWS = 20;

/**
 * The most HQ requests that an operation can need where each of its fields asks for itself, as a gateway without a planner
 * does: the fields that may ask HQ, times the rows above them (`first`), with the pages that their own rows fill. Infinity
 * where a list without `first` leads to such fields, or is read itself: its length is not known from the text.
 */
export function requestBound({ schema, document, operation, variables }: BoundedOperation): number {
  const fragments = new Map(
    document.definitions.flatMap(one => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const root = schema.getRootType(operation.operation);
  return root ? boundOf(operation.selectionSet, root, 1) : Infinity;

  /** Of what is selected of so many objects. */
  function boundOf(set: SelectionSetNode, type: GraphQLNamedType, objects: number): number {
    return set.selections.reduce((sum, selection) => {
      if (sum === Infinity) return sum;
      if (selection.kind === Kind.FIELD) return sum + boundOfField(selection, type, objects);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      const on = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      return sum + boundOf(fragment.selectionSet, on ?? type, objects);
    }, 0);
  }

  function boundOfField(node: FieldNode, parent: GraphQLNamedType, objects: number): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // `__typename`.
    if (!field) return 0;
    const rows = rowsOf(node, field, parent);
    const own = asksHq(schema, parent, field) ? objects * Math.max(1, Math.ceil(rows / SMALLEST_PAGE)) : 0;
    const below = node.selectionSet ? boundOf(node.selectionSet, getNamedType(field.type), 1) : 0;
    return own + (below > 0 ? objects * rows * below : 0);
  }

  /** Objects that a field leads to. */
  function rowsOf({ arguments: given = [] }: FieldNode, { type, args }: AnyField, parent: GraphQLNamedType): number {
    if (args.some(({ name }) => name === 'first')) {
      const first = given.find(({ name }) => name.value === 'first');
      const rows = first && valueFromASTUntyped(first.value, variables);
      return typeof rows === 'number' && rows >= 0 ? rows : DEFAULT_ROWS;
    }
    // The rows of a connection were counted above it.
    return isListType(getNullableType(type)) && !parent.name.endsWith('Connection') ? Infinity : 1;
  }
}

type AnyField = GraphQLField<unknown, unknown>;

/** May the field's resolver ask HQ? A field of an interface where that of any of its types may. */
function asksHq(schema: GraphQLSchema, parent: GraphQLNamedType, field: AnyField): boolean {
  if (!isInterfaceType(parent)) return field.extensions[ASKS_HQ] === true;
  return schema.getPossibleTypes(parent).some(type => type.getFields()[field.name]?.extensions[ASKS_HQ] === true);
}
