import type { Readable } from 'node:stream';
import { HqUnavailable } from '../../errors.js';

/** Enough bytes to recognise a file format. */
const MAX_BYTES = 16;

/**
 * The first bytes of a stream, one character for each byte; fewer if the stream is shorter. They stay in the stream.
 * @throws {HqUnavailable} if the stream fails.
 */
export function firstBytes(body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      body.off('readable', read).off('end', end).off('error', fail).off('close', end);
      settle();
    };
    const read = () => {
      const bytes = body.read(MAX_BYTES) as Buffer | null;
      if (bytes) {
        body.unshift(bytes);
        finish(() => resolve(bytes.toString('latin1')));
      }
    };
    const end = () => finish(() => resolve(''));
    const fail = () => finish(() => reject(new HqUnavailable('HQ ended the file early. Retry.')));
    body.on('readable', read).on('end', end).on('error', fail).on('close', end);
  });
}
