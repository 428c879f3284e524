import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createGateway } from './gateway.js';

/** Starts Hive Gateway on port 4002 over `supergraph.graphql`. */
const supergraph = await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
const server = createServer(createGateway(supergraph));
server.listen(4002, '127.0.0.1', () => console.log('Hive Gateway at http://127.0.0.1:4002/graphql'));
