import {
  getNullableType,
  GraphQLError,
  isInputObjectType,
  isNonNullType,
  Kind,
  type ValidationRule,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * A validation rule: a variable in a field of a `@oneOf` input object must have a non-null type. graphql-js 16 checks
 * this only where the input object itself is nullable. Elsewhere a null would fail during execution, as an internal
 * error.
 */
export const OneOfVariablesRule: ValidationRule = context => {
  let definitions = new Map<string, VariableDefinitionNode>();
  return {
    VariableDefinition: node => void definitions.set(node.variable.name.value, node),
    OperationDefinition: {
      enter: () => void (definitions = new Map()),
      leave(operation) {
        for (const { node, parentType } of context.getRecursiveVariableUsages(operation)) {
          const definition = definitions.get(node.name.value);
          if (!definition || definition.type.kind === Kind.NON_NULL_TYPE || !isNonNullType(parentType)) continue;
          const type = getNullableType(parentType);
          if (!isInputObjectType(type) || !type.isOneOf) continue;
          const name = `$${node.name.value}`;
          const message = `Variable "${name}" must have a non-null type to be used in the input "${type.name}", of which exactly one field must be given.`;
          context.reportError(new GraphQLError(message, { nodes: [definition, node] }));
        }
      },
    },
  };
};
