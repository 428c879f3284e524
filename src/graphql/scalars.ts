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

/** The functions of a scalar. Its description and specification are in `schema/base.graphql`. */
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
 * The library parses DateTime and Date to `Date` objects, which lose HQ's microseconds. Here they stay text: output
 * comes from dates.ts and is valid; input is validated by the library and kept.
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
  // HQ validated old addresses less strictly. They are returned as they are.
  EmailAddress: asText(GraphQLEmailAddress),
  NonNegativeInt: behaviour(GraphQLNonNegativeInt),
  Upload: behaviour(GraphQLUpload),
};
