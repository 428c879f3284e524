import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DomainRecord, WebUserRecord } from '../../src/sandbox/world/model.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { shapeDifferences, shapeOf } from '../support/sandbox/jsonShape.js';
import { account, member } from '../support/worlds/tinyWorld.js';
import { LAG, tinyParts, startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

const clerk: WebUserRecord = {
  id: 'id-clerk',
  username: 'clerk@example.org',
  firstName: 'Clerk',
  lastName: '',
  email: 'clerk@example.org',
  phoneNumbers: [],
  role: 'Nurse',
  admin: false,
  permissions: {},
  locations: [],
  primaryLocation: null,
  profile: '',
  userData: { commcare_project: 'tiny', commcare_profile: '' },
  active: true,
};
const webUsers = () => storeOf([clerk, { ...clerk, id: 'id-gone', email: 'gone@example.org', active: false }]);
const clerkLogin = () => account('clerk', { memberships: [member('tiny', 'access_api', 'edit_web_users')] });

let hq: WritableUserWorld;
async function start(parts: Partial<DomainRecord> = {}): Promise<void> {
  await hq?.stop();
  hq = await startWritableUserWorld({ webUsers: webUsers(), ...parts }, [clerkLogin()]);
}
beforeEach(() => start());
afterEach(() => hq.stop());

const canned = { error_message: 'Sorry, this request could not be processed. Please try again later.' };
const patch = (body: Json, by?: string) => hq.call('PATCH', 'web-user/v1/id-clerk/', body, by);
const shown = () => hq.get('web-user/v1/id-clerk/');
const refused = (...errors: readonly string[]) => ({ status: 400, body: { errors } });
const settings = tinyParts().settings ?? {};
const noProfiles = { settings: { ...settings, userProfiles: false } };
const noLocations = { plan: { apiAccess: true, locations: false, includedUsers: 0 } };
const profileForAll = { settings: { ...settings, profileRequiredFor: ['web'] as const } };

/** What is wrong with what is sent of a web user, in an edit and in an invitation alike. */
const problems: readonly [Json, string, Partial<DomainRecord>][] = [
  [{ role: 'Nurse', username: 'x', email2: 1 }, 'Invalid parameter(s): username, email2', {}],
  [{ role: 'Pilot' }, "Role 'Pilot' does not exist or you do not have permission to access it", {}],
  [{ role: 'Nurse', profile: 'Facility User' }, 'This domain does not have user profile privileges.', noProfiles],
  [
    { role: 'Nurse', primary_location_id: '', assigned_location_ids: [] },
    'This domain does not have locations privileges.',
    noLocations,
  ],
  [{ role: 'Nurse', tableau_role: 'Viewer' }, 'You do not have permission to edit Tableau Configuration.', {}],
  [
    { role: 'Nurse', profile: '' },
    'A profile must be assigned to users of the following type(s): Web Users',
    profileForAll,
  ],
  [{ role: 'Nurse', user_data: { commcare_project: 'x' } }, "'commcare_project' cannot be set directly", {}],
  [
    { role: 'Nurse', assigned_location_ids: ['va'] },
    'Both primary_location and locations must be provided together.',
    {},
  ],
  [
    { role: 'Nurse', primary_location_id: 'va', assigned_location_ids: ['fairfax'] },
    "Primary location must be one of the user's locations",
    {},
  ],
  [
    { role: 'Nurse', primary_location_id: '', assigned_location_ids: ['va'] },
    "Primary location can't be empty if the user has any locations set",
    {},
  ],
];

describe('PATCH web-user (users.md 2)', () => {
  test('202 with the full object; absent keys stay', async () => {
    const before = await shown();
    const { status, body } = await patch({ role: 'App Editor' });
    expect(status).toBe(202);
    expect(body).toMatchObject({ permissions: { access_api: true, edit_apps: true, edit_data: false } });
    expect(body).toEqual({ ...before, role: 'App Editor', permissions: expect.anything() });
    expect(await shown()).toEqual(body);
  });

  test('locations replace, and clear by "" with []', async () => {
    await patch({ primary_location_id: 'va', assigned_location_ids: ['va', 'fairfax'] });
    await patch({ primary_location_id: 'fairfax', assigned_location_ids: ['fairfax'] });
    expect(await shown()).toMatchObject({
      primary_location_id: 'fairfax',
      assigned_location_ids: ['fairfax'],
      user_data: { commcare_location_ids: 'fairfax' },
    });
    await patch({ primary_location_id: '', assigned_location_ids: [] });
    expect(await shown()).toMatchObject({ primary_location_id: '', assigned_location_ids: [] });
  });

  test('user_data merges; a profile goes by its name, and clears by ""', async () => {
    await patch({ user_data: { a: '1', b: '2' }, profile: 'Facility User' });
    await patch({ user_data: { b: '' } });
    expect(await shown()).toMatchObject({
      profile: 'Facility User',
      user_data: { a: '1', b: '', commcare_profile: 7, level: 'facility' },
    });
    await patch({ profile: '' });
    expect(await shown()).toMatchObject({ profile: '', user_data: { commcare_profile: '', level: '' } });
  });

  test('Tableau, where the project has it', async () => {
    await start({ toggles: new Set(['TABLEAU_USER_SYNCING']) });
    await patch({ tableau_role: 'Viewer', tableau_groups: ['city', 'county'] });
    expect(await shown()).toMatchObject({ tableau_role: 'Viewer', tableau_groups: ['city', 'county'] });
    const [row] = await hq.list('web-user/v1/');
    expect(row).toMatchObject({ tableau_role: 'Viewer' });
    expect(row).not.toHaveProperty('tableau_groups');
  });

  test.each([...problems, [{ role: '' }, "'role' is required for each user", {}] as const])(
    '%j: %s',
    async (body, error, parts) => {
      await start(parts);
      expect(await patch(body)).toMatchObject(refused(error));
      expect((await shown())['role']).toBe('Nurse');
    },
  );

  test('all that is wrong at once; unknown locations', async () => {
    const homes = { primary_location_id: 'gone', assigned_location_ids: ['gone', 'abroad'] };
    expect(await patch({ role: 'Pilot', ...homes, x: 1 })).toMatchObject(
      refused(
        'Invalid parameter(s): x',
        "Role 'Pilot' does not exist or you do not have permission to access it",
        'Could not find location ids: gone, abroad.',
      ),
    );
  });

  test('what only the later step finds has another shape', async () => {
    expect(await patch({ profile: 'Nobody' })).toMatchObject({
      status: 400,
      body: { error: 'The request resulted in the following errors: User data profile not found' },
    });
    await patch({ user_data: { level: 'town' } });
    expect((await patch({ profile: 'Facility User' })).body).toEqual({
      error: 'The request resulted in the following errors: Profile conflicts with existing data',
    });
  });

  test('an unknown id is a 400; other methods are refused; needs edit_web_users', async () => {
    expect((await hq.call('PATCH', 'web-user/v1/nobody/', { role: 'Nurse' })).status).toBe(400);
    for (const method of ['PUT', 'DELETE', 'POST']) {
      expect((await hq.call(method, 'web-user/v1/id-clerk/', {})).status).toBe(405);
    }
    expect(await patch({ role: 'Nurse' }, 'plain')).toMatchObject({ status: 403, text: '' });
  });

  test('the role is what the user may do from now on', async () => {
    expect((await patch({ role: 'App Editor' }, 'clerk')).status).toBe(202);
    expect((await patch({ role: 'Nurse' }, 'clerk')).status).toBe(403);
    await patch({ role: 'Admin' });
    expect(await shown()).toMatchObject({ role: 'Admin', is_admin: true, permissions: { edit_data: true } });
    expect((await patch({ role: 'Nurse' }, 'clerk')).status).toBe(202);
  });
});

describe('activate and deactivate (users.md 2)', () => {
  test('202 {}: membership of this project only', async () => {
    expect(await hq.call('POST', 'web-user/v1/id-clerk/deactivate/')).toMatchObject({ status: 202, body: {} });
    expect((await shown())['is_active_in_domain']).toBe(false);
    expect((await patch({}, 'clerk')).status).toBe(403);
    expect((await hq.call('GET', '/api/identity/v1/', undefined, 'clerk')).status).toBe(200);
    expect(await hq.list('web-user/v1/?web_username=clerk@example.org')).toEqual([]);
    await hq.call('POST', 'v0.5/web-user/id-clerk/activate/');
    expect((await patch({}, 'clerk')).status).toBe(202);
  });

  test('bulk-user shows the change after the index lag', async () => {
    await hq.call('POST', 'web-user/v1/id-clerk/deactivate/');
    const ids = async () => (await hq.list('bulk-user/v1/')).map(row => row['id']);
    expect(await ids()).toContain('id-clerk');
    hq.pass(LAG);
    expect(await ids()).not.toContain('id-clerk');
  });

  test('of an unknown user: the canned 404', async () => {
    expect(await hq.call('POST', 'web-user/v1/nobody/activate/')).toMatchObject({ status: 404, body: canned });
  });
});

describe('invitations (users.md 2)', () => {
  const invite = (body: Json) => hq.call('POST', 'invitation/v1/', { email: 'new@example.org', ...body });

  test('201 with all that was asked for', async () => {
    const { status, body } = await invite({
      role: 'Nurse',
      profile: 'Facility User',
      primary_location_id: 'va',
      assigned_location_ids: ['va'],
      user_data: { a: '1' },
    });
    expect(status).toBe(201);
    const { id } = body as { id: string };
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: 'new@example.org',
      role: 'Nurse',
      profile: 'Facility User',
      primary_location_id: 'va',
      assigned_location_ids: ['va'],
      user_data: { a: '1' },
      tableau_role: null,
      tableau_groups: [],
      resource_uri: `/a/tiny/api/invitation/v1/${id}/`,
    });
    expect(await hq.list('web-user/v1/')).toHaveLength(2);
  });

  test.each(problems)('%j: %s', async (body, error, parts) => {
    await start(parts);
    expect(await invite(body)).toMatchObject(refused(error));
  });

  test('email and role are needed, and an address that is not known yet', async () => {
    expect(await invite({})).toMatchObject(refused("'email' and 'role' are required for each user"));
    const known = 'A user with this email address is already in this project or has a pending invitation.';
    expect(await invite({ email: 'Clerk@example.org', role: 'Nurse' })).toMatchObject(refused(known));
    expect((await invite({ role: 'Nurse' })).status).toBe(201);
    expect(await invite({ role: 'Nurse' })).toMatchObject(refused(known));
    expect(await invite({ email: 'gone@example.org', role: 'Nurse' })).toMatchObject(
      refused('A user with this email address is deactivated. '),
    );
  });

  test('unknown locations have another shape; nothing but POST', async () => {
    const homes = { primary_location_id: 'gone', assigned_location_ids: ['gone'] };
    expect((await invite({ role: 'Nurse', ...homes })).body).toEqual({ error: 'Could not find location ids: gone' });
    expect((await hq.call('GET', 'invitation/v1/')).status).toBe(405);
  });
});

