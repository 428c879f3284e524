import { getArgumentValues, type GraphQLResolveInfo, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What an operation asks of its restores: types of cases and ids of fixtures; null is all. */
export interface RestoreSelection {
  readonly cases: readonly string[] | null;
  readonly fixtures: readonly string[] | null;
}

type SelectedArguments = Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments' | 'variableValues'>;

/**
 * What the operation as a whole asks of its restores, wherever it does: a restore can be read only once, and who asks for
 * it with the same arguments elsewhere shares it.
 */
export function restoreSelection({
  schema,
  operation,
  fragments,
  variableValues,
}: SelectedArguments): RestoreSelection {
  const types = new TypeInfo(schema);
  const asked = { cases: [] as string[] | null, fixtures: [] as string[] | null };
  const visitor = visitWithTypeInfo(types, {
    Field(node) {
      const field = types.getFieldDef();
      if (!field || types.getParentType()?.name !== 'Restore') return;
      const { caseType, fixtureIds } = getArgumentValues(field, node, variableValues) as Record<string, string[]>;
      if (field.name === 'cases') asked.cases = joined(asked.cases, caseType);
      if (field.name === 'fixtures') asked.fixtures = joined(asked.fixtures, fixtureIds);
    },
  });
  for (const definition of [operation, ...Object.values(fragments)]) visit(definition, visitor);
  return asked;
}

const joined = (known: readonly string[] | null, more: readonly string[] | null | undefined): string[] | null =>
  known && more ? [...known, ...more] : null;
