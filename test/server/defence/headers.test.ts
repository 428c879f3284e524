import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { post, startHttpEdge } from '../../support/httpEdge.js';

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;
let behindTls: Awaited<ReturnType<typeof startHttpEdge>>;
beforeAll(async () => {
  gateway = await startHttpEdge();
  behindTls = await startHttpEdge({ publicUrl: 'https://graph.example.org' });
});
afterAll(() => Promise.all([gateway.close(), behindTls.close()]));

test.each(['/health', '/ready', '/nowhere', '/graphql?query={hello}', '/files/demo/form/x', '/schema.graphql'])(
  '%s: browsers may neither guess its type, frame it, run it, nor say where it was linked from',
  async path => {
    const { headers } = await fetch(gateway.url + path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers.get('strict-transport-security')).toBeNull();
  },
);

test('an answer of the graph has them too, and HSTS where clients come by https', async () => {
  const { headers } = await post(gateway.url, { query: '{ hello }' });
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  const { headers: secure } = await fetch(`${behindTls.url}/health`, { headers: { host: 'graph.example.org' } });
  expect(secure.get('strict-transport-security')).toBe('max-age=31536000');
});

/** Sends bytes on a connection of its own, and returns all that comes until the gateway closes it. */
async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test.each([
  ['headers of more than 16 kB', `GET /health HTTP/1.1\r\nHost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['no HTTP', 'EHLO mail\r\n\r\n', 400],
  [
    'a body with two lengths',
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x',
    400,
  ],
  ['a line break in a header', 'GET /health HTTP/1.1\r\nHost: localhost\r\nx: a\nb\r\n\r\n', 400],
])('%s: the connection is closed', async (_, text, status) => {
  expect(await raw(text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
});
