import { type DefinitionNode, type DocumentNode, parse, visit } from 'graphql';

/** The highest version that the composers of Apollo, The Guild and WunderGraph all accept. */
const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';

/** Directives of Federation that a subgraph may use. */
export const FEDERATION_DIRECTIVES: ReadonlySet<string> = new Set([
  'authenticated',
  'cost',
  'inaccessible',
  'key',
  'listSize',
  'shareable',
  'tag',
]);

/** The head of a subgraph's SDL, which imports the directives that the rest of it uses. */
export function linkOf(document: DocumentNode): readonly DefinitionNode[] {
  const used = new Set<string>();
  visit(document, { Directive: ({ name }) => void used.add(name.value) });
  const imports = [...used].filter(name => FEDERATION_DIRECTIVES.has(name)).sort();
  const names = imports.map(name => JSON.stringify(`@${name}`)).join(', ');
  return parse(`extend schema @link(url: "${FEDERATION}", import: [${names}])`, { noLocation: true }).definitions;
}
