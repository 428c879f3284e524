import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { noSuchUser, read, startTinyUsers } from '../support/sandbox/userWorld.js';

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

describe('web users (users.md 2)', () => {
  test('all members, disabled ones marked', async () => {
    const { body } = await get('web-user/v1/');
    expect(body.objects.map(row => [row['username'], row['is_active_in_domain']])).toEqual([
      ['chief@example.org', true],
      ['clerk@example.org', true],
      ['gone@example.org', false],
      ['roleless@example.org', true],
    ]);
    expect(body.objects[0]).toMatchObject({
      is_admin: true,
      primary_location_id: '',
      tableau_role: null,
    });
    expect(body.objects[0]).not.toHaveProperty('tableau_groups');
  });

  test('permissions have every key of HQ, all allowed to an administrator; none without a role', async () => {
    const { body } = await get('web-user/v1/');
    const [chief, clerk] = body.objects.map(row => row['permissions'] as Record<string, unknown>);
    // Those of HQ's api/tests/test_user_resources.py.
    const tested = [
      ...['edit_web_users', 'view_web_users', 'view_roles', 'edit_commcare_users', 'view_commcare_users'],
      ...['edit_groups', 'view_groups', 'edit_users_in_groups', 'edit_locations', 'view_locations'],
      ...['edit_users_in_locations', 'edit_data', 'edit_apps', 'view_apps', 'edit_reports', 'view_reports'],
    ];
    expect(tested.map(name => chief![name])).toEqual(tested.map(() => true));
    expect(tested.map(name => clerk![name])).toEqual(tested.map(name => name === 'edit_data'));
    for (const shown of [chief, clerk])
      expect(shown).toMatchObject({ doc_type: 'HqPermissions', view_report_list: [] });
    expect((await get('web-user/v1/id-roleless/')).body).toMatchObject({ role: '', permissions: {} });
  });

  test('web_username finds one active member or none; username is not a filter', async () => {
    expect(await column('web-user/v1/?web_username=clerk@example.org', 'id')).toEqual(['id-clerk']);
    expect(await column('web-user/v1/?web_username=gone@example.org', 'id')).toEqual([]);
    expect(await column('web-user/v1/?username=clerk@example.org', 'id')).toHaveLength(4);
  });

  test('detail adds tableau_groups; a miss is a 400', async () => {
    expect((await get('web-user/v1/id-clerk/')).body).toMatchObject({ id: 'id-clerk', tableau_groups: [] });
    expect(await get('web-user/v1/nobody/')).toMatchObject({ status: 400, body: { error: noSuchUser } });
  });
});

describe('groups (users.md 3)', () => {
  test('by name, upper case first, with active members only', async () => {
    expect(await column('group/v1/', 'name')).toEqual(['East', 'north']);
    expect((await get('group/v1/north/')).body).toEqual({
      case_sharing: true,
      domain: 'tiny',
      id: 'north',
      metadata: {},
      name: 'north',
      reporting: true,
      resource_uri: '/a/tiny/api/group/v1/north/',
      users: ['worker-zoe', 'worker-ann'],
    });
  });

  test('a miss is an empty 404', async () => {
    expect(await get('group/v1/foreign/')).toMatchObject({ status: 404, text: '' });
  });
});

describe('bulk user and names (users.md 4)', () => {
  test('mobile workers and web users, active ones, without a URI', async () => {
    const { body } = await get('bulk-user/v1/');
    expect(body.objects.map(row => row['id'])).toEqual([
      'worker-zoe',
      'worker-Bea',
      'worker-ann',
      'id-chief',
      'id-clerk',
      'id-roleless',
    ]);
    expect(Object.keys(body.objects[0] ?? {})).toEqual([
      'email',
      'first_name',
      'id',
      'last_name',
      'phone_numbers',
      'resource_uri',
      'username',
    ]);
    expect(body.objects[0]).toMatchObject({ resource_uri: '' });
  });

  test('fields is repeated; an unknown one is a 400', async () => {
    expect((await get('bulk-user/v1/?fields=id&fields=email&limit=1')).body.objects).toEqual([
      { email: '', id: 'worker-zoe' },
    ]);
    expect(await get('bulk-user/v1/?fields=id,email')).toMatchObject({
      status: 400,
      body: { error: 'id,email is not a valid field' },
    });
  });

  test.each([
    ['_id:("worker-ann" OR "id-clerk")', ['worker-ann', 'id-clerk']],
    ['ann', ['worker-ann']],
    ['"ann marie"', ['worker-ann']],
    ['first_name:ann AND NOT email:*', []],
    ['username:*tiny*', ['worker-zoe', 'worker-Bea', 'worker-ann']],
    ['Zoe Bea', ['worker-zoe', 'worker-Bea']],
    ['phone_numbers:2609?', ['worker-ann']],
    ['nothing:ann', []],
  ])('q=%s', async (q, ids) => {
    expect(await column(`bulk-user/v1/?q=${encodeURIComponent(q)}`, 'id')).toEqual(ids);
  });

  test('a query that cannot be read is a 500', async () => {
    expect((await get(`bulk-user/v1/?q=${encodeURIComponent('_id:("a" OR')}`)).status).toBe(500);
  });

  test('domain_usernames: all users, for callers with the view permission, not metered', async () => {
    hq.bill.clear();
    const { status, body } = await get('domain_usernames/v1/?limit=1000', 'viewer');
    expect(status).toBe(200);
    expect(body.objects).toContainEqual({ user_id: 'worker-old', user_name: 'old' });
    expect(body.objects).toContainEqual({ user_id: 'id-chief', user_name: 'chief@example.org' });
    expect(hq.bill.entries).toMatchObject([{ metered: false, counted: false, user: 'viewer@example.org' }]);
    expect((await get('user/v1/', 'viewer')).status).toBe(403);
  });
});

describe('who am I (users.md 5 and 6)', () => {
  test('identity is a bare object', async () => {
    const { body } = await get('/api/identity/v1/');
    const expected = {
      email: 'chief@example.org',
      first_name: 'chief',
      id: 'id-chief',
      last_name: 'Example',
      username: 'chief@example.org',
    };
    expect(body).toEqual(expected);
  });

  test('user_domains lists every project space of the user, whatever its plan, unpaged', async () => {
    const { body } = await get('/api/user_domains/v1/?limit=1');
    const objects = [
      { domain_name: 'tiny', project_name: 'The tiny project' },
      { domain_name: 'other', project_name: 'other' },
      { domain_name: 'poor', project_name: 'The poor project' },
    ];
    expect(body).toEqual({ meta: { total_count: 3 }, objects });
  });

  test('user_domains by flag and by reports, where false is true', async () => {
    expect(await column('/api/user_domains/v1/?feature_flag=SUPERSET_ANALYTICS', 'domain_name')).toEqual(['other']);
    expect(await column('/api/user_domains/v1/?can_view_reports=false', 'domain_name')).toEqual(['tiny', 'poor']);
    expect(await get('/api/user_domains/v1/?feature_flag=NONE')).toMatchObject({
      status: 400,
      body: { error: "'NONE' is not a valid feature flag" },
    });
  });
});
