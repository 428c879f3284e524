import type { IncomingMessage, ServerResponse } from 'node:http';

const ALLOWED =
  'authorization, content-type, apollo-require-preflight, hq-deadline, hq-explain, hq-max-cost, hq-priority';

/** Lets the configured web origins call the gateway; without any, a browser keeps every other origin out. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[] = []): void {
  if (origins.length === 0) return;
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) return;
  response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin);
  response.setHeader('access-control-expose-headers', 'retry-after, content-disposition');
}

/** Answers a preflight; what `allowOrigin` has set says yes or, by its absence, no. */
export function preflight(response: ServerResponse, methods: readonly string[]): void {
  response.writeHead(204, {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': ALLOWED,
    'access-control-max-age': '86400',
  });
  response.end();
}
