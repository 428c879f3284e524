import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  validateSchema,
  visit,
} from 'graphql';

interface Labelled {
  readonly directives?: readonly ConstDirectiveNode[];
}

/** The labels of a type, a field, an argument or an input field. */
export const labelsOf = ({ directives = [] }: Labelled): readonly string[] =>
  directives
    .filter(({ name }) => name.value === 'tag')
    .flatMap(({ arguments: args = [] }) => args)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));

/**
 * A subgraph without all that has one of the labels, as a contract of a supergraph leaves it out.
 * @throws {Error} if what is left is no valid schema, or if a required argument or input field was left out.
 */
export function contractWithout(labels: readonly string[], subgraph: DocumentNode): GraphQLSchema {
  const lost: string[] = [];
  const cut = (node: Labelled) => (labelsOf(node).some(label => labels.includes(label)) ? null : undefined);
  const left = visit(subgraph, {
    ObjectTypeDefinition: {
      enter: cut,
      // Composers drop a root type that has no field left.
      leave: ({ name, fields = [] }) => (name.value === 'Mutation' && fields.length === 0 ? null : undefined),
    },
    InterfaceTypeDefinition: cut,
    FieldDefinition: cut,
    InputValueDefinition: node => {
      const isLeftOut = cut(node) === null;
      if (isLeftOut && node.type.kind === Kind.NON_NULL_TYPE && !node.defaultValue) lost.push(node.name.value);
      return isLeftOut ? null : undefined;
    },
    SchemaExtension: () => null,
  });
  if (lost.length > 0) throw new Error(`required, but left out: ${lost.join(', ')}`);
  const schema = buildASTSchema(left, { assumeValidSDL: true });
  const errors = validateSchema(schema);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return schema;
}
