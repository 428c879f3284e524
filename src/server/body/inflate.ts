import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

/** Decompression functions by `content-encoding` of a request body. */
const INFLATERS: Readonly<Record<string, typeof gunzip>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: brotliDecompress,
};

/** The accepted encodings, as a header value (RFC 7694). */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** Decompresses a body to at most `limit` bytes. Resolves to 'too large' or 'malformed' on failure. */
export type Inflate = (body: Buffer, limit: number) => Promise<Buffer | 'too large' | 'malformed'>;

/** The decompression for a `content-encoding`; undefined for an unknown encoding. */
export function inflaterOf(encoding: string | undefined): Inflate | undefined {
  const name = encoding?.trim().toLowerCase() || 'identity';
  if (name === 'identity') return async body => body;
  const inflater = Object.hasOwn(INFLATERS, name) ? INFLATERS[name] : undefined;
  if (!inflater) return undefined;
  const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflater);
  return (body, limit) =>
    inflated(body, { maxOutputLength: limit }).catch((error: { readonly code?: string }) =>
      error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'malformed',
    );
}
