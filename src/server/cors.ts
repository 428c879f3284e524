import cors from 'cors';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What README names, and what GraphQL clients and tracers send by themselves. */
const ALLOWED = [
  'authorization',
  'content-type',
  'content-encoding',
  'hq-deadline',
  'hq-priority',
  'hq-explain',
  'hq-max-cost',
  'idempotency-key',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
  'traceparent',
  'tracestate',
  'baggage',
];

/** What a web page may read of an answer, besides what every page may. */
const EXPOSED = ['retry-after', 'content-disposition', 'www-authenticate'];

/** Lets web origins in. Answers a preflight itself; everything else goes on to `next` with the headers that allow it. */
export type Cors = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Lets the configured web origins call the gateway; without any, a browser keeps every other origin out. */
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
