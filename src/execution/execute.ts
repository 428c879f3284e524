import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { assertValidExecutionArguments, buildExecutionContext } from 'graphql/execution/execute.js';
import { resolveColumn } from './column.js';
import { completeColumn } from './complete.js';
import { addRow, createLevel, type Level } from './level.js';
import { argumentsOf, type PlannedField, planOperation } from './plan.js';
import { breathe, type ExecutionOptions, never, type Run } from './run.js';

/**
 * Executes an operation breadth first: each field is resolved for all objects of a level at once, then the level below.
 * Data and errors are those of graphql-js. Where several errors null one place, another one of them may be reported.
 * `resolveType` and `isTypeOf` must be synchronous; subscriptions, `@defer` and `@stream` are not supported.
 */
export async function execute(options: ExecutionOptions): Promise<ExecutionResult> {
  const { schema, document, variableValues } = options;
  assertValidExecutionArguments(schema, document, variableValues);
  const context = buildExecutionContext(options);
  if (!('schema' in context)) return { errors: context };
  const { operation } = context;
  const type = schema.getRootType(operation.operation);
  if (!type) {
    const message = `Schema is not configured to execute ${operation.operation} operation.`;
    return { data: null, errors: [new GraphQLError(message, { nodes: operation })] };
  }
  const root = createLevel(type, planOperation(context, document, type));
  const run: Run = { context, guard: options.guard, errors: [], data: null };
  run.data = addRow(root, undefined, { owner: 0, list: undefined, index: 0 }, 1);
  if (operation.operation === OperationTypeNode.MUTATION) await runSerially(run, root);
  else await runLevel(run, root);
  return run.errors.length > 0 ? { errors: run.errors, data: run.data } : { data: run.data };
}

/** Runs the fields of a level concurrently: no field waits for another. */
async function runLevel(run: Run, level: Level): Promise<void> {
  await Promise.all(level.selection.fields.map(field => runColumn(run, level, field)));
}

async function runSerially(run: Run, root: Level): Promise<void> {
  for (const field of root.selection.fields) {
    if (run.data === null) return;
    await runColumn(run, root, field);
  }
}

/** Resolves one field of all objects of a level, then everything below it. */
async function runColumn(run: Run, level: Level, field: PlannedField): Promise<void> {
  const { guard } = run;
  const args = argumentsOf(field, run.context);
  const values = level.times.reduce((sum, times) => sum + times, 0);
  const given = args instanceof Error || field.type.leaf ? 0 : (guard?.valuesIn(args) ?? 0);
  if (guard?.count(values + given, values * field.key.length) === false) return never;
  await breathe(guard);
  const column = await resolveColumn(run, level, field, args);
  await breathe(guard);
  await Promise.all((await completeColumn(run, level, field, column)).map(below => runLevel(run, below)));
}
