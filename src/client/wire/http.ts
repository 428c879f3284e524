import { got, RequestError, type OptionsInit } from 'got';
import type { Readable } from 'node:stream';
import { HqUnavailable, HqUnexpected } from '../../errors.js';
import { contentType, payloadBody } from './payload.js';
import { pairs, type Call, type Send } from '../call.js';
import type { Credential } from '../login/credential.js';
import { bounded, bytesOf, checkValues, type ReplyHeaders, lengthIn } from './answer.js';
import { fileName } from './disposition.js';
import { retryAfterSeconds } from './retryAfter.js';

/** Where and how HQ is reached. */
export interface Server {
  /** Scheme, host and port; a path before `/a/` is kept. No slash at the end. */
  readonly url: string;
  /** ms until HQ must have answered. */
  readonly timeout: number;
  readonly userAgent: string;
  /** Bytes of an answer that is held whole, and of a file that is passed on; decompressed. */
  readonly answerBytes?: number;
  readonly fileBytes?: number;
}

const [ANSWER_BYTES, FILE_BYTES] = [100_000_000, 2_000_000_000];

/** An answer whose body is still on its way. */
export interface OpenedReply {
  readonly status: number;
  readonly type: string;
  readonly length?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  /** The file's name, where HQ tells one. */
  readonly name?: string;
  readonly body: Readable;
}

/** How an answer is opened. */
export interface OpenOptions {
  /** Take it compressed; its bytes come as they were before that. */
  readonly decompress?: boolean;
  /** The time is HQ's to begin its answer and to go on with it; how long the whole takes depends on its size. */
  readonly patient?: boolean;
}

/**
 * Sends calls to one project space with one credential. `patience`: ms from now that HQ may take, read again when they are
 * over. Throws HqUnavailable when no answer came, HqUnexpected when it is longer than an answer may be.
 */
export function http(
  server: Server,
  domain: string,
  credential: Credential,
  patience: () => number = () => server.timeout,
): Send {
  return async call => {
    const stream = got.stream(urlOf(server, domain, call), {
      ...optionsOf(server, call.anonymous ? undefined : credential, { ...contentType(call), ...call.headers }),
      timeout: {},
      method: call.method,
      ...(call.body !== undefined && { json: call.body }),
      ...(call.payload && { body: payloadBody(call.payload) }),
    });
    if (call.method !== 'GET' && call.body === undefined && !call.payload) stream.end();
    const limit = limited(stream, patience);
    try {
      const { statusCode, headers } = await responseOf(stream);
      const raw = await bytesOf(stream, headers, statusCode >= 400, server.answerBytes ?? ANSWER_BYTES);
      const type = mediaType(headers['content-type']);
      return {
        status: statusCode,
        type,
        bytes: raw.length,
        body: parseBody(raw, type, statusCode, call.reads),
        headers: headersOf(headers),
        ...waitOf(headers, call),
      };
    } catch (error) {
      const failed = httpError(error);
      // Whatever came of a change, its answer cannot be read.
      throw failed instanceof HqUnexpected && !call.reads ? new HqUnavailable(failed.message) : failed;
    } finally {
      limit.end();
      stream.destroy();
    }
  };
}

/** Opens an answer to be streamed on; the caller must read or destroy its body. Throws HqUnavailable. */
export function open(
  server: Server,
  domain: string,
  credential: Credential,
  call: Call,
  { decompress = false, patient = false }: OpenOptions = {},
): Promise<OpenedReply> {
  return new Promise((resolve, reject) => {
    const stream = got.stream(urlOf(server, domain, call), {
      ...optionsOf(server, credential),
      ...(patient && {
        timeout: { connect: server.timeout, response: server.timeout, socket: server.timeout, request: MAX_FILE_MS },
      }),
      decompress,
      method: call.method,
    });
    responseOf(stream).then(
      ({ statusCode, headers }) => {
        const length = lengthIn(headers);
        const name = fileName(headers['content-disposition']);
        resolve({
          status: statusCode,
          type: headers['content-type'] ?? '',
          body: bounded(stream, server.fileBytes ?? FILE_BYTES),
          ...(length !== undefined && { length }),
          ...waitOf(headers, call),
          ...(name && { name }),
        });
      },
      (error: unknown) => reject(httpError(error)),
    );
  });
}

