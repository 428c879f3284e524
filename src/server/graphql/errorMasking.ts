import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { KnownError } from '../../errors.js';
import type { Log } from '../log.js';

/** Codes of the GraphQL layer itself: about the query's own text, so its sender may read them. */
const ABOUT_THE_QUERY = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'NOT_EXECUTED',
]);

/** Characters of a message that a reader can use. */
const LONGEST = 2000;

/**
 * What a client sees of an error: a `KnownError` and what is about its query as they are, all else an id that the log
 * knows. For Apollo's `formatError`.
 */
export function masking(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = causeOf(error);
    if (cause instanceof KnownError) {
      return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.extensions } };
    }
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && ABOUT_THE_QUERY.has(code))
      return { ...formatted, message: clipped(formatted.message) };
    const { message, extensions } = unexpected(log, cause, formatted.path);
    return { ...formatted, message, extensions };
  };
}

/** graphql-js quotes the value that it refuses, however large. */
const clipped = (message: string) => (message.length > LONGEST ? `${message.slice(0, LONGEST)} ...` : message);

/** What a resolver threw, or what the whole operation was refused with. */
const causeOf = (error: unknown) =>
  error instanceof GraphQLError && error.originalError instanceof KnownError
    ? error.originalError
    : unwrapResolverError(error);

/** Logs an error that nobody foresaw and gives what its client may see: an id to quote to the operator. */
export function unexpected(log: Log, error: unknown, path: readonly (string | number)[] = []) {
  const id = randomUUID();
  const fields = path.filter(step => typeof step === 'string').join('.');
  log.error({ id, fields, error: nameOf(error), frames: framesOf(error) }, 'unexpected error');
  return {
    message: `Internal error. The gateway's log has it under ${id}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.constructor.name : typeof error);

/** Where it happened. Not the message: engines and libraries quote the values that they stumble over, which may be case content. */
function framesOf(error: unknown): readonly string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter(line => /^\s+at /.test(line)).map(line => line.trim());
}
