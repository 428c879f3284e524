import compression from 'compression';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Enables compression of an answer (br or gzip, as the client accepts) from 1 kB, for compressible types without a
 * `content-encoding`. Sets `vary`. Call it before anything is written.
 */
export const compressAnswer = (request: IncomingMessage, response: ServerResponse): void =>
  compress(request, response, () => undefined);

/** The library's types are for Express, but it uses only node:http. */
const compress = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;
