import type { Context } from '../../operation/context.js';
import { executeDry, type ExecutionRequest } from './execution.js';
import type { AnswerLimits } from '../settings.js';

/**
 * Returns a function that executes an operation as a dry run in another context. The result is discarded, because its
 * rows are simulated.
 */
export const dryRun =
  (execution: ExecutionRequest, limits: AnswerLimits) =>
  (context: Context): Promise<void> =>
    executeDry(execution, context, limits);
