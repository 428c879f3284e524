import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { KnownError } from '../errors.js';
import type { OperationContext } from './operation.js';
import { headersOf, statusOf } from './refusal.js';

/**
 * An operation without a usable credential. The schema is public, so it may still be introspected (the explorer and
 * code generators do that before anybody has logged in); everything else is refused with the error it carries.
 */
export class Anonymous {
  constructor(readonly error: KnownError) {}
}

/** The context of an operation, or why it has none. Errors other than `KnownError` are thrown on. */
export function contextOrAnonymous<C extends OperationContext>(make: () => C): C | Anonymous {
  try {
    return make();
  } catch (error) {
    if (error instanceof KnownError) return new Anonymous(error);
    throw error;
  }
}

/** Throws the refusal as a GraphQL error with its HTTP status, unless the operation reads the schema only. */
export function refuseAnonymous(
  { error }: Anonymous,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): void {
  if (readsSchemaOnly(operation.selectionSet, document)) return;
  const http = { status: statusOf(error), headers: new Map(Object.entries(headersOf(error))) };
  throw new GraphQLError(error.message, { extensions: { code: error.code, ...error.extensions, http } });
}

function readsSchemaOnly({ selections }: SelectionSetNode, document: DocumentNode): boolean {
  return selections.every(selection => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
    if (selection.kind === Kind.INLINE_FRAGMENT) return readsSchemaOnly(selection.selectionSet, document);
    const fragment = document.definitions.find(
      definition => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && readsSchemaOnly(fragment.selectionSet, document);
  });
}
