import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReference } from '../support/referenceFolder.js';
import { account, member, worker } from '../support/worlds/tinyWorld.js';
import { idOf, startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

let hq: WritableUserWorld;
beforeEach(async () => {
  const person = {
    firstName: 'Eve',
    lastName: '',
    phoneNumbers: [],
    locations: [],
    primaryLocation: null,
    profile: '',
  };
  const eve = {
    ...{ ...person, id: 'id-eve', username: 'eve@example.org', email: 'eve@example.org', userData: {}, active: true },
    ...{ role: 'Nurse', admin: false, permissions: { edit_data: true } },
  };
  const login = { userId: 'worker-ann', username: 'ann@tiny.commcarehq.org', kind: 'mobile' } as const;
  hq = await startWritableUserWorld({ webUsers: storeOf([eve]), workers: storeOf([worker('ann')]) }, [
    account('eve', { memberships: [member('tiny')] }),
    account('ann', { ...login, memberships: [member('tiny')] }),
    account('stranger', { memberships: [member('other')] }),
    account('idle', { active: false, memberships: [member('tiny')] }),
  ]);
});
afterEach(() => hq.stop());

const logIn = (form: Record<string, string>, path = 'sso/v1/') => hq.call('POST', path, new URLSearchParams(form), '');

test('a mobile worker, in the shape of v0.4, without locations (users.md 7)', async () => {
  const { status, body } = await logIn({ username: 'ann', password: 'secret-of-ann' });
  expect(status).toBe(200);
  expect(body).toEqual({
    id: 'worker-ann',
    username: 'ann@tiny.commcarehq.org',
    first_name: 'ann',
    last_name: null,
    default_phone_number: null,
    email: '',
    phone_numbers: [],
    eulas: '[]',
    groups: [],
    user_data: { commcare_profile: '', commcare_project: 'tiny' },
    resource_uri: '',
  });
});

test('a web user has role, is_admin and permissions in place of groups and user_data (users.md 7)', async () => {
  const { body } = await logIn({ username: 'eve@example.org', password: 'secret-of-eve' }, 'v0.4/sso/');
  expect(Object.keys(body as Json).sort()).toEqual([
    ...['default_phone_number', 'email', 'eulas', 'first_name', 'id', 'is_admin', 'last_name', 'permissions'],
    ...['phone_numbers', 'resource_uri', 'role', 'username'],
  ]);
});

test.each([
  [{ password: 'x' }, 'Missing required parameter: username'],
  [{ username: 'ann' }, 'Missing required parameter: password'],
])('%j is a 400 in plain text (users.md 7)', async (form, text) => {
  const reply = await logIn(form);
  expect([reply.status, reply.text, reply.header('content-type')]).toEqual([400, text, 'text/html; charset=utf-8']);
});

test.each([
  ['a wrong password', { username: 'ann', password: 'no' }],
  ['nobody', { username: 'nobody', password: 'no' }],
  ['no member', { username: 'stranger@example.org', password: 'secret-of-stranger' }],
  ['a deactivated user', { username: 'idle@example.org', password: 'secret-of-idle' }],
])('%s is a 403 with nothing (users.md 7)', async (_, form) => {
  expect(await logIn(form)).toMatchObject({ status: 403, text: '' });
});

test('nothing but POST; it counts against the limiter (users.md 7, throttling.md 4)', async () => {
  expect((await hq.call('GET', 'sso/v1/')).status).toBe(405);
  await logIn({ username: 'ann', password: 'no' });
  expect(hq.hq.bill.entries.at(-1)).toMatchObject({ metered: true, counted: true });
});

test('a worker that was written logs in, until switched off, retired or given another password', async () => {
  const id = idOf(await hq.call('POST', 'user/v1/', { username: 'may', password: 'one' }));
  const status = async (password: string) => (await logIn({ username: 'may', password })).status;
  expect(await status('one')).toBe(200);
  await hq.call('PUT', `user/v1/${id}/`, { password: 'two' });
  expect([await status('one'), await status('two')]).toEqual([403, 200]);
  await hq.call('POST', `user/v1/${id}/deactivate/`);
  expect(await status('two')).toBe(403);
  await hq.call('POST', `user/v1/${id}/activate/`);
  expect(await status('two')).toBe(200);
  await hq.call('DELETE', `user/v1/${id}/`);
  expect(await status('two')).toBe(403);
});

describeWithReference('HQ’s example of a single sign-on', () => {
  test('its body is read as a form', async () => {
    const body = readReference('hq/examples/users/sso-request.txt')
      .trim()
      .replace('MY_USERNAME', 'ann')
      .replace('MY_PASSWORD', 'secret-of-ann');
    expect((await logIn(Object.fromEntries(new URLSearchParams(body)))).status).toBe(200);
  });
});
