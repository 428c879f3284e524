import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { worker } from '../support/worlds/tinyWorld.js';
import { idOf, LAG, tinyParts, startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

let hq: WritableUserWorld;
beforeEach(async () => {
  hq = await startWritableUserWorld();
});
afterEach(() => hq.stop());

const canned = { error_message: 'Sorry, this request could not be processed. Please try again later.' };
const nurse = { username: 'may', password: 'pass-word-1' };
const post = (body: Json) => hq.call('POST', 'user/v1/', body);
const put = (body: Json, id = 'worker-ann') => hq.call('PUT', `user/v1/${id}/`, body);
const shown = (id: string) => hq.get(`user/v1/${id}/`);
const usernames = async (query = '') => (await hq.list(`user/v1/${query}`)).map(row => row['username']);

/** The same tests need another project space now and then. */
async function restart(parts: Parameters<typeof startWritableUserWorld>[0]): Promise<void> {
  await hq.stop();
  hq = await startWritableUserWorld(parts);
}

describe('POST user (users.md 1)', () => {
  test('201 with the id alone; the name gets its suffix, the email lower case', async () => {
    const made = await post({ ...nurse, username: 'May Day', email: 'May@Example.org' });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(await shown(idOf(made))).toEqual({
      id: idOf(made),
      username: 'may.day@tiny.commcarehq.org',
      first_name: '',
      last_name: '',
      email: 'may@example.org',
      default_phone_number: null,
      phone_numbers: [],
      groups: [],
      primary_location: null,
      locations: [],
      user_data: { commcare_project: 'tiny', commcare_profile: '', chw_id: '' },
      eulas: '[]',
      language: null,
      role: null,
      resource_uri: `/a/tiny/api/user/v1/${idOf(made)}/`,
    });
  });

  test.each([
    [{ username: '' }, 'Username is required.'],
    [{ username: 'may,day' }, "Username 'may,day@tiny.commcarehq.org' must be a valid email address."],
    [
      { username: 'may!' },
      "The username component 'may!' of 'may!@tiny.commcarehq.org' may not contain special characters.",
    ],
    [{ username: 'may@example.org' }, "The username email domain '@example.org' should be '@tiny.commcarehq.org'."],
    [{ username: 'ANN' }, "Username 'ann@tiny.commcarehq.org' is already taken or reserved."],
    [{ username: 'demo_user' }, "Username 'demo_user@tiny.commcarehq.org' is already taken or reserved."],
    [{ password: '' }, 'Password or connect username required'],
    [{ password: null, connect_username: 'may' }, "You don't have permission to use connect_username field"],
    [{ user_data: { commcare_profile: 99 } }, 'User data profile not found'],
    [{ send_confirmation_email_now: true }, "You must provide the user's email to send a confirmation email."],
    [{ require_account_confirmation: true }, 'Users will provide their own password on confirmation.'],
    [
      { send_confirmation_email_now: true, email: 'may@example.org' },
      'You must require account confirmation to send a confirmation email.',
    ],
  ])('%j is a 400', async (parts, error) => {
    expect(await post({ ...nurse, ...parts })).toMatchObject({ status: 400, body: { error } });
    hq.pass(LAG);
    expect(await usernames()).toHaveLength(2);
  });

  test('a project may want a profile of every worker', async () => {
    await restart({ settings: { ...tinyParts().settings, profileRequiredFor: ['mobile'] } });
    expect((await post(nurse)).body).toEqual({ error: 'A profile assignment is required for Mobile Workers.' });
    const made = await post({ ...nurse, user_data: { commcare_profile: 7 } });
    expect((await shown(idOf(made)))['user_data']).toMatchObject({ commcare_profile: 7, level: 'facility' });
  });

  test('without the privilege of two-stage confirmation its words mean nothing', async () => {
    await restart({ settings: {} });
    expect((await post({ ...nurse, require_account_confirmation: true })).status).toBe(201);
  });

  test('an unconfirmed account needs no password and is not active', async () => {
    const body = { username: 'may', email: 'may@example.org', require_account_confirmation: true };
    expect((await post({ ...body, send_confirmation_email_now: true })).status).toBe(201);
    hq.pass(LAG);
    expect(await usernames('?archived=true')).toEqual(['may@tiny.commcarehq.org', 'old@tiny.commcarehq.org']);
  });

  test('without a username HQ breaks', async () => {
    expect(await post({ password: 'x' })).toMatchObject({ status: 500, body: canned });
  });

  test('errors of all other fields are swallowed, the fields unset', async () => {
    const made = await post({
      ...nurse,
      first_name: 'May',
      role: 'Pilot',
      primary_location: 'nowhere',
      locations: ['nowhere'],
      default_phone_number: 7,
      user_data: { commcare_project: 'mine' },
      shoe_size: 40,
    });
    expect(made.status).toBe(201);
    expect(await shown(idOf(made))).toMatchObject({
      first_name: 'May',
      role: null,
      locations: [],
      phone_numbers: [],
      user_data: { commcare_project: 'tiny' },
    });
  });

  test('what HQ refuses or breaks at half-way leaves no worker behind', async () => {
    expect(await post({ ...nurse, groups: ['east', 'nothing'] })).toMatchObject({
      status: 400,
      body: {
        error: "['Unable to save groups. The following group_ids are not in the current domain: nothing']",
      },
    });
    expect(await post({ ...nurse, groups: ['east'], first_name: 7 })).toMatchObject({ status: 500, body: canned });
    hq.pass(LAG);
    expect(await usernames()).toHaveLength(2);
    expect((await post({ ...nurse, groups: ['east'] })).status).toBe(201);
  });

  test('needs edit_commcare_users; v0.4 is read only (0)', async () => {
    expect(await hq.call('POST', 'user/v1/', nurse, 'plain')).toMatchObject({ status: 403, text: '' });
    expect((await hq.call('POST', 'v0.4/user/', nurse)).status).toBe(405);
    expect((await hq.call('PATCH', 'user/v1/worker-ann/', nurse)).status).toBe(405);
  });
});

describe('DELETE user and what is done to one (users.md 1)', () => {
  test('204, then the worker is not found; unknown: 404 without a body', async () => {
    expect(await hq.call('DELETE', 'user/v1/worker-ann/')).toMatchObject({ status: 204, text: '' });
    expect((await hq.call('GET', 'user/v1/worker-ann/')).status).toBe(400);
    expect((await hq.get('group/v1/north/'))['users']).toEqual(['worker-zoe']);
    expect(await hq.call('DELETE', 'user/v1/worker-ann/')).toMatchObject({ status: 404, text: '' });
  });

  test('deactivate and activate: 202 {}, and another list', async () => {
    expect(await hq.call('POST', 'user/v1/worker-ann/deactivate/')).toMatchObject({ status: 202, body: {} });
    hq.pass(LAG);
    expect(await usernames()).toEqual(['zoe@tiny.commcarehq.org']);
    expect(await usernames('?archived=true')).toContain('ann@tiny.commcarehq.org');
    await hq.call('POST', 'v0.5/user/worker-ann/activate/');
    hq.pass(LAG);
    expect(await usernames()).toContain('ann@tiny.commcarehq.org');
  });

  test.each(['activate', 'deactivate', 'email_password_reset'])(
    '%s of an unknown worker: the canned 404',
    async name => {
      expect(await hq.call('POST', `user/v1/nobody/${name}/`)).toMatchObject({ status: 404, body: canned });
      expect((await hq.call('GET', `user/v1/worker-ann/${name}/`)).status).toBe(405);
    },
  );

  test('a location’s own user cannot be deactivated', async () => {
    await restart({ workers: storeOf([worker('ann', { ownLocation: 'va' })]) });
    expect((await hq.call('POST', 'user/v1/worker-ann/deactivate/')).status).toBe(400);
  });

  test.each([
    [{}, 400, 'This user does not have an email address set.'],
    [{ email: 'a@b.org', connectUsername: 'ann' }, 400, 'This user account cannot reset the password.'],
    [{ email: 'a@b.org', active: false }, 400, 'This user is inactive and cannot reset their password.'],
    [{ email: 'a@b.org' }, 202, undefined],
  ])('email_password_reset of %j', async (parts, status, error) => {
    await restart({ workers: storeOf([worker('ann', parts)]) });
    const reply = await hq.call('POST', 'user/v1/worker-ann/email_password_reset/');
    expect([reply.status, (reply.body as Json)['error']]).toEqual([status, error]);
  });
});

test('the list comes out of the search index, one out of the database', async () => {
  const id = idOf(await post(nurse));
  await put({ first_name: 'Anna' });
  await hq.call('DELETE', 'user/v1/worker-zoe/');
  const list = async () => (await hq.list('user/v1/')).map(row => row['first_name']);
  expect(await list()).toEqual(['ann', 'zoe']);
  expect([(await shown(id))['first_name'], (await shown('worker-ann'))['first_name']]).toEqual(['', 'Anna']);
  expect((await hq.list('bulk-user/v1/')).map(row => row['first_name'])).toEqual(['ann', 'zoe']);
  hq.pass(LAG);
  expect(await list()).toEqual(['Anna', '']);
});

describeWithReference('HQ’s examples of mobile worker writes', () => {
  const example = (file: string): Json => ({
    ...(readReferenceJson(`hq/examples/users/${file}`) as Json),
    groups: ['north', 'east'],
    primary_location: 'va',
    locations: ['va', 'fairfax'],
  });
  const seen = {
    first_name: 'John',
    last_name: 'Doe',
    email: 'jdoe@example.org',
    language: 'en',
    default_phone_number: '50253311399',
    phone_numbers: ['50253311399', '50253314588'],
    groups: ['north', 'east'],
    primary_location: 'va',
    locations: ['va', 'fairfax'],
    user_data: { chw_id: '13/43/DFA' },
  };

  test('create and edit bodies are taken whole, and read back', async () => {
    expect(await shown(idOf(await post(example('user-create-request.json'))))).toMatchObject(seen);
    expect(await put(example('user-update-request.json'))).toMatchObject({ status: 200, body: seen });
  });

  test('two-stage confirmation', async () => {
    const id = idOf(await post(example('user-create-request-unconfirmed.json')));
    expect((await put(example('user-update-request-confirmation.json'), id)).status).toBe(200);
  });

  test('an action on an unknown worker has the body of canned-error-response.json', async () => {
    const { body } = await hq.call('POST', 'user/v1/nobody/activate/');
    expect(body).toEqual(readReferenceJson('hq/examples/users/canned-error-response.json'));
  });
});
