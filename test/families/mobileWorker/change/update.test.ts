import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type WorkerMutations, startWorkerMutations, UPDATE } from '../../../support/mutations/workerMutations.js';
import { ACTIVE, DEACTIVATED } from '../../../support/expected/expectedWorkers.js';

let here: WorkerMutations;
beforeEach(async () => {
  here = await startWorkerMutations();
});
afterEach(() => here.gateway.close());

const update = async (input: object, userId = here.amina.id, as: 'admin' | 'scoped' = 'admin') => {
  const answer = await here.gateway.ask(UPDATE, { variables: { userId, input }, as });
  return { ...answer, payload: here.payloadOf(answer) };
};
const put = (id = here.amina.id) => `PUT user/v1/${id}/`;
const amina = () => here.demo.workers.get(here.amina.id)!;

describe('mobileWorkerUpdate (users.md 1, PUT)', () => {
  test('given fields change and the rest stays; user data merge by key', async () => {
    const before = amina();
    const { payload, bill, errors } = await update({
      firstName: 'Ada',
      phoneNumbers: ['+15551234567'],
      defaultPhoneNumber: '+15557654321',
      userData: { cadre: 'midwife' },
    });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      mobileWorker: {
        firstName: 'Ada',
        username: before.username,
        phoneNumbers: ['15557654321', '15551234567'],
        defaultPhoneNumber: '15557654321',
        userData: { ...before.userData, cadre: 'midwife' },
        active: true,
      },
      userErrors: [],
    });
    expect(amina()).toMatchObject({ firstName: 'Ada', lastName: before.lastName, groups: before.groups });
    // Only HQ's lists show which workers are active.
    expect(bill).toEqual([put(), ACTIVE]);
  });

  test("groups that were deleted at HQ meanwhile are reported in its words, a list in Python's syntax", async () => {
    const [group] = [...here.demo.groups];
    await here.gateway.ask('{ domain(name: "demo") { groups { nodes { name } } } }');
    here.demo.groups.delete(group!.id);
    const { payload } = await update({ groupIds: [group!.id] });
    expect(payload.userErrors).toEqual([
      {
        field: ['input', 'groupIds'],
        message: `Unable to save groups. The following group_ids are not in the current domain: ${group!.id}`,
        code: 'NOT_FOUND',
      },
    ]);
  });

  test('null clears; locations are cleared together; groups are replaced', async () => {
    const [group] = [...here.demo.groups];
    const cleared = { firstName: null, email: null, phoneNumbers: null, primaryLocationId: null, locationIds: [] };
    const query = UPDATE.replace(/\bactive\b/, '');
    const { data, bill } = await here.gateway.ask(query, {
      variables: { userId: here.amina.id, input: { ...cleared, groupIds: [group!.id], role: 'Supervisor' } },
    });
    expect(here.payloadOf({ data })).toMatchObject({
      userErrors: [],
      mobileWorker: { firstName: null, role: 'Supervisor' },
    });
    expect(amina()).toMatchObject({ email: '', phoneNumbers: [], locations: [], primaryLocation: null });
    expect(amina().groups).toEqual([group!.id]);
    expect(bill).toEqual(['GET group/v1/?limit=1000', put()]);
  });

  test("HQ's errors, joined in one text, are split by field", async () => {
    const { payload, bill } = await update({
      role: 'Pilot, first class',
      userData: { commcare_profile: 99 },
      primaryLocationId: 'a',
      locationIds: ['a', 'b'],
    });
    expect(payload.userErrors).toEqual([
      { field: ['input', 'role'], code: 'NOT_FOUND', message: "The role 'Pilot, first class' does not exist" },
      { field: ['input', 'userData', 'commcare_profile'], code: 'NOT_FOUND', message: 'User data profile not found' },
      {
        field: ['input', 'locationIds'],
        code: 'NOT_FOUND',
        message: expect.stringMatching(/^Could not find location ids: .*a, b/),
      },
    ]);
    expect([bill, amina()]).toEqual([[put()], here.amina]);
  });

  test.each([
    [{}, [], 'REQUIRED'],
    [{ role: null }, ['role'], 'NOT_EDITABLE'],
    [{ defaultPhoneNumber: null }, ['defaultPhoneNumber'], 'NOT_EDITABLE'],
    [{ password: '' }, ['password'], 'INVALID'],
    [{ locationIds: [] }, ['primaryLocationId'], 'REQUIRED'],
    [{ primaryLocationId: 'a' }, ['locationIds'], 'REQUIRED'],
    [{ primaryLocationId: 'a', locationIds: ['b'] }, ['primaryLocationId'], 'INVALID'],
    [{ userData: { commcare_location_id: 'a' } }, ['userData', 'commcare_location_id'], 'NOT_EDITABLE'],
  ])('%j is rejected here', async (input, field, code) => {
    const { payload, bill } = await update(input);
    expect(payload).toMatchObject({ mobileWorker: null, userErrors: [{ field: ['input', ...field], code }] });
    expect(bill).toEqual([]);
  });

  test('a confirmed account cannot be confirmed again', async () => {
    const { payload } = await update({ sendConfirmationEmail: true });
    expect(payload.userErrors).toMatchObject([{ field: ['input', 'sendConfirmationEmail'], code: 'CONFLICT' }]);
  });

  test('an unknown id, at which HQ fails, costs one more read; one that fits no URL costs nothing', async () => {
    const { payload, errors, bill } = await update({ firstName: 'Ada' }, 'nobody');
    expect([errors, payload.mobileWorker]).toEqual([undefined, null]);
    expect(payload.userErrors).toMatchObject([{ field: ['userId'], code: 'NOT_FOUND' }]);
    expect(bill).toEqual([put('nobody'), 'GET user/v1/nobody/']);
    expect((await update({ firstName: 'Ada' }, 'a/b')).bill).toEqual([]);
  });

  test('where HQ fails at an existing worker the outcome is unknown', async () => {
    here.gateway.hq.failures.add(/^PUT/, { kind: 'broken' });
    const { errors, bill } = await update({ firstName: 'Ada' });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    expect(bill).toEqual([put(), `GET user/v1/${here.amina.id}/`]);
  });
});

