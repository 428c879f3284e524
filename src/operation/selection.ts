import {
  type ASTNode,
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { SelectedField, Selection } from './context.js';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'returnType' | 'schema' | 'variableValues'>;

interface SelectedNode {
  readonly of: GraphQLNamedType;
  readonly node: FieldNode;
}

/** What the operation selects of a field's rows; nothing outside of fields. */
export const selectionOf = (field: GraphQLResolveInfo | undefined): Selection =>
  field ? { selected: selectedOf(field), shown: shownIn(field) } : { selected: [], shown: new Set() };

/**
 * By the variables of an operation and the nodes of a field, which all its rows share: their selection is read once an
 * operation. Operations with one document may share nodes, but never the object of their coerced variables.
 */
const known = new WeakMap<Info['variableValues'], WeakMap<readonly FieldNode[], readonly SelectedField[]>>();

/** The fields that the operation selects of a field's rows: of a connection's nodes, or of the field's own. */
export function selectedOf({
  fieldNodes,
  fragments,
  returnType,
  schema,
  variableValues,
}: Info): readonly SelectedField[] {
  const ofOperation = known.get(variableValues) ?? new WeakMap<readonly FieldNode[], readonly SelectedField[]>();
  known.set(variableValues, ofOperation);
  const before = ofOperation.get(fieldNodes);
  if (before) return before;
  const selected = below(fieldNodes, getNamedType(returnType));
  ofOperation.set(fieldNodes, selected);
  return selected;

  function below(nodes: readonly FieldNode[], type: GraphQLNamedType | undefined): readonly SelectedField[] {
    if (!type) return [];
    const fields = nodes.flatMap(({ selectionSet }) => [...fieldsOf(selectionSet, type)]);
    // Fields between a connection and its rows are not fields of the rows.
    if (/(Connection|Edge)$/.test(type.name))
      return fields
        .filter(({ node }) => /^(nodes|edges|node)$/.test(node.name.value))
        .flatMap(({ of, node }) => below([node], typeOf(of, node)));
    return fields.map(({ of, node }) => ({
      field: `${of.name}.${node.name.value}`,
      isWholeList: (node.arguments ?? []).every(({ name, value }) => name.value === 'first' || isAbsent(value)),
      selectedBelow: () => below([node], typeOf(of, node)),
    }));
  }

  function* fieldsOf(set: SelectionSetNode | undefined, of: GraphQLNamedType): Generator<SelectedNode> {
    for (const selection of set?.selections ?? []) {
      if (isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) yield { of, node: selection };
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection;
        const on = fragment.typeCondition?.name.value;
        yield* fieldsOf(fragment.selectionSet, (on && schema.getType(on)) || of);
      }
    }
  }

  function isLeftOut(node: ASTNode & Parameters<typeof getDirectiveValues>[1]): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if === false
    );
  }

  function isAbsent(value: Parameters<typeof valueFromASTUntyped>[0]): boolean {
    return (valueFromASTUntyped(value, variableValues) ?? null) === null;
  }
}

const shown = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/** All fields that an operation selects, as `Type.field`. */
function shownIn({ schema, operation, fragments }: Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments'>) {
  const before = shown.get(operation);
  if (before) return before;
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field: ({ name }) => void fields.add(`${types.getParentType()?.name}.${name.value}`),
  });
  for (const definition of [operation, ...Object.values(fragments)]) visit(definition, visitor);
  shown.set(operation, fields);
  return fields;
}

/** The type of a field's value. */
function typeOf(of: GraphQLNamedType, { name }: FieldNode): GraphQLNamedType | undefined {
  const field = isObjectType(of) || isInterfaceType(of) ? of.getFields()[name.value] : undefined;
  return field && getNamedType(field.type);
}
