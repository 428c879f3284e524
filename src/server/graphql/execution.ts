import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Context, ExecutionState } from '../../operation/context.js';
import { KnownError } from '../../errors.js';
import { createExecutionState, type Bounds } from './limits/executionState.js';
import { headersOf, statusOf } from '../httpErrors.js';
import type { AnswerLimits } from '../settings.js';

/** A document with what its execution needs. */
export interface ExecutionRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const ADVICE = 'Ask for fewer rows or fields at once (`first`).';
const ADVICE_CHANGED = 'What the operation changed until then stays changed. Select less of the results.';

/**
 * Executes an operation within bounds. An execution that goes beyond them ends with one error and without data; what is
 * left of it never goes on. A query keeps its deadline; a mutation has changed something, whose outcome is waited for.
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
    advice: isChange ? ADVICE_CHANGED : ADVICE,
  });
}

/** Executes an operation that reads the schema only. */
export const executeIntrospection = (execution: ExecutionRequest, limits: AnswerLimits): Promise<ExecutionResult> =>
  bounded(execution, {}, { ...limits, advice: 'Ask for less of the schema at once.' });

/**
 * Runs an operation with another context, without a deadline: its errors and its answer say nothing, for its rows are imagined.
 * @throws {AnswerTooLarge} where even that would be too large.
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
  return Promise.race([
    execute({ schema, document, operationName, variableValues: variables, contextValue: context }),
    executionState.refusal.then(error => ({ errors: [executionError(error)] })),
  ]);
}

/** A known error of a whole operation, with its HTTP status. */
export const executionError = (error: KnownError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      code: error.code,
      ...error.extensions,
      http: { status: statusOf(error), headers: new Map(Object.entries(headersOf(error))) },
    },
  });
