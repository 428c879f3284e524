import cors from 'cors';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The request headers of README, and those that GraphQL clients and tracers send on their own. */
const ALLOWED = [
  'authorization',
  'content-type',
  'content-encoding',
  'hq-deadline',
  'hq-priority',
  'hq-explain',
  'hq-max-cost',
  'hq-fresh',
  'idempotency-key',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
  'traceparent',
  'tracestate',
  'baggage',
];

/** Response headers that a web page may read, in addition to the default ones. */
const EXPOSED = ['retry-after', 'hq-cost', 'content-disposition', 'www-authenticate'];

/** Handles CORS. Answers preflight requests; adds headers to all others and passes them to `next`. */
export type Cors = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Allows the configured web origins. Without any, browsers block all other origins. */
export function createCors(origins: readonly string[] = []): Cors {
  if (origins.length === 0) return (_, __, next) => next();
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ALLOWED,
    exposedHeaders: EXPOSED,
    // Seconds: a day.
    maxAge: 86_400,
  });
}
