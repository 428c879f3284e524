import { writeFile } from 'node:fs/promises';
import { compose, readSdl, type Subgraph } from './compose.js';

/** Composes the two subgraphs that run on this machine and writes `supergraph.graphql`. */
const URLS = { commcare: 'http://127.0.0.1:4000/graphql', risk: 'http://127.0.0.1:4001/graphql' };

const subgraphs: Subgraph[] = [];
for (const [name, url] of Object.entries(URLS)) subgraphs.push({ name, url, sdl: await readSdl(url) });
await writeFile(new URL('supergraph.graphql', import.meta.url), compose(subgraphs));
console.log('Written: examples/supergraph/supergraph.graphql');
