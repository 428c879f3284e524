import { makeExecutableSchema } from '@graphql-tools/schema';
import { readConfig } from '../../src/config.js';
import type { ExecutionState, OperationRequest } from '../../src/operation/context.js';
import { BadInput, HqUnavailable, Throttled, Unauthenticated } from '../../src/errors.js';
import { files } from '../../src/families/files.js';
import { createLog } from '../../src/server/log.js';
import type { OperationContext } from '../../src/server/graphql/requestHeaders.js';
import { startServer } from '../../src/server/server.js';
import type { ServerSettings } from '../../src/server/settings.js';

/** Text that an unexpected error may quote, and that must reach neither the client nor the log. */
export const CASE_CONTENT = 'Amina Diallo';

/** Each field stands for one event behind the HTTP edge. */
const typeDefs = /* GraphQL */ `
  type Query {
    hello(name: String): String
    told: String
    isItself: Boolean
    self: Query
    throttled(seconds: Float = 12.3): String
    unavailable: String
    refused(name: String): String
    broken: String
    gate: String
  }
  type Mutation {
    change: String
  }
`;

/** The edge of a gateway with a small schema behind it, on any free port. */
export async function startHttpEdge(settings: Partial<ServerSettings> = {}) {
  const lines: string[] = [];
  const gate = deferred<string>();
  const entered = deferred<void>();
  const resolvers = {
    Query: {
      hello: (_: unknown, { name }: { name?: string }) => `hello ${name ?? 'you'}`,
      told: (_: unknown, __: unknown, { request }: TestContext) => JSON.stringify(request),
      isItself: (_: unknown, __: unknown, context: TestContext) => context === context.itself,
      self: () => ({}),
      throttled: (_: unknown, { seconds }: { seconds: number }) => thrown(new Throttled('HQ is spent.', seconds)),
      unavailable: () => thrown(new HqUnavailable('HQ is away.')),
      refused: (_: unknown, { name }: { name?: string }) => thrown(new BadInput(`There is no ${name}.`)),
      broken: () => thrown(new TypeError(`cannot read "${CASE_CONTENT}"`)),
      gate: () => {
        entered.resolve();
        return gate.promise;
      },
    },
    Mutation: { change: () => 'changed' },
  };
  const server = await startServer({
    ...readConfig({}),
    port: 0,
    schema: makeExecutableSchema({ typeDefs, resolvers }),
    log: createLog('debug', { write: line => void lines.push(line) }),
    contextOf: request => new TestContext(request),
    files,
    answersMb: 1,
    ...settings,
  });
  return { ...server, lines, gate, entered: entered.promise };
}

/** The context of the small schema: three HQ requests for every operation. */
export class TestContext implements OperationContext {
  readonly itself = this;

  constructor(readonly request: OperationRequest) {
    if (!request.authorization) throw new Unauthenticated('Send a credential.');
  }

  cost() {
    return {
      requestedQueryCost: 5,
      actualQueryCost: 3,
      unmetered: 0,
      savedByMemory: 2,
      waitedMs: 0,
      throttleStatus: [],
    };
  }

  hq(): ReturnType<OperationContext['hq']> {
    return thrown(new HqUnavailable('There is no HQ here.'));
  }
  readonly onlyPriced = false;
  readonly deadline = Infinity;
  now = () => 0;
  executionState?: ExecutionState;
  readonly partialFields = [];
  setDryRun(): void {}
  setFreshness(): void {}
  readTogether(): void {}
  unindexed(): [] {
    return [];
  }
  repeat() {
    return undefined;
  }
  staleFields(): [] {
    return [];
  }
  price(): ReturnType<OperationContext['price']> {
    return thrown(new HqUnavailable('There are no prices here.'));
  }

  openFile(): ReturnType<OperationContext['openFile']> {
    return thrown(new HqUnavailable('There are no files here.'));
  }
}

/** The credential of the tests, which must reach no log. */
export const CREDENTIAL = 'ApiKey ngozi@example.org:0123456789abcdef';

/** Posts an operation as JSON and reads the answer as JSON. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      authorization: CREDENTIAL,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as HttpAnswer };
}

/** An answer of the GraphQL endpoint or of the HTTP edge around it. */
export interface HttpAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
  readonly extensions?: { readonly cost?: Readonly<Record<string, unknown>> };
}

function thrown(error: Error): never {
  throw error;
}

/** A promise that the test settles. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>(done => (resolve = done));
  return { promise, resolve };
}
