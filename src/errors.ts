/** Codes that a client can match on: `extensions.code`. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'THROTTLED'
  | 'MAX_COST_EXCEEDED'
  | 'ANSWER_TOO_LARGE'
  | 'DEADLINE_EXCEEDED'
  | 'HQ_UNAVAILABLE'
  | 'HQ_UNEXPECTED'
  | 'OUTCOME_UNKNOWN';

/**
 * An error that a client may see as it is. Its message names what the reader can act on and never holds a credential,
 * a body of HQ's or case content. Every other error is masked.
 */
export class KnownError extends Error {
  /** HQ's HTTP status behind it, for the engine; never shown. */
  hqStatus?: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** The caller must bring a (better) credential. */
export class Unauthenticated extends KnownError {
  constructor(message: string) {
    super('UNAUTHENTICATED', message);
  }
}

/** The caller's account, role, key or plan does not allow it; trying again is useless. */
export class Forbidden extends KnownError {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** The caller must ask differently; `message` names the input. */
export class BadInput extends KnownError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
  }
}

/** The caller must wait: HQ's budget is spent. `retryAfter` in seconds; `price` where it was known beforehand. */
export class Throttled extends KnownError {
  constructor(
    message: string,
    readonly retryAfter: number,
    price: Readonly<Record<string, unknown>> = {},
  ) {
    super('THROTTLED', message, { retryAfter, ...price });
  }
}

/** The answer would hold more than one operation may build; `limit` is the variable that says how much. The caller must ask for less. */
export class AnswerTooLarge extends KnownError {
  constructor(message: string, limit: string, max: number) {
    super('ANSWER_TOO_LARGE', message, { limit, max });
  }
}

/** Building the answer went on beyond the operation's deadline. The caller must ask for less, or give more time. */
export class DeadlineExceeded extends KnownError {
  constructor(message: string) {
    super('DEADLINE_EXCEEDED', message, { limit: 'hq-deadline' });
  }
}

/** The operation costs more HQ requests than it may; `fields` are what costs most, where that was known beforehand. */
export class TooCostly extends KnownError {
  constructor(message: string, cost: number, maxCost: number, fields?: readonly unknown[]) {
    super('MAX_COST_EXCEEDED', message, { cost, maxCost, ...(fields && { fields }) });
  }
}

/** HQ cannot be reached or is down: the operator or time must act. */
export class HqUnavailable extends KnownError {
  constructor(
    message: string,
    /** HQ may have got the request. */
    readonly sent = true,
  ) {
    super('HQ_UNAVAILABLE', message);
  }
}

/**
 * A change was sent and nobody knows whether HQ made it: the caller must look, and then decide. `safeToRepeat`: sent
 * again as it is, it is made once all the same.
 */
export class OutcomeUnknown extends KnownError {
  constructor(
    message: string,
    safeToRepeat: boolean,
    /** ms since the epoch when it was sent, where that was by an earlier operation and nothing can find out more. */
    readonly earlier?: number,
  ) {
    super('OUTCOME_UNKNOWN', message, { safeToRepeat });
  }
}

/** What is wrong with a part of a mutation's input: the schema's `HqUserErrorCode`. */
export type ProblemCode =
  | 'REQUIRED'
  | 'EXCLUSIVE'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'WRONG_CREDENTIALS'
  | 'TAKEN'
  | 'AMBIGUOUS'
  | 'DUPLICATE'
  | 'TOO_LARGE'
  | 'NOT_EDITABLE'
  | 'IGNORED'
  | 'CONFLICT'
  | 'OUT_OF_REACH'
  | 'FAILED';

/** One thing that keeps a mutation from being made, or a part of it that HQ left out: the schema's `HqUserError`. */
export interface Problem {
  /** Path of the input, such as `['input', 'properties', 'edd']`; null where it is no one input's. */
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: ProblemCode;
}

/** A mutation is refused and nothing has changed: the caller must ask differently. Becomes `userErrors`. */
export class RejectedChange extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('; '));
  }
}

/** HQ answered in a way that its contract does not know: the developers must act. */
export class HqUnexpected extends KnownError {
  constructor(message: string) {
    super('HQ_UNEXPECTED', message);
  }
}
