import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DomainRecord } from '../../../../src/sandbox/world/model.js';
import { storeOf } from '../../../../src/sandbox/world/store/store.js';
import { tinyParts } from '../../../support/sandbox/writableUserWorld.js';
import type { AskOptions } from '../../../support/gateway.js';
import { webUserWithoutLocations } from '../../../support/worlds/webUserWithoutLocations.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const PATCH = 'PATCH web-user/v1/clerk/';
const ERRORS = 'userErrors { field message code }';
const USER =
  'webUser { userId role isAdmin active profile userData(names: ["a", "level"]) locationIds primaryLocationId tableauRole tableauGroups }';
const UPDATE = `mutation ($id: ID!, $input: WebUserUpdateInput!) {
  webUserUpdate(domain: "demo", userId: $id, input: $input) { ${USER} ${ERRORS} } }`;
interface Updated {
  readonly webUserUpdate: { readonly webUser: unknown; readonly userErrors: readonly unknown[] } | null;
}
let gateway: SmallWorldGateway;
const start = async (parts: Partial<DomainRecord> = {}) => {
  await gateway?.close();
  gateway = await startSmallWorld({ webUsers: storeOf([webUserWithoutLocations]), ...parts });
};
beforeEach(() => start());
afterEach(() => gateway.close());

const update = (input: object, options: AskOptions = {}, id = 'clerk') =>
  gateway.ask<Updated>(UPDATE, { variables: { id, input }, ...options });
const stored = () => gateway.demo.webUsers.get('clerk');
const NONE = [{ field: ['userId'], message: 'HQ has no such web user in this project space.', code: 'NOT_FOUND' }];
const settings = tinyParts().settings;

