import compression from 'compression';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Makes an answer compress itself (br or gzip, as the client accepts) from 1 kB on, where its type gains by that and it
 * has no `content-encoding` yet, and says so in `vary`. Call it before anything is written.
 */
export const compressAnswer = (request: IncomingMessage, response: ServerResponse): void =>
  compress(request, response, () => undefined);

/** The library's types are Express'; it uses what node:http has. */
const compress = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;
