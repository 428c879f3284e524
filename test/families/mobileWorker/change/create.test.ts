import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createWorld } from '../../../../src/sandbox/world/world.js';
import { NOW } from '../../../support/gateway.js';
import { domainIn } from '../../../support/worlds/demoWorld.js';
import { type WorkerMutations, CREATE, startWorkerMutations } from '../../../support/mutations/workerMutations.js';

let here: WorkerMutations;
beforeEach(async () => {
  here = await startWorkerMutations();
});
afterEach(() => here.gateway.close());

const create = async (input: object, options: object = {}) => {
  const answer = await here.gateway.ask(CREATE, { variables: { input }, ...options });
  return { ...answer, payload: here.payloadOf(answer) };
};
const nurse = { username: 'May Day', password: 'pass-word-1' };
const POST = 'POST user/v1/';
const READ = /^GET user\/v1\/[0-9a-f]{32}\/$/;
const WRITTEN = [POST, expect.stringMatching(READ)];
const made = () => [...here.demo.workers].filter(({ username }) => username === 'may.day@demo.commcarehq.org');

describe('mobileWorkerCreate (users.md 1, POST)', () => {
  test('a worker with all fields, read back, for two requests; visible to every caller', async () => {
    const [group] = [...here.demo.groups];
    const [place, other] = [...here.demo.locations].filter(({ archived }) => !archived);
    await here.gateway.ask(
      '{ domain(name: "demo") { groups { nodes { name } } mobileWorkers { nodes { username } } } }',
    );
    const { payload, errors, bill } = await create({
      ...nurse,
      firstName: 'May',
      lastName: 'Day',
      email: 'May@Example.org',
      phoneNumbers: ['+16175551234', '16175550000'],
      defaultPhoneNumber: '+16175559999',
      language: 'sw',
      role: 'Supervisor',
      groupIds: [group!.id],
      primaryLocationId: place!.id,
      locationIds: [other!.id, place!.id],
      userData: { cadre: 'nurse', trained_in: 2024, active_since: true },
    });
    expect([errors, payload.userErrors]).toEqual([undefined, []]);
    expect(payload.mobileWorker).toMatchObject({
      userId: payload.userId,
      username: 'may.day@demo.commcarehq.org',
      firstName: 'May',
      email: 'may@example.org',
      defaultPhoneNumber: '16175559999',
      language: 'sw',
      role: 'Supervisor',
      active: true,
      groupIds: [group!.id],
      primaryLocationId: place!.id,
      locationIds: [other!.id, place!.id],
      userData: { cadre: 'nurse', trained_in: '2024', active_since: 'true' },
    });
    expect(bill).toEqual(WRITTEN);
    expect(made()).toMatchObject([{ id: payload.userId, firstName: 'May' }]);
    const seen = `{ domain(name: "demo") { mobileWorkerByUsername(username: "may.day") { firstName groups { users { userId } } } } }`;
    for (const as of ['admin', 'scoped'] as const) {
      const { data } = await here.gateway.ask(seen, { as });
      const users = expect.arrayContaining([{ userId: payload.userId }]);
      expect(data).toMatchObject({ domain: { mobileWorkerByUsername: { firstName: 'May', groups: [{ users }] } } });
    }
  });

  test('fields that HQ ignores are reported one by one, beside the worker', async () => {
    const { payload, bill } = await create({
      ...nurse,
      firstName: 'May',
      role: 'Pilot',
      primaryLocationId: 'nowhere',
      locationIds: ['nowhere'],
    });
    expect(payload.mobileWorker).toMatchObject({ firstName: 'May', role: null, locationIds: [] });
    expect(payload.userErrors.map(({ field, code }) => [code, field])).toEqual([
      ['IGNORED', ['input', 'role']],
      ['IGNORED', ['input', 'primaryLocationId']],
      ['IGNORED', ['input', 'locationIds']],
    ]);
    expect(bill).toEqual(WRITTEN);
  });

  test("user data may have the names of JavaScript's own properties", async () => {
    const userData = JSON.parse('{"__proto__":"x","constructor":"y"}') as object;
    const { payload, bill } = await create({ ...nurse, userData });
    expect(payload.userErrors).toEqual([]);
    expect(bill).toEqual(WRITTEN);
    const [worker] = made();
    expect(Object.entries(worker!.userData)).toEqual(expect.arrayContaining(Object.entries(userData)));
  });

  test('input that HQ would reject is rejected before a request is spent, all problems at once', async () => {
    const { payload, bill } = await create({
      username: 'may,day',
      phoneNumbers: [''],
      sendConfirmationEmail: true,
      locationIds: ['a'],
      userData: { commcare_project: 'x', list: [], nothing: null },
    });
    expect(payload.userErrors.map(({ field, code }) => [field?.slice(1).join('.'), code])).toEqual([
      ['username', 'INVALID'],
      ['password', 'REQUIRED'],
      ['requireAccountConfirmation', 'REQUIRED'],
      ['email', 'REQUIRED'],
      ['phoneNumbers', 'INVALID'],
      ['primaryLocationId', 'REQUIRED'],
      ['userData.commcare_project', 'NOT_EDITABLE'],
      ['userData.list', 'INVALID'],
      ['userData.nothing', 'INVALID'],
    ]);
    expect(bill).toEqual([]);
  });

  test.each([
    [{ username: ' ' }, 'username', 'REQUIRED'],
    [{ username: 'may@example.org' }, 'username', 'INVALID'],
    [{ username: 'a@b@c' }, 'username', 'INVALID'],
    [{ username: '.may' }, 'username', 'INVALID'],
    [{ password: '' }, 'password', 'REQUIRED'],
    [{ requireAccountConfirmation: true }, 'password', 'CONFLICT'],
    [{ primaryLocationId: 'a', locationIds: ['b'] }, 'primaryLocationId', 'INVALID'],
    [{ defaultPhoneNumber: ' ' }, 'defaultPhoneNumber', 'INVALID'],
  ])('%j is rejected here', async (parts, field, code) => {
    const { payload, bill } = await create({ ...nurse, ...parts });
    expect(payload).toMatchObject({
      mobileWorker: null,
      userId: null,
      userErrors: [{ field: ['input', field], code }],
    });
    expect(bill).toEqual([]);
  });

  test.each([
    [
      { username: 'AMINA' },
      ['username'],
      'TAKEN',
      "Username 'amina@demo.commcarehq.org' is already taken or reserved.",
    ],
    [{ username: 'demo_user' }, ['username'], 'TAKEN', /already taken or reserved/],
    [{ connectUsername: 'may' }, ['connectUsername'], 'CONFLICT', /permission to use connect_username field/],
    [
      { userData: { commcare_profile: 99 } },
      ['userData', 'commcare_profile'],
      'NOT_FOUND',
      'User data profile not found',
    ],
  ])('%j is rejected by HQ, in its words', async (parts, field, code, words) => {
    const { payload, bill } = await create({ ...nurse, ...parts });
    const message = typeof words === 'string' ? words : expect.stringMatching(words);
    expect(payload).toMatchObject({ mobileWorker: null, userErrors: [{ field: ['input', ...field], code, message }] });
    expect(bill).toEqual([POST]);
  });

  test('an unknown group, at which HQ would fail, is rejected beforehand; a group that was just created is not', async () => {
    const { payload, bill } = await create({ ...nurse, groupIds: ['nobody'] });
    expect(payload.userErrors).toMatchObject([{ field: ['input', 'groupIds', '0'], code: 'NOT_FOUND' }]);
    expect(bill).toEqual(['GET group/v1/?limit=1000', 'GET group/v1/nobody/']);
    expect(made()).toEqual([]);
  });

  test('two-stage confirmation: no password, an email is required, and inactive until confirmed', async () => {
    const { payload, bill } = await create({
      username: 'may.day',
      email: 'may@example.org',
      requireAccountConfirmation: true,
      sendConfirmationEmail: true,
    });
    expect(payload).toMatchObject({ mobileWorker: { active: false, email: 'may@example.org' }, userErrors: [] });
    // Only HQ's lists show which workers are active.
    expect(bill).toEqual([...WRITTEN, 'GET user/v1/?limit=1000', 'GET user/v1/?archived=true&limit=1000']);
  });

  test('with ConnectID, where HQ allows it, no password is needed', async () => {
    await here.gateway.close();
    const world = createWorld({ now: NOW, cases: 300 });
    const demo = { ...domainIn(world), toggles: new Set(['COMMCARE_CONNECT']) };
    here = await startWorkerMutations({ world: { ...world, domains: new Map([...world.domains, ['demo', demo]]) } });
    const { payload, bill } = await create({ username: 'may', connectUsername: 'may-on-connect' });
    expect(payload).toMatchObject({
      mobileWorker: { username: 'may@demo.commcarehq.org', active: true },
      userErrors: [],
    });
    expect(demo.workers.get(payload.userId!)).toMatchObject({ connectUsername: 'may-on-connect' });
    expect(bill).toEqual(WRITTEN);
  });

  test('without the permission, and with a plan that does not allow it', async () => {
    const { errors, bill } = await create(nurse, { as: 'reader' });
    expect(errors).toMatchObject([{ path: ['mobileWorkerCreate'], extensions: { code: 'FORBIDDEN' } }]);
    expect(bill).toEqual([POST]);
    const query = CREATE.replace('"demo"', '"no-api"');
    const plan = await here.gateway.ask(query, { variables: { input: nurse } });
    expect(plan.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringMatching(/plan/) }]);
  });
});
