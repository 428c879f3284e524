import type { Readable } from 'node:stream';
import { isUtf8 } from 'node:buffer';
import { BadInput } from '../errors.js';

/** Most bytes of a file that an answer may hold. */
const MOST = 10_000_000;

/**
 * The bytes of a file that is being streamed. Reading stops as soon as there are too many.
 * @throws {BadInput} naming `maxBytes`.
 */
export async function contentOf(
  { body, length }: { readonly body: Readable; readonly length?: number },
  maxBytes: number,
) {
  try {
    if (maxBytes < 0 || maxBytes > MOST)
      throw new BadInput(`maxBytes: ${maxBytes} is out of range; give 0 to ${MOST}.`);
    const chunks: Buffer[] = [];
    let taken = length ?? 0;
    if (taken <= maxBytes) {
      taken = 0;
      for await (const chunk of body) {
        taken += (chunk as Buffer).length;
        if (taken > maxBytes) break;
        chunks.push(chunk as Buffer);
      }
    }
    if (taken > maxBytes)
      throw new BadInput(
        `maxBytes: the file is larger than ${maxBytes} bytes; ask for more, or download it from href.`,
      );
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
