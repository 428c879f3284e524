import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { NO_COST } from '../operation/cost.js';
import { type ErrorCode, KnownError, Throttled } from '../errors.js';

/** A request that is answered outside GraphQL: wrong path, wrong method, too large, not JSON. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: OutgoingHttpHeaders = {},
    /** More for `extensions`, such as the limit that was passed. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  THROTTLED: 429,
  MAX_COST_EXCEEDED: 403,
  ANSWER_TOO_LARGE: 400,
  DEADLINE_EXCEEDED: 504,
  HQ_UNAVAILABLE: 503,
  HQ_UNEXPECTED: 502,
  OUTCOME_UNKNOWN: 502,
};

/** The scheme of the challenge is HQ's own, not Basic: a browser must not open its login window over the explorer. */
const challenge = { 'www-authenticate': 'ApiKey realm="CommCare HQ"' };

/** HTTP status of an error where the whole request failed with it. */
export const statusOf = ({ code }: KnownError): number => statuses[code];

/** Headers that go with an error where the whole request failed with it. `Retry-After` in whole seconds, rounded up. */
export function headersOf(error: KnownError): Readonly<Record<string, string>> {
  if (error.code === 'UNAUTHENTICATED') return challenge;
  return error instanceof Throttled ? { 'retry-after': String(Math.ceil(error.retryAfter)) } : {};
}

/** Answers with GraphQL's error shape, which clients of the endpoint read anyway. */
export function sendErrors(
  response: ServerResponse,
  status: number,
  error: { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> },
  headers: OutgoingHttpHeaders = {},
): void {
  // What was refused before it could ask HQ has cost nothing, and says so like every answer of the graph.
  const isGraph = /^\/graphql\/?(\?|$)/.test(response.req.url ?? '');
  const body = JSON.stringify({ errors: [error], ...(isGraph && { extensions: { cost: NO_COST } }) });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Answers with what an error says of itself, or with `undefined` left unanswered where it is not one of ours. */
export function sendKnown(response: ServerResponse, error: unknown): boolean {
  if (error instanceof HttpRefusal) {
    const { status, message, code, details, headers } = error;
    sendErrors(response, status, { message, extensions: { code, ...details } }, headers);
    return true;
  }
  if (error instanceof KnownError) {
    const { message, code, extensions } = error;
    sendErrors(response, statusOf(error), { message, extensions: { code, ...extensions } }, headersOf(error));
    return true;
  }
  return false;
}
