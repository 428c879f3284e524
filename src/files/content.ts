import type { Readable } from 'node:stream';
import { isUtf8 } from 'node:buffer';
import { BadInput } from '../errors.js';

/** Most bytes of a file that an answer may hold. */
const MOST = 10_000_000;

/** A file that is being streamed. */
interface OpenedContent {
  readonly body: Readable;
  readonly length?: number;
}

/**
 * The bytes of a file. It is opened only if it may fit: `told` is its length as far as that is known. Reading stops as
 * soon as there are too many.
 * @throws {BadInput} naming `maxBytes`.
 */
export async function contentOf(open: () => Promise<OpenedContent>, maxBytes: number, told: number | null) {
  if (maxBytes < 0 || maxBytes > MOST) throw new BadInput(`maxBytes: ${maxBytes} is out of range; give 0 to ${MOST}.`);
  if ((told ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const { body, length = 0 } = await open();
  try {
    if (length > maxBytes) throw tooLarge(maxBytes);
    const chunks: Buffer[] = [];
    let taken = 0;
    for await (const chunk of body) {
      taken += (chunk as Buffer).length;
      if (taken > maxBytes) throw tooLarge(maxBytes);
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
  new BadInput(`maxBytes: the file is larger than ${maxBytes} bytes; ask for more, or download it from href.`);
