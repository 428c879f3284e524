import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getNullableType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  type ASTNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { type ExecutionContext, getFieldDef } from 'graphql/execution/execute.js';
import { toError } from 'graphql/jsutils/toError.js';

/** The arguments of a field, coerced; or the error of the field in every object, if they cannot be. */
export type Arguments = Readonly<Record<string, unknown>> | Error;

/** The type of a field without its wrappers. */
export interface FieldType {
  readonly named: GraphQLNamedOutputType;
  readonly leaf: GraphQLLeafType | undefined;
  /** Whether the field, an item of its list, an item of a list in that list may be null. */
  readonly nullable: readonly boolean[];
}

/** A field of all objects of one concrete type in one place of the document. */
export interface PlannedField {
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly type: FieldType;
  /** Undefined if the arguments contain variables. */
  readonly fixedArguments: Arguments | undefined;
  /** What is selected of objects of a concrete type. */
  readonly selectionOf: (type: GraphQLObjectType) => PlannedSelection;
}

/** A selection set for one concrete type. */
export interface PlannedSelection {
  readonly fields: readonly PlannedField[];
  /** An answer object with every key. Its copies share the order of keys and one hidden class. */
  readonly template: Readonly<Record<string, unknown>>;
}

/** What a plan is made from. */
type PlanSource = Pick<ExecutionContext, 'schema' | 'fragments' | 'variableValues'>;

/** Plans of documents that select the same fields whatever their variables are. */
const plans = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string | undefined, PlannedSelection>>>();

/** Documents by whether `@skip` or `@include` stands in them. */
const conditional = new WeakMap<DocumentNode, boolean>();

/** Plans the root selection of an operation; the selections below it are planned when they are first used. */
export function planOperation(
  { schema, fragments, variableValues, operation }: ExecutionContext,
  document: DocumentNode,
  type: GraphQLObjectType,
): PlannedSelection {
  const plan = (variables: PlanSource['variableValues']): PlannedSelection => {
    const collected = collectFields(schema, fragments, variables, type, operation.selectionSet);
    return planSelection({ schema, fragments, variableValues: variables }, type, collected);
  };
  if (remembered(conditional, document, isConditional)) return plan(variableValues);
  const byDocument = remembered(plans, schema, () => new WeakMap());
  const byName = remembered(byDocument, document, () => new Map<string | undefined, PlannedSelection>());
  return remembered(byName, operation.name?.value, () => plan({}));
}

/** The value of a key in a cache, created on first use. */
function remembered<Key, Value>(
  cache: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  create: (key: Key) => Value,
): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const created = create(key);
  cache.set(key, created);
  return created;
}

const isConditional = (document: DocumentNode): boolean =>
  contains(document, 'Directive', ({ name }) => name === 'skip' || name === 'include');

/** Whether a document or a part of it contains a node of a kind. */
function contains(
  root: ASTNode,
  kind: 'Directive' | 'Variable',
  isWanted: (node: { readonly name: string }) => boolean = () => true,
): boolean {
  let found = false;
  visit(root, {
    [kind]: ({ name }: { readonly name: { readonly value: string } }) => {
      found ||= isWanted({ name: name.value });
      return found ? BREAK : undefined;
    },
  });
  return found;
}

function planSelection(
  source: PlanSource,
  parentType: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
): PlannedSelection {
  const fields = [...collected].flatMap(([key, nodes]) => {
    // Validation rejects unknown fields. graphql-js ignores them.
    const definition = getFieldDef(source.schema, parentType, nodes[0]!);
    return definition ? [planField(source, parentType, key, definition, nodes)] : [];
  });
  // In an ordinary object, the key `__proto__` would set the prototype.
  const template = (collected.has('__proto__') ? Object.create(null) : {}) as Record<string, unknown>;
  for (const { key } of fields) template[key] = undefined;
  return { fields, template };
}

function planField(
  source: PlanSource,
  parentType: GraphQLObjectType,
  key: string,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): PlannedField {
  const { schema, fragments, variableValues } = source;
  const selections = new Map<GraphQLObjectType, PlannedSelection>();
  const isFixed = !(nodes[0]!.arguments ?? []).some(one => contains(one, 'Variable'));
  return {
    key,
    parentType,
    definition,
    nodes,
    type: unwrapped(definition.type),
    fixedArguments: isFixed ? coerced(definition, nodes[0]!, {}) : undefined,
    selectionOf: type =>
      remembered(selections, type, () =>
        planSelection(source, type, collectSubfields(schema, fragments, variableValues, type, nodes)),
      ),
  };
}

/** The arguments of a field in one operation. */
export const argumentsOf = (
  { fixedArguments, definition, nodes }: PlannedField,
  { variableValues }: ExecutionContext,
): Arguments => fixedArguments ?? coerced(definition, nodes[0]!, variableValues);

function coerced(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Arguments {
  try {
    return getArgumentValues(definition, node, variables);
  } catch (error) {
    return toError(error);
  }
}

function unwrapped(type: GraphQLOutputType): FieldType {
  const nullable = [!isNonNullType(type)];
  let inner = getNullableType(type);
  while (isListType(inner)) {
    nullable.push(!isNonNullType(inner.ofType));
    inner = getNullableType(inner.ofType);
  }
  return { named: inner, leaf: isLeafType(inner) ? inner : undefined, nullable };
}
