import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Anonymous } from './anonymous.js';
import { type Cost, NO_COST } from '../../operation/cost.js';
import type { Log } from '../log.js';
import type { OperationContext } from './requestHeaders.js';
import { stoppedErrors, type Format } from './partialErrors.js';
import { signature } from './queryHash.js';
import { retryAfter } from './retryAfter.js';

/** An operation's context on its way through Apollo, which copies what it is given and would cut a context from its own state. */
export interface Held {
  readonly context: OperationContext | Anonymous;
}

/** What happens around each operation: its cost in the answer, one line in the log. */
export function aroundOperations(log: Log, format: Format): ApolloServerPlugin<Held> {
  return {
    async requestDidStart(request) {
      const began = performance.now();
      const { context } = request.contextValue;
      // From here on Apollo hands the context itself on.
      Object.assign(request, { contextValue: context });
      return {
        async willSendResponse(response) {
          addStopped(response, context, format);
          finish(response, context, log, performance.now() - began);
        },
      };
    },
  };
}

type Finished = Omit<GraphQLRequestContextWillSendResponse<Held>, 'contextValue'>;

/** Lists that ended early have rows, so that graphql-js has no error for them. */
function addStopped({ response }: Finished, context: Held['context'], format: Format): void {
  if (response.body.kind !== 'single' || context instanceof Anonymous) return;
  const { singleResult } = response.body;
  const stopped = [...context.partialFields, ...(context.executionState?.partialFields ?? [])];
  // Where nothing was answered there are no rows beside which they could stand.
  if (stopped.length === 0 || !('data' in singleResult)) return;
  singleResult.errors = [...(singleResult.errors ?? []), ...stoppedErrors(stopped, format)];
}

function finish(request: Finished, context: Held['context'], log: Log, ms: number): void {
  const { document, operationName, response } = request;
  // Incremental delivery is not offered, so every answer is single.
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  const cost = context instanceof Anonymous ? NO_COST : context.cost();
  const { plan } = (result.extensions?.cost ?? {}) as Pick<Cost, 'plan'>;
  result.extensions = { ...result.extensions, cost: { ...cost, ...(plan && { plan }) } };
  const stale = context instanceof Anonymous ? [] : context.staleFields();
  if (stale.length > 0) result.extensions = { ...result.extensions, stale };
  const indexLag = context instanceof Anonymous ? [] : context.unindexed();
  if (indexLag.length > 0) result.extensions = { ...result.extensions, indexLag };
  const wait = retryAfter(result);
  if (wait !== undefined) response.http.headers.set('retry-after', String(Math.ceil(wait)));
  log.info(
    {
      operation: operationName?.slice(0, 100) ?? null,
      hash: document ? signature(document) : null,
      ms: Math.round(ms),
      requests: cost.actualQueryCost,
      codes: [...new Set(result.errors?.map(({ extensions }) => extensions?.code))],
    },
    'operation',
  );
}
