import { afterEach, expect, test } from '@jest/globals';
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { HqUnavailable } from '../../../src/errors.js';
import { change, get, type Call } from '../../../src/client/call.js';
import { readCredential } from '../../../src/client/login/credential.js';
import { chunksOf, http, open, errorBody, type Server } from '../../../src/client/wire/http.js';

/** A server that plays HQ, in one way only. */
let hq: HttpServer | undefined;
afterEach(() => {
  hq?.closeAllConnections();
  hq?.close();
});

const CREDENTIAL = readCredential('ApiKey ngozi@example.org:0123456789abcdef');
const JSON_TYPE = { 'content-type': 'application/json' };
const MB = 1_000_000;

async function playing(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  hq = createServer(answer).listen(0, '127.0.0.1');
  await new Promise<unknown>(resolve => hq?.once('listening', resolve));
  const { port } = hq.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, timeout: 20_000, userAgent: 'test', answerBytes: MB, fileBytes: MB };
}

const asking = (server: Server, call: Call = get('case/v2/'), patience?: () => number) =>
  http(server, 'demo', CREDENTIAL, patience)(call);
const TOO_LONG = { code: 'HQ_UNEXPECTED', message: expect.stringMatching(/longer than 1 MB \(HQ_(ANSWER|FILE)_MB\)/) };

/** Writes as long as the client reads; resolves when the client has closed the connection. */
function endless(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  const go = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', go);
  go();
  return new Promise(resolve => response.once('close', resolve));
}

test.each([
  ['a success', 200, TOO_LONG],
  ['an error, whose beginning is enough', 500, undefined],
])('an endless body is read up to its limit, then the connection is closed: %s', async (_, status, error) => {
  let closed: Promise<void> | undefined;
  const server = await playing((__, response) => {
    response.writeHead(status, JSON_TYPE);
    closed = endless(response, Buffer.alloc(64_000, ' '));
  });
  if (error) await expect(asking(server)).rejects.toMatchObject(error);
  else expect((await asking(server)).status).toBe(500);
  await closed;
});

test('a small body that decompresses to a huge one is read up to its limit', async () => {
  const bomb = gzipSync(Buffer.alloc(100 * MB, ' '));
  const server = await playing((_, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip', 'content-length': bomb.length }).end(bomb);
  });
  expect(bomb.length).toBeLessThan(MB);
  await expect(asking(server)).rejects.toMatchObject(TOO_LONG);
});

test('a body whose declared length is too large is not read at all', async () => {
  const server = await playing((_, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': 2 * MB }).write('[');
  });
  await expect(asking(server)).rejects.toMatchObject(TOO_LONG);
});

test('after a mutation, an endless body leaves the outcome unknown', async () => {
  const server = await playing((_, response) => {
    response.writeHead(200, JSON_TYPE);
    void endless(response, Buffer.alloc(64_000, ' '));
  });
  const error = await asking(server, change('POST', 'case/v2/', {})).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(HqUnavailable);
  expect(error).toMatchObject({ sent: true });
});

test('millions of empty values are refused before they take memory', async () => {
  const text = Buffer.from(`[${'{},'.repeat(11_000_000)}{}]`);
  const server = await playing((_, response) => void response.writeHead(200, JSON_TYPE).end(text));
  await expect(asking({ ...server, answerBytes: 100 * MB })).rejects.toMatchObject({
    code: 'HQ_UNEXPECTED',
    message: expect.stringMatching(/more than 10000000 values/),
  });
});

test('an endless file breaks off at its limit; the rest of an error page is not read', async () => {
  const server = await playing((request, response) => {
    response.writeHead(request.url?.includes('broken') ? 500 : 200, { 'content-type': 'text/plain' });
    void endless(response, Buffer.alloc(64_000, ' '));
  });
  const file = await open(server, 'demo', CREDENTIAL, get('file/'), { patient: true });
  let length = 0;
  const all = async () => {
    for await (const chunk of chunksOf(file)) length += chunk.length;
  };
  await expect(all()).rejects.toMatchObject(TOO_LONG);
  expect(length).toBeLessThanOrEqual(MB);
  const broken = await open(server, 'demo', CREDENTIAL, get('broken/'));
  expect(String(await errorBody(broken)).length).toBeLessThan(200_000);
});

test('a body that arrives byte by byte ends at the timeout, which may be extended meanwhile', async () => {
  const server = await playing((_, response) => {
    response.writeHead(200, JSON_TYPE);
    const timer = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(timer));
  });
  let looks = 0;
  const began = performance.now();
  const patience = () => (++looks === 1 ? 50 : 150);
  await expect(asking(server, get('case/v2/'), patience)).rejects.toMatchObject({
    code: 'HQ_UNAVAILABLE',
    message: 'HQ did not answer in time.',
  });
  expect(performance.now() - began).toBeGreaterThanOrEqual(140);
});

test('a redirect is never followed', async () => {
  const asked: string[] = [];
  const server = await playing((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end();
  });
  expect((await asking(server)).status).toBe(302);
  expect((await open(server, 'demo', CREDENTIAL, get('file/'))).status).toBe(302);
  expect(asked).toHaveLength(2);
});

test('endless headers are refused', async () => {
  const server = await playing((_, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    for (let i = 0; i < 5_000; i++) response.socket?.write(`x-${i}: ${'y'.repeat(100)}\r\n`);
  });
  await expect(asking(server)).rejects.toMatchObject({ code: 'HQ_UNEXPECTED' });
});

test.each([
  ['17.600000143', 17.600000143],
  ['0.0', 0],
  ['1e9', 86_400],
  ['9'.repeat(400), 86_400],
  ['-5', undefined],
  ['NaN', undefined],
  ['soon', undefined],
  ['2026-01-05', undefined],
  ['Mon, 05 Jan 2026 00:01:00 GMT', 60],
  ['Sun, 04 Jan 2026 00:01:00 GMT', undefined],
  ['Mon, 05 Jan 2099 00:01:00 GMT', 86_400],
])('Retry-After: %s', async (said, seconds) => {
  const server = await playing((_, response) => {
    response.writeHead(429, { 'retry-after': said, date: 'Mon, 05 Jan 2026 00:00:00 GMT' }).end();
  });
  const { retryAfter } = await asking(server, { ...get('case/v2/'), meter: 'submission' });
  expect(retryAfter).toBe(seconds);
  expect((await asking(server)).retryAfter ?? 0).toBeLessThanOrEqual(86_400);
});
