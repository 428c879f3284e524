import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../../../src/sandbox/world/programme/rows/accounts.js';
import { type WorkerMutations, startWorkerMutations } from '../../../support/mutations/workerMutations.js';
import { ACTIVE, FIELDS } from '../../../support/expected/expectedWorkers.js';
import { USER_ERRORS } from '../../../support/mutations/userErrors.js';

let here: WorkerMutations;
beforeEach(async () => {
  here = await startWorkerMutations();
});
afterEach(() => here.gateway.close());

const POST = 'POST sso/v1/';
const { admin, worker } = CREDENTIALS;

const query = (fields: string) => `mutation ($domain: ID!, $username: String!, $password: String!) {
  userSignIn(domain: $domain, username: $username, password: $password) { user { __typename ${fields} } ${USER_ERRORS} } }`;
const BARE = query(
  '... on MobileWorker { userId username userData locationIds primaryLocationId active } ... on WebUser { userId isAdmin role }',
);

interface Answer {
  readonly userSignIn: {
    readonly user: Readonly<Record<string, unknown>> | null;
    readonly userErrors: readonly unknown[];
  } | null;
}
const signIn = (username: string, password: string, options: object = {}, text = BARE) =>
  here.gateway.ask<Answer>(text, { variables: { domain: 'demo', username, password }, ...options });

describe('signIn (users.md 7)', () => {
  test('a mobile worker, by a username without a domain, for one request', async () => {
    const { data, errors, bill } = await signIn('amina', worker.password);
    const { id, username, userData, locations, primaryLocation } = here.amina;
    expect(errors).toBeUndefined();
    expect(data.userSignIn).toEqual({
      user: {
        __typename: 'MobileWorker',
        userId: id,
        username,
        userData,
        active: true,
        locationIds: locations,
        primaryLocationId: primaryLocation,
      },
      userErrors: [],
    });
    expect(bill).toEqual([POST]);
  });

  test('a web user is recognized by the keys of the answer', async () => {
    const { data, bill } = await signIn(admin.username, admin.password);
    expect(data.userSignIn).toMatchObject({
      user: { __typename: 'WebUser', isAdmin: true, role: 'Admin' },
      userErrors: [],
    });
    expect(bill).toEqual([POST]);
  });

  test('fields that HQ omits are read: one request for all; a caller who may not read users gets an error', async () => {
    const all = query(`... on MobileWorker { ${FIELDS} }`);
    const { data, bill } = await signIn('amina', worker.password, {}, all);
    expect(data.userSignIn?.user).toMatchObject({ language: here.amina.language, role: here.amina.role });
    expect(bill).toEqual([POST, ACTIVE]);
    const web = query('... on WebUser { locationIds profile webActive: active webData: userData }');
    const user = await signIn(admin.username, admin.password, {}, web);
    expect([user.errors, user.bill]).toEqual([undefined, [POST, 'GET web-user/v1/?limit=1000']]);
    expect(user.data.userSignIn?.user).toMatchObject({ webActive: true });
    const { errors } = await signIn('amina', worker.password, { as: 'reader' }, query('... on MobileWorker { role }'));
    expect(errors).toMatchObject([{ path: ['userSignIn', 'user', 'role'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test.each([
    ['amina', 'wrong'],
    ['nobody', 'wrong'],
    [CREDENTIALS.north.username, CREDENTIALS.north.password],
    [CREDENTIALS.inactive.username, CREDENTIALS.inactive.password],
  ])('%s with a wrong password, unknown, of another project space or inactive: no user', async (name, password) => {
    const { data, errors, bill } = await signIn(name, password);
    expect([errors, data.userSignIn?.user]).toEqual([undefined, null]);
    expect(data.userSignIn?.userErrors).toMatchObject([{ field: null, code: 'WRONG_CREDENTIALS' }]);
    expect(bill).toEqual([POST]);
  });

  test('missing input is rejected before a request is spent; a plan without API access is named', async () => {
    const { data, bill } = await signIn('', '');
    expect(data.userSignIn?.userErrors).toMatchObject([
      { field: ['username'], code: 'REQUIRED' },
      { field: ['password'], code: 'REQUIRED' },
    ]);
    expect(bill).toEqual([]);
    const { errors } = await here.gateway.ask(BARE, { variables: { domain: 'no-api', username: 'a', password: 'b' } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringMatching(/plan/) }]);
  });

  test('a failed login uses the allowance like a successful one', async () => {
    const used = async () => {
      const { data } = await here.gateway.ask<{ domain: { budget: { limits: { windows: { used: number }[] }[] } } }>(
        '{ domain(name: "demo") { budget { limits { windows { used } } } } }',
      );
      return data.domain.budget.limits[0]!.windows.at(-1)!.used;
    };
    const before = await used();
    await signIn('amina', worker.password);
    await signIn('amina', 'wrong');
    expect(await used()).toBe(before + 2);
  });

  test('a cut connection is unknown and safe to repeat; a 429 is waited for', async () => {
    here.gateway.hq.failures.add('sso/v1/', { kind: 'cut', when: 'after' });
    const { errors } = await signIn('amina', worker.password);
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    here.gateway.hq.failures.add('sso/v1/', { kind: 'throttled' });
    const { data, bill } = await signIn('amina', worker.password);
    expect([data.userSignIn?.userErrors, bill]).toEqual([[], [POST, POST]]);
  });

  test('it is never cached: not for a repeat, another login or another password', async () => {
    const headers = { 'idempotency-key': 'k' };
    expect((await signIn('amina', worker.password, { headers })).bill).toEqual([POST]);
    expect((await signIn('amina', worker.password, { headers })).bill).toEqual([POST]);
    const [right, wrong] = await Promise.all([signIn('amina', worker.password), signIn('amina', 'wrong')]);
    expect([right.data.userSignIn?.user === null, wrong.data.userSignIn?.user === null]).toEqual([false, true]);
  });

  test("the two logins are separate: the operation's is not sent, and its password does not count as tried", async () => {
    const wrong = `Basic ${Buffer.from(`${admin.username}:wrong`).toString('base64')}`;
    const options = { authorization: wrong };
    const { data } = await signIn('amina', worker.password, options);
    expect(data.userSignIn?.user).toMatchObject({ username: here.amina.username });
    const three = '{ domain(name: "demo") { groups { nodes { name } } locationTypes { name } reports { title } } }';
    const { errors, bill } = await here.gateway.ask(three, options);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(Array(3).fill('UNAUTHENTICATED'));
    // HQ locks a login after five wrong passwords (authentication.md 3): the operation spent one.
    expect(bill).toHaveLength(1);
  });

  test('the password is in no error, log or answer', async () => {
    const logged: string[] = [];
    await here.gateway.close();
    here = await startWorkerMutations({ logged: line => void logged.push(line) });
    const secret = 'correct-horse-battery';
    const headers = { 'hq-explain': 'calls' };
    const answers = [await signIn('amina', secret, { headers }), await signIn(worker.username, worker.password)];
    here.gateway.hq.failures.add('sso/v1/', { kind: 'broken' });
    answers.push(await signIn('amina', secret));
    expect(logged).toHaveLength(3);
    expect(JSON.stringify([answers, logged])).not.toMatch(new RegExp(`${secret}|${worker.password}`));
  });
});
