import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

/** `content-encoding` of request bodies that are inflated. */
const INFLATERS: Readonly<Record<string, typeof gunzip>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: brotliDecompress,
};

/** The names of the encodings, for the header that tells a client what it may send (RFC 7694). */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** Inflates a body to at most `limit` bytes. Resolves to 'too large' or 'malformed' where it cannot. */
export type Inflate = (body: Buffer, limit: number) => Promise<Buffer | 'too large' | 'malformed'>;

/** How a body of this `content-encoding` is inflated; undefined where the encoding is unknown. */
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
