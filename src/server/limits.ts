import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { OperationLimits } from './settings.js';

interface Size {
  readonly depth: number;
  readonly aliases: number;
}

const NOTHING: Size = { depth: 0, aliases: 0 };

/** A validation rule that refuses operations that nest too deep or alias too much. Introspection has graphql-js' own limit. */
export function limits({ maxDepth, maxAliases }: Pick<OperationLimits, 'maxDepth' | 'maxAliases'>) {
  return (context: ValidationContext): ASTVisitor => {
    const sizeOf = measure(name => context.getFragment(name));
    const check = (what: string, is: number, max: number, variable: string) => {
      if (is <= max) return;
      context.reportError(new GraphQLError(`The operation has ${is} ${what}, the most is ${max} (${variable}).`));
    };
    return {
      OperationDefinition({ selectionSet }) {
        const { depth, aliases } = sizeOf(selectionSet);
        check('levels of fields', depth, maxDepth, 'MAX_DEPTH');
        check('aliases', aliases, maxAliases, 'MAX_ALIASES');
        return false;
      },
    };
  };
}

/** Measures each fragment once, however often it is spread: a fragment that spreads others twice over cannot stall it. */
function measure(fragment: (name: string) => FragmentDefinitionNode | null | undefined) {
  const known = new Map<string, Size>();

  function spread(name: string): Size {
    // Also ends cycles, which another rule reports.
    const before = known.get(name);
    if (before) return before;
    known.set(name, NOTHING);
    const definition = fragment(name);
    const size = definition ? ofSet(definition.selectionSet) : NOTHING;
    known.set(name, size);
    return size;
  }

  function ofSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return spread(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    if (selection.name.value.startsWith('__')) return NOTHING;
    const below = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    return { depth: below.depth + 1, aliases: below.aliases + (selection.alias ? 1 : 0) };
  }

  function ofSet({ selections }: SelectionSetNode): Size {
    return selections
      .map(ofSelection)
      .reduce((all, one) => ({ depth: Math.max(all.depth, one.depth), aliases: all.aliases + one.aliases }), NOTHING);
  }

  return ofSet;
}
