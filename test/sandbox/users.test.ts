import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { home, noSuchUser, read, startTinyUsers } from '../support/sandbox/userWorld.js';

let hq: Sandbox;

beforeAll(async () => {
  hq = await startTinyUsers();
});
afterAll(() => hq.close());

const get = (path: string, name?: string) => read(hq, path, name);

async function column(path: string, field: string) {
  const { body } = await get(path);
  return body.objects.map(row => row[field]);
}

const name = (short: string) => `${short}@tiny.commcarehq.org`;

describe('mobile workers (users.md 1)', () => {
  test('the list holds the active ones that the index shows, by exact username', async () => {
    expect(await column('user/v1/', 'username')).toEqual(['Bea', 'ann', 'zoe'].map(name));
  });

  test('a new worker is in the list when the index has caught up, and at once under its id', async () => {
    expect((await get('user/v1/worker-new/')).status).toBe(200);
    hq.lag = 0;
    expect(await column('user/v1/', 'username')).toContain(name('new'));
    hq.lag = 3000;
  });

  test.each(['true', 'YES', '1'])('archived=%s shows the deactivated ones only', async archived => {
    expect(await column(`user/v1/?archived=${archived}`, 'id')).toEqual(['worker-old']);
  });

  test('archived=on is no truth and no error', async () => {
    expect(await column('user/v1/?archived=on', 'id')).not.toContain('worker-old');
  });

  test('group shows its active members, whatever archived says, and counts them', async () => {
    const { body } = await get('user/v1/?group=north&archived=true&limit=1');
    expect(body.meta).toEqual({
      limit: 1,
      next: '?group=north&archived=true&limit=1&offset=1',
      offset: 0,
      previous: null,
      total_count: 2,
    });
    expect(await column('user/v1/?group=north', 'id')).toEqual(['worker-zoe', 'worker-ann']);
  });

  test("another domain's group is a 400, an unknown one a 500", async () => {
    const { status, body } = await get('user/v1/?group=foreign');
    expect([status, body['error']]).toEqual([400, 'Project tiny has no group with id=foreign']);
    expect((await get('user/v1/?group=none')).status).toBe(500);
  });

  test('unknown parameters and order_by are ignored', async () => {
    expect(await column('user/v1/?role=Nurse&order_by=-username', 'id')).toHaveLength(3);
  });

  test('the object, keys in order', async () => {
    const { text } = await get('user/v1/worker-ann/');
    const expected = {
      default_phone_number: '26091',
      email: '',
      eulas: '[]',
      first_name: 'Ann Marie',
      groups: ['north'],
      id: 'worker-ann',
      language: 'en',
      last_name: null,
      locations: ['village', 'town'],
      phone_numbers: ['26091', '26092'],
      primary_location: 'village',
      resource_uri: '/a/tiny/api/user/v1/worker-ann/',
      role: 'Nurse',
      user_data: home.userData,
      username: name('ann'),
    };
    expect(text).toBe(JSON.stringify(expected));
  });

  test('groups are sorted in the list', async () => {
    const { body } = await get('user/v1/');
    expect(body.objects.at(-1)).toMatchObject({
      id: 'worker-zoe',
      groups: ['east', 'north'],
      default_phone_number: null,
    });
  });

  test('a deactivated worker is found by id, an unknown one is a 400', async () => {
    expect((await get('user/v1/worker-old/')).body).toMatchObject({ id: 'worker-old' });
    const { status, body } = await get('user/v1/nobody/');
    expect([status, body]).toEqual([400, { error: noSuchUser }]);
  });

  test('old URLs: the same under v0.5, fewer fields under v0.4 (users.md 0)', async () => {
    const old = await get('v0.5/user/worker-ann/');
    expect(old.body).toMatchObject({ role: 'Nurse', resource_uri: '/a/tiny/api/v0.5/user/worker-ann/' });
    expect(Object.keys((await get('v0.4/user/worker-ann/')).body)).not.toContain('locations');
  });
});
