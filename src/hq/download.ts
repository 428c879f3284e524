import type { Readable } from 'node:stream';
import { BadInput, Forbidden, HqUnexpected, type KnownError } from '../errors.js';
import type { Call } from './call.js';
import { bodyOf, type Opened } from './http.js';
import { messageOf, refusal } from './refusal.js';

/** A file whose body is on its way. */
export interface Download {
  readonly contentType: string;
  /** Bytes, where HQ tells. */
  readonly length?: number;
  readonly body: Readable;
}

/**
 * The file in an answer to the request for one. A refusal of HQ's never becomes a file's content: what is no success is
 * read for its words, and so is a success that does not begin as it must (`begins`, one character a byte).
 * @throws {KnownError} with HQ's status in `hqStatus`.
 */
export async function fileIn(opened: Opened, call: Call, domain: string, begins?: RegExp): Promise<Download> {
  const { status, type, length, body } = opened;
  const media = type.split(';')[0]!.trim().toLowerCase();
  const isSuccess = status >= 200 && status < 300;
  const isFile =
    isSuccess && (begins ? begins.test((await beginning(body)).toString('latin1')) : media !== 'text/html');
  if (isFile) return { contentType: type || 'application/octet-stream', body, ...(length !== undefined && { length }) };
  const said = bodyOf(await wordsIn(body), media, 400);
  const error = refusal(call, { status, type: media, bytes: 0, body: said }, domain) ?? noFile(said);
  error.hqStatus = status;
  throw status === 403 ? new Forbidden('HQ does not allow this credential to read the file.') : error;
}

/** HQ means a success, but it is not the file. Of its body only words of HQ's own are shown, in JSON. */
function noFile(said: unknown): KnownError {
  const words = typeof said === 'string' ? '' : messageOf(said);
  return words
    ? new BadInput(`HQ refuses the file: ${words}`)
    : new HqUnexpected('HQ answered with something else than the file.');
}

/** Formats are told by so many bytes. */
const TELLING = 16;

/** The first bytes of a stream, which still has them; fewer where it is shorter. */
function beginning(body: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      body.off('readable', look).off('end', none).off('error', fail).off('close', none);
      settle();
    };
    const look = () => {
      const bytes = body.read(TELLING) as Buffer | null;
      if (bytes) {
        body.unshift(bytes);
        done(() => resolve(bytes));
      }
    };
    const none = () => done(() => resolve(Buffer.alloc(0)));
    const fail = () => done(() => reject(new HqUnexpected('HQ broke off the file.')));
    body.on('readable', look).on('end', none).on('error', fail).on('close', none);
  });
}

/** No refusal is longer, bytes. */
const LONGEST = 65_536;

/** What a body says, as far as it comes. */
async function wordsIn(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let taken = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
      taken += (chunk as Buffer).length;
      if (taken > LONGEST) break;
    }
  } catch {
    // Broken off: what came is all there is.
  }
  return Buffer.concat(chunks);
}
