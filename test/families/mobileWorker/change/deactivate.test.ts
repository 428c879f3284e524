import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  mutationById,
  type WorkerMutations,
  startWorkerMutations,
} from '../../../support/mutations/workerMutations.js';
import { ACTIVE, DEACTIVATED } from '../../../support/expected/expectedWorkers.js';

const LAG = 5000;
let here: WorkerMutations;
beforeEach(async () => {
  here = await startWorkerMutations({ lag: LAG, workers: null });
});
afterEach(() => here.gateway.close());

const WORKER = 'mobileWorker { userId active firstName }';
const run = async (name: string, selection = WORKER, userId = here.amina.id) => {
  const answer = await here.gateway.ask(mutationById(name, selection), { variables: { userId } });
  return { ...answer, payload: here.payloadOf(answer) };
};
interface Lists {
  readonly domain: { readonly active: { readonly nodes: unknown[] }; readonly gone: { readonly nodes: unknown[] } };
}
/** Is the worker in HQ's lists, as the gateway shows them? */
const standing = async (userId = here.amina.id, as: 'admin' | 'scoped' = 'admin') => {
  const { data, bill } = await here.gateway.ask<Lists>(
    `{ domain(name: "demo") { active: mobileWorkers(first: 1000) { nodes { userId } }
      gone: mobileWorkers(first: 1000, filter: { active: false }) { nodes { userId } } } }`,
    { as },
  );
  const has = ({ nodes }: { readonly nodes: unknown[] }) => nodes.some(one => JSON.stringify(one).includes(userId));
  return { active: has(data.domain.active), gone: has(data.domain.gone), bill };
};
const single = (userId = here.amina.id) =>
  here.gateway.ask(`{ domain(name: "demo") { mobileWorker(userId: "${userId}") { active } } }`);

describe('mobileWorkerDeactivate and mobileWorkerActivate (users.md 1, sub-actions)', () => {
  test('one request, one more if the worker is selected; both lists are stale for every caller', async () => {
    const there = { active: true, gone: false, bill: expect.arrayContaining([ACTIVE]) };
    expect(await standing()).toMatchObject(there);
    expect(await standing(here.amina.id, 'scoped')).toMatchObject(there);
    const { payload, bill } = await run('mobileWorkerDeactivate');
    expect(payload).toEqual({
      mobileWorker: { userId: here.amina.id, active: false, firstName: here.amina.firstName },
      userErrors: [],
    });
    expect(bill).toEqual([`POST user/v1/${here.amina.id}/deactivate/`, `GET user/v1/${here.amina.id}/`]);
    here.gateway.clock.pass(LAG + 1);
    for (const as of ['admin', 'scoped'] as const)
      expect(await standing(here.amina.id, as)).toEqual({ active: false, gone: true, bill: [ACTIVE, DEACTIVATED] });
    expect((await run('mobileWorkerActivate', '')).bill).toEqual([`POST user/v1/${here.amina.id}/activate/`]);
    here.gateway.clock.pass(LAG + 1);
    expect(await standing()).toMatchObject({ active: true, gone: false });
  });

  test("while HQ's index lags, the worker is absent from the list and shown as deactivated", async () => {
    await run('mobileWorkerDeactivate', '');
    expect(await standing()).toMatchObject({ active: false });
    expect((await single()).data).toMatchObject({ domain: { mobileWorker: { active: false } } });
    expect(await standing(here.amina.id, 'scoped')).toMatchObject({ active: true });
    await run('mobileWorkerActivate', '');
    expect((await single()).data).toMatchObject({ domain: { mobileWorker: { active: true } } });
  });

  test("the limits of HQ's quota fall with the number of workers", async () => {
    const count = async () => {
      const { data } = await here.gateway.ask<{ domain: { budget: { mobileWorkers: number } } }>(
        '{ domain(name: "demo") { budget { mobileWorkers } } }',
      );
      return data.domain.budget.mobileWorkers;
    };
    await standing();
    const workers = await count();
    await run('mobileWorkerDeactivate', '');
    expect(await count()).toBe(workers - 1);
    const other = [...here.demo.workers].find(({ id, active }) => active && id !== here.amina.id)!;
    await run('mobileWorkerDelete', 'userId', other.id);
    expect(await count()).toBe(workers - 2);
  });

  test('a worker that HQ refuses to deactivate, and an unknown one', async () => {
    here.demo.workers.put({ ...here.amina, ownLocation: 'somewhere' });
    const { payload, bill } = await run('mobileWorkerDeactivate');
    expect(payload).toMatchObject({ mobileWorker: null, userErrors: [{ field: ['userId'], code: 'CONFLICT' }] });
    expect(bill).toHaveLength(1);
    for (const name of ['mobileWorkerDeactivate', 'mobileWorkerActivate', 'mobileWorkerResetPassword']) {
      expect((await run(name, WORKER, 'nobody')).payload).toMatchObject({
        mobileWorker: null,
        userErrors: [{ field: ['userId'], code: 'NOT_FOUND' }],
      });
      expect((await run(name, WORKER, 'schema')).bill).toEqual([]);
    }
  });
});

