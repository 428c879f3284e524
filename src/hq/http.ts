import { got, RequestError, type OptionsInit } from 'got';
import type { Readable } from 'node:stream';
import { HqUnavailable, HqUnexpected } from '../errors.js';
import { pairs, type Call, type Send } from './call.js';
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
        ...optionsOf(server, credential),
        method: call.method,
        ...(call.body !== undefined && { json: call.body }),
      });
      const type = mediaType(headers['content-type']);
      const retryAfter = Number.parseFloat(headers['retry-after'] ?? '');
      return {
        status: statusCode,
        type,
        bytes: rawBody.length,
        body: bodyOf(rawBody, type, statusCode),
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

/** HQ redirects nobody who asks right: a redirect is an answer like others, never followed with the credential. */
function optionsOf({ timeout, userAgent }: Server, credential: Credential) {
  return {
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    decompress: true,
    timeout: { request: timeout },
    headers: { authorization: credential.header(), accept: 'application/json', 'user-agent': userAgent },
  } satisfies OptionsInit;
}

function urlOf(server: Server, domain: string, { path, query }: Call): string {
  const search = new URLSearchParams(pairs(query)).toString();
  const place = path.startsWith('/') ? path : `/a/${encodeURIComponent(domain)}/api/${path}`;
  return `${server.url}${place}${search && `?${search}`}`;
}

const mediaType = (header = '') => header.split(';')[0]!.trim().toLowerCase();

/** JSON where HQ labels it so; else text, as what is no JSON after all in an answer that is no success. Throws HqUnexpected. */
export function bodyOf(raw: Uint8Array, type: string, status: number): unknown {
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
  return new HqUnavailable(code === 'ETIMEDOUT' ? 'HQ did not answer in time.' : `HQ cannot be reached (${code}).`);
}
