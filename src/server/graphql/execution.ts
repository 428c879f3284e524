import {
  type DocumentNode,
  execute as executeDepthFirst,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Context, ExecutionState } from '../../operation/context.js';
import { KnownError } from '../../errors.js';
import { execute } from '../../execution/execute.js';
import { createExecutionState, type Bounds } from './limits/executionState.js';
import { createGuard } from './limits/guard.js';
import { headersOf, statusOf } from '../httpErrors.js';
import type { AnswerLimits } from '../settings.js';

/** A document and what its execution needs. */
export interface ExecutionRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const ADVICE = 'Request fewer rows (`first`) or fields at once.';
const MUTATION_ADVICE = 'Changes made before this error are not undone. Select fewer fields of the results.';

/**
 * Executes an operation within limits. If a limit is exceeded, the result is one error without data, and the rest of
 * the execution is abandoned. Queries end at their deadline. Mutations do not: they have changed data, and their
 * outcome must be reported.
 */
export function executeOperation(
  execution: ExecutionRequest,
  context: Pick<Context, 'deadline' | 'now'> & { executionState?: ExecutionState },
  limits: AnswerLimits,
  { operation }: OperationDefinitionNode,
): Promise<ExecutionResult> {
  const isChange = operation === OperationTypeNode.MUTATION;
  return bounded(execution, context, {
    ...limits,
    ...(!isChange && { until: context }),
    advice: isChange ? MUTATION_ADVICE : ADVICE,
  });
}

/** Executes an operation that only reads the schema. */
export const executeIntrospection = (execution: ExecutionRequest, limits: AnswerLimits): Promise<ExecutionResult> =>
  bounded(execution, {}, { ...limits, advice: 'Select less of the schema at once.' });

/**
 * Executes an operation as a dry run in another context, without a deadline. The result is discarded, because its rows
 * are simulated.
 * @throws {AnswerTooLarge} if even the simulated answer is too large.
 */
export async function executeDry(
  execution: ExecutionRequest,
  context: { executionState?: ExecutionState },
  limits: AnswerLimits,
) {
  const { errors = [] } = await bounded(execution, context, { ...limits, advice: ADVICE });
  const refusal = errors.map(({ originalError }) => originalError).find(isRefusal);
  if (refusal) throw refusal;
}

const isRefusal = (error: unknown): error is KnownError =>
  error instanceof KnownError && error.code === 'ANSWER_TOO_LARGE';

async function bounded(
  { schema, document, operationName, variables }: ExecutionRequest,
  context: { executionState?: ExecutionState },
  bounds: Bounds,
): Promise<ExecutionResult> {
  const executionState = createExecutionState(bounds);
  context.executionState = executionState;
  const operation = { schema, document, operationName, variableValues: variables, contextValue: context };
  return Promise.race([
    bounds.executor === 'graphql-js'
      ? executeDepthFirst(operation)
      : execute({ ...operation, guard: createGuard(executionState) }),
    executionState.refusal.then(error => ({ errors: [executionError(error)] })),
  ]);
}

/** Converts a KnownError of a whole operation, with its HTTP status. */
export const executionError = (error: KnownError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      code: error.code,
      ...error.extensions,
      http: { status: statusOf(error), headers: new Map(Object.entries(headersOf(error))) },
    },
  });
