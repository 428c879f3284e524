import type { StaleField, UnindexedField } from '../engine/memory/freshness.js';
import type { ErrorCode } from '../errors.js';
import type { Cost } from './cost.js';
import type { FieldPrice } from './price.js';

/** The `extensions` of an answer. */
export interface AnswerExtensions {
  readonly cost: Cost;
  /** Fields that were served answers older than usual for their kind. */
  readonly stale?: readonly StaleField[];
  /** Lists that may lack rows which were just written. */
  readonly indexLag?: readonly UnindexedField[];
}

/** Codes of operations that are rejected as a whole, by GraphQL, by HTTP or by their document. */
export type RequestErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'NOT_EXECUTED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'QUERY_NOT_IN_SAFELIST'
  | 'BAD_REQUEST'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'METHOD_NOT_ALLOWED'
  | 'MISDIRECTED_REQUEST';

/**
 * The `extensions` of an error, by its `code`. New codes may come in a minor version, so clients need a default branch:
 * any other code has no fields that they could rely on.
 */
export type ErrorExtensions =
  | { readonly code: Exclude<ErrorCode, DetailedCode> }
  | { readonly code: RequestErrorCode; readonly limit?: string; readonly max?: number }
  /** `retryAfter`: seconds. The others stand with it if the operation was priced. */
  | {
      readonly code: 'THROTTLED';
      readonly retryAfter: number;
      readonly cost?: number;
      readonly fields?: readonly FieldPrice[];
    }
  /** HQ requests that the operation needs and may make. `fields`: the most expensive ones, if it was priced. */
  | {
      readonly code: 'MAX_COST_EXCEEDED';
      readonly cost: number;
      readonly maxCost: number;
      readonly fields?: readonly FieldPrice[];
    }
  /** The variable that sets the limit, and its value. */
  | { readonly code: 'ANSWER_TOO_LARGE'; readonly limit: string; readonly max: number }
  /** The header that sets the deadline. */
  | { readonly code: 'DEADLINE_EXCEEDED'; readonly limit: string }
  /** Whether sending the change again unchanged does not apply it twice. */
  | { readonly code: 'OUTCOME_UNKNOWN'; readonly safeToRepeat: boolean }
  /** The gateway's log has the details under this id. */
  | { readonly code: 'INTERNAL_SERVER_ERROR'; readonly id: string };

type DetailedCode = 'THROTTLED' | 'MAX_COST_EXCEEDED' | 'ANSWER_TOO_LARGE' | 'DEADLINE_EXCEEDED' | 'OUTCOME_UNKNOWN';
