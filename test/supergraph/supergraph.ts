import { compose, readSdl } from '../../examples/supergraph/compose.js';
import { createGateway } from '../../examples/supergraph/hive-gateway/gateway.js';
import { serveSubgraph, type SubgraphSource } from '../../examples/supergraph/neighbour/serve.js';
import { apiKey, startGateway, type GatewayOptions, type TestGateway } from '../support/gateway.js';

/** An answer of the gateway of the supergraph. */
export interface SupergraphAnswer<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** The header `hq-cost`: one value for each fetch of our subgraph. */
  readonly hqCost: string | null;
  /** The requests to HQ. */
  readonly bill: readonly string[];
}

/** A supergraph of this graph and a neighbour, behind Hive Gateway; all over HTTP but the client. */
export interface Supergraph {
  readonly commcare: TestGateway;
  /** What the neighbour received as `authorization`. */
  readonly neighbourSaw: Set<string | undefined>;
  ask<Data>(
    query: string,
    options?: { readonly headers?: Readonly<Record<string, string>>; readonly variables?: object },
  ): Promise<SupergraphAnswer<Data>>;
  close(): Promise<void>;
}

/** Starts both subgraphs, composes what they state of themselves, and starts the gateway. */
export async function startSupergraph(
  neighbour: SubgraphSource,
  { maxCost, ...options }: GatewayOptions & { readonly maxCost?: number } = {},
): Promise<Supergraph> {
  const commcare = await startGateway(options);
  const neighbourSaw = new Set<string | undefined>();
  const running = await serveSubgraph(neighbour, {
    received: ({ headers }) => neighbourSaw.add(headers.authorization),
  });
  const urls = { commcare: `${commcare.url}/graphql`, neighbour: running.url };
  const subgraphs = await Promise.all(
    Object.entries(urls).map(async ([name, url]) => ({ name, url, sdl: await readSdl(url) })),
  );
  const gateway = createGateway(compose(subgraphs), { logging: false, ...(maxCost !== undefined && { maxCost }) });

  return {
    commcare,
    neighbourSaw,
    async ask<Data>(query: string, { headers, variables }: Parameters<Supergraph['ask']>[1] = {}) {
      commcare.hq.bill.clear();
      const response = await gateway.fetch('http://gateway.example/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: apiKey('admin'), ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as Omit<SupergraphAnswer<Data>, 'bill' | 'hqCost'>;
      return { ...answer, hqCost: response.headers.get('hq-cost'), bill: commcare.hq.bill.lines() };
    },
    async close() {
      await gateway[Symbol.asyncDispose]();
      await Promise.all([running.close(), commcare.close()]);
    },
  };
}
