import type { Readable } from 'node:stream';
import { HqUnavailable } from '../../errors.js';

/** Formats are told by so many bytes. */
const MAX_BYTES = 16;

/** The first bytes of a stream, which still has them, one character each; fewer where it is shorter. Throws HqUnavailable. */
export function firstBytes(body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      body.off('readable', look).off('end', none).off('error', fail).off('close', none);
      settle();
    };
    const look = () => {
      const bytes = body.read(MAX_BYTES) as Buffer | null;
      if (bytes) {
        body.unshift(bytes);
        done(() => resolve(bytes.toString('latin1')));
      }
    };
    const none = () => done(() => resolve(''));
    const fail = () => done(() => reject(new HqUnavailable('HQ broke off the file.')));
    body.on('readable', look).on('end', none).on('error', fail).on('close', none);
  });
}
