import type { Readable } from 'node:stream';
import type { KnownError } from '../../errors.js';
import type { Call, Reply, Send } from '../call.js';
import { beginning } from './beginning.js';
import { chunksOf, mediaType, type Opened, refusedBody } from './http.js';
import { fileRefusal, notTheFile, refusal } from '../replyErrors.js';
import { allowed, found, type Line, noted } from '../send.js';

/** An answer that is read as it comes and never held whole. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The error of an answer that says in its own way that there is nothing to read; undefined leaves it to the engine. */
export type Explain = (reply: Reply) => KnownError | undefined;

/** What a stream needs of an operation in a project space. */
export interface StreamLine extends Omit<Line, 'budget' | 'count'> {
  readonly opening: (call: Call) => Promise<Opened>;
}

/** A file on its way. */
export interface OpenedFile {
  readonly contentType: string;
  readonly length?: number;
  /** As HQ tells it. */
  readonly name?: string;
  readonly body: Readable;
}

/**
 * Asks HQ for an answer to be read as it comes. It can be read only once, so it is neither shared nor remembered, and not
 * asked for again by itself. `fields` are the GraphQL fields that want it. Throws KnownError.
 */
export async function openStream(
  line: StreamLine,
  fields: readonly string[],
  call: Call,
  explain: Explain,
): Promise<Chunks> {
  return chunksOf(await open(line, fields, call, reply => explain(reply) ?? refusal(call, reply, line.domain)));
}

/**
 * The same for a file: its body comes untouched, and the caller must read or destroy it. HQ's errors are never its content,
 * nor is a success that does not begin as it must (`begins`, one character a byte). An HTML page is a file only where HQ
 * names it: those about a login or a plan have no name.
 * @throws {KnownError} with HQ's status in `hqStatus`.
 */
export async function openFile(
  line: StreamLine,
  fields: readonly string[],
  call: Call,
  begins?: RegExp,
): Promise<OpenedFile> {
  const opened = await open(line, fields, call, reply =>
    reply.status === 200 ? undefined : fileRefusal(call, reply, line.domain),
  );
  const { type, length, name, body } = opened;
  const isFile = begins ? begins.test(await beginning(body)) : name !== undefined || mediaType(type) !== 'text/html';
  if (!isFile) throw notTheFile(await refusedBody(opened));
  return {
    contentType: type || 'application/octet-stream',
    body,
    ...(length !== undefined && { length }),
    ...(name && { name }),
  };
}

async function open(
  line: StreamLine,
  fields: readonly string[],
  call: Call,
  judge: (reply: Reply) => KnownError | undefined,
): Promise<Opened> {
  let opened: Opened | undefined;
  const send: Send = async call => {
    opened = await line.opening(call);
    const { status, type, length = NaN, retryAfter } = opened;
    const body = status === 200 ? undefined : await refusedBody(opened);
    return { status, type: mediaType(type), bytes: length, body, ...(retryAfter !== undefined && { retryAfter }) };
  };
  const reply = await found(line, fields, line.careful(allowed(line, noted(line, fields, send))))(call);
  const error = judge(reply);
  if (!error && opened) return opened;
  opened?.body.destroy();
  throw error ?? new Error(`nothing was opened at ${line.domain}`);
}
