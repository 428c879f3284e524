import type { HqAnswer, Endpoint } from './endpoint.js';
import type { Failure } from '../failures.js';
import { proxyPage } from './refusals.js';
import type { HqReply } from './request.js';

/** Every HQ response has this header, spelled this way (errors-and-paging.md 7). */
const everywhere = { HTTP_X_OPENROSA_VERSION: '3.0' };

const html = 'text/html; charset=utf-8';
const json = { tastypie: 'application/json; charset=utf-8', view: 'application/json' };

/** Encodes an answer. Tastypie sorts the keys of its JSON, plain views do not (errors-and-paging.md 7). */
export function encode({ status, headers, body }: HqAnswer, kind: Endpoint['kind']): HqReply {
  if (body instanceof Uint8Array) return { status, headers: { 'content-type': html, ...everywhere, ...headers }, body };
  const isData = typeof body === 'object' && body !== null;
  const type = isData ? json[kind] : html;
  const text = isData
    ? JSON.stringify(kind === 'tastypie' ? sortedKeys(body) : body)
    : ((body as string | undefined) ?? '');
  return { status, headers: { 'content-type': type, ...everywhere, ...headers }, body: Buffer.from(text) };
}

/** Changes a reply as its failure switch says. */
export function applyFailure(reply: HqReply, failure: Failure | undefined): HqReply {
  if (failure?.kind === 'mislabelled')
    return { ...reply, headers: { ...reply.headers, 'content-type': failure.contentType } };
  if (failure?.kind === 'proxy') return encode(proxyPage(failure.status), 'view');
  if (failure?.kind !== 'garbage') return reply;
  if (failure.as === 'truncated') return { ...reply, body: reply.body.subarray(0, reply.body.length >> 1) };
  if (failure.as === 'noise') return { ...reply, status: 200, body: Buffer.from('{"meta": {"limit": 20, "next"') };
  // HQ's HTML pages have no file name.
  const { 'content-disposition': _, ...others } = reply.headers;
  if (failure.as === 'shape')
    return {
      status: 200,
      headers: { ...others, 'content-type': json.view },
      body: Buffer.from('{"hello": ["world"]}'),
    };
  const headers = { ...others, 'content-type': html };
  return { status: 200, headers, body: Buffer.from('<!DOCTYPE html>\n<html><body><h1>Log In</h1></body></html>\n') };
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedKeys);
  const row = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(row).sort();
  // Assigning to `__proto__`, which a case property may be named, would set the prototype.
  if (keys.includes('__proto__')) return Object.fromEntries(keys.map(key => [key, sortedKeys(row[key])]));
  const sorted: Record<string, unknown> = {};
  for (const key of keys) sorted[key] = sortedKeys(row[key]);
  return sorted;
}
