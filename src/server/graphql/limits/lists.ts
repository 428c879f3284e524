import {
  type ArgumentNode,
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

/** Default maximum length of a list in the input, without `@maxItems`. */
const DEFAULT_MAX_ITEMS = 1000;

type InputDefinition = GraphQLArgument | GraphQLInputField;
type Variables = Readonly<Record<string, unknown>> | undefined;

/** An argument of a document that can contain lists. */
interface ListArgument {
  readonly node: ArgumentNode;
  /** Names the argument in errors. */
  readonly path: string;
  readonly input: GraphQLArgument;
}

/** Returns one GraphQLError for each argument with a list that is too long, naming it and its limit. */
export type FindTooLongLists = (document: DocumentNode, variables: Variables) => readonly GraphQLError[];

/**
 * Finds lists in arguments, input objects and variables that are too long. Called before values are coerced, which is
 * slower than counting. The document must be valid. A document is searched for such arguments once.
 */
export function findingTooLongLists(schema: GraphQLSchema): FindTooLongLists {
  const known = new WeakMap<DocumentNode, readonly ListArgument[]>();
  return (document, variables) => {
    let found = known.get(document);
    if (!found) known.set(document, (found = listArguments(schema, document)));
    return tooLongLists(found, variables);
  };
}

function tooLongLists(found: readonly ListArgument[], variables: Variables): readonly GraphQLError[] {
  const errors = new Map<string, GraphQLError>();
  for (const { node, path, input } of found)
    eachList(literalShape(node.value, variables), input, path, (place, length, max) => {
      if (length > max && !errors.has(place)) errors.set(place, tooLong(node, place, length, max));
    });
  return [...errors.values()];
}

function listArguments(schema: GraphQLSchema, document: DocumentNode): readonly ListArgument[] {
  const types = new TypeInfo(schema);
  const found: ListArgument[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: node => {
        const input = types.getArgument();
        const field = types.getFieldDef();
        if (!input || !field || !holdsLists(input.type)) return undefined;
        found.push({ node, path: `${field.name}(${input.name}:)`, input });
        // The values below are checked with the argument.
        return false;
      },
    }),
  );
  return found;
}

/** The lists and objects of a literal, with variables inserted; scalars become null. */
function literalShape(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables?.[value.name.value];
  if (value.kind === Kind.LIST) return value.values.map(item => literalShape(item, variables));
  if (value.kind === Kind.OBJECT)
    return Object.fromEntries(value.fields.map(field => [field.name.value, literalShape(field.value, variables)]));
  return null;
}

/** Calls `found` with each list in a value, guided by its type. */
function eachList(
  value: unknown,
  input: InputDefinition,
  path: string,
  found: (path: string, length: number, max: number) => void,
): void {
  const max = maxItems(input);
  walk(value, input.type);

  function walk(item: unknown, type: GraphQLInputType): void {
    if (typeof item !== 'object' || item === null) return;
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const items = Array.isArray(item) ? (item as readonly unknown[]) : [item];
      found(path, items.length, max);
      if (items.length <= max && holdsLists(bare.ofType)) for (const entry of items) walk(entry, bare.ofType);
      return;
    }
    if (!isInputObjectType(bare)) return;
    const fields = bare.getFields();
    for (const [name, given] of Object.entries(item)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field) eachList(given, field, `${path.replace(/:?\)$/, '')}.${name}:)`, found);
    }
  }
}

/** Whether a value of the type can contain a list. JSON scalars can, and have limits of their own. */
function holdsLists(type: GraphQLInputType): boolean {
  return isListType(getNullableType(type)) || isInputObjectType(getNamedType(type));
}

/** The maximum length of lists in an argument or input field. */
function maxItems({ astNode }: InputDefinition): number {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'maxItems');
  const value = directive?.arguments?.[0]?.value;
  return value?.kind === Kind.INT ? Number(value.value) : DEFAULT_MAX_ITEMS;
}

function tooLong(nodes: ASTNode, argument: string, length: number, max: number): GraphQLError {
  return new GraphQLError(`${argument} has ${length} items; at most ${max} are allowed. Send fewer at once.`, {
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
