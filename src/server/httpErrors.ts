import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { NO_COST } from '../operation/cost.js';
import { ERROR_STATUSES, KnownError, Throttled } from '../errors.js';

/** A request that fails before GraphQL: wrong path or method, too large, not JSON. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: OutgoingHttpHeaders = {},
    /** Further `extensions`, such as the exceeded limit. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/**
 * The challenge uses HQ's scheme instead of Basic, so that a browser does not open its login window over the explorer.
 */
const CHALLENGE = { 'www-authenticate': 'ApiKey realm="CommCare HQ"' };

/** The HTTP status if the whole request failed with the error. */
export const statusOf = ({ code }: KnownError): number => ERROR_STATUSES[code];

/** The response headers if the whole request failed with the error. `Retry-After` in whole seconds, rounded up. */
export function headersOf(error: KnownError): Readonly<Record<string, string>> {
  if (error.code === 'UNAUTHENTICATED') return CHALLENGE;
  return error instanceof Throttled ? { 'retry-after': String(Math.ceil(error.retryAfter)) } : {};
}

/** Sends an error in GraphQL's shape, which clients of the endpoint can read. */
export function sendErrors(
  response: ServerResponse,
  status: number,
  error: { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> },
  headers: OutgoingHttpHeaders = {},
): void {
  // A request that was rejected before any HQ request has no cost; answers of the graph always state their cost.
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

/** Sends an HttpRefusal or KnownError. Returns false, without an answer, for any other error. */
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
