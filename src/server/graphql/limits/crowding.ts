import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

/**
 * How many comparisons GraphQL's validation needs to find out whether the fields of one name in one place fit each other,
 * counted no further than just beyond `most`. Selection sets of fields that merge count as one place, as they do there.
 * The unit is one field, or one value in its arguments. Fragments must not spread themselves.
 */
export function crowding(
  roots: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  most: number,
): number {
  let total = 0;
  const places: (readonly SelectionSetNode[])[] = roots.map(root => [root]);
  for (let place = places.pop(); place && total <= most; place = places.pop()) {
    const { fields, spread } = gathered(place);
    total += spread * spread;
    for (const nodes of fields.values()) {
      total += nodes.length;
      if (nodes.length > 1) total += nodes.length * nodes.reduce((sum, node) => sum + weight(node), 0);
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) places.push(below);
    }
  }
  return total;

  /** The fields of a place by their names in the answer, and how many fragments are spread there. */
  function gathered(place: readonly SelectionSetNode[]) {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const open = [...place];
    for (let set = open.pop(); set; set = open.pop())
      for (const selection of set.selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
        else if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = spread.has(selection.name.value) ? undefined : fragments.get(selection.name.value);
          spread.add(selection.name.value);
          if (fragment) open.push(fragment.selectionSet);
        } else {
          const name = (selection.alias ?? selection.name).value;
          const nodes = fields.get(name);
          if (nodes) nodes.push(selection);
          else fields.set(name, [selection]);
        }
      }
    return { fields, spread: spread.size };
  }
}

/** Arguments are compared by their printed text. */
function weight({ arguments: given = [] }: FieldNode): number {
  let nodes = 1;
  for (const argument of given) visit(argument, { enter: () => void (nodes += 1) });
  return nodes;
}
