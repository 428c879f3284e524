import { createSchema } from '../families/schema.js';
import { publishedFiles } from '../graphql/published/files.js';

/** Prints the schema as SDL; with `subgraph` the SDL for the composer of a supergraph, with `json` the introspection. */
export function schema({ subgraph = false, json = false }: { readonly subgraph?: boolean; readonly json?: boolean }) {
  const file = json ? 'introspection.json' : subgraph ? 'subgraph.graphql' : 'schema.graphql';
  process.stdout.write(publishedFiles[file](createSchema()));
}
