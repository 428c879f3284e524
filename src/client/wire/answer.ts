import { Transform, pipeline, type Readable } from 'node:stream';
import { HqUnexpected } from '../../errors.js';

/** Headers of an answer, lower case. */
export type ReplyHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Bytes of an error body that are read. A longer body is cut; the contract has none. */
const ERROR_BYTES = 1_000_000;

/**
 * The body as bytes, at most `maxBytes`; an error body is cut. The connection is closed when reading stops early.
 * @throws {HqUnexpected} if the body is longer.
 */
export async function bytesOf(
  body: Readable,
  headers: ReplyHeaders,
  isError: boolean,
  maxBytes: number,
): Promise<Buffer> {
  if (!isError && (lengthIn(headers) ?? 0) > maxBytes) throw tooLong(maxBytes, 'HQ_ANSWER_MB');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (isError && length > ERROR_BYTES) break;
    if (length > maxBytes) throw tooLong(maxBytes, 'HQ_ANSWER_MB');
  }
  return Buffer.concat(chunks);
}

/**
 * The stream, limited to `maxBytes`: it fails with HqUnexpected if longer. Destroying either stream destroys the other.
 */
export function bounded(body: Readable, maxBytes: number): Readable {
  let length = 0;
  const limiter = new Transform({
    transform(chunk: Uint8Array, _, done) {
      length += chunk.length;
      if (length > maxBytes) done(tooLong(maxBytes, 'HQ_FILE_MB'));
      else done(null, chunk);
    },
  });
  return pipeline(body, limiter, () => undefined);
}

/** The `content-length`, in bytes as sent (possibly compressed); undefined if absent. */
export function lengthIn(headers: ReplyHeaders): number | undefined {
  const length = Number(headers['content-length'] ?? NaN);
  return Number.isInteger(length) ? length : undefined;
}

const tooLong = (maxBytes: number, setting: string) =>
  new HqUnexpected(`HQ's answer is longer than ${maxBytes / 1_000_000} MB (${setting}). Request less at once.`);

/** Maximum number of values in a JSON text. Each takes about 60 bytes of memory. No genuine answer of HQ has so many. */
const MAX_VALUES = 10_000_000;

/**
 * Rejects JSON text that would take far more memory than its length. Counts commas in strings, too. A text has no more
 * values than bytes, so a short one is not counted.
 * @throws {HqUnexpected}
 */
export function checkValues(raw: Uint8Array): void {
  if (raw.length <= MAX_VALUES) return;
  let values = 0;
  // By index: an iterator takes ten times as long.
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i];
    if (byte === COMMA || byte === BRACKET || byte === BRACE) values++;
  }
  if (values > MAX_VALUES)
    throw new HqUnexpected(`HQ's answer has more than ${MAX_VALUES} values. Request less at once.`);
}

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];