describe('mobileWorkerDelete (users.md 1, DELETE)', () => {
  test('one request; the worker and its membership in groups are gone for every caller', async () => {
    const groups = '{ domain(name: "demo") { groups(first: 100) { nodes { users { userId } } } } }';
    expect(JSON.stringify((await here.gateway.ask(groups)).data)).toContain(here.amina.id);
    const { payload, bill } = await run('mobileWorkerDelete', 'userId');
    expect(payload).toEqual({ userId: here.amina.id, userErrors: [] });
    expect(bill).toEqual([`DELETE user/v1/${here.amina.id}/`]);
    expect(await standing()).toMatchObject({ active: false, gone: false });
    expect((await single()).data).toEqual({ domain: { mobileWorker: null } });
    here.gateway.clock.pass(LAG + 1);
    expect(await standing(here.amina.id, 'scoped')).toMatchObject({ active: false, gone: false });
    expect((await here.gateway.ask(groups)).bill).toContain('GET group/v1/?limit=1000');
  });

  test('an unknown id', async () => {
    const { payload, bill } = await run('mobileWorkerDelete', 'userId', 'nobody');
    expect(payload).toMatchObject({ userId: null, userErrors: [{ field: ['userId'], code: 'NOT_FOUND' }] });
    expect(bill).toEqual(['DELETE user/v1/nobody/']);
    expect((await run('mobileWorkerDelete', 'userId', 'schema')).bill).toEqual([]);
  });
});

describe('mobileWorkerResetPassword (users.md 1, sub-actions)', () => {
  test('HQ sends an email to an active worker with an address and a password', async () => {
    here.demo.workers.put({ ...here.amina, email: 'amina@example.org' });
    const { payload, bill } = await run('mobileWorkerResetPassword');
    expect(payload).toMatchObject({ mobileWorker: { userId: here.amina.id }, userErrors: [] });
    expect(bill[0]).toBe(`POST user/v1/${here.amina.id}/email_password_reset/`);
  });

  test.each([
    [{ email: '' }, 'This user does not have an email address set.'],
    [{ email: 'a@example.org', connectUsername: 'a' }, 'This user account cannot reset the password.'],
    [{ email: 'a@example.org', active: false }, 'This user is inactive and cannot reset their password.'],
  ])('%j is rejected', async (parts, message) => {
    here.demo.workers.put({ ...here.amina, ...parts });
    const { payload, bill } = await run('mobileWorkerResetPassword');
    expect(payload).toEqual({ mobileWorker: null, userErrors: [{ field: ['userId'], code: 'CONFLICT', message }] });
    expect(bill).toHaveLength(1);
  });
});
