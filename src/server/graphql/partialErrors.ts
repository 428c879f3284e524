import { GraphQLError, type GraphQLFormattedError, responsePathAsArray } from 'graphql';
import type { PartialField } from '../../operation/context.js';

/** What a client sees of an error: Apollo's `formatError`. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The errors of fields that were answered in part, as those of fields that were not answered at all look. */
export const partialErrors = (
  stopped: readonly PartialField[],
  format: FormatError,
): readonly GraphQLFormattedError[] =>
  stopped.map(({ field, error: originalError }) => {
    const { fieldNodes: nodes, path } = field;
    const error = new GraphQLError(originalError.message, { nodes, path: responsePathAsArray(path), originalError });
    return format(error.toJSON(), error);
  });
