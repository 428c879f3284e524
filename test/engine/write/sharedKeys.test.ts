import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/client/clock.js';
import { createSealing } from '../../../src/engine/memory/shared/sealing.js';
import { sharedIdempotencyKeys } from '../../../src/engine/write/sharedKeys.js';
import { type AskOptions, startGateway } from '../../support/gateway.js';
import { type CaseMutations, NEW_CASE, startCaseMutations } from '../../support/mutations/caseMutations.js';
import { describeWithRedis } from '../../support/redis/describeWithRedis.js';
import { type RedisConnection, type RedisServer, startRedis } from '../../support/redis/redisServer.js';

const KEY = Buffer.alloc(32, 7);
const POST = 'POST case/v2/';
const PROGRESS = '{ domain(name: "demo") { writeProgress(idempotencyKey: "k") { total done } } }';
const CREATE = `mutation ($input: CaseCreateInput!) {
  caseCreate(domain: "demo", input: $input) { case { caseId } userErrors { code message } } }`;

describeWithRedis('idempotency keys in Redis', () => {
  let redis: RedisServer;
  let connections: RedisConnection[];
  let one: CaseMutations;
  let two: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    redis = await startRedis();
    connections = [await redis.connect(), await redis.connect()];
  });
  afterAll(() => redis.close());
  const keysOf = (i: number, key = KEY) =>
    sharedIdempotencyKeys(connections[i]!.run, createSealing([key]), ms => systemClock.wait(ms));
  beforeEach(async () => {
    await connections[0]!.send('FLUSHALL');
    one = await startCaseMutations({ keys: keysOf(0) });
    two = await startGateway({ keys: keysOf(1), beside: one.gateway });
  });
  afterEach(async () => {
    await two.close();
    await one.gateway.close();
  });

  const create = (gateway: typeof two, externalId: string, options: Omit<AskOptions, 'variables'> = {}) =>
    gateway.ask<{ caseCreate: { case: object | null; userErrors: object[] } | null }>(CREATE, {
      variables: { input: { ...NEW_CASE, externalId } },
      headers: { 'idempotency-key': 'k' },
      ...options,
    });
  /** All names and values in Redis. */
  async function stored(): Promise<string> {
    const names = (await connections[0]!.send('KEYS', '*')) as string[];
    const values = await Promise.all(
      names.map(name => connections[0]!.send('HGETALL', name).catch(() => connections[0]!.send('GET', name))),
    );
    return JSON.stringify([names, values]);
  }

  describe('two gateways', () => {
    test('know of each other what was sent: a repeat on the other is answered without a request', async () => {
      const first = await create(one.gateway, 'x');
      expect(first.bill).toEqual([POST]);
      const again = await create(two, 'x');
      expect([again.data, again.bill]).toEqual([first.data, []]);
      expect(one.storedCases('x')).toHaveLength(1);
    });

    test('refuse a key that the other has used for another change, and know it for one login alone', async () => {
      await create(one.gateway, 'x');
      const other = await create(two, 'y');
      expect(other.data.caseCreate?.userErrors).toMatchObject([{ message: expect.stringContaining('Use a new key') }]);
      expect(other.bill).toEqual([]);
      expect((await create(two, 'y', { as: 'scoped' })).bill).toEqual([POST]);
    });

    test('send a change once that comes to both at the same time', async () => {
      let open = () => undefined as void;
      const held = new Promise<void>(resolve => (open = resolve));
      one.gateway.hq.failures.add('case/v2/', { kind: 'wait', until: () => held });
      const both = [create(one.gateway, 'x'), create(two, 'x'), create(one.gateway, 'x'), create(two, 'x')];
      while (one.gateway.hq.bill.entries.length === 0) await new Promise(setImmediate);
      open();
      const [first, ...others] = await Promise.all(both);
      for (const other of others) expect(other.data).toEqual(first!.data);
      expect(one.storedCases('x')).toHaveLength(1);
    });

    test('free a key on both under which HQ refused the change', async () => {
      one.gateway.hq.failures.add('case/v2/', { kind: 'forbidden' });
      expect((await create(one.gateway, 'x')).bill).toEqual([POST]);
      expect(await connections[0]!.send('KEYS', '*')).toEqual([]);
      expect((await create(two, 'y')).data.caseCreate?.userErrors).toEqual([]);
    });

    test('store no login, key, id or content that could be read, and nothing for longer than a day', async () => {
      await create(one.gateway, 'an-external-id', { headers: { 'idempotency-key': 'a-key-of-a-client' } });
      const text = await stored();
      for (const plain of ['an-external-id', 'a-key-of-a-client', 'caseCreate', 'Ada', 'demo', 'mother'])
        expect(text).not.toContain(plain);
      const [name] = (await connections[0]!.send('KEYS', '*')) as string[];
      const ms = Number(await connections[0]!.send('PTTL', name!));
      expect([ms > 86_000_000, ms <= 86_400_000]).toEqual([true, true]);
    });
  });

  describe('a change of many parts', () => {
    test('goes on at another replica where it stopped, which also knows its progress', async () => {
      const inputs = Array.from({ length: 250 }, (_, i) => ({
        action: 'UPSERT',
        ...NEW_CASE,
        case: { externalId: `n${i}` },
      }));
      const headers = { 'idempotency-key': 'k' };
      one.gateway.hq.failures.add(/^POST case/, { kind: 'wait', until: async () => undefined });
      one.gateway.hq.failures.add(/^POST case/, { kind: 'throttled', retryAfter: 600 });
      const first = await one.save(inputs, { headers, fields: 'caseId' });
      expect(first.saved.chunks.map(({ outcome }) => outcome)).toEqual(['SAVED', 'NOT_SENT', 'NOT_SENT']);
      const progress = await two.ask(PROGRESS);
      expect([progress.data, progress.bill]).toEqual([{ domain: { writeProgress: { total: 250, done: 100 } } }, []]);

      const query = `mutation ($inputs: [CaseSaveInput!]!, $stop: Boolean) {
        casesSave(domain: "demo", inputs: $inputs, stopAtFailure: $stop) { chunks { outcome } } }`;
      const again = await two.ask(query, { variables: { inputs, stop: undefined }, headers });
      expect(again.data).toEqual({ casesSave: { chunks: Array(3).fill({ outcome: 'SAVED' }) } });
      expect(again.bill).toEqual([POST, POST]);
      for (const { case: ref } of inputs) expect(one.storedCases(ref.externalId)).toHaveLength(1);
    });
  });

  describe('without Redis', () => {
    afterEach(() => redis.resume());
    const UNAVAILABLE = [
      { extensions: { code: 'HQ_UNAVAILABLE' }, message: expect.stringContaining('Nothing was sent') },
    ];

    test('a change with a key is refused before it is sent, one without is sent; afterwards both are', async () => {
      redis.pause();
      const refused = await create(two, 'x');
      expect([refused.errors, refused.bill]).toMatchObject([UNAVAILABLE, []]);
      expect((await create(two, 'z', { headers: {} })).bill).toEqual([POST]);
      redis.resume();
      expect((await create(two, 'x')).bill).toEqual([POST]);
    });

    test('that fails while HQ works, the outcome is reported, and a repeat is told that it was sent before', async () => {
      one.gateway.hq.failures.add('case/v2/', { kind: 'wait', until: async () => redis.pause() });
      const first = await create(one.gateway, 'x');
      expect(first.data.caseCreate?.userErrors).toEqual([]);
      redis.resume();
      const again = await create(two, 'x');
      expect([again.errors, again.bill]).toMatchObject([[{ extensions: { code: 'OUTCOME_UNKNOWN' } }], []]);
      expect(one.storedCases('x')).toHaveLength(1);
    });

    test('a record that another STORE_KEY encrypted is no reason to send the change again', async () => {
      const sealing = createSealing([KEY]);
      await create(one.gateway, 'x');
      const third = await startGateway({
        keys: sharedIdempotencyKeys(
          connections[1]!.run,
          { ...createSealing([Buffer.alloc(32, 8)]), name: key => sealing.name(key) },
          ms => systemClock.wait(ms),
        ),
        beside: one.gateway,
      });
      const again = await create(third, 'x');
      expect([again.errors, again.bill]).toMatchObject([
        [{ extensions: { code: 'HQ_UNAVAILABLE' }, message: expect.stringContaining('cannot be read') }],
        [],
      ]);
      await third.close();
    });
  });
});
