import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Anonymous, refuseAnonymous } from './anonymous.js';
import type { Log } from './log.js';
import type { OperationContext } from './operation.js';
import { signature } from './signature.js';
import { retryAfter } from './throttled.js';

/** An operation's context on its way through Apollo, which copies what it is given and would cut a context from its own state. */
export interface Held {
  readonly context: OperationContext | Anonymous;
}

/** What happens around each operation: no answer without a credential, its cost in the answer, one line in the log. */
export function aroundOperations(log: Log): ApolloServerPlugin<Held> {
  return {
    async requestDidStart(request) {
      const began = performance.now();
      const { context } = request.contextValue;
      // From here on Apollo hands the context itself to resolvers.
      Object.assign(request, { contextValue: context });
      return {
        async didResolveOperation({ operation, document }) {
          if (operation && context instanceof Anonymous) refuseAnonymous(context, operation, document);
        },
        async willSendResponse(response) {
          finish(response, context, log, performance.now() - began);
        },
      };
    },
  };
}

type Finished = Omit<GraphQLRequestContextWillSendResponse<Held>, 'contextValue'>;

function finish(request: Finished, context: Held['context'], log: Log, ms: number): void {
  const { document, operationName, response } = request;
  // Incremental delivery is not offered, so every answer is single.
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  const cost = context instanceof Anonymous ? undefined : context.cost();
  if (cost) result.extensions = { ...result.extensions, cost };
  const wait = retryAfter(result);
  if (wait !== undefined) response.http.headers.set('retry-after', String(Math.ceil(wait)));
  log.info(
    {
      operation: operationName?.slice(0, 100) ?? null,
      hash: document ? signature(document) : null,
      ms: Math.round(ms),
      requests: cost?.actualQueryCost ?? 0,
      codes: [...new Set(result.errors?.map(({ extensions }) => extensions?.code))],
    },
    'operation',
  );
}
