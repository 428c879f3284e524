import { type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse, HeaderMap } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { Anonymous, refuseAnonymous } from './anonymous.js';
import { agesOf } from './ages.js';
import type { Log } from './log.js';
import { dryRun, emptyAnswer } from './dryRun.js';
import type { OperationContext } from './operation.js';
import { stoppedErrors, type Format } from './stopped.js';
import { signature } from './signature.js';
import { refuseIllFormed } from './wellFormed.js';
import { retryAfter } from './throttled.js';
import type { Price } from '../price.js';

/** An operation's context on its way through Apollo, which copies what it is given and would cut a context from its own state. */
export interface Held {
  readonly context: OperationContext | Anonymous;
}

/** What happens around each operation: no answer without a credential, its cost in the answer, one line in the log. */
export function aroundOperations(log: Log, format: Format): ApolloServerPlugin<Held> {
  return {
    async requestDidStart(request) {
      const began = performance.now();
      const { context } = request.contextValue;
      // From here on Apollo hands the context itself to resolvers.
      Object.assign(request, { contextValue: context });
      let plan: Price | undefined;
      return {
        async didResolveOperation({ operation, document, request: { variables }, schema }) {
          if (!operation) return;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw noSubscription();
          refuseIllFormed(variables);
          if (context instanceof Anonymous) refuseAnonymous(context, operation, document);
          else if (operation.operation !== OperationTypeNode.MUTATION) {
            context.takes(agesOf(schema, operation, variables));
            context.guard(dryRun(schema, document, operation, variables));
          } else if (context.onlyPriced) throw notDry();
        },
        // A price is no answer: its data is as empty as the operation's type lets it be.
        async responseForOperation({ operation, document, request: { variables }, schema }) {
          if (!operation || context instanceof Anonymous || !context.onlyPriced) return null;
          plan = await context.price(dryRun(schema, document, operation, variables));
          const singleResult = { data: emptyAnswer(schema, document, operation) };
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
        async willSendResponse(response) {
          addStopped(response, context, format);
          finish(response, context, plan, log, performance.now() - began);
        },
      };
    },
  };
}

/** What a change costs tells its description; run over imagined rows it would tell nothing that HQ would do. */
const notDry = () =>
  refused(
    'Header hq-explain is "plan": a mutation has no price of its own, and was not run. What it costs stands in its description.',
  );

/** GraphQL's own validation lets one pass where the schema has none, and its execution knows no code for it. */
const noSubscription = () => refused('There are no subscriptions here: ask with a query again.');

const refused = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: new Map() } } });

type Finished = Omit<GraphQLRequestContextWillSendResponse<Held>, 'contextValue'>;

/** Lists that ended early have rows, so that graphql-js has no error for them. */
function addStopped({ response }: Finished, context: Held['context'], format: Format): void {
  if (response.body.kind !== 'single' || context instanceof Anonymous || context.stopped.length === 0) return;
  const { singleResult } = response.body;
  singleResult.errors = [...(singleResult.errors ?? []), ...stoppedErrors(context.stopped, format)];
}

function finish(request: Finished, context: Held['context'], plan: Price | undefined, log: Log, ms: number): void {
  const { document, operationName, response } = request;
  // Incremental delivery is not offered, so every answer is single.
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  const cost = context instanceof Anonymous ? undefined : context.cost();
  if (cost) result.extensions = { ...result.extensions, cost: { ...cost, ...(plan && { plan }) } };
  const stale = context instanceof Anonymous ? [] : context.old();
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
      requests: cost?.actualQueryCost ?? 0,
      codes: [...new Set(result.errors?.map(({ extensions }) => extensions?.code))],
    },
    'operation',
  );
}
