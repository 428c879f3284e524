/** Error codes for clients, in `extensions.code`: the schema's `HqErrorCode`, with the HTTP status of each. */
export const ERROR_STATUSES = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  UNSUPPORTED_BY_SERVER: 501,
  THROTTLED: 429,
  MAX_COST_EXCEEDED: 403,
  ANSWER_TOO_LARGE: 400,
  DEADLINE_EXCEEDED: 504,
  HQ_UNAVAILABLE: 503,
  HQ_UNEXPECTED: 502,
  OUTCOME_UNKNOWN: 502,
} as const;

/** A code in `extensions.code`. */
export type ErrorCode = keyof typeof ERROR_STATUSES;

/**
 * An error that is shown to clients unchanged. Its message says what the reader can do and never contains a credential,
 * a body from HQ or case content. All other errors are masked.
 */
export class KnownError extends Error {
  /** HQ's HTTP status, for the engine; never shown. */
  hqStatus?: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** The request has no valid credential. The caller must send another one. */
export class Unauthenticated extends KnownError {
  constructor(message: string) {
    super('UNAUTHENTICATED', message);
  }
}

/** The caller's account, role, key or plan does not allow the request. Retrying does not help. */
export class Forbidden extends KnownError {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** The input is invalid; `message` names it. The caller must change it. */
export class BadInput extends KnownError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
  }
}

/** This HQ server does not have the API that a field needs. Only a newer or older server can help. */
export class UnsupportedByServer extends KnownError {
  constructor(message: string) {
    super('UNSUPPORTED_BY_SERVER', message);
  }
}

/**
 * HQ's budget is used up. The caller must wait `retryAfter` seconds. `price`: the operation's price, if it was
 * computed.
 */
export class Throttled extends KnownError {
  constructor(
    message: string,
    readonly retryAfter: number,
    price: Readonly<Record<string, unknown>> = {},
  ) {
    super('THROTTLED', message, { retryAfter, ...price });
  }
}

/** The answer would exceed a limit; `limit` names the variable that sets it. The caller must request less. */
export class AnswerTooLarge extends KnownError {
  constructor(message: string, limit: string, max: number) {
    super('ANSWER_TOO_LARGE', message, { limit, max });
  }
}

/** The answer was not complete at the operation's deadline. The caller must request less or raise the deadline. */
export class DeadlineExceeded extends KnownError {
  constructor(message: string) {
    super('DEADLINE_EXCEEDED', message, { limit: 'hq-deadline' });
  }
}

/** The operation needs more HQ requests than allowed. `fields`: its most expensive fields, if it was priced. */
export class TooCostly extends KnownError {
  constructor(message: string, cost: number, maxCost: number, fields?: readonly unknown[]) {
    super('MAX_COST_EXCEEDED', message, { cost, maxCost, ...(fields && { fields }) });
  }
}

/** HQ is unreachable or down. Only the operator, or a later retry, can help. */
export class HqUnavailable extends KnownError {
  constructor(
    message: string,
    /** HQ may have received the request. */
    readonly sent = true,
  ) {
    super('HQ_UNAVAILABLE', message);
  }
}

/**
 * A change was sent, but its outcome is unknown. The caller must check it. `safeToRepeat`: sending it again unchanged
 * does not apply it twice.
 */
export class OutcomeUnknown extends KnownError {
  constructor(
    message: string,
    safeToRepeat: boolean,
    /**
     * If an earlier operation sent the change: the time of sending, ms since the epoch. No further information is
     * available then.
     */
    readonly earlier?: number,
  ) {
    super('OUTCOME_UNKNOWN', message, { safeToRepeat });
  }
}

/** The kinds of problems with a mutation's input: the schema's `HqUserErrorCode`. */
export const PROBLEM_CODES = [
  'REQUIRED',
  'EXCLUSIVE',
  'INVALID',
  'NOT_FOUND',
  'WRONG_CREDENTIALS',
  'TAKEN',
  'AMBIGUOUS',
  'DUPLICATE',
  'TOO_LARGE',
  'NOT_EDITABLE',
  'IGNORED',
  'CONFLICT',
  'OUT_OF_REACH',
  'FAILED',
] as const;

/** The kind of a problem with a mutation's input. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A reason why a mutation, or a part of it, was rejected or left out by HQ: the schema's `HqUserError`. */
export interface Problem {
  /** Path of the input, such as `['input', 'properties', 'edd']`; null if no single input is the cause. */
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: ProblemCode;
}

/** A mutation was rejected and nothing has changed. The caller must change the input. Becomes `userErrors`. */
export class RejectedChange extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('; '));
  }
}

/** HQ's answer does not match its contract. The developers must act. */
export class HqUnexpected extends KnownError {
  constructor(message: string) {
    super('HQ_UNEXPECTED', message);
  }
}
