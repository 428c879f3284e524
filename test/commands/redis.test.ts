import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/http/server.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { runCli, startCli } from '../support/cliProcess.js';
import { apiKey } from '../support/gateway.js';
import { post } from '../support/httpEdge.js';
import { describeWithRedis } from '../support/redis/describeWithRedis.js';
import { type RedisServer, startRedis } from '../support/redis/redisServer.js';

const GRAPH = /^Graph +(\S+)\/graphql$/m;
const QUERY = '{ domain(name: "demo") { cases(first: 5) { nodes { caseName } } } }';
const STORE_KEY = randomBytes(32).toString('base64');

describeWithRedis('the command line with Redis', () => {
  let redis: RedisServer;
  let hq: Sandbox;
  beforeAll(async () => {
    redis = await startRedis();
    hq = await startSandbox({ world: createWorld({ now: Date.now(), cases: 50 }), lag: 0 });
  });
  afterAll(async () => {
    await hq.close();
    await redis.close();
  });
  beforeEach(() => hq.bill.clear());

  const serve = (environment: Record<string, string> = {}) =>
    startCli(['serve'], GRAPH, {
      HQ_URL: hq.url,
      HQ_WORKERS: '300',
      PORT: '0',
      REDIS_URL: redis.url,
      STORE_KEY,
      ...environment,
    });

  /** Asks a gateway, whose process then ends. Returns the data and the requests to HQ. */
  async function askOnce(environment: Record<string, string> = {}) {
    hq.bill.clear();
    const gateway = await serve(environment);
    const { data, errors } = (await post(gateway.url, { query: QUERY }, { authorization: apiKey('admin') })).body;
    expect(errors).toBeUndefined();
    expect(await gateway.stop()).toBe(0);
    return { data, bill: hq.bill.lines(), said: gateway.said.stdout + gateway.said.stderr };
  }

  describe('serve with REDIS_URL', () => {
    test('keeps the cache when its process ends: the next one asks HQ nothing; with another key it asks again', async () => {
      const first = await askOnce();
      expect(first.bill).toHaveLength(1);
      const next = await askOnce();
      expect([next.data, next.bill]).toEqual([first.data, []]);
      const other = await askOnce({ STORE_KEY: randomBytes(32).toString('base64') });
      expect([other.data, other.bill.length]).toEqual([first.data, 1]);
      expect((first.said + next.said).includes(STORE_KEY)).toBe(false);
    });

    test('answers without Redis, says so once, and never prints the password of its URL', async () => {
      const { bill, said } = await askOnce({ REDIS_URL: 'redis://user:a-secret@127.0.0.1:9' });
      expect(bill).toHaveLength(1);
      expect(said.match(/Redis does not answer/g)).toHaveLength(1);
      expect(said).not.toContain('a-secret');
    });

    test('needs a key: what Redis keeps is encrypted', async () => {
      const bare = { HQ_URL: hq.url, PORT: '0', REDIS_URL: redis.url };
      expect(await runCli(['serve'], bare)).toMatchObject({
        code: 2,
        stderr: 'REDIS_URL needs STORE_KEY: the cache holds health data and is encrypted in Redis.\n',
      });
      expect(await runCli(['serve'], { ...bare, STORE_KEY: 'short' })).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^STORE_KEY is not usable: expected 32 bytes in base64/),
      });
    });
  });
});
