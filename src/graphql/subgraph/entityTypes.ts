import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

/** The most representations of one request. */
const MAX_REPRESENTATIONS = 5000;

/** A set of fields that identifies an object, such as `domain` and `caseId`. */
export type EntityKey = readonly string[];

/** The keys of each type that has some, interfaces too, from the `@key` directives of a document. */
export function keysOf(definitions: readonly DefinitionNode[]): ReadonlyMap<string, readonly EntityKey[]> {
  const keys = new Map<string, readonly EntityKey[]>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const own = (node.directives ?? [])
      .filter(({ name }) => name.value === 'key')
      .flatMap(({ arguments: args = [] }) => args)
      .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value.split(' ')] : []));
    if (own.length > 0) keys.set(node.name.value, own);
  }
  return keys;
}

/** What a subgraph adds to its schema for a gateway: `_service` and `_entities` with their types. */
export function entityTypes(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const keys = keysOf(definitions);
  const entities = definitions
    .filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ name }) => keys.has(name.value))
    .map(({ name }) => name.value);
  return parse(
    `
    extend type Query {
      "For gateways: this graph as a subgraph of Apollo Federation. Needs no credential."
      _service: _Service!
      """
      For gateways: objects by their keys, in the order of the representations. An item is null, with an error, if HQ has
      no such object. Objects of the same kind and project space share requests where HQ can read several at once.

      Cost: up to 2 HQ requests per object; 0 if cached.
      """
      _entities(
        "Name of the type and the fields of one of its keys. At most ${MAX_REPRESENTATIONS.toLocaleString('en')}."
        representations: [_Any!]! @maxItems(count: ${MAX_REPRESENTATIONS})
      ): [_Entity]!
    }
    "This graph as a subgraph."
    type _Service {
      "Its schema in Federation's spelling."
      sdl: String!
    }
    "An object's type (\`__typename\`) and the fields of one of its keys."
    scalar _Any
    "Any object with a key."
    union _Entity = ${entities.join(' | ')}
  `,
    { noLocation: true },
  ).definitions;
}
