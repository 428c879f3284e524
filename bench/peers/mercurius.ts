import { fastify } from 'fastify';
import { mercurius } from 'mercurius';
import { createHqReaders } from './hq.js';
import { resolvers, typeDefs } from './schema.js';

/** Mercurius on Fastify with graphql-jit. Started with the port and the URL of HQ. */
const [port, hq] = process.argv.slice(2);
const readerFor = createHqReaders(hq!);

const app = fastify();
app.register(mercurius, {
  schema: typeDefs,
  // Mercurius has another name for the function that names the type of a row.
  resolvers: { ...resolvers, Owner: { resolveType: resolvers.Owner.__resolveType } },
  // Compiles a document when it is asked for the second time.
  jit: 1,
  context: (request: { readonly headers: { readonly authorization?: string } }) => ({
    hq: readerFor(request.headers.authorization ?? ''),
  }),
});
app.get('/health', async () => ({}));
await app.listen({ port: Number(port), host: '127.0.0.1' });
