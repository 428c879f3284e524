import { getDirectiveValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Context } from '../../operation/context.js';

/** Nothing is cached for longer than a day. */
export const MAX_SECONDS = 86_400;

/**
 * The maximum ages of cached values that an operation accepts, in ms, from its `@fresh`.
 * @throws {GraphQLError} naming the argument that is out of range.
 */
export function freshnessOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | undefined,
): Parameters<Context['setFreshness']>[0] {
  const directive = schema.getDirective('fresh');
  const values = directive && getDirectiveValues(directive, operation, variables);
  const ages: Record<string, number> = {};
  for (const name of ['maxAge', 'staleIfThrottled'] as const) {
    const seconds = values?.[name] as number | null | undefined;
    if (seconds === undefined || seconds === null) continue;
    if (seconds < 0 || seconds > MAX_SECONDS)
      throw new GraphQLError(`@fresh(${name}: ${seconds}) is out of range. Give 0 to ${MAX_SECONDS} seconds.`, {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: new Map() } },
      });
    ages[name] = seconds * 1000;
  }
  return ages;
}
