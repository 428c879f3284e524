import { got, RequestError, type OptionsInit } from 'got';
import type { Readable } from 'node:stream';
import { HqUnavailable, HqUnexpected } from '../errors.js';
import { pairs, type Call, type Payload, type Send } from './call.js';
import type { Credential } from './credential.js';

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
  readonly body: Readable;
}

/** Sends calls to one project space with one credential. Throws HqUnavailable when no answer came. */
export function http(server: Server, domain: string, credential: Credential): Send {
  return async call => {
    try {
      const { statusCode, headers, rawBody } = await got(urlOf(server, domain, call), {
        ...optionsOf(server, call.anonymous ? undefined : credential, { ...contentType(call), ...call.headers }),
        method: call.method,
        ...(call.body !== undefined && { json: call.body }),
        ...(call.payload && { body: bodyFrom(call.payload) }),
      });
      const type = mediaType(headers['content-type']);
      const retryAfter = Number.parseFloat(headers['retry-after'] ?? '');
      return {
        status: statusCode,
        type,
        bytes: rawBody.length,
        body: bodyOf(rawBody, type, statusCode),
        headers: headersOf(headers),
        ...(Number.isFinite(retryAfter) && { retryAfter }),
      };
    } catch (error) {
      throw unavailable(error);
    }
  };
}

/** Opens an answer to be streamed on; the caller must read or destroy its body. Throws HqUnavailable. */
export function open(server: Server, domain: string, credential: Credential, call: Call): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const stream = got.stream(urlOf(server, domain, call), {
      ...optionsOf(server, credential),
      decompress: false,
      method: call.method,
    });
    stream.once('error', error => reject(unavailable(error)));
    stream.once('response', (response: { statusCode: number; headers: Record<string, string | undefined> }) => {
      const length = Number(response.headers['content-length'] ?? NaN);
      resolve({
        status: response.statusCode,
        type: response.headers['content-type'] ?? '',
        body: stream,
        ...(Number.isInteger(length) && { length }),
      });
    });
  });
}

function bodyFrom(payload: Payload): string | Uint8Array | FormData {
  if (payload.kind === 'raw') return payload.content;
  if (payload.kind === 'urlencoded') return new URLSearchParams(payload.fields).toString();
  const form = new FormData();
  for (const [name, value] of Object.entries(payload.fields)) form.append(name, value);
  for (const { field, name, type, content } of payload.files) {
    form.append(field, new Blob([content], { type }), name);
  }
  return form;
}

function contentType({ payload }: Call): { 'content-type'?: string } {
  if (payload?.kind === 'raw') return { 'content-type': payload.type };
  return payload?.kind === 'urlencoded' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
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

const mediaType = (header = '') => header.split(';')[0]!.trim().toLowerCase();

/** JSON where HQ labels it so, or (case v2 behind some proxies) where it plainly is; else text. */
function bodyOf(raw: Uint8Array, type: string, status: number): unknown {
  const text = Buffer.from(raw).toString('utf8');
  if (type !== 'application/json' && !type.endsWith('+json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    if (status >= 400) return text;
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
