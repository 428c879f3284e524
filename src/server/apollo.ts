import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contextOrAnonymous } from './anonymous.js';
import { idempotencyOf } from './idempotency.js';
import { limits } from './limits.js';
import { masking } from './masking.js';
import { operationRequest } from './operation.js';
import { givenBody, givenParameters } from './parameters.js';
import { aroundOperations, type Held } from './plugin.js';
import type { ServerSettings } from './settings.js';
import { operationBody } from './uploads.js';

/** Answers one request to `/graphql`. */
export type Graphql = (
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  origin: string,
) => Promise<void>;

/**
 * Headers that no web page can send without the preflight that `corsOrigins` decides: Apollo's own, and the caller's HQ
 * login. Browsers add a login by themselves only where a server has asked for it as Basic, which this one never does.
 */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'];

/** Apollo Server behind a handler of node:http. */
export async function createGraphql(settings: ServerSettings): Promise<Graphql> {
  const { schema, log, contextOf } = settings;
  const format = masking(log);
  const apollo = new ApolloServer<Held>({
    schema,
    logger: log,
    introspection: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: { requestHeaders: PREFLIGHTED },
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: settings.maxTokens },
    validationRules: [limits(settings)],
    formatError: format,
    stringifyResult: result => JSON.stringify(result),
    plugins: [
      aroundOperations(log, format),
      // Cache control instruments every field, at a third of the throughput. The others would call Apollo's cloud or
      // answer the explorer's page when certain environment variables or headers are set.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();

  return async (request, response, search, origin) => {
    const body = request.method === 'POST' ? await operationBody(request, response, settings) : undefined;
    const told = {
      ...operationRequest(request.headers, origin),
      idempotency: idempotencyOf(request.headers, body),
    };
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headerMap(request),
        search: givenParameters(search),
        body: givenBody(body),
      },
      context: async () => ({ context: contextOrAnonymous(() => contextOf(told)) }),
    });
    const text = answer.body.kind === 'complete' ? answer.body.string : '';
    response.writeHead(answer.status ?? 200, {
      ...Object.fromEntries(answer.headers),
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(text);
  };
}

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
