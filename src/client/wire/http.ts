import { got, RequestError, type OptionsInit } from 'got';
import type { Readable } from 'node:stream';
import { HqUnavailable, HqUnexpected } from '../../errors.js';
import { contentType, payloadBody } from './payload.js';
import { pairs, type Call, type Send } from '../call.js';
import type { Credential } from '../login/credential.js';
import { bounded, bytesOf, checkValues, type ReplyHeaders, lengthIn } from './answer.js';
import { fileName } from './disposition.js';
import { isBadCertificate, isNeverSent } from './neverSent.js';
import { retryAfterSeconds } from './retryAfter.js';

/** The HQ server and how to call it. */
export interface Server {
  /** Scheme, host, port and an optional path before `/a/`. No trailing slash. */
  readonly url: string;
  /** Timeout of a request, ms. */
  readonly timeout: number;
  readonly userAgent: string;
  /** Maximum bytes of an answer held in memory, and of a streamed file; decompressed. */
  readonly answerBytes?: number;
  readonly fileBytes?: number;
}

const [ANSWER_BYTES, FILE_BYTES] = [100_000_000, 2_000_000_000];

/** An answer whose body has not been read yet. */
export interface OpenedReply {
  readonly status: number;
  readonly type: string;
  readonly length?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  /** The file name, if HQ sends one. */
  readonly name?: string;
  readonly body: Readable;
}

/** Options for a streamed answer. */
export interface OpenOptions {
  /** Accept a compressed answer and decompress it. */
  readonly decompress?: boolean;
  /** Apply the timeout to the start of the answer and to pauses, not to the total, which depends on the size. */
  readonly patient?: boolean;
}

/**
 * Sends calls to one project space with one credential. `timeLeft`: ms until the request is abandoned, called again
 * then. Throws HqUnavailable if no answer came, HqUnexpected if it is too long or unreadable.
 */
export function http(
  server: Server,
  domain: string,
  credential: Credential,
  timeLeft: () => number = () => server.timeout,
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
    const limit = breakOff(stream, timeLeft);
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
        ...retryAfterOf(headers, call),
      };
    } catch (error) {
      const failed = httpError(error);
      // The change may have been made, but its answer cannot be read.
      throw failed instanceof HqUnexpected && !call.reads ? new HqUnavailable(failed.message) : failed;
    } finally {
      limit.end();
      stream.destroy();
    }
  };
}

/** Opens an answer for streaming; the caller must read or destroy its body. Throws HqUnavailable. */
export function open(
  server: Server,
  domain: string,
  credential: Credential,
  call: Call,
  { decompress = false, patient = false }: OpenOptions = {},
): Promise<OpenedReply> {
  return new Promise((resolve, reject) => {
    const stream = got.stream(urlOf(server, domain, call), {
      ...optionsOf(server, credential, call.headers),
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
          ...retryAfterOf(headers, call),
          ...(name && { name }),
        });
      },
      (error: unknown) => reject(httpError(error)),
    );
  });
}

/** The bytes of an answer as they arrive; HQ's request ends when reading stops. Throws HqUnavailable if it breaks. */
export async function* chunksOf({ body }: OpenedReply): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) yield chunk as Uint8Array;
  } catch (error) {
    if (error instanceof HqUnexpected) throw error;
    const code = error instanceof RequestError ? error.code : 'ERR';
    throw code === 'ETIMEDOUT' ? httpError(error) : new HqUnavailable(`HQ ended its answer early (${code}).`);
  } finally {
    body.destroy();
  }
}

/** The body of an error, cut if it is longer than any in the contract. */
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

/** ms. The maximum duration of a file transfer. */
const MAX_FILE_MS = 3_600_000;

function retryAfterOf(headers: ReplyHeaders, { meter }: Call): { readonly retryAfter?: number } {
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

/** Destroys the request when `timeLeft` is over. */
function breakOff(stream: Stream, timeLeft: () => number): { end(): void } {
  const startedAt = performance.now();
  let timer: NodeJS.Timeout;
  const check = () => {
    const left = timeLeft() - (performance.now() - startedAt);
    if (left > 0) timer = setTimeout(check, Math.min(left, 2 ** 31 - 1));
    else stream.destroy(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' }));
  };
  check();
  return { end: () => clearTimeout(timer) };
}

/**
 * HQ redirects no valid API request. A redirect is returned as it is: following it would send the credential elsewhere.
 */
function optionsOf({ timeout, userAgent }: Server, credential: Credential | undefined, headers: Call['headers'] = {}) {
  return {
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    decompress: true,
    timeout: { request: timeout },
    headers: {
      accept: 'application/json',
      ...headers,
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

/** The HQ headers that are used: a new form's id (forms.md 4) and a job's URL. */
const USED_HEADERS = ['x-commcarehq-formid', 'location'];

const headersOf = (headers: ReplyHeaders) =>
  Object.fromEntries(
    USED_HEADERS.map(name => [name, headers[name]]).filter(([, value]) => typeof value === 'string'),
  ) as Record<string, string>;

/** The media type of a `content-type` header, without parameters, in lower case. */
export const mediaType = (header = '') => header.split(';')[0]!.trim().toLowerCase();

/**
 * Parses a body that HQ labels as JSON; any other body is returned as text. Unreadable JSON is returned as text in an
 * error and after a change, whose sender decides the outcome.
 * @throws {HqUnexpected} for unreadable JSON in a successful read.
 */
export function parseBody(raw: Uint8Array, type: string, status: number, reads = true): unknown {
  // A view: the bytes are not copied.
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('utf8');
  if (type !== 'application/json' && !type.endsWith('+json')) return text;
  checkValues(raw);
  try {
    return JSON.parse(text);
  } catch {
    if (status >= 400 || !reads) return text;
    throw new HqUnexpected('HQ sent JSON that cannot be read.');
  }
}

/** Errors of got contain the request with its headers. They must not leave this file. */
function httpError(error: unknown): Error {
  if (error instanceof HqUnexpected || error instanceof HqUnavailable) return error;
  const code = error instanceof RequestError ? error.code : 'ERR';
  if (code.startsWith('HPE_')) return new HqUnexpected(`HQ's answer is not HTTP, or has too many headers (${code}).`);
  if (isBadCertificate(code)) return new HqUnavailable(`HQ's certificate is not accepted (${code}).`, false);
  const message = code === 'ETIMEDOUT' ? 'HQ did not answer in time.' : `HQ cannot be reached (${code}).`;
  return new HqUnavailable(message, !isNeverSent(code));
}