/** The bytes of an opened answer as they come. Throws HqUnavailable where it breaks off; who stops reading ends it at HQ too. */
export async function* chunksOf({ body }: OpenedReply): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) yield chunk as Uint8Array;
  } catch (error) {
    if (error instanceof HqUnexpected) throw error;
    const code = error instanceof RequestError ? error.code : 'ERR';
    throw code === 'ETIMEDOUT' ? httpError(error) : new HqUnavailable(`HQ broke off its answer (${code}).`);
  } finally {
    body.destroy();
  }
}

/** The body of a refusal, cut where it is longer than any that the contract knows. */
export async function errorBody(opened: OpenedReply): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(opened)) {
    chunks.push(chunk);
    if ((length += chunk.length) > MAX_ERROR_BYTES) break;
  }
  return parseBody(Buffer.concat(chunks), mediaType(opened.type), opened.status);
}

const MAX_ERROR_BYTES = 64_000;

/** ms. A file that comes more slowly than this is broken off. */
const MAX_FILE_MS = 3_600_000;

function waitOf(headers: ReplyHeaders, { meter }: Call): { readonly retryAfter?: number } {
  const retryAfter = retryAfterSeconds(headers, meter);
  return retryAfter === undefined ? {} : { retryAfter };
}

type Stream = ReturnType<typeof got.stream>;
interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

function responseOf(stream: Stream): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.once('response', resolve);
  });
}

/** Breaks the exchange off when the patience with it is over. */
function limited(stream: Stream, patience: () => number): { end(): void } {
  const began = performance.now();
  let timer: NodeJS.Timeout;
  const look = () => {
    const left = patience() - (performance.now() - began);
    if (left > 0) timer = setTimeout(look, Math.min(left, 2 ** 31 - 1));
    else stream.destroy(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' }));
  };
  look();
  return { end: () => clearTimeout(timer) };
}

/** HQ redirects nobody who asks right: a redirect is an answer like others, never followed with the credential. */
function optionsOf({ timeout, userAgent }: Server, credential: Credential | undefined, more: Call['headers'] = {}) {
  return {
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    decompress: true,
    timeout: { request: timeout },
    headers: {
      accept: 'application/json',
      ...more,
      ...(credential && { authorization: credential.header() }),
      'user-agent': userAgent,
    },
  } satisfies OptionsInit;
}

function urlOf(server: Server, domain: string, { path, query }: Call): string {
  const search = new URLSearchParams(pairs(query)).toString();
  const place = path.startsWith('/') ? path : `/a/${encodeURIComponent(domain)}/api/${path}`;
  return `${server.url}${place}${search && `?${search}`}`;
}

/** HQ was not even connected to. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Of HQ's headers those that tell something: a new form's id (forms.md 4), a job's place. */
const USED_HEADERS = ['x-commcarehq-formid', 'location'];

const headersOf = (headers: ReplyHeaders) =>
  Object.fromEntries(
    USED_HEADERS.map(name => [name, headers[name]]).filter(([, value]) => typeof value === 'string'),
  ) as Record<string, string>;

/** The media type of a header's value, without parameters, lower case. */
export const mediaType = (header = '') => header.split(';')[0]!.trim().toLowerCase();

/**
 * JSON where HQ labels it so; else text, as what is no JSON after all in an answer that is no success. After a change any
 * unreadable JSON comes as its text: whether the change was made is decided by its sender. Throws HqUnexpected.
 */
export function parseBody(raw: Uint8Array, type: string, status: number, reads = true): unknown {
  const text = Buffer.from(raw).toString('utf8');
  if (type !== 'application/json' && !type.endsWith('+json')) return text;
  checkValues(raw);
  try {
    return JSON.parse(text);
  } catch {
    if (status >= 400 || !reads) return text;
    throw new HqUnexpected('HQ sent JSON that cannot be read.');
  }
}

/** What got throws holds the request with its headers: none of it may leave this file. */
function httpError(error: unknown): Error {
  if (error instanceof HqUnexpected || error instanceof HqUnavailable) return error;
  const code = error instanceof RequestError ? error.code : 'ERR';
  if (code.startsWith('HPE_')) return new HqUnexpected(`HQ's answer is not HTTP, or has too many headers (${code}).`);
  const message = code === 'ETIMEDOUT' ? 'HQ did not answer in time.' : `HQ cannot be reached (${code}).`;
  return new HqUnavailable(message, !NEVER_SENT.has(code));
}
