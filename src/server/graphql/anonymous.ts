import { KnownError } from '../../errors.js';
import { NO_COST } from '../../operation/cost.js';
import type { Repeat } from '../../operation/repeat.js';
import type { OperationContext } from './requestHeaders.js';

/**
 * An operation without a usable credential. It may introspect the schema, which is public: the explorer and code
 * generators do so before a login. Anything else is rejected with `error`.
 */
export class AnonymousContext {
  constructor(readonly error: KnownError) {}

  /** The schema does not change. */
  repeat(): Repeat {
    return { isCurrent: () => true, cost: () => NO_COST };
  }
}

/** The context of an operation, or an AnonymousContext if `make` throws a KnownError. Other errors are rethrown. */
export function contextOrAnonymous<C extends OperationContext>(make: () => C): C | AnonymousContext {
  try {
    return make();
  } catch (error) {
    if (error instanceof KnownError) return new AnonymousContext(error);
    throw error;
  }
}
