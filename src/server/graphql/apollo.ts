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
import { type RequestClient, operationRequest } from './requestHeaders.js';
import { answerArray, type HttpAnswer } from './operationArray.js';
import { answering, type ReceivedOperation } from './operations.js';
import { givenBody, givenParameters } from '../body/parameters.js';
import { aroundOperations, type PluginContext } from './operationPlugin.js';
import type { OperationGroup } from '../../operation/group.js';
import type { ServerSettings } from '../settings.js';
import { checkJson, parseJson } from '../body/jsonText.js';
import { checkSource } from './limits/source.js';
import { isMultipart, multipartBody } from '../body/uploads.js';
import { jsonBody } from '../body/jsonBody.js';
import { reportOperation } from './logging/operationLog.js';
import { createRememberedAnswers } from './remembered/answers.js';
import { completeAnswer } from './remembered/completeAnswer.js';
import { requestKey } from './remembered/requestKey.js';
import { sendAnswer } from './sendAnswer.js';

/** Answers one request to `/graphql`. `search`: the query string. */
export type Graphql = (
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  caller: RequestClient,
) => Promise<void>;

/**
 * Headers that a web page cannot send without a preflight, which `corsOrigins` decides: Apollo's own, and the caller's
 * HQ login. A browser adds a login on its own only after a Basic challenge, which this server never sends.
 */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'];

/** An answer with what decides whether it can be given again. */
interface ExecutedAnswer extends HttpAnswer, Omit<PluginContext, 'observer'> {}

/** Creates Apollo Server behind a node:http handler. */
export async function createGraphql(settings: ServerSettings): Promise<Graphql> {
  const { schema, log, contextOf } = settings;
  const format = masking(log, settings);
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

  return async (request, response, givenSearch, caller) => {
    const startedAt = performance.now();
    const { headers, method = 'GET' } = request;
    const isUpload = method === 'POST' && isMultipart(request);
    const text = method === 'POST' && !isUpload ? await jsonBody(request, settings.maxBodyKb) : undefined;
    const key = isUpload ? undefined : requestKey(request, caller.origin, givenSearch, text);
    const known = key === undefined ? undefined : remembered.recall(key);
    if (known) {
      const { data, cost, etag, logged, saved } = known;
      sendAnswer(request, response, { status: 200, headers: known.headers, parts: [data, cost], etag });
      const ended = { ms: performance.now() - startedAt, requests: 0, saved, waitedMs: 0, codes: [], isRepeat: true };
      reportOperation(log, settings.observe?.(headers, startedAt), { ...logged, ...ended });
      return;
    }
    if (method !== 'POST') return finish(await answerOne(undefined, resolvedSearch(givenSearch, resolve)));
    const body = text ? await parseJson(text) : await multipartBody(request, response, settings);
    const ofPost = (one: unknown, group?: OperationGroup) => answerOne(resolvedBody(one, resolve), givenSearch, group);
    if (!Array.isArray(body)) return finish(await ofPost(body));
    const answers = await answerArray(body, settings.maxBatch, ofPost);
    sendAnswer(request, response, { ...answers, parts: [answers.text] });

    /** Answers an operation whose persisted document is resolved, so that all steps see ordinary operations. */
    async function answerOne(body: unknown, search: string, group?: OperationGroup): Promise<ExecutedAnswer> {
      const parameters = new URLSearchParams(body === undefined ? search : '');
      checkSource(body === undefined ? parameters.get('query') : queryOf(body), settings.maxTokens);
      checkJson(Buffer.from(parameters.get('variables') ?? ''));
      const operationInput = {
        ...operationRequest(headers, caller),
        idempotencyKey: idempotencyKeyOf(headers),
        group,
      };
      const observer = settings.observe?.(headers, startedAt);
      const context = contextOrAnonymous(() => contextOf({ ...operationInput, observer }));
      const outcome: PluginContext['outcome'] = {};
      const reply = await apollo
        .executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method,
            headers: headerMap(request),
            search: givenParameters(search),
            body: givenBody(body),
          },
          context: async () => ({ context, outcome, observer }),
        })
        // Apollo may refuse the request before it is an operation.
        .finally(() => observer?.ended());
      return { ...finishedReply(reply), headers: Object.fromEntries(reply.headers), context, outcome };
    }

    /** Sends the answer and keeps it, if it can be given again. */
    function finish({ context, outcome, ...answered }: ExecutedAnswer): void {
      const isGet = method === 'GET';
      const repeat = key !== undefined && answered.status === 200 ? context.repeat() : undefined;
      const complete =
        repeat || (isGet && key !== undefined) ? completeAnswer(answered.headers, answered.text, isGet) : undefined;
      if (key !== undefined && repeat && complete && outcome.logged)
        remembered.keep(key, complete, outcome.logged, repeat);
      sendAnswer(request, response, { ...answered, parts: [answered.text], etag: complete?.etag });
    }
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
