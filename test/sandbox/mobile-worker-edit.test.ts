import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf, startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

let hq: WritableUserWorld;
beforeEach(async () => {
  hq = await startWritableUserWorld();
});
afterEach(() => hq.stop());

const canned = { error_message: 'Sorry, this request could not be processed. Please try again later.' };
const post = (body: Json) => hq.call('POST', 'user/v1/', body);
const put = (body: Json, id = 'worker-ann') => hq.call('PUT', `user/v1/${id}/`, body);
const shown = (id: string) => hq.get(`user/v1/${id}/`);
const errors = (...parts: readonly string[]) => ({
  status: 400,
  body: { error: `The request resulted in the following errors: ${parts.join(', ')}` },
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
    await hq.stop();
    hq = await startWritableUserWorld({ settings: { strongPasswords: true } });
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

  test('groups of another domain and unknown ones are a 400 whose text is a list as Python spells it', async () => {
    const { status, body } = await put({ groups: ['foreign', 'nothing', 'east'] });
    expect([status, body]).toEqual([
      400,
      {
        error: "['Unable to save groups. The following group_ids are not in the current domain: foreign, nothing']",
      },
    ]);
    expect((await shown('worker-ann'))['groups']).toEqual(['north']);
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
