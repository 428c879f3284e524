/** A problem of a mutation's input, as the graph answers it. */
export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: string;
}

/** Selects what `UserError` reads. */
export const USER_ERRORS = 'userErrors { field message code }';
