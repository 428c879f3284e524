import { Transform, pipeline, type Readable } from 'node:stream';
import { HqUnexpected } from '../../errors.js';

/** Headers of an answer, lower case. */
export type ReplyHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Bytes of an error's body that are read; what is longer is cut, and is none that the contract knows. */
const ERROR_BYTES = 1_000_000;

/** The body as bytes, no more than `most`; that of an error is cut. Who stops reading ends the connection. Throws HqUnexpected. */
export async function bytesOf(body: Readable, headers: ReplyHeaders, isError: boolean, most: number): Promise<Buffer> {
  if (!isError && (lengthIn(headers) ?? 0) > most) throw tooLong(most, 'HQ_ANSWER_MB');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (isError && length > ERROR_BYTES) break;
    if (length > most) throw tooLong(most, 'HQ_ANSWER_MB');
  }
  return Buffer.concat(chunks);
}

/** The same stream, which breaks with HqUnexpected where it is longer than `most` bytes; it ends with its source, and its source with it. */
export function bounded(body: Readable, most: number): Readable {
  let length = 0;
  const passing = new Transform({
    transform(chunk: Uint8Array, _, done) {
      length += chunk.length;
      if (length > most) done(tooLong(most, 'HQ_FILE_MB'));
      else done(null, chunk);
    },
  });
  return pipeline(body, passing, () => undefined);
}

/** Bytes that are still compressed, where the answer says how many. */
export function lengthIn(headers: ReplyHeaders): number | undefined {
  const length = Number(headers['content-length'] ?? NaN);
  return Number.isInteger(length) ? length : undefined;
}

const tooLong = (most: number, setting: string) =>
  new HqUnexpected(`HQ's answer is longer than ${most / 1_000_000} MB (${setting}); ask for less at once.`);

/**
 * Values of a JSON text that are held: each takes some 60 bytes, however short it is. Texts of this length are counted,
 * and no honest answer of HQ's has so many.
 */
const [MOST_VALUES, COUNTED_FROM] = [10_000_000, 1_000_000];

/** Throws HqUnexpected where a JSON text would take far more memory than its length. Commas in texts count, too. */
export function checkValues(raw: Uint8Array): void {
  if (raw.length < COUNTED_FROM) return;
  let values = 0;
  for (const byte of raw) if (byte === COMMA || byte === BRACKET || byte === BRACE) values++;
  if (values > MOST_VALUES)
    throw new HqUnexpected(`HQ's answer has more than ${MOST_VALUES} values; ask for less at once.`);
}

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];
