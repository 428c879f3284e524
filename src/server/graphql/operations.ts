import { setImmediate as nextTurn } from 'node:timers/promises';
import { execute, type ExecutionResult, GraphQLError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { KnownError } from '../../errors.js';
import { requestBound } from '../../graphql/schema/requestBound.js';
import { freshnessOf } from './freshDirective.js';
import { AnonymousContext } from './anonymous.js';
import { checking, SHORT } from './limits/documents.js';
import { dryRun } from './dryRun.js';
import { executeOperation, type ExecutionRequest, executionError } from './execution.js';
import { introspecting, readsEntities, readsSchemaOnly } from './introspection.js';
import { findingTooLongLists } from './limits/lists.js';
import type { OperationContext } from './requestHeaders.js';
import type { ServerSettings } from '../settings.js';
import { refuseIllFormed } from './limits/wellFormed.js';

/** An operation from Apollo: parsed, not validated. */
export interface ReceivedOperation extends Omit<ExecutionRequest, 'schema'> {
  readonly source: string;
  /** Undefined if the document has no operation of the requested name. */
  readonly operation?: OperationDefinitionNode;
  readonly context: OperationContext | AnonymousContext;
}

type OperationSettings = Pick<
  ServerSettings,
  | 'schema'
  | 'introspection'
  | 'maxTokens'
  | 'maxDepth'
  | 'maxAliases'
  | 'maxFields'
  | 'maxValues'
  | 'maxObjects'
  | 'maxAnswerMb'
>;

/**
 * Answers operations. All checks come first, the cheapest first: document size, GraphQL validation, credential, list
 * lengths, directives. Then the operation is priced or executed.
 */
export function answering(settings: OperationSettings): (operation: ReceivedOperation) => Promise<ExecutionResult> {
  const { schema } = settings;
  const check = checking(schema, settings);
  const tooLongLists = findingTooLongLists(schema);
  const introspect = introspecting(schema, settings);

  return async ({ source, operation, context, ...rest }) => {
    const errors = await check(rest.document);
    if (errors.length > 0) return { errors };
    const execution: ExecutionRequest = { schema, ...rest };
    try {
      if (!operation) return await withoutOperation(execution);
      if (readsSchemaOnly(operation, rest.document)) return asRequestErrors(await introspect(execution, source));
      return asRequestErrors(await answer(execution, operation, context));
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      if (error instanceof KnownError) return { errors: [executionError(error)] };
      throw error;
    }
  };

  async function answer(
    execution: ExecutionRequest,
    operation: OperationDefinitionNode,
    context: ReceivedOperation['context'],
  ): Promise<ExecutionResult> {
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw noSubscription();
    if (context instanceof AnonymousContext) throw executionError(context.error);
    refuseIllFormed(execution.variables);
    const isLong = (execution.document.loc?.end ?? 0) > SHORT;
    if (isLong) await nextTurn();
    const tooLong = tooLongLists(execution.document, execution.variables);
    if (tooLong.length > 0) return { errors: tooLong };
    if (operation.operation !== OperationTypeNode.MUTATION) {
      context.setFreshness(freshnessOf(schema, operation, execution.variables));
      const run = dryRun(execution, settings);
      if (context.onlyPriced) return notExecuted(await context.price(run));
      context.setDryRun(run, () => requestBound({ ...execution, operation }));
      context.readTogether(readsEntities(operation, execution.document));
    } else if (context.onlyPriced) throw mutationNotPriced();
    if (isLong) await nextTurn();
    return executeOperation(execution, context, settings, operation);
  }
}

/** A price has no data, so that clients do not mistake it for an empty answer. */
const notExecuted = (plan: Awaited<ReturnType<OperationContext['price']>>): ExecutionResult => ({
  errors: [
    new GraphQLError(
      'The operation was not executed, because header hq-explain is "plan". Its price is in extensions.cost.plan.',
      { extensions: { code: 'NOT_EXECUTED', http: { status: 200, headers: new Map() } } },
    ),
  ],
  extensions: { cost: { plan } },
});

/** graphql-js reports which operation name does not exist. */
const withoutOperation = async ({
  document,
  operationName,
  variables,
  schema,
}: ExecutionRequest): Promise<ExecutionResult> =>
  execute({ schema, document, operationName, variableValues: variables });

/** Results without data were rejected for their variables. graphql-js gives those errors no code. */
function asRequestErrors(result: ExecutionResult): ExecutionResult {
  if ('data' in result || !result.errors) return result;
  const errors = result.errors.map(error =>
    error.extensions.code === undefined ? refused(error.message, error) : error,
  );
  return { ...result, errors };
}

/** Mutations have no price: simulated rows cannot predict what HQ would do. Their descriptions state the cost. */
const mutationNotPriced = () =>
  refused(
    'Header hq-explain is "plan", but mutations cannot be priced. The mutation was not executed. Its description states its cost.',
  );

/**
 * GraphQL's validation accepts a subscription even if the schema has none, and its execution gives the error no code.
 */
const noSubscription = () => refused('Subscriptions are not supported. Poll with a query.');

const refused = (message: string, { nodes }: Pick<GraphQLError, 'nodes'> = { nodes: undefined }) =>
  new GraphQLError(message, {
    nodes,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: new Map() } },
  });
