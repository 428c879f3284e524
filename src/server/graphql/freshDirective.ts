import { getDirectiveValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Context } from '../../operation/context.js';

/** Seconds: nothing is remembered for longer than a day. */
const MOST = 86_400;

/**
 * How old answers an operation takes, by its `@fresh`.
 * @throws {GraphQLError} naming the argument out of range.
 */
export function freshnessOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | undefined,
): Parameters<Context['setFreshness']>[0] {
  const directive = schema.getDirective('fresh');
  const given = directive && getDirectiveValues(directive, operation, variables);
  const ages: Record<string, number> = {};
  for (const name of ['maxAge', 'staleIfThrottled'] as const) {
    const seconds = given?.[name] as number | null | undefined;
    if (seconds === undefined || seconds === null) continue;
    if (seconds < 0 || seconds > MOST)
      throw new GraphQLError(`@fresh(${name}:) is ${seconds}; give 0 to ${MOST} seconds.`, {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: new Map() } },
      });
    ages[name] = seconds * 1000;
  }
  return ages;
}
