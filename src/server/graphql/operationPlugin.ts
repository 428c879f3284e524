import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { AnonymousContext } from './anonymous.js';
import { type Cost, NO_COST } from '../../operation/cost.js';
import type { OperationObserver, OperationOutcome } from '../../operation/observer.js';
import type { Log } from '../log.js';
import { type LoggedOperation, reportOperation } from './logging/operationLog.js';
import type { OperationContext } from './requestHeaders.js';
import { partialErrors, type FormatError } from './partialErrors.js';
import { signature } from './logging/queryHash.js';
import { COST_HEADER, costHeader } from './answerHeaders/costHeader.js';
import { retryAfter } from './answerHeaders/retryAfter.js';

/**
 * An operation's context inside Apollo's. Apollo copies its context value, which would separate the context from its
 * own state.
 */
export interface PluginContext {
  readonly context: OperationContext | AnonymousContext;
  /** Filled when the operation has been answered. An object of its own, because of Apollo's copy. */
  readonly outcome: { logged?: LoggedOperation };
  readonly observer?: OperationObserver | undefined;
}

/** Adds the cost to each answer and reports each operation. */
export function aroundOperations(log: Log, format: FormatError): ApolloServerPlugin<PluginContext> {
  return {
    async requestDidStart(request) {
      const startedAt = performance.now();
      const { context, outcome, observer } = request.contextValue;
      // From here Apollo passes on the context itself.
      Object.assign(request, { contextValue: context });
      return {
        async willSendResponse(response) {
          addPartialErrors(response, context, format);
          const ended = finish(response, context);
          outcome.logged = ended;
          reportOperation(log, observer, { ...ended, ms: performance.now() - startedAt, isRepeat: false });
        },
      };
    },
  };
}

type Finished = Omit<GraphQLRequestContextWillSendResponse<PluginContext>, 'contextValue'>;

/** Adds the errors of incomplete lists: they have rows, so graphql-js reports no error for them. */
function addPartialErrors({ response }: Finished, context: PluginContext['context'], format: FormatError): void {
  if (response.body.kind !== 'single' || context instanceof AnonymousContext) return;
  const { singleResult } = response.body;
  const partialFields = [...context.partialFields, ...(context.executionState?.partialFields ?? [])];
  // Without data there are no incomplete lists to explain.
  if (partialFields.length === 0 || !('data' in singleResult)) return;
  singleResult.errors = [...(singleResult.errors ?? []), ...partialErrors(partialFields, format)];
}

function finish(request: Finished, context: PluginContext['context']): Omit<OperationOutcome, 'ms' | 'isRepeat'> {
  const { document, operationName, operation, response } = request;
  const logged: LoggedOperation = {
    kind: kindOf(operation),
    operation: operationName?.slice(0, 100) ?? null,
    hash: document ? signature(document) : null,
  };
  // Incremental delivery is not supported, so every result is single.
  if (response.body.kind !== 'single') return { ...logged, requests: 0, saved: 0, waitedMs: 0, codes: [] };
  const result = response.body.singleResult;
  const cost = context instanceof AnonymousContext ? NO_COST : context.cost();
  const { plan } = (result.extensions?.cost ?? {}) as Pick<Cost, 'plan'>;
  result.extensions = { ...result.extensions, cost: { ...cost, ...(plan && { plan }) } };
  const stale = context instanceof AnonymousContext ? [] : context.staleFields();
  if (stale.length > 0) result.extensions = { ...result.extensions, stale };
  const indexLag = context instanceof AnonymousContext ? [] : context.unindexed();
  if (indexLag.length > 0) result.extensions = { ...result.extensions, indexLag };
  response.http.headers.set(COST_HEADER, costHeader(cost));
  const wait = retryAfter(result);
  if (wait !== undefined) response.http.headers.set('retry-after', String(Math.ceil(wait)));
  const codes = [...new Set(result.errors?.map(({ extensions }) => extensions?.code))];
  const { actualQueryCost: requests, savedByMemory: saved, waitedMs } = cost;
  return { ...logged, requests, saved, waitedMs, codes };
}

function kindOf(operation: Finished['operation']): LoggedOperation['kind'] {
  if (operation?.operation === OperationTypeNode.QUERY) return 'query';
  return operation?.operation === OperationTypeNode.MUTATION ? 'mutation' : null;
}
