import type { GraphQLScalarType } from 'graphql';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';
import {
  GraphQLDate,
  GraphQLDateTime,
  GraphQLEmailAddress,
  GraphQLJSON,
  GraphQLJSONObject,
  GraphQLNonNegativeInt,
  GraphQLURL,
} from 'graphql-scalars';

/** What a scalar does. Its description and specification are those of `schema/base.graphql`, not the library's. */
type Behaviour<In, Out> = Pick<GraphQLScalarType<In, Out>, 'serialize' | 'parseValue' | 'parseLiteral'>;

const behaviour = <In, Out>({
  serialize,
  parseValue,
  parseLiteral,
}: GraphQLScalarType<In, Out>): Behaviour<In, Out> => ({
  serialize,
  parseValue,
  parseLiteral,
});

/**
 * The library's DateTime and Date make `Date` objects, which have no microseconds; HQ's bookmarks do. So the text stays
 * text: what goes out comes from dates.ts and is right already, what comes in is checked by the library and kept.
 */
function asText(scalar: GraphQLScalarType<unknown, unknown>): Behaviour<string, string> {
  return {
    serialize: value => value as string,
    parseValue: value => (scalar.parseValue(value), value as string),
    parseLiteral: (node, variables) => (
      scalar.parseLiteral(node, variables),
      'value' in node ? String(node.value) : ''
    ),
  };
}

/** The scalars of `schema/base.graphql`. */
export const scalars = {
  DateTime: asText(GraphQLDateTime),
  Date: asText(GraphQLDate),
  JSON: behaviour(GraphQLJSON),
  JSONObject: behaviour(GraphQLJSONObject),
  URL: behaviour(GraphQLURL),
  // HQ checked old addresses less: what it has is shown.
  EmailAddress: asText(GraphQLEmailAddress),
  NonNegativeInt: behaviour(GraphQLNonNegativeInt),
  Upload: behaviour(GraphQLUpload),
};
