import type { Readable } from 'node:stream';
import type { KnownError } from '../../errors.js';
import type { Call, Reply, Send } from '../call.js';
import { firstBytes } from './firstBytes.js';
import { chunksOf, mediaType, type OpenedReply, errorBody } from './http.js';
import { fileError, notAFileError, replyError } from '../replyErrors.js';
import { withinLimit, explainingRefusal, type PipelineOptions, recorded } from '../send.js';

/** An answer that is read as it comes and never held whole. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The error of an answer that says in its own way that there is nothing to read; undefined leaves it to the engine. */
export type ExplainError = (reply: Reply) => KnownError | undefined;

/** What a stream needs of an operation in a project space. */
export interface StreamOptions extends Omit<PipelineOptions, 'budget' | 'countWorkers'> {
  readonly openReply: (call: Call) => Promise<OpenedReply>;
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
  line: StreamOptions,
  fields: readonly string[],
  call: Call,
  explain: ExplainError,
): Promise<Chunks> {
  return chunksOf(await open(line, fields, call, reply => explain(reply) ?? replyError(call, reply, line.domain)));
}

/**
 * The same for a file: its body comes untouched, and the caller must read or destroy it. HQ's errors are never its content,
 * nor is a success that does not begin as it must (`begins`, one character a byte). An HTML page is a file only where HQ
 * names it: those about a login or a plan have no name.
 * @throws {KnownError} with HQ's status in `hqStatus`.
 */
export async function openFile(
  line: StreamOptions,
  fields: readonly string[],
  call: Call,
  begins?: RegExp,
): Promise<OpenedFile> {
  const opened = await open(line, fields, call, reply =>
    reply.status === 200 ? undefined : fileError(call, reply, line.domain),
  );
  const { type, length, name, body } = opened;
  const isFile = begins ? begins.test(await firstBytes(body)) : name !== undefined || mediaType(type) !== 'text/html';
  if (!isFile) throw notAFileError(await errorBody(opened));
  return {
    contentType: type || 'application/octet-stream',
    body,
    ...(length !== undefined && { length }),
    ...(name && { name }),
  };
}

async function open(
  line: StreamOptions,
  fields: readonly string[],
  call: Call,
  judge: (reply: Reply) => KnownError | undefined,
): Promise<OpenedReply> {
  let opened: OpenedReply | undefined;
  const send: Send = async call => {
    opened = await line.openReply(call);
    const { status, type, length = NaN, retryAfter } = opened;
    const body = status === 200 ? undefined : await errorBody(opened);
    return { status, type: mediaType(type), bytes: length, body, ...(retryAfter !== undefined && { retryAfter }) };
  };
  const reply = await explainingRefusal(
    line,
    fields,
    line.guardingLogin(withinLimit(line, recorded(line, fields, send))),
  )(call);
  const error = judge(reply);
  if (!error && opened) return opened;
  opened?.body.destroy();
  throw error ?? new Error(`nothing was opened at ${line.domain}`);
}
