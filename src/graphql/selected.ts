import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Which of these fields the operation selects of the rows of a connection: what HQ need not bring is not bought. */
export function selectedOfRows(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  names: readonly string[],
): readonly string[] {
  const rows = [...below(fieldNodes, 'nodes'), ...below([...below(fieldNodes, 'edges')], 'node')];
  const selected = new Set(
    rows.flatMap(({ selectionSet }) => [...fieldsOf(selectionSet)].map(({ name }) => name.value)),
  );
  return names.filter(name => selected.has(name));

  function below(nodes: readonly FieldNode[], name: string): readonly FieldNode[] {
    return nodes.flatMap(({ selectionSet }) => [...fieldsOf(selectionSet)].filter(field => field.name.value === name));
  }

  function* fieldsOf(set: SelectionSetNode | undefined): Generator<FieldNode> {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) yield selection;
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(selection.selectionSet);
      else yield* fieldsOf(fragments[selection.name.value]?.selectionSet);
    }
  }
}
