import type { Readable } from 'node:stream';
import { isUtf8 } from 'node:buffer';
import { BadInput } from '../errors.js';

/** Maximum bytes of a file inside an answer. */
const MAX_BYTES = 10_000_000;

/** A file that is being streamed. */
interface OpenedContent {
  readonly body: Readable;
  readonly length?: number;
}

/**
 * Reads a file. `knownLength`: its length in bytes, if known; the file is opened only if that fits. Reading stops above
 * `maxBytes`.
 * @throws {BadInput} naming `maxBytes`.
 */
export async function contentOf(open: () => Promise<OpenedContent>, maxBytes: number, knownLength: number | null) {
  if (maxBytes < 0 || maxBytes > MAX_BYTES)
    throw new BadInput(`maxBytes: ${maxBytes} is out of range. Give 0 to ${MAX_BYTES}.`);
  if ((knownLength ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const { body, length = 0 } = await open();
  try {
    if (length > maxBytes) throw tooLarge(maxBytes);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += (chunk as Buffer).length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk as Buffer);
    }
    const bytes = Buffer.concat(chunks);
    return {
      length: bytes.length,
      base64: bytes.toString('base64'),
      text: isUtf8(bytes) ? bytes.toString('utf8') : null,
    };
  } finally {
    body.destroy();
  }
}

const tooLarge = (maxBytes: number) =>
  new BadInput(
    `maxBytes: the file is larger than ${maxBytes} bytes. Raise maxBytes, or download the file from downloadUrl.`,
  );
