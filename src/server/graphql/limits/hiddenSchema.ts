import { GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';

/** Federation's field for the SDL of a subgraph. */
const SERVICE = '_service';

/** Validation rules of a gateway whose schema is hidden: neither introspection nor a subgraph's SDL. */
export const HIDDEN_SCHEMA_RULES: readonly ValidationRule[] = [
  NoSchemaIntrospectionCustomRule,
  context => ({
    Field(node) {
      if (node.name.value === SERVICE && context.getParentType() === context.getSchema().getQueryType())
        context.reportError(new GraphQLError(`This gateway does not show its schema: "${SERVICE}".`, { nodes: node }));
    },
  }),
];

/** A message of graphql-js without the names that it suggests. */
export const withoutSuggestions = (message: string): string => message.replace(/ Did you mean .*\?$/s, '');
