import { getArgumentValues, type GraphQLResolveInfo, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Case types and fixture ids that an operation selects from its restores; null for all. */
export interface RestoreSelection {
  readonly cases: readonly string[] | null;
  readonly fixtures: readonly string[] | null;
}

type SelectedArguments = Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments' | 'variableValues'>;

/**
 * Everything that the operation selects from restores, in any of its fields: a restore is read only once, and fields
 * with the same arguments share it.
 */
export function restoreSelection({
  schema,
  operation,
  fragments,
  variableValues,
}: SelectedArguments): RestoreSelection {
  const types = new TypeInfo(schema);
  const selected = { cases: [] as string[] | null, fixtures: [] as string[] | null };
  const visitor = visitWithTypeInfo(types, {
    Field(node) {
      const field = types.getFieldDef();
      if (!field || types.getParentType()?.name !== 'Restore') return;
      const { caseType, fixtureIds } = getArgumentValues(field, node, variableValues) as Record<string, string[]>;
      if (field.name === 'cases') selected.cases = merged(selected.cases, caseType);
      if (field.name === 'fixtures') selected.fixtures = merged(selected.fixtures, fixtureIds);
    },
  });
  for (const definition of [operation, ...Object.values(fragments)]) visit(definition, visitor);
  return selected;
}

const merged = (known: readonly string[] | null, more: readonly string[] | null | undefined): string[] | null =>
  known && more ? [...known, ...more] : null;
