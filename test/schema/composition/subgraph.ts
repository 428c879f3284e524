import {
  type ConstDirectiveNode,
  type DocumentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  visit,
} from 'graphql';
import { document, nodes, schema } from '../../support/sdl.js';
import { hqIdOf } from '../../support/schema/nouns.js';

/** Types of one value that other graphs have too, in the same shape. */
const SHAREABLE = ['PageInfo', 'GeoPoint'];

/** Root fields that a supergraph has of its own: the global look-up, and the account of its own login. */
const LEFT_OUT = ['node', 'nodes', 'viewer'];

const directives = (sdl: string): readonly ConstDirectiveNode[] =>
  (parse(`type T ${sdl} { f: Int }`).definitions[0] as ObjectTypeDefinitionNode).directives ?? [];

/** The keys of an entity: the global id, and HQ's own id within its project space. */
function keysOf(name: string): string {
  const own = hqIdOf(name);
  const inDomain = own ? ` @key(fields: "domain ${own}")` : name === 'Domain' ? ' @key(fields: "name")' : '';
  return `@key(fields: "id")${inDomain}`;
}

const isEntity = (name: string) => nodes.some(node => node.name === name);

/** Interfaces of users that a neighbour extends by `@interfaceObject`: all members have the key. */
const KEYED_INTERFACES: Readonly<Record<string, string>> = { ProjectUser: '@key(fields: "domain userId")' };

function directivesOf(name: string): string {
  if (SHAREABLE.includes(name)) return '@shareable';
  const interfaceKeys = implementedBy(name).flatMap(one => KEYED_INTERFACES[one] ?? []);
  const keys = isEntity(name) ? [keysOf(name)] : [];
  return [...keys, ...interfaceKeys.filter(key => !keys.some(other => other.includes(key)))].join(' ');
}

function implementedBy(name: string): string[] {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(one => one.name) : [];
}

/** The head of a subgraph of Federation 2.9. */
export const LINKED = parse(`extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@interfaceObject", "@tag"]
)`).definitions;

/**
 * This graph as a subgraph of Federation 2.9: entities with their keys, without what the supergraph has itself. Without
 * descriptions, which composers only copy.
 */
export function subgraph(): DocumentNode {
  const { definitions } = visit<DocumentNode>(document, {
    StringValue: (_node, key) => (key === 'description' ? null : undefined),
    ObjectTypeDefinition: node => ({
      ...node,
      fields: fieldsOf(node),
      directives: [...(node.directives ?? []), ...directives(directivesOf(node.name.value))],
    }),
    ObjectTypeExtension: node => ({ ...node, fields: fieldsOf(node) }),
    InterfaceTypeDefinition: node => ({
      ...node,
      directives: [...(node.directives ?? []), ...directives(KEYED_INTERFACES[node.name.value] ?? '')],
    }),
  });
  return { kind: Kind.DOCUMENT, definitions: [...LINKED, ...definitions] };
}

const fieldsOf = (node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) =>
  (node.fields ?? []).filter(({ name }) => node.name.value !== 'Query' || !LEFT_OUT.includes(name.value));