describe('webUserUpdate', () => {
  test('omitted fields stay; the answer is complete, for one request (users.md 2)', async () => {
    await start({ toggles: new Set(['TABLEAU_USER_SYNCING']) });
    const { data, errors, bill } = await update({
      role: 'App Editor',
      primaryLocationId: 'va',
      locationIds: ['va', 'fairfax'],
      profile: 'Facility User',
      userData: { a: 1 },
      tableauRole: 'HqAccount',
      tableauGroups: ['city'],
    });
    expect(errors).toBeUndefined();
    expect(data.webUserUpdate).toEqual({
      webUser: {
        userId: 'clerk',
        role: 'App Editor',
        isAdmin: false,
        active: true,
        profile: 'Facility User',
        userData: { a: '1', level: 'facility' },
        locationIds: ['va', 'fairfax'],
        primaryLocationId: 'va',
        tableauRole: 'HqAccount',
        tableauGroups: ['city'],
      },
      userErrors: [],
    });
    expect(bill).toEqual([PATCH]);
    const cleared = await update({ primaryLocationId: null, locationIds: [], profile: null, userData: { a: '' } });
    expect(cleared.data.webUserUpdate).toMatchObject({
      webUser: { role: 'App Editor', profile: null, locationIds: [], primaryLocationId: null, userData: { a: '' } },
    });
  });

  test('rejected before a request is spent, all problems at once', async () => {
    const { data, bill } = await update({
      role: '',
      primaryLocationId: 'va',
      locationIds: ['fairfax'],
      userData: { commcare_project: 'x', b: {} },
    });
    expect(data.webUserUpdate).toMatchObject({
      webUser: null,
      userErrors: [
        { field: ['input', 'role'], code: 'REQUIRED' },
        { field: ['input', 'userData', 'commcare_project'], code: 'NOT_EDITABLE' },
        { field: ['input', 'primaryLocationId'], code: 'INVALID' },
        { field: ['input', 'userData', 'b'], code: 'INVALID' },
      ],
    });
    const cases = [
      [{}, ['input'], 'REQUIRED'],
      [{ role: null }, ['input', 'role'], 'REQUIRED'],
      [{ primaryLocationId: 'va' }, ['input', 'locationIds'], 'REQUIRED'],
      [{ locationIds: ['va'] }, ['input', 'primaryLocationId'], 'REQUIRED'],
    ] as const;
    for (const [input, field, code] of cases)
      expect((await update(input)).data.webUserUpdate?.userErrors).toMatchObject([{ field, code }]);
    expect(bill).toEqual([]);
  });

  const noLocations = { plan: { apiAccess: true, locations: false, includedUsers: 0 } };
  const home = { primaryLocationId: 'va', locationIds: ['va'] };
  test.each<[object, string, string, string, Partial<DomainRecord>]>([
    [
      { role: 'Pilot' },
      'role',
      'NOT_FOUND',
      "Role 'Pilot' does not exist or you do not have permission to access it",
      {},
    ],
    [
      { profile: 'x' },
      'profile',
      'NOT_EDITABLE',
      'This domain does not have user profile privileges.',
      { settings: { ...settings, userProfiles: false } },
    ],
    [home, 'locationIds', 'NOT_EDITABLE', 'This domain does not have locations privileges.', noLocations],
    [
      { tableauGroups: ['x'] },
      'tableauGroups',
      'NOT_EDITABLE',
      'You do not have permission to edit Tableau Configuration.',
      {},
    ],
    [
      { tableauRole: 'x' },
      'tableauRole',
      'NOT_EDITABLE',
      'You do not have permission to edit Tableau Configuration.',
      {},
    ],
    [
      { profile: '' },
      'profile',
      'REQUIRED',
      'A profile must be assigned to users of the following type(s): Web Users',
      { settings: { ...settings, profileRequiredFor: ['web'] } },
    ],
    [
      { primaryLocationId: 'gone', locationIds: ['gone'] },
      'locationIds',
      'NOT_FOUND',
      'Could not find location ids: gone.',
      {},
    ],
    [
      { profile: 'Nobody' },
      'profile',
      'NOT_FOUND',
      'The request resulted in the following errors: User data profile not found',
      {},
    ],
    [
      { profile: 'Facility User', userData: { level: 'x' } },
      'userData.level',
      'NOT_EDITABLE',
      "'level' cannot be set directly",
      {},
    ],
  ])("%j: HQ's message at its field (users.md 2)", async (input, field, code, message, parts) => {
    await start(parts);
    const { data, errors } = await update(input);
    expect(errors).toBeUndefined();
    expect(data.webUserUpdate).toEqual({
      webUser: null,
      userErrors: [{ field: ['input', ...field.split('.')], message, code }],
    });
    expect(stored()?.role).toBe('Nurse');
  });

  test('several problems at once, and data that contradict the profile', async () => {
    const many = await update({ role: 'Pilot', tableauRole: 'x' });
    expect(many.data.webUserUpdate?.userErrors).toMatchObject([
      { field: ['input', 'role'], code: 'NOT_FOUND' },
      { field: ['input', 'tableauRole'], code: 'NOT_EDITABLE' },
    ]);
    await update({ userData: { level: 'town' } });
    expect((await update({ profile: 'Facility User' })).data.webUserUpdate?.userErrors).toMatchObject([
      { field: ['input', 'profile'], code: 'CONFLICT' },
    ]);
  });

  test('unknown; forbidden', async () => {
    const { data, bill } = await update({ role: 'Nurse' }, {}, 'nobody');
    expect(data.webUserUpdate).toEqual({ webUser: null, userErrors: NONE });
    expect(bill).toEqual(['PATCH web-user/v1/nobody/']);
    const { errors } = await update({ role: 'Nurse' }, { as: 'reader' });
    expect(errors).toMatchObject([{ path: ['webUserUpdate'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('cut, throttled, a repeat with the same key; visible to another login', async () => {
    const query = '{ domain(name: "demo") { webUsers { nodes { role } } } }';
    await gateway.ask(query, { as: 'scoped' });
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^PATCH/, { kind: 'cut', when: 'after' });
    const cut = await update({ role: 'App Editor' }, { headers });
    expect(cut.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    gateway.hq.failures.add(/^PATCH/, { kind: 'throttled' });
    expect((await update({ role: 'App Editor' }, { headers })).data.webUserUpdate?.userErrors).toEqual([]);
    expect((await update({ role: 'App Editor' }, { headers })).bill).toEqual([]);
    expect((await gateway.ask(query, { as: 'scoped' })).data).toEqual({
      domain: { webUsers: { nodes: [{ role: 'App Editor' }] } },
    });
  });
});
