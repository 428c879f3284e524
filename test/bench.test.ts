import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { check } from '../bench/measure/check.js';
import { startSystem } from '../bench/measure/server.js';
import { type Stub, startStub } from '../bench/stub/stub.js';
import { markOf } from '../bench/stub/world.js';
import { expectedData, type Shape } from '../bench/systems/questions.js';
import { ONE_LOGIN } from '../bench/systems/requests.js';
import { PAGES, PRICES, RATES, rowOf } from '../bench/systems/rows.js';
import { SYSTEMS, systemOf } from '../bench/systems/systems.js';

/** Runs what is built, as the bench does. Peers that are not installed are left out. */
describe('the bench compares answers before it measures', () => {
  const LOGINS = 40;
  let stub: Stub;
  beforeAll(async () => void (stub = await startStub()));
  afterAll(() => stub.stop());

  test.each(SYSTEMS.map(({ name }) => name))('%s answers each row rightly, or is not installed', async name => {
    const server = await startSystem(systemOf(name), stub.url);
    if (!server) return;
    try {
      const { wrong, mixed } = await check(server, [...RATES, ...PAGES, ...PRICES], LOGINS);
      expect(Object.fromEntries(wrong)).toEqual({});
      expect(mixed).toBe(0);
      // It throws if the stub was asked for what it does not have.
      await stub.counts();
    } finally {
      await server.stop();
    }
  });

  test('finds a server that gives every login the answer to the first one', async () => {
    const mixing = createServer((request, response) => {
      const [, shape, first] = request.url!.split('/');
      const question = { shape: shape as Shape, first: Number(first), since: '' };
      response.end(JSON.stringify({ data: expectedData(question, markOf(ONE_LOGIN)) }));
    });
    await new Promise<void>(done => mixing.listen(0, '127.0.0.1', done));
    const { port } = mixing.address() as AddressInfo;
    const server = { system: systemOf('raw'), port, pid: process.pid, stop: async () => undefined };
    expect(await check(server, [rowOf('hot')], LOGINS)).toEqual({ wrong: new Map(), mixed: 2 * LOGINS });
    expect([...(await check(server, [rowOf('hot'), rowOf('coldLogin')], LOGINS)).wrong.keys()]).toEqual(['coldLogin']);
    mixing.close();
    mixing.closeAllConnections();
  });
});
