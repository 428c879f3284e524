import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from 'pino';
import { Anonymous, refuseAnonymous } from './anonymous.js';
import type { OperationContext } from './operation.js';
import { signature } from './signature.js';
import { retryAfter } from './throttled.js';

type Served = OperationContext | Anonymous;

/** What happens around each operation: no answer without a credential, its cost in the answer, one line in the log. */
export function aroundOperations(log: Logger): ApolloServerPlugin<Served> {
  return {
    async requestDidStart() {
      const began = performance.now();
      return {
        async didResolveOperation({ contextValue, operation, document }) {
          if (operation && contextValue instanceof Anonymous) refuseAnonymous(contextValue, operation, document);
        },
        async willSendResponse(request) {
          finish(request, log, performance.now() - began);
        },
      };
    },
  };
}

function finish(request: GraphQLRequestContextWillSendResponse<Served>, log: Logger, ms: number): void {
  const { contextValue, document, operationName, response } = request;
  // Incremental delivery is not offered, so every answer is single.
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  const cost = contextValue instanceof Anonymous ? undefined : contextValue.cost();
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
