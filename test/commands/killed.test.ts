import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/http/server.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { startCli } from '../support/cliProcess.js';
import { apiKey } from '../support/gateway.js';
import { post } from '../support/httpEdge.js';
import { describeWithRedis } from '../support/redis/describeWithRedis.js';
import { type RedisServer, startRedis } from '../support/redis/redisServer.js';
import { domainIn } from '../support/worlds/demoWorld.js';

const GRAPH = /^Graph +(\S+)\/graphql$/m;
const WRITES = `mutation ($key: String!, $upsert: CaseUpsertInput!, $create: CaseCreateInput!) {
  upserted: caseUpsert(domain: "demo", externalId: $key, input: $upsert) { case { caseId } userErrors { code } }
  created: caseCreate(domain: "demo", input: $create) { case { caseId } userErrors { code } }
}`;

/** More steps than an operation of two changes has: each is a command to Redis, a request to HQ, or the reply to one. */
const MOST_STEPS = 60;

/** The processes under test reach Redis and HQ through here: what it is told of can be their last. */
interface Between {
  readonly redis: Server;
  readonly hq: Server;
  /** Called before each step is passed on. Where it returns false, the step is not passed on. */
  step: (what: string) => boolean;
}

describeWithRedis('a gateway that is killed while it changes something', () => {
  let redis: RedisServer;
  let hq: Sandbox;
  let between: Between;
  const sockets = new Set<Socket>();
  const world = createWorld({ now: Date.now(), cases: 50 });
  beforeAll(async () => {
    redis = await startRedis();
    hq = await startSandbox({ world, lag: 0, throttled: false });
    between = { redis: createServer(), hq: createHttpServer(), step: () => true };
    pass(between, redis.url, hq.url);
    for (const server of [between.redis, between.hq])
      server.on('connection', socket => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
    for (const server of [between.redis, between.hq]) await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    for (const server of [between.redis, between.hq]) server.close();
    for (const socket of sockets) socket.destroy();
    await hq.close();
    await redis.close();
  });

  const STORE_KEY = randomBytes(32).toString('base64');
  const serve = () =>
    startCli(['serve'], GRAPH, {
      HQ_URL: urlOf(between.hq, 'http'),
      HQ_WORKERS: '5000',
      PORT: '0',
      REDIS_URL: urlOf(between.redis, 'redis'),
      STORE_KEY,
    });
  const urlOf = (server: Server, scheme: string) => `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const write = (url: string, key: string) => {
    const input = { caseType: 'mother', caseName: 'Ada', ownerId: 'nobody' };
    const variables = { key: `${key}-upserted`, upsert: input, create: { ...input, externalId: `${key}-created` } };
    return post(
      url,
      { query: WRITES, variables },
      { authorization: apiKey('admin'), 'idempotency-key': key, 'content-type': 'application/json' },
    );
  };
  const count = (externalId: string) => [...domainIn(world).cases].filter(one => one.externalId === externalId).length;

  test('at any step: with the key repeated at another replica HQ has the change once, or its outcome is told to be unknown', async () => {
    const survivor = await serve();
    const steps: string[] = [];
    for (let last = 0, done = false; !done && last < MOST_STEPS; last++) {
      const victim = await serve();
      let passed = 0;
      let ended: Promise<unknown> | undefined;
      const killed = new Promise<void>(resolve => {
        between.step = what => {
          if (passed++ < last) return true;
          if (!ended) {
            steps.push(what);
            ended = victim.stop('SIGKILL').then(() => resolve());
          }
          return false;
        };
      });
      const answered = write(victim.url, `k${last}`).then(
        () => true,
        () => false,
      );
      done = await Promise.race([answered, killed.then(() => false)]);
      between.step = () => true;
      await (ended ?? victim.stop('SIGKILL'));
    }
    expect(steps.filter(what => what === 'request to HQ')).toHaveLength(2);
    expect(steps.filter(what => what === 'reply of HQ')).toHaveLength(2);
    expect(steps.filter(what => what === 'command to Redis').length).toBeGreaterThan(8);

    const repeats = await Promise.all(steps.map((_, i) => write(survivor.url, `k${i}`)));
    const told = repeats.map(({ body }, i) => {
      const { data, errors = [] } = body as {
        data: Record<string, { case: object | null } | null>;
        errors?: { path: string[]; extensions: { code: string } }[];
      };
      return ['upserted', 'created'].map(name => {
        const code = data[name]?.case ? 'made' : errors.find(({ path }) => path[0] === name)?.extensions.code;
        return `${name} ${code}, at HQ ${count(`k${i}-${name}`)}`;
      });
    });
    const wrong = told.flat().filter(one => !/ made, at HQ 1$|^created OUTCOME_UNKNOWN, at HQ [01]$/.test(one));
    expect(wrong).toEqual([]);
    expect(told.map(([upserted]) => upserted)).toEqual(steps.map(() => 'upserted made, at HQ 1'));
    expect(await survivor.stop()).toBe(0);
  }, 120_000);
});

/** Passes on what comes, after `step` has been told of it. */
function pass(between: Between, redisUrl: string, hqUrl: string): void {
  const { hostname, port } = new URL(redisUrl);
  between.redis.on('connection', socket => {
    const upstream = connect(Number(port), hostname);
    socket.on('data', chunk => {
      if (!chunk.includes('EVAL') || between.step('command to Redis')) upstream.write(chunk);
    });
    upstream.pipe(socket);
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  between.hq.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (!between.step('request to HQ')) return;
      const { host: _, connection: __, ...headers } = request.headers;
      const reply = await fetch(`${hqUrl}${request.url}`, {
        method: request.method!,
        headers: headers as Record<string, string>,
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      });
      const body = Buffer.from(await reply.arrayBuffer());
      if (!between.step('reply of HQ')) return;
      response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' }).end(body);
    })().catch(() => response.destroy());
  });
}