describeWithReference('HQ’s examples of web user writes', () => {
  const example = (file: string) => readReferenceJson(`hq/examples/users/${file}`) as Json;
  const homes = { primary_location_id: 'va', assigned_location_ids: ['va', 'fairfax'] };
  const maps = new Set(['user_data', 'permissions']);

  test('an edit is taken, and answered in the shape of the sample', async () => {
    await start({ toggles: new Set(['TABLEAU_USER_SYNCING']) });
    const sent = { ...example('web-user-patch-request.json'), ...homes };
    const { status, body } = await patch(sent);
    expect([status, body]).toMatchObject([202, sent]);
    expect(shapeDifferences(shapeOf(example('web-user-patch-response.json'), maps), shapeOf(body, maps))).toEqual([
      // The sample is older than this field (its index says so).
      'extra /is_active_in_domain',
    ]);
  });

  test('an invitation is taken, and answered in the shape of the sample', async () => {
    await start({ toggles: new Set(['TABLEAU_USER_SYNCING']) });
    const { body } = await hq.call('POST', 'invitation/v1/', {
      ...example('invitation-create-request.json'),
      ...homes,
    });
    expect(body).toMatchObject({ ...example('invitation-create-response.json'), ...homes });
    const found = shapeDifferences(shapeOf(example('invitation-create-response.json'), maps), shapeOf(body, maps));
    // The code sends these two, the sample has not (its index says so).
    expect(found).toEqual(['extra /id', 'extra /resource_uri']);
  });
});
