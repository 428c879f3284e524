import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Request headers that decide who asks, what may be answered and in which form; also all that begin with `hq-`. */
const HEADERS = [
  'authorization',
  'accept',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/** Headers of requests whose answers are not given again: they explain an execution, or they are changes. */
const NEVER = ['hq-explain', 'idempotency-key'] as const;

/**
 * A digest of all that an answer depends on in its HTTP request. Requests with equal keys are of the same login and ask
 * the same. It holds neither the login nor the query. Undefined for requests whose answers are not given again.
 * @param body the body of a POST.
 */
export function requestKey(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  origin: string,
  search: string,
  body: Buffer | string = '',
): string | undefined {
  for (const name of NEVER) if (headers[name] !== undefined) return undefined;
  // None of these parts can hold a line break.
  let head = `${method}\n${origin}\n${search}\n`;
  for (const name of HEADERS) head += `${String(headers[name] ?? '')}\n`;
  for (const name in headers) if (name.startsWith('hq-')) head += `${name}: ${String(headers[name])}\n`;
  return createHash('sha256').update(`${head}\n`).update(body).digest('base64url');
}
