import type { IncomingMessage } from 'node:http';
import { parseJson } from './jsonText.js';
import { Refusal } from './refusal.js';

/**
 * Reads a JSON body of at most `maxKb` kB. More is refused as soon as it is known, before the rest is read.
 * @throws {Refusal} 413 too large, 415 not JSON by its headers, 400 not JSON by its text.
 */
export async function jsonBody(request: IncomingMessage, maxKb: number): Promise<unknown> {
  const { headers } = request;
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new Refusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the operation as JSON, with content-type: application/json.',
    );
  }
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the operation uncompressed, without content-encoding.');
  }
  const limit = maxKb * 1024;
  const body = Number(headers['content-length'] ?? 0) > limit ? undefined : await bytes(request, limit);
  if (!body) throw tooLarge(request, maxKb);
  return parseJson(body);
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

/** The rest of the body is read and thrown away: most clients read the answer only when they have sent all. */
function tooLarge(request: IncomingMessage, maxKb: number): Refusal {
  request.resume();
  const message = `The request body is larger than ${maxKb} kB, the most that this gateway takes (MAX_BODY_KB).`;
  return new Refusal(413, 'PAYLOAD_TOO_LARGE', message);
}
