import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { CREDENTIAL, post, startHttpEdge } from '../support/httpEdge.js';

type Gateway = Awaited<ReturnType<typeof startHttpEdge>>;
const started: Gateway[] = [];

async function start(settings: Parameters<typeof startHttpEdge>[0] = {}): Promise<Gateway> {
  const gateway = await startHttpEdge(settings);
  started.push(gateway);
  return gateway;
}

afterEach(async () => {
  for (const gateway of started.splice(0)) {
    gateway.gate.resolve('opened');
    await gateway.close();
  }
});

/** A request with a Host of its own choosing. */
function call(url: string, headers: Record<string, string>) {
  return new Promise<{ status?: number; body: string }>((resolve, reject) => {
    const sent = request(url, { agent: new Agent(), headers }, response => {
      let body = '';
      response.on('data', chunk => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    sent.on('error', reject).end();
  });
}

/** A request whose last line is still to come: its connection is in use when the gateway begins to close. */
async function halfARequest(url: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET /ready HTTP/1.1\r\nHost: localhost\r\n');
  // Once the gateway has answered a later request, it has read this one.
  await fetch(`${url}/health`);
  return {
    async finish() {
      socket.write('\r\n');
      let answer = '';
      for await (const chunk of socket) answer += String(chunk);
      return answer;
    },
  };
}

describe('the lifecycle of a gateway', () => {
  test('is alive and ready without a credential', async () => {
    const { url } = await start();
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${url}/ready`, { method: 'HEAD' })).status).toBe(200);
  });

  test('finishes running operations before it closes, and is not ready meanwhile', async () => {
    const gateway = await start();
    const running = post(gateway.url, { query: '{ gate }' });
    await gateway.entered;
    const late = await halfARequest(gateway.url);
    const closing = gateway.close();
    expect(await late.finish()).toMatch(/^HTTP\/1.1 503 .*Connection: close.*"draining"/s);
    await expect(fetch(`${gateway.url}/ready`)).rejects.toThrow();
    gateway.gate.resolve('finished');
    expect((await running).body.data).toEqual({ gate: 'finished' });
    await closing;
  });

  test('cuts operations that do not finish in time', async () => {
    const gateway = await start({ drainMs: 0 });
    const running = post(gateway.url, { query: '{ gate }' });
    const outcome = expect(running).rejects.toThrow();
    await gateway.entered;
    await gateway.close();
    await outcome;
  });

  test('does not wait for idle connections', async () => {
    const gateway = await start({ drainMs: 60_000 });
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    await once(socket, 'connect');
    // It has surely been accepted when a later one has been answered.
    await fetch(`${gateway.url}/health`);
    await gateway.close();
    socket.destroy();
  });

  test('reports a port in use at once', async () => {
    const { url } = await start();
    await expect(start({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the host name of a gateway', () => {
  const originAs = async (gateway: Gateway, host: string) => {
    const path = `${gateway.url}/graphql?query={told}`;
    const { status, body } = await call(path, {
      host,
      authorization: CREDENTIAL,
      'apollo-require-preflight': '1',
    });
    const data = (JSON.parse(body) as { data?: { told: string } }).data;
    return data ? (JSON.parse(data.told) as { origin: string }).origin : status;
  };

  test('is the one that the client used', async () => {
    const gateway = await start();
    expect(await originAs(gateway, 'localhost:4000')).toBe('http://localhost:4000');
    expect(await originAs(gateway, '[::1]:4000')).toBe('http://[::1]:4000');
  });

  test('is never a foreign one while it listens on loopback only, so that no rebound web page can read it', async () => {
    const gateway = await start();
    expect(await originAs(gateway, 'evil.example:4000')).toBe(421);
    expect(await originAs(gateway, '127.evil.example')).toBe(421);
    expect(await originAs(gateway, 'a b')).toBe(400);
  });

  test('is PUBLIC_URL where that is set', async () => {
    const gateway = await start({ publicUrl: 'https://graph.example.org' });
    expect(await originAs(gateway, 'graph.example.org')).toBe('https://graph.example.org');
    expect(await originAs(gateway, 'localhost:4000')).toBe('https://graph.example.org');
    expect(await originAs(gateway, 'evil.example')).toBe(421);
  });

  test('is any where it listens to other machines', async () => {
    const gateway = await start({ host: '0.0.0.0' });
    const local = { ...gateway, url: gateway.url.replace('0.0.0.0', '127.0.0.1') };
    expect(await originAs(local, 'graph.intern:4000')).toBe('http://graph.intern:4000');
  });
});
