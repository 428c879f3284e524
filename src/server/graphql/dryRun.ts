import type { Context } from '../../operation/context.js';
import { executeDry, type ExecutionRequest } from './execution.js';
import type { AnswerLimits } from '../settings.js';

/** Runs an operation with another context: its errors and its answer say nothing, for its rows are imagined. */
export const dryRun =
  (execution: ExecutionRequest, limits: AnswerLimits) =>
  (context: Context): Promise<void> =>
    executeDry(execution, context, limits);
