import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { crowding } from './crowding.js';
import type { OperationLimits } from '../../settings.js';

/** Clients have a document for an operation or for a screen; validation looks at each fragment once an operation. */
const [MOST_OPERATIONS, MOST_FRAGMENTS] = [50, 500];

/**
 * What validation may compare: two fields of one name in one place must fit each other, so that a name that comes a
 * thousand times costs a million comparisons. The unit is a value of an argument, or a field without any.
 */
const MOST_COMPARISONS = 50_000;

interface DocumentSize {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

const NOTHING: DocumentSize = { depth: 0, aliases: 0, fields: 0 };

/**
 * What is too large about a document, introspection included. It takes time in proportion to the text whatever stands
 * there, so that it can come before validation, which does not. `circular`: a fragment spreads itself, so that nothing
 * else can be measured.
 */
export function oversize(
  document: DocumentNode,
  { maxDepth, maxAliases, maxFields }: Omit<OperationLimits, 'maxTokens'>,
): { readonly errors: readonly GraphQLError[]; readonly circular: boolean } {
  const errors: GraphQLError[] = [];
  const check = (where: string, what: string, is: number, max: number, limit: string, variable = limit) => {
    if (is <= max) return;
    const named = variable === limit ? ` (${limit})` : '';
    errors.push(
      new GraphQLError(`The ${where} has ${is} ${what}, the most is ${max}${named}.`, { extensions: { limit, max } }),
    );
  };
  const operations = document.definitions.filter(one => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter(one => one.kind === Kind.FRAGMENT_DEFINITION);
  check('document', 'operations', operations.length, MOST_OPERATIONS, 'operations', '');
  check('document', 'fragments', fragments.length, MOST_FRAGMENTS, 'fragments', '');
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
  const comparisons = crowding(sets, byName, MOST_COMPARISONS);
  if (comparisons > MOST_COMPARISONS)
    errors.push(
      new GraphQLError(
        `The document repeats fields of one name in one place so often that more than ${MOST_COMPARISONS} comparisons would be needed: name each field once in a place.`,
        { extensions: { limit: 'comparisons', max: MOST_COMPARISONS } },
      ),
    );
  return { errors, circular: false };
}

/** Measures each fragment once, however often it is spread: a fragment that spreads others twice over cannot stall it. */
function measure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, DocumentSize | undefined>();
  let circle = false;

  function spread(name: string): DocumentSize {
    const before = known.get(name);
    if (before) return before;
    circle ||= known.has(name);
    if (circle) return NOTHING;
    known.set(name, undefined);
    const definition = fragments.get(name);
    const size = definition ? ofSet(definition.selectionSet) : NOTHING;
    known.set(name, size);
    return size;
  }

  function ofSelection(selection: SelectionNode): DocumentSize {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return spread(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    const { depth, aliases, fields } = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    return { depth: depth + 1, aliases: aliases + (selection.alias ? 1 : 0), fields: fields + 1 };
  }

  function ofSet({ selections }: SelectionSetNode): DocumentSize {
    let [depth, aliases, fields] = [0, 0, 0];
    for (const selection of selections) {
      const one = ofSelection(selection);
      depth = Math.max(depth, one.depth);
      aliases += one.aliases;
      fields += one.fields;
    }
    return { depth, aliases, fields };
  }

  return { sizeOf: ofSet, circular: () => circle };
}
