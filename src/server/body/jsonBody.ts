import type { IncomingMessage } from 'node:http';
import { ACCEPTED_ENCODINGS, inflaterOf } from './inflate.js';
import { HttpRefusal } from '../httpErrors.js';

/** JSON in requests must be UTF-8 (RFC 8259). */
const isJson = (type: string): boolean =>
  /^application\/json\s*(;|$)/i.test(type) && !/;\s*charset\s*=\s*(?!"?utf-?8"?\s*(;|$))/i.test(type);

/**
 * Reads the text of a JSON body of at most `maxKb` kB, both compressed and decompressed. A larger body is rejected before
 * the rest is read.
 * @throws {HttpRefusal} 413 too large; 415 not declared as JSON in UTF-8, or unknown encoding; 400 malformed encoding.
 */
export async function jsonBody(request: IncomingMessage, maxKb: number): Promise<Buffer> {
  const { headers } = request;
  if (!isJson(headers['content-type'] ?? '')) {
    throw new HttpRefusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the operation as JSON in UTF-8, with content-type: application/json.',
    );
  }
  const inflate = inflaterOf(headers['content-encoding']);
  if (!inflate) throw unknownEncoding(`Send the operation uncompressed or as one of ${ACCEPTED_ENCODINGS}.`);
  const limit = maxKb * 1024;
  const sent = Number(headers['content-length'] ?? 0) > limit ? undefined : await bytes(request, limit);
  const body = sent ? await inflate(sent, limit) : 'too large';
  if (body === 'too large') throw tooLarge(request, maxKb);
  if (body === 'malformed')
    throw new HttpRefusal(
      400,
      'BAD_REQUEST',
      'The request body is not compressed as declared by its content-encoding.',
    );
  return body;
}

async function bytes(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** The error for an unsupported `content-encoding`. It lists the accepted ones (RFC 7694). */
export const unknownEncoding = (message: string): HttpRefusal =>
  new HttpRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', message, { 'accept-encoding': ACCEPTED_ENCODINGS });

/** The rest of the body is read and discarded: most clients read the answer only after they have sent everything. */
function tooLarge(request: IncomingMessage, maxKb: number): HttpRefusal {
  request.resume();
  const message = `The request body is larger than ${maxKb} kB, the limit of this gateway (MAX_BODY_KB).`;
  return new HttpRefusal(413, 'PAYLOAD_TOO_LARGE', message);
}
