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
import { answering, type ReceivedOperation } from './operations.js';
import { givenBody, givenParameters } from '../body/parameters.js';
import { aroundOperations, type PluginContext } from './operationPlugin.js';
import type { ServerSettings } from '../settings.js';
import { checkJson, parseJson } from '../body/jsonText.js';
import { checkSource } from './limits/source.js';
import { isMultipart, multipartBody } from '../body/uploads.js';
import { jsonBody } from '../body/jsonBody.js';
import { logOperation } from './logging/operationLog.js';
import { createRememberedAnswers } from './remembered/answers.js';
import { completeAnswer } from './remembered/completeAnswer.js';
import { requestKey } from './remembered/requestKey.js';
import { sendAnswer } from './sendAnswer.js';

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
  const remembered = createRememberedAnswers(settings.answersMb);

  return async (request, response, givenSearch, origin) => {
    const startedAt = performance.now();
    const isPost = request.method === 'POST';
    const isUpload = isPost && isMultipart(request);
    const text = isPost && !isUpload ? await jsonBody(request, settings.maxBodyKb) : undefined;
    const key = isUpload ? undefined : requestKey(request, origin, givenSearch, text);
    const known = key === undefined ? undefined : remembered.recall(key);
    if (known) {
      const { headers, data, cost, etag, logged } = known;
      sendAnswer(request, response, { status: 200, headers, parts: [data, cost], etag });
      logOperation(log, logged, { ms: performance.now() - startedAt, requests: 0, codes: [] });
      return;
    }
    // First, so that all later steps see ordinary operations.
    const givenJson = isUpload ? await multipartBody(request, response, settings) : text && (await parseJson(text));
    const body = isPost ? resolvedBody(givenJson, resolve) : undefined;
    const search = isPost ? givenSearch : resolvedSearch(givenSearch, resolve);
    const parameters = new URLSearchParams(body === undefined ? search : '');
    checkSource(body === undefined ? parameters.get('query') : queryOf(body), settings.maxTokens);
    checkJson(Buffer.from(parameters.get('variables') ?? ''));
    const operationInput = {
      ...operationRequest(request.headers, origin),
      idempotencyKey: idempotencyKeyOf(request.headers),
    };
    const context = contextOrAnonymous(() => contextOf(operationInput));
    const outcome: PluginContext['outcome'] = {};
    const reply = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headerMap(request),
        search: givenParameters(search),
        body: givenBody(body),
      },
      context: async () => ({ context, outcome }),
    });
    const { status, text: answered } = finishedReply(reply);
    const headers = Object.fromEntries(reply.headers);
    const isGet = request.method === 'GET';
    const repeat = key !== undefined && status === 200 ? context.repeat() : undefined;
    const complete = repeat || (isGet && key !== undefined) ? completeAnswer(headers, answered, isGet) : undefined;
    if (key !== undefined && repeat && complete && outcome.logged)
      remembered.keep(key, complete, outcome.logged, repeat);
    sendAnswer(request, response, { status, headers, parts: [answered], etag: complete?.etag });
  };
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
