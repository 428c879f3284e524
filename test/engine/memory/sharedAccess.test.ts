import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readCredential } from '../../../src/client/login/credential.js';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { startSmallWorld, type SmallWorldGateway } from '../../support/worlds/smallWorld.js';
import { apiKey, type Asked, type AskOptions } from '../../support/gateway.js';

type Login = keyof typeof CREDENTIALS;

const HOUR = 3_600_000;
const GROUPS = 'GET group/v1/?limit=1000';
const WORKERS = 'GET user/v1/?limit=1000';
const groups = '{ domain(name: "demo") { groups { nodes { name } } } }';
const workers = '{ domain(name: "demo") { mobileWorkers { nodes { username } } } }';
const CREATE =
  'mutation ($name: String!) { groupCreate(domain: "demo", input: { name: $name }) { group { name } userErrors { code } } }';
const { username, password } = CREDENTIALS.reader;
const BASIC = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

const prints = (...headers: string[]) => headers.map(header => readCredential(header).fingerprint);

let gateway: SmallWorldGateway;
beforeEach(async () => {
  const sharedAccess = [prints(apiKey('admin'), apiKey('scoped'), BASIC)];
  gateway = await startSmallWorld({}, { sharedAccess, lag: 5_000 });
});
afterEach(() => gateway.close());

const ask = (query: string, as: Login, options: AskOptions = {}) => gateway.ask<never>(query, { as, ...options });
const bill = async (query: string, as: Login) => (await ask(query, as)).bill;
const codes = ({ errors = [] }: Asked<unknown>) => errors.map(({ extensions }) => extensions['code']);

describe('credentials with shared access', () => {
  test('share cached answers once HQ has answered each of them itself', async () => {
    const first = await ask(workers, 'admin');
    expect(first.bill).toEqual([WORKERS]);
    expect(await bill(groups, 'scoped')).toEqual([GROUPS]);
    const shared = await ask(workers, 'scoped');
    expect([shared.bill, shared.data]).toEqual([[], first.data]);
    expect(await bill(groups, 'admin')).toEqual([]);
  });

  test('share nothing with other credentials', async () => {
    await ask(groups, 'admin');
    await ask(workers, 'admin');
    expect(await bill(groups, 'reader')).toEqual([GROUPS]);
    expect((await ask(workers, 'reader')).bill).toEqual([WORKERS]);
  });

  test('passwords share nothing, because a fingerprint would let them be guessed', async () => {
    await ask(groups, 'admin');
    await gateway.ask(workers, { authorization: BASIC });
    expect((await gateway.ask(groups, { authorization: BASIC })).bill).toEqual([GROUPS]);
  });

  test('a key that HQ has not accepted for an hour is checked again, and once rejected it reads nothing', async () => {
    await ask(groups, 'scoped');
    gateway.clock.pass(HOUR);
    await ask(workers, 'admin');
    await ask(groups, 'admin');
    gateway.hq.failures.add('user/v1/', { kind: 'forbidden' }, 1);
    expect(codes(await ask(workers, 'scoped'))).toEqual(['FORBIDDEN']);
    gateway.hq.failures.add('group/v1/', { kind: 'forbidden' }, 1);
    expect(codes(await ask(groups, 'scoped'))).toEqual(['FORBIDDEN']);
    expect(await bill(groups, 'scoped')).toEqual([GROUPS]);
    expect(await bill(workers, 'scoped')).toEqual([]);
  });

  test('an hour that lies in the future, because the clock was set back, is over', async () => {
    await ask(groups, 'scoped');
    await ask(groups, 'admin');
    await ask(workers, 'admin');
    gateway.clock.pass(-2 * HOUR);
    await ask(workers, 'admin');
    gateway.hq.failures.add('user/v1/', { kind: 'forbidden' }, 1);
    expect(codes(await ask(workers, 'scoped'))).toEqual(['FORBIDDEN']);
  });

  test('a write of one of them is visible to all of them at once', async () => {
    const rename = (name: string, as: Login) =>
      ask(
        `mutation { groupUpdate(domain: "demo", groupId: "east", input: { name: "${name}" }) { userErrors { code } } }`,
        as,
      );
    const names = async (as: Login) => JSON.stringify((await ask(groups, as)).data);
    await ask(groups, 'scoped');
    expect((await rename('West', 'admin')).errors).toBeUndefined();
    expect(await names('scoped')).toContain('"West"');
    expect((await rename('South', 'scoped')).errors).toBeUndefined();
    expect(await names('admin')).toContain('"South"');
  });

  test('the viewer is not shared: outside of project spaces HQ answers each', async () => {
    await Promise.all([ask(groups, 'admin'), ask(groups, 'scoped')]);
    for (const as of ['admin', 'scoped'] as const) {
      const { data } = await gateway.ask<{ viewer: unknown }>('{ viewer { username } }', { as });
      expect(data.viewer).toEqual({ username: CREDENTIALS[as].username });
    }
  });

  test('writes are not shared: the same idempotency key is separate per credential, and each write makes the shared cache stale', async () => {
    const create = (name: string, as: Login) =>
      ask(CREATE, as, { variables: { name }, headers: { 'idempotency-key': 'import-7' } });
    await ask(groups, 'scoped');
    for (const [name, as] of [
      ['West', 'admin'],
      ['South', 'scoped'],
    ] as const) {
      const made = await create(name, as);
      expect([made.errors, made.data, made.bill]).toEqual([
        undefined,
        { groupCreate: { group: { name }, userErrors: [] } },
        ['POST group/v1/'],
      ]);
    }
    expect((await create('West', 'admin')).bill).toEqual([]);
    gateway.clock.pass(5_000);
    const { data, bill: paid } = await gateway.ask<{ domain: { groups: { nodes: { name: string }[] } } }>(groups, {
      as: 'scoped',
    });
    expect(data.domain.groups.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['West', 'South']));
    expect(paid).toEqual([GROUPS]);
  });
});