describe('the change is visible', () => {
  const list = `{ domain(name: "demo") { mobileWorkers(first: 1000) { nodes { userId firstName active } }
    mobileWorker(userId: "ID") { firstName active } } }`;
  const read = async (as: 'admin' | 'scoped' = 'admin') => {
    const { data, bill } = await here.gateway.ask<{
      domain: { mobileWorkers: { nodes: { userId: string }[] }; mobileWorker: unknown };
    }>(list.replace('ID', here.amina.id), { as });
    const row = data.domain.mobileWorkers.nodes.find(({ userId }) => userId === here.amina.id);
    return { row, single: data.domain.mobileWorker, bill };
  };

  test('to the same login and to another one, whose cache is stale', async () => {
    await read();
    await read('scoped');
    await update({ firstName: 'Ada' });
    const seen = { row: { firstName: 'Ada' }, single: { firstName: 'Ada', active: true } };
    // The change asked who is active, and so read the list.
    expect(await read()).toMatchObject({ ...seen, bill: [] });
    expect(await read('scoped')).toMatchObject({ ...seen, bill: [ACTIVE] });
  });

  test("while HQ's index lags, the change is applied to the list, and later the index has it", async () => {
    await here.gateway.close();
    here = await startWorkerMutations({ lag: 5000 });
    await here.gateway.ask(UPDATE.replace(/\bactive\b/, ''), {
      variables: { userId: here.amina.id, input: { firstName: 'Ada' } },
    });
    const seen = { row: { firstName: 'Ada', active: true }, single: { firstName: 'Ada', active: true } };
    expect(await read()).toMatchObject(seen);
    expect((await read('scoped')).row).toMatchObject({ firstName: here.amina.firstName });
    here.gateway.clock.pass(5001);
    expect(await read()).toMatchObject({ ...seen, bill: [ACTIVE] });
    expect(await read('scoped')).toMatchObject({ ...seen, bill: [ACTIVE] });
  });

  test('a worker who moves to another location leaves the first at once, and joins the other when HQ shows active workers', async () => {
    await here.gateway.close();
    here = await startWorkerMutations({ lag: 5000 });
    const from = here.amina.locations[0]!;
    const to = [...here.demo.locations].find(({ id, archived }) => !archived && !here.amina.locations.includes(id))!.id;
    const staff = async (id: string) => {
      const query = `{ domain(name: "demo") { location(locationId: "${id}") { mobileWorkers(first: 100) { nodes { userId } } } } }`;
      return JSON.stringify((await here.gateway.ask(query)).data).includes(here.amina.id);
    };
    expect([await staff(from), await staff(to)]).toEqual([true, false]);
    expect((await update({ primaryLocationId: to, locationIds: [to] })).payload.userErrors).toEqual([]);
    expect(await staff(from)).toBe(false);
    here.gateway.clock.pass(5001);
    expect([await staff(from), await staff(to)]).toEqual([false, true]);
  });

  test('for deactivated workers too', async () => {
    const gone = `{ domain(name: "demo") { mobileWorkers(first: 100, filter: { active: false }) { nodes { userId firstName } } } }`;
    await here.gateway.ask(gone);
    await update({ firstName: 'Ada' }, here.deactivated.id);
    const { data, bill } = await here.gateway.ask<{ domain: { mobileWorkers: { nodes: unknown[] } } }>(gone);
    expect(data.domain.mobileWorkers.nodes).toContainEqual({ userId: here.deactivated.id, firstName: 'Ada' });
    expect(bill).toEqual([DEACTIVATED]);
  });
});
