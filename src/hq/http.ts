import { got, RequestError, type OptionsInit } from 'got';
import type { Readable } from 'node:stream';
import { HqUnavailable, HqUnexpected } from '../errors.js';
import { bodyOf as payloadOf, contentType } from './payload.js';
import { pairs, type Call, type Send } from './call.js';
import type { Credential } from './credential.js';
import { fileName } from './disposition.js';

/** Where and how HQ is reached. */
export interface Server {
  /** Scheme, host and port; a path before `/a/` is kept. No slash at the end. */
  readonly url: string;
  /** ms until HQ must have answered. */
  readonly timeout: number;
  readonly userAgent: string;
}

/** An answer whose body is still on its way. */
export interface Opened {
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
export interface Opening {
  /** Take it compressed; its bytes come as they were before that. */
  readonly decompress?: boolean;
  /** The time is HQ's to begin its answer and to go on with it; how long the whole takes depends on its size. */
  readonly patient?: boolean;
}

/** Sends calls to one project space with one credential. Throws HqUnavailable when no answer came. */
export function http(server: Server, domain: string, credential: Credential): Send {
  return async call => {
    try {
      const { statusCode, headers, rawBody } = await got(urlOf(server, domain, call), {
        ...optionsOf(server, call.anonymous ? undefined : credential, { ...contentType(call), ...call.headers }),
        method: call.method,
        ...(call.body !== undefined && { json: call.body }),
        ...(call.payload && { body: payloadOf(call.payload) }),
      });
      const type = mediaType(headers['content-type']);
      return {
        status: statusCode,
        type,
        bytes: rawBody.length,
        body: bodyOf(rawBody, type, statusCode, call.reads),
        headers: headersOf(headers),
        ...waitOf(headers),
      };
    } catch (error) {
      throw unavailable(error);
    }
  };
}

/** Opens an answer to be streamed on; the caller must read or destroy its body. Throws HqUnavailable. */
export function open(
  server: Server,
  domain: string,
  credential: Credential,
  call: Call,
  { decompress = false, patient = false }: Opening = {},
): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const stream = got.stream(urlOf(server, domain, call), {
      ...optionsOf(server, credential),
      ...(patient && { timeout: { connect: server.timeout, response: server.timeout, socket: server.timeout } }),
      decompress,
      method: call.method,
    });
    stream.once('error', error => reject(unavailable(error)));
    stream.once('response', (response: { statusCode: number; headers: Record<string, string | undefined> }) => {
      const length = Number(response.headers['content-length'] ?? NaN);
      const name = fileName(response.headers['content-disposition']);
      resolve({
        status: response.statusCode,
        type: response.headers['content-type'] ?? '',
        body: stream,
        ...(Number.isInteger(length) && { length }),
        ...waitOf(response.headers),
        ...(name && { name }),
      });
    });
  });
}

/** The bytes of an opened answer as they come. Throws HqUnavailable where it breaks off; who stops reading ends it at HQ too. */
export async function* chunksOf({ body }: Opened): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) yield chunk as Uint8Array;
  } catch (error) {
    const code = error instanceof RequestError ? error.code : 'ERR';
    throw code === 'ETIMEDOUT' ? unavailable(error) : new HqUnavailable(`HQ broke off its answer (${code}).`);
  } finally {
    body.destroy();
  }
}

/** The body of a refusal, cut where it is longer than any that the contract knows. */
export async function refusedBody(opened: Opened): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(opened)) {
    chunks.push(chunk);
    if ((length += chunk.length) > LONGEST_REFUSAL) break;
  }
  return bodyOf(Buffer.concat(chunks), mediaType(opened.type), opened.status);
}

const LONGEST_REFUSAL = 64_000;

function waitOf(headers: Readonly<Record<string, string | string[] | undefined>>): { readonly retryAfter?: number } {
  const retryAfter = Number.parseFloat(String(headers['retry-after'] ?? ''));
  return Number.isFinite(retryAfter) ? { retryAfter } : {};
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
const TELLING = ['x-commcarehq-formid', 'location'];

const headersOf = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    TELLING.map(name => [name, headers[name]]).filter(([, value]) => typeof value === 'string'),
  ) as Record<string, string>;

/** The media type of a header's value, without parameters, lower case. */
export const mediaType = (header = '') => header.split(';')[0]!.trim().toLowerCase();

/**
 * JSON where HQ labels it so; else text, as what is no JSON after all in an answer that is no success. After a change any
 * unreadable JSON comes as its text: whether the change was made is decided by its sender. Throws HqUnexpected.
 */
export function bodyOf(raw: Uint8Array, type: string, status: number, reads = true): unknown {
  const text = Buffer.from(raw).toString('utf8');
  if (type !== 'application/json' && !type.endsWith('+json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    if (status >= 400 || !reads) return text;
    throw new HqUnexpected('HQ sent JSON that cannot be read.');
  }
}

/** What got throws holds the request with its headers: none of it may leave this file. */
function unavailable(error: unknown): Error {
  if (error instanceof HqUnexpected) return error;
  const code = error instanceof RequestError ? error.code : 'ERR';
  const message = code === 'ETIMEDOUT' ? 'HQ did not answer in time.' : `HQ cannot be reached (${code}).`;
  return new HqUnavailable(message, !NEVER_SENT.has(code));
}
