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
import { resolvedBody, resolvedSearch } from './documents/parameters.js';
import { createDocuments } from './documents/persisted.js';
import { idempotencyKeyOf } from './idempotencyKey.js';
import { boundFields } from './limits/bounded.js';
import { masking } from './errorMasking.js';
import { finishedReply } from './reply.js';
import { operationRequest } from './requestHeaders.js';
import { answerArray, type HttpAnswer } from './operationArray.js';
import { answering, type ReceivedOperation } from './operations.js';
import { givenBody, givenParameters } from '../body/parameters.js';
import { aroundOperations, type PluginContext } from './operationPlugin.js';
import type { OperationGroup } from '../../operation/group.js';
import type { ServerSettings } from '../settings.js';
import { checkJson } from '../body/jsonText.js';
import { checkSource } from './limits/source.js';
import { operationBody } from '../body/uploads.js';

/** Answers one request to `/graphql`. `search`: the query string. */
export type Graphql = (
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  origin: string,
) => Promise<void>;

/**
 * Headers that a web page cannot send without a preflight, which `corsOrigins` decides: Apollo's own, and the caller's
 * HQ login. A browser adds a login on its own only after a Basic challenge, which this server never sends.
 */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'];

/** Creates Apollo Server behind a node:http handler. */
export async function createGraphql(settings: ServerSettings): Promise<Graphql> {
  const { schema, log, contextOf } = settings;
  const format = masking(log);
  if (settings.executor === 'graphql-js') boundFields(schema);
  const answer = answering(settings);
  const resolve = createDocuments(settings);
  const apollo = new ApolloServer<PluginContext>({
    // Apollo's hook for a custom executor.
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: ({ context, request, ...operation }) =>
          answer({
            ...operation,
            operationName: request.operationName,
            variables: request.variables,
            context: context as ReceivedOperation['context'],
          }),
      }),
      stop: async () => undefined,
    },
    logger: log,
    introspection: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: { requestHeaders: PREFLIGHTED },
    // Resolved before Apollo, by documents/persisted.ts.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Validation happens in documents.ts, after the size limits.
    dangerouslyDisableValidation: true,
    formatError: format,
    stringifyResult: result => JSON.stringify(result),
    plugins: [
      aroundOperations(log, format),
      // Cache control instruments every field, which costs a third of the throughput. Depending on environment
      // variables or headers, the others would call Apollo's cloud or replace the explorer's page.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();

  return async (request, response, givenSearch, origin) => {
    const { headers, method = 'GET' } = request;
    if (method !== 'POST') return send(response, await answerOne(undefined, resolvedSearch(givenSearch, resolve)));
    const body = await operationBody(request, response, settings);
    const ofPost = (one: unknown, group?: OperationGroup) => answerOne(resolvedBody(one, resolve), givenSearch, group);
    send(response, Array.isArray(body) ? await answerArray(body, settings.maxBatch, ofPost) : await ofPost(body));

    /** Answers an operation whose persisted document is resolved, so that all steps see ordinary operations. */
    async function answerOne(body: unknown, search: string, group?: OperationGroup): Promise<HttpAnswer> {
      const parameters = new URLSearchParams(body === undefined ? search : '');
      checkSource(body === undefined ? parameters.get('query') : queryOf(body), settings.maxTokens);
      checkJson(Buffer.from(parameters.get('variables') ?? ''));
      const operationInput = {
        ...operationRequest(headers, origin),
        idempotencyKey: idempotencyKeyOf(headers),
        group,
      };
      const reply = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method,
          headers: headerMap(request),
          search: givenParameters(search),
          body: givenBody(body),
        },
        context: async () => ({ context: contextOrAnonymous(() => contextOf(operationInput)) }),
      });
      return { ...finishedReply(reply), headers: Object.fromEntries(reply.headers) };
    }
  };
}

function send(response: ServerResponse, { status, headers, text }: HttpAnswer): void {
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

const queryOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? (body as { readonly query?: unknown }).query : undefined;

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
