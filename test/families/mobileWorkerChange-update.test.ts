import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Changing, startChanging, UPDATE } from './workersChanged.js';
import { ACTIVE, DEACTIVATED } from './workersSeen.js';

let here: Changing;
beforeEach(async () => {
  here = await startChanging();
});
afterEach(() => here.gateway.close());

const update = async (input: object, userId = here.amina.id, as: 'admin' | 'scoped' = 'admin') => {
  const answer = await here.gateway.ask(UPDATE, { variables: { userId, input }, as });
  return { ...answer, payload: here.one(answer) };
};
const put = (id = here.amina.id) => `PUT user/v1/${id}/`;
const amina = () => here.demo.workers.get(here.amina.id)!;

describe('mobileWorkerUpdate (users.md 1, PUT)', () => {
  test('what is given changes and the rest stays; user data merge by key', async () => {
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
    // Who is active HQ tells only by its lists.
    expect(bill).toEqual([put(), ACTIVE]);
  });

  test('groups that left HQ meanwhile are told in its words, which it sends as a list in Python’s spelling', async () => {
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

  test('null empties; locations go together; groups are replaced', async () => {
    const [group] = [...here.demo.groups];
    const cleared = { firstName: null, email: null, phoneNumbers: null, primaryLocationId: null, locationIds: [] };
    const query = UPDATE.replace(/\bactive\b/, '');
    const { data, bill } = await here.gateway.ask(query, {
      variables: { userId: here.amina.id, input: { ...cleared, groupIds: [group!.id], role: 'Supervisor' } },
    });
    expect(here.one({ data })).toMatchObject({ userErrors: [], mobileWorker: { firstName: null, role: 'Supervisor' } });
    expect(amina()).toMatchObject({ email: '', phoneNumbers: [], locations: [], primaryLocation: null });
    expect(amina().groups).toEqual([group!.id]);
    expect(bill).toEqual(['GET group/v1/?limit=1000', put()]);
  });

  test("HQ's errors, joined in one text, come apart by field", async () => {
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
  ])('%j is refused here', async (input, field, code) => {
    const { payload, bill } = await update(input);
    expect(payload).toMatchObject({ mobileWorker: null, userErrors: [{ field: ['input', ...field], code }] });
    expect(bill).toEqual([]);
  });

  test('a confirmed account takes no second confirmation', async () => {
    const { payload } = await update({ sendConfirmationEmail: true });
    expect(payload.userErrors).toMatchObject([{ field: ['input', 'sendConfirmationEmail'], code: 'CONFLICT' }]);
  });

  test('an unknown id, at which HQ breaks, costs one look more; one that has no URL costs nothing', async () => {
    const { payload, errors, bill } = await update({ firstName: 'Ada' }, 'nobody');
    expect([errors, payload.mobileWorker]).toEqual([undefined, null]);
    expect(payload.userErrors).toMatchObject([{ field: ['userId'], code: 'NOT_FOUND' }]);
    expect(bill).toEqual([put('nobody'), 'GET user/v1/nobody/']);
    expect((await update({ firstName: 'Ada' }, 'a/b')).bill).toEqual([]);
  });

  test('if HQ breaks at a worker that is there, the outcome is unknown', async () => {
    here.gateway.hq.failures.add(/^PUT/, { kind: 'broken' });
    const { errors, bill } = await update({ firstName: 'Ada' });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    expect(bill).toEqual([put(), `GET user/v1/${here.amina.id}/`]);
  });
});

describe('what was changed is seen', () => {
  const list = `{ domain(name: "demo") { mobileWorkers(first: 1000) { nodes { userId firstName active } }
    mobileWorker(userId: "ID") { firstName active } } }`;
  const read = async (as: 'admin' | 'scoped' = 'admin') => {
    const { data, bill } = await here.gateway.ask<{
      domain: { mobileWorkers: { nodes: { userId: string }[] }; mobileWorker: unknown };
    }>(list.replace('ID', here.amina.id), { as });
    const row = data.domain.mobileWorkers.nodes.find(({ userId }) => userId === here.amina.id);
    return { row, single: data.domain.mobileWorker, bill };
  };

  test('by the same login and by another, whose memory is stale', async () => {
    await read();
    await read('scoped');
    await update({ firstName: 'Ada' });
    const seen = { row: { firstName: 'Ada' }, single: { firstName: 'Ada', active: true } };
    // The change asked who is active, and so read the list.
    expect(await read()).toMatchObject({ ...seen, bill: [] });
    expect(await read('scoped')).toMatchObject({ ...seen, bill: [ACTIVE] });
  });

  test("while HQ's index trails, the own change stands in the list, and then the index does", async () => {
    await here.gateway.close();
    here = await startChanging({ lag: 5000 });
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

  test('who moves to another location leaves the first at once, and joins the other when HQ shows who is active', async () => {
    await here.gateway.close();
    here = await startChanging({ lag: 5000 });
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

  test('the deactivated ones too', async () => {
    const gone = `{ domain(name: "demo") { mobileWorkers(first: 100, filter: { activity: DEACTIVATED }) { nodes { userId firstName } } } }`;
    await here.gateway.ask(gone);
    await update({ firstName: 'Ada' }, here.gone.id);
    const { data, bill } = await here.gateway.ask<{ domain: { mobileWorkers: { nodes: unknown[] } } }>(gone);
    expect(data.domain.mobileWorkers.nodes).toContainEqual({ userId: here.gone.id, firstName: 'Ada' });
    expect(bill).toEqual([DEACTIVATED]);
  });
});
