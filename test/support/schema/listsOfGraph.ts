import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../sdl.js';
import { costStatement } from './costStatement.js';

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** A list of the graph: a connection, or a plain list of objects. */
export interface ListOfGraph {
  /** `Type.field`. */
  readonly coordinate: string;
  /** A query that reads some of its rows, with all fields of theirs that are in HQ's row. */
  readonly query: string;
}

const isNode = (type: Composite) => type.getInterfaces().some(({ name }) => name === 'Node');
const isConnection = (type: { readonly name: string }) => type.name.endsWith('Connection');
/** A smaller photo needs one of its limits, whichever. */
const NEEDS_ARGUMENT = ['image'];
const free = (field: Field) => !field.args.some(isRequiredArgument) && !NEEDS_ARGUMENT.includes(field.name);
const isList = (field: Field) => isConnection(getNamedType(field.type)) || isListType(getNullableType(field.type));
const fieldsOf = (type: Composite) => Object.values(type.getFields());
const rowsOf = (field: Field) => {
  const type = getNamedType(field.type);
  const named = isConnection(type)
    ? getNamedType((type as GraphQLObjectType).getFields()['nodes']!.type)
    : getNamedType(field.type);
  return isObjectType(named) || isInterfaceType(named) ? named : undefined;
};

/** A part of its parent's row: an object without an id of its own at HQ, which costs nothing. */
const isPart = (field: Field, type: Composite) => !isNode(type) && !isAbstractType(type) && !costs(field);
const costs = (field: Field) => costStatement(field.description ?? '') !== undefined;

/** What HQ's row of a type has: values, and parts with theirs. */
function selection(type: Composite, above: readonly string[] = []): string {
  const parts = fieldsOf(type).flatMap(field => {
    if (!free(field) || costs(field)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    const rows = rowsOf(field);
    if (!rows || isConnection(named) || !isPart(field, rows) || above.includes(rows.name)) return [];
    return [`${field.name} { ${selection(rows, [...above, type.name])} }`];
  });
  return ['__typename', ...parts].join(' ');
}

/** A field with what is selected of its rows. */
const asked = (field: Field, inner: string) =>
  isConnection(getNamedType(field.type))
    ? `${field.name}(first: 4) { nodes { ${inner} } }`
    : `${field.name} { ${inner} }`;

/** A way to a type: how to wrap a selection of its fields into a query. */
type Way = (inner: string) => string;

/**
 * Every list that can be reached from a project space without an argument that must be given, by the shortest way, which
 * may lead through other lists and links. `of` is the graph or a part of it.
 */
export function listsOfGraph(of: GraphQLSchema = schema): readonly ListOfGraph[] {
  const domain = of.getType('Domain') as GraphQLObjectType;
  const start: Way = inner => `query @fresh(maxAge: 0) { domain(name: "demo") { ${inner} } }`;
  const ways = new Map<string, Way>([[domain.name, start]]);
  const lists = new Map<string, ListOfGraph>();
  for (const queue: Composite[] = [domain]; queue.length > 0;) {
    const type = queue.shift()!;
    const way = ways.get(type.name)!;
    for (const field of fieldsOf(type).filter(free)) {
      const rows = rowsOf(field);
      if (!rows) continue;
      const own = type === domain || isAbstractType(type) ? '' : `${selection(type)} `;
      const coordinate = `${type.name}.${field.name}`;
      if (isList(field) && !lists.has(coordinate)) {
        lists.set(coordinate, { coordinate, query: way(`${own}${asked(field, selection(rows))}`) });
      }
      for (const next of isAbstractType(rows) ? of.getPossibleTypes(rows) : [rows]) {
        if (ways.has(next.name)) continue;
        const wrap = next === rows ? (inner: string) => inner : (inner: string) => `... on ${next.name} { ${inner} }`;
        ways.set(next.name, inner => way(`${own}${asked(field, wrap(inner))}`));
        queue.push(next);
      }
    }
  }
  return [...lists.values()];
}

/** All lists of objects below a project space, those included that need an argument. */
export const allLists: readonly string[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !/^__|(Connection|Payload|Result|Outcome|Chunk)$/.test(name) && name !== 'Query')
  .flatMap(type =>
    fieldsOf(type)
      .filter(field => isList(field) && rowsOf(field))
      .map(field => `${type.name}.${field.name}`),
  );
