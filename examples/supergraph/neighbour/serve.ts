import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IResolvers } from '@graphql-tools/utils';
import { createHandler } from 'graphql-http/lib/use/http';
import { Kind, parse } from 'graphql';

/** A running subgraph. */
export interface RunningSubgraph {
  readonly url: string;
  close(): Promise<void>;
}

/** A subgraph: its SDL as a composer reads it, and the resolvers of its fields. An entity is resolved from its representation. */
export interface SubgraphSource {
  readonly sdl: string;
  readonly resolvers: IResolvers;
}

/** Where a subgraph listens (0, the default: any free port), and who is told of each request. */
export interface ServeOptions {
  readonly port?: number;
  readonly received?: (request: IncomingMessage) => void;
}

/** Serves a subgraph over HTTP: its fields, and what a gateway asks of every subgraph. */
export async function serveSubgraph(
  { sdl, resolvers }: SubgraphSource,
  { port = 0, received }: ServeOptions = {},
): Promise<RunningSubgraph> {
  const federation = `
    scalar _Any
    union _Entity = ${entitiesIn(sdl).join(' | ')}
    type _Service { sdl: String! }
    extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
  `;
  const schema = makeExecutableSchema({
    typeDefs: [sdl, federation],
    assumeValidSDL: true,
    resolvers: [
      resolvers,
      {
        Query: {
          _service: () => ({ sdl }),
          _entities: (_, { representations }: { representations: readonly unknown[] }) => representations,
        },
        _Entity: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      },
    ],
  });
  const handler = createHandler({ schema });
  const server = createServer((request, response) => {
    received?.(request);
    void handler(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Names of the object types with a key. */
const entitiesIn = (sdl: string): readonly string[] =>
  parse(sdl).definitions.flatMap(one =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && one.directives?.some(({ name }) => name.value === 'key')
      ? [one.name.value]
      : [],
  );
