import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { createHandler } from 'graphql-http/lib/use/http';

/** The model's risk scores, from 0 to 1, by project space and case id. */
export type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A running subgraph. */
export interface Neighbour {
  readonly url: string;
  close(): Promise<void>;
}

/** An object as a gateway refers to it: its key, and the fields of `@requires`. */
interface Representation {
  readonly __typename: string;
  readonly domain: string;
  readonly caseId: string;
  readonly locationId: string;
  readonly caseType?: string | null;
  readonly closed?: boolean | null;
}

/** The SDL of the subgraph, as a composer reads it. */
const sdl = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** What a gateway asks of every subgraph, beside its own fields. */
const FEDERATION = `
  scalar _Any
  union _Entity = Case | Location
  type _Service { sdl: String! }
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
`;

const createNeighbourSchema = (scores: Scores) =>
  makeExecutableSchema({
    typeDefs: sdl + FEDERATION,
    assumeValidSDL: true,
    resolvers: {
      Query: {
        _service: () => ({ sdl }),
        _entities: (_, { representations }: { representations: readonly Representation[] }) => representations,
        riskiest: (_, { domain, first }: { domain: string; first: number }) =>
          Object.entries(scores[domain] ?? {})
            .sort(([, a], [, b]) => b - a)
            .slice(0, first)
            .map(([caseId]) => ({ domain, caseId })),
      },
      _Entity: { __resolveType: ({ __typename }: Representation) => __typename },
      Case: {
        riskScore: ({ domain, caseId }: Representation) => scores[domain]?.[caseId] ?? null,
        advice: ({ caseType, closed }: Representation) =>
          closed ? 'none: the case is closed' : `visit the ${caseType || 'case'}`,
      },
      Location: { rainfall: ({ locationId }: Representation) => rainfallAt(locationId) },
    },
  });

/** Made-up weather in millimetres: the same location always has the same. */
export const rainfallAt = (locationId: string): number =>
  createHash('sha256').update(locationId).digest().readUInt16BE(0) / 100;

/** Starts the subgraph on a port, by default any free one. `received`: called with each request. */
export async function startNeighbour(
  scores: Scores,
  { port = 0, received }: { readonly port?: number; readonly received?: (request: IncomingMessage) => void } = {},
): Promise<Neighbour> {
  const handler = createHandler({ schema: createNeighbourSchema(scores) });
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
