import {
  buildASTSchema,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isObjectType,
  isInterfaceType,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The argument of a directive at a field's definition. */
const stated = (field: GraphQLField<unknown, unknown>, directive: string, argument: string) =>
  field.astNode?.directives
    ?.find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === argument)?.value;

/**
 * The cost of an operation by `@cost` and `@listSize` of a subgraph's SDL, as a router with demand control computes it before
 * it asks anything (IBM's GraphQL cost specification). Objects cost nothing by themselves; lists without a size count once.
 */
export function createStaticCost(sdl: string): (document: DocumentNode, variables?: Variables) => number {
  const schema: GraphQLSchema = buildASTSchema(parse(sdl), { assumeValidSDL: true });

  return (document, variables = {}) => {
    const operation = getOperationAST(document)!;
    const fragments = new Map(
      document.definitions.flatMap(one =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
    return costOf(operation.selectionSet, schema.getRootType(operation.operation)!.name, undefined);

    /** `sized`: how many rows each of some fields has, as the field above says. */
    function costOf(set: SelectionSetNode, typeName: string, sized: Sized | undefined): number {
      return set.selections.reduce((sum, selection) => {
        if (selection.kind === Kind.FIELD) return sum + fieldCost(selection, typeName, sized);
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
        return sum + costOf(fragment.selectionSet, fragment.typeCondition?.name.value ?? typeName, sized);
      }, 0);
    }

    function fieldCost(node: FieldNode, typeName: string, sized: Sized | undefined): number {
      const type = schema.getType(typeName);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      if (!field) return 0;
      const weight = stated(field, 'cost', 'weight');
      const own = weight?.kind === Kind.INT ? Number(weight.value) : 0;
      if (!node.selectionSet) return own;
      const times = sized?.fields.includes(field.name) ? sized.rows : 1;
      const below = costOf(node.selectionSet, getNamedType(field.type).name, sizeBelow(field, node));
      return own + times * below;
    }

    function sizeBelow(field: GraphQLField<unknown, unknown>, node: FieldNode): Sized | undefined {
      const fields = stated(field, 'listSize', 'sizedFields');
      if (fields?.kind !== Kind.LIST) return undefined;
      const rows = Number(firstOf(field, node) ?? 1);
      return { rows, fields: fields.values.flatMap(one => (one.kind === Kind.STRING ? [one.value] : [])) };
    }

    function firstOf(field: GraphQLField<unknown, unknown>, node: FieldNode): unknown {
      const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
      if (!given) return field.args.find(({ name }) => name === 'first')?.defaultValue;
      if (given.kind !== Kind.VARIABLE) return valueFromASTUntyped(given);
      const variable = operation.variableDefinitions?.find(one => one.variable.name.value === given.name.value);
      return variables[given.name.value] ?? (variable?.defaultValue && valueFromASTUntyped(variable.defaultValue));
    }
  };
}

/** Fields of a connection that have as many rows as asked for. */
interface Sized {
  readonly rows: number;
  readonly fields: readonly string[];
}
