import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { KnownError } from '../../errors.js';
import type { Log } from '../log.js';
import type { ServerSettings } from '../settings.js';
import { withoutSuggestions } from './limits/hiddenSchema.js';

/** Codes of the GraphQL layer about the query's own text, which its sender may read. */
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

/** Maximum characters of an error message. */
const MAX_MESSAGE = 2000;

/**
 * Formats errors for clients, for Apollo's `formatError`: a `KnownError` and errors about the query are shown; any
 * other error becomes an id that is in the log. Where the schema is hidden, messages suggest no names of it.
 */
export function masking(
  log: Log,
  { introspection = true }: Pick<ServerSettings, 'introspection'> = {},
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = causeOf(error);
    if (cause instanceof KnownError) {
      return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.extensions } };
    }
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && ABOUT_THE_QUERY.has(code))
      return {
        ...formatted,
        message: clipped(introspection ? formatted.message : withoutSuggestions(formatted.message)),
      };
    const { message, extensions } = unexpected(log, cause, formatted.path);
    return { ...formatted, message, extensions };
  };
}

/** graphql-js quotes rejected values, however large. */
const clipped = (message: string) => (message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)} ...` : message);

/** The error thrown by a resolver, or the one that rejected the whole operation. */
const causeOf = (error: unknown) =>
  error instanceof GraphQLError && error.originalError instanceof KnownError
    ? error.originalError
    : unwrapResolverError(error);

/** Logs an unexpected error. Returns what its client may see: an id to quote to the operator. */
export function unexpected(log: Log, error: unknown, path: readonly (string | number)[] = []) {
  const id = randomUUID();
  const fields = path.filter(step => typeof step === 'string').join('.');
  log.error({ id, fields, error: nameOf(error), frames: framesOf(error) }, 'unexpected error');
  return {
    message: `Internal error. The gateway's log has the details under id ${id}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.constructor.name : typeof error);

/** The stack frames without the message: engines and libraries quote values in messages, which may be case content. */
function framesOf(error: unknown): readonly string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter(line => /^\s+at /.test(line)).map(line => line.trim());
}
