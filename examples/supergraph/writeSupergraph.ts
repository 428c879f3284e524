import { writeFile } from 'node:fs/promises';
import { compose, readSdl, type Subgraph, withoutAuthenticated } from './compose.js';

/**
 * Composes the two subgraphs that run on this machine and writes `supergraph.graphql`. Cosmo Router has a composer of its
 * own, for which CommCare's SDL is written to `cosmo-router/commcare.graphql`.
 */
const URLS = { commcare: 'http://127.0.0.1:4000/graphql', risk: 'http://127.0.0.1:4001/graphql' };

const subgraphs: Subgraph[] = [];
for (const [name, url] of Object.entries(URLS)) subgraphs.push({ name, url, sdl: await readSdl(url) });
const files = {
  'supergraph.graphql': compose(subgraphs),
  'cosmo-router/commcare.graphql': withoutAuthenticated(subgraphs[0]!.sdl),
};
for (const [file, text] of Object.entries(files)) {
  await writeFile(new URL(file, import.meta.url), text);
  console.log(`Written: examples/supergraph/${file}`);
}
