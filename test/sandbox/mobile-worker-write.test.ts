import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { storeOf } from '../../src/sandbox/world/store.js';
import { describeWithShared, readSharedJson } from '../shared.js';
import { worker } from './tinyWorld.js';
import { idOf, LAG, tinyParts, writing } from './writing.js';
import type { Json, Writing } from './writing.js';

let hq: Writing;
beforeEach(async () => {
  hq = await writing();
});
afterEach(() => hq.stop());

const canned = { error_message: 'Sorry, this request could not be processed. Please try again later.' };
const nurse = { username: 'may', password: 'pass-word-1' };
const post = (body: Json) => hq.call('POST', 'user/v1/', body);
const put = (body: Json, id = 'worker-ann') => hq.call('PUT', `user/v1/${id}/`, body);
const shown = (id: string) => hq.get(`user/v1/${id}/`);
const usernames = async (query = '') => (await hq.list(`user/v1/${query}`)).map(row => row['username']);
const errors = (...parts: readonly string[]) => ({
  status: 400,
  body: { error: `The request resulted in the following errors: ${parts.join(', ')}` },
});

/** The same tests need another project space now and then. */
async function restart(parts: Parameters<typeof writing>[0]): Promise<void> {
  await hq.stop();
  hq = await writing(parts);
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

  test('what breaks HQ half-way leaves no worker behind', async () => {
    expect(await post({ ...nurse, groups: ['east', 'nothing'] })).toMatchObject({ status: 500, body: canned });
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

describe('PUT user (users.md 1)', () => {
  test('only sent keys change; 200 with the full object', async () => {
    const before = await shown('worker-ann');
    const changed = await put({ last_name: 'Bell', email: 'Ann@Example.org', language: 'fra', role: 'Nurse' });
    expect(changed).toMatchObject({
      status: 200,
      body: { ...before, last_name: 'Bell', email: 'ann@example.org', language: 'fra', role: 'Nurse' },
    });
    expect(await shown('worker-ann')).toEqual(changed.body);
  });

  test('errors are joined in the order of the keys, locations last, and nothing is saved', async () => {
    const body = {
      locations: ['nowhere'],
      id: 'x',
      last_name: 'Bell',
      default_phone_number: 7,
      role: 'Pilot',
      user_data: { commcare_profile: 99 },
      primary_location: 'nowhere',
    };
    expect(await put(body)).toMatchObject(
      errors(
        "Attempted to update unknown or non-editable field 'id'",
        "'default_phone_number' must be a string",
        "The role 'Pilot' does not exist",
        'User data profile not found',
        'Could not find location ids: nowhere.',
      ),
    );
    expect((await shown('worker-ann'))['last_name']).toBeNull();
  });

  test('what GET gave cannot be sent back', async () => {
    const unknown = ['eulas', 'id', 'resource_uri', 'username'];
    const { error } = (await put(await shown('worker-ann'))).body as { error: string };
    for (const key of unknown) expect(error).toContain(`unknown or non-editable field '${key}'`);
  });

  test.each([
    [{ role: 'Twin' }, "There are multiple roles with the name 'Twin' in the domain 'tiny'"],
    [{ user_data: { commcare_location_id: 'va' } }, "'commcare_location_id' cannot be set directly"],
    [{ user_data: { commcare_profile: 7, level: 'town' } }, "'level' cannot be set directly"],
    [{ primary_location: 'va' }, 'Both primary_location and locations must be provided together.'],
    [{ primary_location: 'va', locations: ['fairfax'] }, 'Primary location must be included in the list of locations.'],
    [{ primary_location: '', locations: ['va'] }, 'Primary location must be included in the list of locations.'],
    [{ primary_location: 'va', locations: ['va', 'gone', 'abroad'] }, 'Could not find location ids: gone, abroad.'],
  ])('%j is a 400', async (body, error) => {
    expect(await put(body)).toMatchObject(errors(error));
  });

  test('weak passwords are refused where the project asks for strong ones', async () => {
    expect((await put({ password: 'a' })).status).toBe(200);
    await restart({ settings: { strongPasswords: true } });
    expect(await put({ password: 'a' })).toMatchObject(errors('Password is not strong enough.'));
  });

  test('phone numbers lose their plus; the first, or the default one, comes first', async () => {
    await put({ phone_numbers: ['+260 1', '260 2'] });
    expect(await shown('worker-ann')).toMatchObject({
      default_phone_number: '260 1',
      phone_numbers: ['260 1', '260 2'],
    });
    await put({ default_phone_number: '+260 2' });
    expect(await shown('worker-ann')).toMatchObject({
      default_phone_number: '260 2',
      phone_numbers: ['260 2', '260 1'],
    });
    await put({ default_phone_number: '260 3' });
    expect((await shown('worker-ann'))['phone_numbers']).toEqual(['260 3', '260 2', '260 1']);
  });

  test('groups replaces, on both sides, even if the rest is refused (inferred)', async () => {
    expect(await put({ groups: ['east'], nonsense: 1 })).toMatchObject({ status: 400 });
    expect((await shown('worker-ann'))['groups']).toEqual(['east']);
    expect((await hq.get('group/v1/east/'))['users']).toEqual(['worker-zoe', 'worker-ann']);
    expect((await hq.get('group/v1/north/'))['users']).toEqual(['worker-zoe']);
  });

  test('a group of another domain is a 400 that shows a list, an unknown one a 500 (inferred)', async () => {
    const { status, body } = await put({ groups: ['foreign'] });
    expect([status, (body as { error: string }).error]).toEqual([400, expect.stringMatching(/^\['.*'\]$/)]);
    expect(await put({ groups: ['nothing'] })).toMatchObject({ status: 500, body: canned });
  });

  test('user_data merges by key; "" blanks', async () => {
    await put({ user_data: { chw_id: '13', team: 'a', rank: 4 } });
    await put({ user_data: { team: '' } });
    expect((await shown('worker-ann'))['user_data']).toMatchObject({ chw_id: '13', team: '', rank: '4' });
  });

  test('a profile brings its fields, as a number, and takes them with it', async () => {
    await put({ user_data: { commcare_profile: 8 } });
    expect((await shown('worker-ann'))['user_data']).toMatchObject({
      commcare_profile: 8,
      level: 'district',
      desk: 'yes',
    });
    expect(await put({ user_data: { desk: 'no' } })).toMatchObject(errors("'desk' cannot be set directly"));
    expect((await put({ user_data: { desk: 'yes' } })).status).toBe(200);
    await put({ user_data: { commcare_profile: '' } });
    expect((await shown('worker-ann'))['user_data']).toMatchObject({ commcare_profile: '', desk: '' });
    await put({ user_data: { desk: 'no' } });
    expect(await put({ user_data: { commcare_profile: 8 } })).toMatchObject(
      errors('Profile conflicts with existing data'),
    );
  });

  test('locations come with HQ’s own user data, and go with "" and []', async () => {
    await put({ primary_location: 'fairfax', locations: ['va', 'fairfax'] });
    expect(await shown('worker-ann')).toMatchObject({
      primary_location: 'fairfax',
      locations: ['va', 'fairfax'],
      user_data: {
        commcare_location_id: 'fairfax',
        commcare_location_ids: 'va fairfax',
        commcare_primary_case_sharing_id: 'fairfax',
      },
    });
    await put({ primary_location: '', locations: [] });
    const { primary_location, locations, user_data } = await shown('worker-ann');
    expect([primary_location, locations, Object.keys(user_data as Json)]).toEqual([
      null,
      [],
      ['commcare_profile', 'commcare_project'],
    ]);
  });

  test('send_confirmation_email_now is for the unconfirmed with an email', async () => {
    const now = { send_confirmation_email_now: true };
    expect((await put(now)).body).toEqual({
      error: "The confirmation email can not be sent because this user's account is already confirmed.",
    });
    const id = idOf(await post({ username: 'may', require_account_confirmation: true }));
    expect((await put(now, id)).body).toEqual({
      error: "This user has no email. You must provide the user's email to send a confirmation email.",
    });
    expect((await put({ ...now, email: 'may@example.org' }, id)).status).toBe(200);
  });

  test('an unknown id is a 500', async () => {
    expect(await put({ first_name: 'x' }, 'nobody')).toMatchObject({ status: 500, body: canned });
  });
});

describe('DELETE user and what is done to one (users.md 1)', () => {
  test('204, then nobody finds the worker; unknown: 404 with nothing', async () => {
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

  test.each(['activate', 'deactivate', 'email_password_reset'])('%s of nobody: the canned 404', async name => {
    expect(await hq.call('POST', `user/v1/nobody/${name}/`)).toMatchObject({ status: 404, body: canned });
    expect((await hq.call('GET', `user/v1/worker-ann/${name}/`)).status).toBe(405);
  });

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

describeWithShared('HQ’s examples of mobile worker writes', () => {
  const example = (file: string): Json => ({
    ...(readSharedJson(`hq/examples/users/${file}`) as Json),
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

  test('an action on nobody has the body of canned-error-response.json', async () => {
    const { body } = await hq.call('POST', 'user/v1/nobody/activate/');
    expect(body).toEqual(readSharedJson('hq/examples/users/canned-error-response.json'));
  });
});
