import { GraphQLError, type GraphQLFormattedError, responsePathAsArray } from 'graphql';
import type { PartialField } from '../../operation/context.js';

/** Formats an error for clients: Apollo's `formatError`. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The errors of partly answered fields, in the form of graphql-js's errors of failed fields. */
export const partialErrors = (
  partialFields: readonly PartialField[],
  format: FormatError,
): readonly GraphQLFormattedError[] =>
  partialFields.flatMap(({ field, error: originalError }) => {
    const { fieldNodes: nodes, paths = () => [field.path] } = field;
    return paths.call(field).map(path => {
      const error = new GraphQLError(originalError.message, { nodes, path: responsePathAsArray(path), originalError });
      return format(error.toJSON(), error);
    });
  });
