import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

/**
 * The number of comparisons that GraphQL's validation needs to check that equally named fields in one place can be
 * merged. Stops counting just above `max`. Selection sets of fields that merge count as one place, as in validation.
 * Unit: one field, or one value of an argument. Fragments must not be circular.
 */
export function countComparisons(
  roots: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  max: number,
): number {
  let total = 0;
  const places: (readonly SelectionSetNode[])[] = roots.map(root => [root]);
  for (let place = places.pop(); place && total <= max; place = places.pop()) {
    const { fields, spread: spreads } = fieldsOf(place);
    total += spreads * spreads;
    for (const nodes of fields.values()) {
      total += nodes.length;
      if (nodes.length > 1) total += nodes.length * nodes.reduce((sum, node) => sum + weight(node), 0);
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) places.push(below);
    }
  }
  return total;

  /** The fields of a place by response name, and the number of fragments spread there. */
  function fieldsOf(place: readonly SelectionSetNode[]) {
    const fields = new Map<string, FieldNode[]>();
    const spreads = new Set<string>();
    const open = [...place];
    for (let set = open.pop(); set; set = open.pop())
      for (const selection of set.selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
        else if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = spreads.has(selection.name.value) ? undefined : fragments.get(selection.name.value);
          spreads.add(selection.name.value);
          if (fragment) open.push(fragment.selectionSet);
        } else {
          const name = (selection.alias ?? selection.name).value;
          const nodes = fields.get(name);
          if (nodes) nodes.push(selection);
          else fields.set(name, [selection]);
        }
      }
    return { fields, spread: spreads.size };
  }
}

/** Arguments are compared as printed text. */
function weight({ arguments: given = [] }: FieldNode): number {
  let nodes = 1;
  for (const argument of given) visit(argument, { enter: () => void (nodes += 1) });
  return nodes;
}
