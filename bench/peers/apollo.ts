import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createHqReaders } from './hq.js';
import { type PeerContext, resolvers, typeDefs } from './schema.js';

/** Apollo Server as its documentation starts it, with DataLoaders. Started with the port and the URL of HQ. */
const [port, hq] = process.argv.slice(2);
const readerFor = createHqReaders(hq!);

await startStandaloneServer(new ApolloServer<PeerContext>({ typeDefs, resolvers }), {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: async ({ req }) => ({ hq: readerFor(req.headers.authorization ?? '') }),
});
