import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import type { ServedFile } from '../../src/operation/context.js';
import { type HttpAnswer, CREDENTIAL, startHttpEdge } from '../support/httpEdge.js';

const CSV = 'text/csv; charset=utf-8';
const text = Buffer.from('case_id,name\n'.repeat(5000));
const photo = randomBytes(5000);
const opened = (body: Buffer, contentType: string): ServedFile => ({
  body: Readable.from([body.subarray(0, 2000), body.subarray(2000)]),
  contentType,
  length: body.length,
  isImmutable: false,
});

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;
beforeAll(async () => {
  gateway = await startHttpEdge({
    maxBodyKb: 16,
    files: {
      table: async () => opened(text, CSV),
      photo: async () => opened(photo, 'image/jpeg'),
      broken: async () => ({
        ...opened(text, CSV),
        body: Readable.from(
          (async function* () {
            yield text;
            throw new Error('HQ broke off.');
          })(),
        ),
      }),
    },
  });
});
afterAll(() => gateway.close());

/** An exchange as it goes over the wire: node:http inflates nothing. */
async function exchange(
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string | Buffer,
  method = body === undefined ? 'GET' : 'POST',
) {
  const asked = request(`${gateway.url}${path}`, {
    method,
    headers: {
      authorization: CREDENTIAL,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
  });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
}

const operation = (length: number) =>
  JSON.stringify({ query: 'query ($name: String) { hello(name: $name) }', variables: { name: 'a'.repeat(length) } });
const jsonOf = (bytes: Buffer) => JSON.parse(bytes.toString()) as HttpAnswer;

describe('an answer', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('is compressed as the client accepts: %s', async (accepted, encoding, inflate) => {
    const { headers, bytes } = await exchange('/graphql', { 'accept-encoding': accepted }, operation(5000));
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(headers['content-length']).toBeUndefined();
    expect(bytes.length).toBeLessThan(1000);
    expect(jsonOf(inflate(bytes)).data).toEqual({ hello: `hello ${'a'.repeat(5000)}` });
  });

  test.each([
    ['none is accepted', {}, 5000],
    ['only others are accepted', { 'accept-encoding': 'zstd' }, 5000],
    ['it is short', { 'accept-encoding': 'br, gzip' }, 10],
  ])('is uncompressed where %s, and varies by the header', async (_, accepted, length) => {
    const { headers, bytes } = await exchange('/graphql', accepted, operation(length));
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers).toMatchObject({ 'content-length': String(bytes.length), vary: 'Accept-Encoding' });
    expect(jsonOf(bytes).data).toEqual({ hello: `hello ${'a'.repeat(length)}` });
  });

  test('that is short and not from an operation is uncompressed', async () => {
    const { headers, bytes } = await exchange('/health', { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(bytes.toString()).toBe('{"status":"alive"}');
  });

  test('with a file is compressed while it streams', async () => {
    const { headers, bytes } = await exchange('/files/demo/table/1', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-type': CSV, 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(bytes.length).toBeLessThan(5000);
    expect(gunzipSync(bytes).equals(text)).toBe(true);
  });

  test('with an already compressed file is sent as it is', async () => {
    const { headers, bytes } = await exchange('/files/demo/photo/1', { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-length']).toBe('5000');
    expect(bytes.equals(photo)).toBe(true);
  });

  test('that breaks off is not taken for a complete one', async () => {
    await expect(exchange('/files/demo/broken/1', { 'accept-encoding': 'gzip' })).rejects.toThrow(/aborted|hang up/);
  });

  test('to HEAD has no body', async () => {
    const { status, bytes } = await exchange('/files/demo/table/1', { 'accept-encoding': 'br' }, undefined, 'HEAD');
    expect([status, bytes.length]).toEqual([200, 0]);
  });
});

describe('a request body', () => {
  test.each([
    ['gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (body: Buffer) => body],
  ])('may be compressed: %s', async (encoding, compress) => {
    const body = compress(Buffer.from(operation(5000)));
    const { status, bytes } = await exchange('/graphql', { 'content-encoding': encoding }, body);
    expect([status, jsonOf(bytes).data]).toEqual([200, { hello: `hello ${'a'.repeat(5000)}` }]);
  });

  test.each([
    ['larger than the limit once inflated', 'gzip', gzipSync(operation(20_000)), 413, 'PAYLOAD_TOO_LARGE'],
    ['of 10 MB in 10 kB', 'gzip', gzipSync(Buffer.alloc(10_000_000)), 413, 'PAYLOAD_TOO_LARGE'],
    ['larger than the limit as it is', 'gzip', gzipSync(randomBytes(20_000)), 413, 'PAYLOAD_TOO_LARGE'],
    ['not what its header says', 'gzip', Buffer.from(operation(10)), 400, 'BAD_REQUEST'],
    ['cut short', 'gzip', gzipSync(operation(5000)).subarray(0, 50), 400, 'BAD_REQUEST'],
    ['of an unknown encoding', 'zstd', Buffer.from(operation(10)), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['compressed twice', 'gzip, br', Buffer.from(operation(10)), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['of an encoding named like a property', 'constructor', Buffer.from('{}'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('%s is refused', async (_, encoding, body, expected, code) => {
    const { status, headers, bytes } = await exchange('/graphql', { 'content-encoding': encoding }, body);
    expect([status, jsonOf(bytes).errors?.[0]?.extensions.code]).toEqual([expected, code]);
    expect(headers['accept-encoding']).toBe(status === 415 ? 'gzip, deflate, br' : undefined);
  });

  test('with files must be uncompressed', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': '1' };
    const { status } = await exchange('/graphql', { ...type, 'content-encoding': 'gzip' }, gzipSync('--x--'));
    expect(status).toBe(415);
  });
});
