import { KnownError } from '../../errors.js';
import type { OperationContext } from './requestHeaders.js';

/**
 * An operation without a usable credential. The schema is public, so it may still be introspected (the explorer and
 * code generators do that before anybody has logged in); everything else is refused with the error it carries.
 */
export class AnonymousContext {
  constructor(readonly error: KnownError) {}
}

/** The context of an operation, or why it has none. Errors other than `KnownError` are thrown on. */
export function contextOrAnonymous<C extends OperationContext>(make: () => C): C | AnonymousContext {
  try {
    return make();
  } catch (error) {
    if (error instanceof KnownError) return new AnonymousContext(error);
    throw error;
  }
}
