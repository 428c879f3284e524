import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer that is ready to be sent. */
interface ReadyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body in the order of its parts. */
  readonly parts: readonly (string | Buffer)[];
  readonly etag?: string | undefined;
}

/**
 * Sends an answer, or 304 without a body if the client already has the data: its `if-none-match` names the answer's ETag.
 * Browsers and proxies must not store answers, which hold case content. Clients that keep them on their own use the ETag.
 */
export function sendAnswer(
  request: Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
  { status, headers, parts, etag }: ReadyAnswer,
): void {
  const common = {
    ...headers,
    ...(etag && { etag }),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (etag && isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, common);
    response.end();
    return;
  }
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  response.writeHead(status, { ...common, 'content-length': size });
  for (const part of parts.slice(0, -1)) response.write(part);
  response.end(parts.at(-1));
}

/** Whether `if-none-match` names the ETag. Weak comparison (RFC 9110, 13.1.2): a proxy that compresses may weaken or strengthen it. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  header === '*' || (header?.split(',').some(one => one.trim().replace(/^W\//, '') === etag.slice(2)) ?? false);
