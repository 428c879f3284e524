import type { Readable } from 'node:stream';
import type { KnownError } from '../../errors.js';
import type { Call, Reply, Send } from '../call.js';
import { firstBytes } from './firstBytes.js';
import { chunksOf, mediaType, type OpenedReply, errorBody } from './http.js';
import { fileError, notAFileError, replyError } from '../replyErrors.js';
import { withinLimit, explainingRefusal, type PipelineOptions, recorded } from '../send.js';

/** An answer that is read as it arrives and never held in memory as a whole. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Returns an endpoint's own error for an answer without content; undefined leaves it to the general rules. */
export type ExplainError = (reply: Reply) => KnownError | undefined;

/** What streaming needs of an operation in a project space. */
export interface StreamOptions extends Omit<PipelineOptions, 'budget' | 'countWorkers'> {
  readonly openReply: (call: Call) => Promise<OpenedReply>;
}

/** A file that is being streamed. */
export interface OpenedFile {
  readonly contentType: string;
  readonly length?: number;
  /** The file name sent by HQ. */
  readonly name?: string;
  readonly body: Readable;
}

/**
 * Requests an answer that is read as it arrives. It can be read only once, so it is not shared, cached or retried.
 * `fields`: the GraphQL fields that cause the call.
 * @throws {KnownError}
 */
export async function openStream(
  options: StreamOptions,
  fields: readonly string[],
  call: Call,
  explain: ExplainError,
): Promise<Chunks> {
  return chunksOf(
    await open(options, fields, call, reply => explain(reply) ?? replyError(call, reply, options.domain)),
  );
}

/**
 * Requests a file. Its body is passed on unchanged; the caller must read or destroy it. HQ's errors are never returned
 * as content, nor is a success that does not start with `begins` (one character for each byte). An HTML page is a file
 * only if HQ sends a file name: pages about a login or a plan have none.
 * @throws {KnownError} with HQ's status in `hqStatus`.
 */
export async function openFile(
  options: StreamOptions,
  fields: readonly string[],
  call: Call,
  begins?: RegExp,
): Promise<OpenedFile> {
  const opened = await open(options, fields, call, reply =>
    reply.status === 200 ? undefined : fileError(call, reply, options.domain),
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
  options: StreamOptions,
  fields: readonly string[],
  call: Call,
  judge: (reply: Reply) => KnownError | undefined,
): Promise<OpenedReply> {
  let opened: OpenedReply | undefined;
  const send: Send = async call => {
    opened = await options.openReply(call);
    const { status, type, length = NaN, retryAfter } = opened;
    const body = status === 200 ? undefined : await errorBody(opened);
    return { status, type: mediaType(type), bytes: length, body, ...(retryAfter !== undefined && { retryAfter }) };
  };
  const reply = await explainingRefusal(
    options,
    fields,
    options.guardingLogin(withinLimit(options, recorded(options, fields, send))),
  )(call);
  const error = judge(reply);
  if (!error && opened) return opened;
  opened?.body.destroy();
  throw error ?? new Error(`nothing was opened at ${options.domain}`);
}
