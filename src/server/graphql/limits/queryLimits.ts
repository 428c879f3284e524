import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { countComparisons } from './comparisons.js';
import type { OperationLimits } from '../../settings.js';

/**
 * Maximum number of operations and fragments in a document. Clients send one document for an operation or a screen.
 * Validation visits each fragment once for each operation.
 */
const [MAX_OPERATIONS, MAX_FRAGMENTS] = [50, 500];

/**
 * Maximum number of comparisons in validation. Equally named fields in one place are compared pairwise: a thousand of
 * them cost a million comparisons. Unit: one field, or one value of an argument.
 */
const MAX_COMPARISONS = 50_000;

interface DocumentSize {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

const NOTHING: DocumentSize = { depth: 0, aliases: 0, fields: 0 };

/**
 * The limits that a document exceeds, including introspection. Takes linear time for any text, so it runs before
 * validation, which does not. `circular`: a fragment spreads itself, so nothing else was measured.
 */
export function oversize(
  document: DocumentNode,
  { maxDepth, maxAliases, maxFields }: Omit<OperationLimits, 'maxTokens'>,
): { readonly errors: readonly GraphQLError[]; readonly circular: boolean } {
  const errors: GraphQLError[] = [];
  const check = (where: string, what: string, count: number, max: number, limit: string, variable = limit) => {
    if (count <= max) return;
    const named = variable === limit ? ` (${limit})` : '';
    errors.push(
      new GraphQLError(`The ${where} has ${count} ${what}; at most ${max} are allowed${named}.`, {
        extensions: { limit, max },
      }),
    );
  };
  const operations = document.definitions.filter(one => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter(one => one.kind === Kind.FRAGMENT_DEFINITION);
  check('document', 'operations', operations.length, MAX_OPERATIONS, 'operations', '');
  check('document', 'fragments', fragments.length, MAX_FRAGMENTS, 'fragments', '');
  if (errors.length > 0) return { errors, circular: false };
  const byName = new Map(fragments.map(one => [one.name.value, one]));
  const { sizeOf, circular } = measure(byName);
  for (const { selectionSet } of operations) {
    const { depth, aliases, fields } = sizeOf(selectionSet);
    check('operation', 'levels of fields', depth, maxDepth, 'MAX_DEPTH');
    check('operation', 'aliases', aliases, maxAliases, 'MAX_ALIASES');
    check('operation', 'fields', fields, maxFields, 'MAX_FIELDS');
  }
  for (const { selectionSet } of fragments) sizeOf(selectionSet);
  if (errors.length > 0 || circular()) return { errors, circular: circular() };
  const sets = [...operations, ...fragments].map(({ selectionSet }) => selectionSet);
  const comparisons = countComparisons(sets, byName, MAX_COMPARISONS);
  if (comparisons > MAX_COMPARISONS)
    errors.push(
      new GraphQLError(
        `The document repeats fields of one name in one place so often that more than ${MAX_COMPARISONS} comparisons would be needed. Name each field once in a selection set.`,
        { extensions: { limit: 'comparisons', max: MAX_COMPARISONS } },
      ),
    );
  return { errors, circular: false };
}

/** Measures each fragment once, so that fragments which spread others repeatedly take linear time. */
function measure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const sizes = new Map<string, DocumentSize | undefined>();
  let isCircular = false;

  function sizeOfFragment(name: string): DocumentSize {
    const cached = sizes.get(name);
    if (cached) return cached;
    isCircular ||= sizes.has(name);
    if (isCircular) return NOTHING;
    sizes.set(name, undefined);
    const definition = fragments.get(name);
    const size = definition ? sizeOfSet(definition.selectionSet) : NOTHING;
    sizes.set(name, size);
    return size;
  }

  function sizeOfSelection(selection: SelectionNode): DocumentSize {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOfSet(selection.selectionSet);
    const { depth, aliases, fields } = selection.selectionSet ? sizeOfSet(selection.selectionSet) : NOTHING;
    return { depth: depth + 1, aliases: aliases + (selection.alias ? 1 : 0), fields: fields + 1 };
  }

  function sizeOfSet({ selections }: SelectionSetNode): DocumentSize {
    let [depth, aliases, fields] = [0, 0, 0];
    for (const selection of selections) {
      const one = sizeOfSelection(selection);
      depth = Math.max(depth, one.depth);
      aliases += one.aliases;
      fields += one.fields;
    }
    return { depth, aliases, fields };
  }

  return { sizeOf: sizeOfSet, circular: () => isCircular };
}
