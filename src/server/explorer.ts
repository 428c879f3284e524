import { open, readdir } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Negotiator from 'negotiator';
import { HttpRefusal } from './httpErrors.js';

/**
 * All resources come from this server. GraphiQL's fonts are in its style sheet; Monaco writes colours into style
 * elements.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

/** Serves a file of the explorer by name. The empty name is the page itself. */
export type Explorer = (request: IncomingMessage, response: ServerResponse, name: string) => Promise<void>;

interface Asset {
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
}

/**
 * Serves the explorer's built files, gzipped if the build made a gzipped form. All names but the page's contain a hash,
 * so those files are cached without limit.
 */
export async function createExplorer(folder: string | undefined): Promise<Explorer> {
  const plain = new Map<string, Asset>();
  const gzipped = new Map<string, Asset>();
  for (const file of folder ? await readdir(folder).catch(() => []) : []) {
    const name = file.replace(/\.gz$/, '');
    const asset = describe(join(folder ?? '', file), name, file !== name);
    (file === name ? plain : gzipped).set(name, asset);
  }

  return async (request, response, name) => {
    const wantsGzip = new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip';
    const key = name || 'index.html';
    const asset = (wantsGzip && gzipped.get(key)) || plain.get(key);
    if (!asset && !name) throw new HttpRefusal(404, 'NOT_FOUND', 'The explorer is not built: run `npm run build`.');
    if (!asset) throw new HttpRefusal(404, 'NOT_FOUND', 'The explorer has no such file.');
    // A rebuild may have deleted the file or changed its length.
    const file = await open(asset.path).catch(() => {
      throw new HttpRefusal(404, 'NOT_FOUND', 'The explorer was rebuilt and no longer has this file. Reload the page.');
    });
    const { size } = await file.stat();
    response.writeHead(200, { ...asset.headers, 'content-length': size });
    if (request.method !== 'HEAD') return pipeline(file.createReadStream(), response);
    response.end();
    await file.close();
  };
}

function describe(path: string, name: string, isGzip: boolean): Asset {
  const isPage = name === 'index.html';
  return {
    path,
    headers: {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'cache-control': isPage ? 'no-cache' : 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(isGzip && { 'content-encoding': 'gzip' }),
      'content-security-policy': POLICY,
    },
  };
}
