import {
  type ASTNode,
  type DocumentNode,
  getNullableType,
  getNamedType,
  GraphQLError,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Items of a list that a caller gives, where the argument does not say otherwise by `@maxItems`. */
const MOST_ITEMS = 1000;

type InputHolder = GraphQLArgument | GraphQLInputField;
type Variables = Readonly<Record<string, unknown>> | undefined;

/**
 * Refuses lists that are too long, in arguments, in their inputs and in variables: before any value is coerced, which takes
 * longer than to count it. The document must be valid.
 * @returns {GraphQLError} for each argument, which it names with its limit.
 */
export function tooLongLists(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): readonly GraphQLError[] {
  const types = new TypeInfo(schema);
  const errors = new Map<string, GraphQLError>();
  const report = (node: ASTNode, path: string, is: number, max: number) => {
    if (is > max && !errors.has(path)) errors.set(path, tooLong(node, path, is, max));
  };
  const look = (node: ASTNode, path: string, taker: InputHolder, value: unknown) =>
    lists(value, taker, path, (place, is, max) => report(node, place, is, max));

  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: node => {
        const taker = types.getArgument();
        const field = types.getFieldDef();
        if (!taker || !field || !holdsLists(taker.type)) return undefined;
        look(node, `${field.name}(${taker.name}:)`, taker, untyped(node.value, variables));
        // What stands below has been looked at.
        return false;
      },
    }),
  );
  return [...errors.values()];
}

/** A literal without its variables' coercion: only its shape matters. Scalars are not looked into. */
function untyped(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables?.[value.name.value];
  if (value.kind === Kind.LIST) return value.values.map(one => untyped(one, variables));
  if (value.kind === Kind.OBJECT)
    return Object.fromEntries(value.fields.map(field => [field.name.value, untyped(field.value, variables)]));
  return null;
}

/** Calls back with each list in a value, by its type. */
function lists(
  value: unknown,
  taker: InputHolder,
  path: string,
  found: (path: string, is: number, max: number) => void,
): void {
  const max = maxItems(taker);
  walk(value, taker.type);

  function walk(one: unknown, type: GraphQLInputType): void {
    if (typeof one !== 'object' || one === null) return;
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const items = Array.isArray(one) ? (one as readonly unknown[]) : [one];
      found(path, items.length, max);
      if (items.length <= max && holdsLists(bare.ofType)) for (const item of items) walk(item, bare.ofType);
      return;
    }
    if (!isInputObjectType(bare)) return;
    const fields = bare.getFields();
    for (const [name, given] of Object.entries(one)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field) lists(given, field, `${path.replace(/:?\)$/, '')}.${name}:)`, found);
    }
  }
}

/** Can a value of the type hold a list? Scalars can, and bound themselves. */
function holdsLists(type: GraphQLInputType): boolean {
  return isListType(getNullableType(type)) || isInputObjectType(getNamedType(type));
}

/** The most items that an argument or a field of an input takes. */
function maxItems({ astNode }: InputHolder): number {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'maxItems');
  const value = directive?.arguments?.[0]?.value;
  return value?.kind === Kind.INT ? Number(value.value) : MOST_ITEMS;
}

function tooLong(nodes: ASTNode, argument: string, is: number, max: number): GraphQLError {
  return new GraphQLError(`${argument} has ${is} items, the most is ${max}: send fewer at once.`, {
    nodes,
    extensions: {
      code: 'BAD_USER_INPUT',
      argument,
      limit: 'items',
      max,
      http: { status: 400, headers: new Map() },
    },
  });
}
