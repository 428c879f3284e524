import { afterEach, describe, expect, test } from '@jest/globals';
import { REGISTRATION_BY_FORM } from '../../../../src/sandbox/endpoints/mobileWorker/userRegistration.js';
import type { DomainRecord } from '../../../../src/sandbox/world/model.js';
import { createWorld } from '../../../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../../../support/gateway.js';
import { domainIn } from '../../../support/worlds/demoWorld.js';
import { USER_ERRORS, type UserError } from '../../../support/mutations/userErrors.js';

let gateway: TestGateway;
let demo: DomainRecord;
afterEach(() => gateway.close());

/** An HQ of today, or an old one, which makes workers of registration forms. */
async function start(...toggles: readonly string[]): Promise<void> {
  const world = createWorld({ now: NOW, cases: 300 });
  const known = domainIn(world);
  demo = { ...known, toggles: new Set([...known.toggles, ...toggles]) };
  gateway = await startGateway({
    world: { ...world, domains: new Map([...world.domains, ['demo', demo]]) },
    lag: 5000,
  });
}

const REGISTER = `mutation ($input: MobileWorkerRegisterInput!) { mobileWorkerRegister(domain: "demo", input: $input) {
  mobileWorker { userId username userData } formId message ${USER_ERRORS} } }`;
interface Answer {
  readonly mobileWorkerRegister: {
    readonly mobileWorker: Readonly<Record<string, unknown>> | null;
    readonly formId: string | null;
    readonly message: string | null;
    readonly userErrors: readonly UserError[];
  } | null;
}
const formId = '0aeb1c2d-3e4f-4a5b-8c6d-7e8f90a1b2c3';
const userId = formId.replaceAll('-', '');
const FORM = 'POST /a/demo/receiver/api/';
const LOOK = `GET user/v1/${userId}/`;
const odd = `<b>&amp; &x; "x" 'y' ]]> 🌍`;

async function register(input: object = {}, options: object = {}) {
  const variables = { input: { username: 'mealz', password: '123', formId, ...input } };
  const answer = await gateway.ask<Answer>(REGISTER, { variables, ...options });
  return { ...answer, payload: answer.data.mobileWorkerRegister };
}
const kinds = (bill: readonly string[]) => bill.map(line => line.replace(/[0-9a-f]{32}/, '*'));

describe('mobileWorkerRegister (forms.md 4)', () => {
  test('a current HQ stores the form and creates no worker, which is reported', async () => {
    await start();
    const { payload, errors, bill, extensions } = await register({ userData: { [odd]: odd } });
    expect(errors).toBeUndefined();
    expect(payload).toEqual({
      mobileWorker: null,
      formId,
      message: '√',
      userErrors: [{ field: null, code: 'IGNORED', message: expect.stringMatching(/created no mobile worker/) }],
    });
    expect(bill.map(line => line.replace('POST receiver', 'POST /a/demo/receiver'))).toEqual([FORM, LOOK]);
    expect(extensions.cost.actualQueryCost).toBe(2);
    const stored = demo.forms.get(formId)!;
    expect(stored).toMatchObject({ xmlns: 'http://openrosa.org/user/registration' });
    gateway.clock.pass(5001);
    // As a form anybody who may read forms sees it, whatever stands in it.
    const { data } = await gateway.ask<{ domain: { form: { answers: unknown } } }>(
      `{ domain(name: "demo") { form(formId: "${formId}") { answers } } }`,
    );
    expect(data.domain.form.answers).toMatchObject({
      username: 'mealz',
      user_data: { data: { '@key': odd, '#text': odd } },
    });
  });

  test("an old HQ creates the worker and sends a greeting; every caller sees it at once, also without a client's id", async () => {
    await start(REGISTRATION_BY_FORM);
    const { payload, bill } = await register({ userData: { team: 'blue', phone_number: '13019968865' }, formId: null });
    expect(payload).toMatchObject({
      mobileWorker: { username: 'mealz@demo.commcarehq.org', userData: { team: 'blue' } },
      message: 'Thanks for registering! Your username is mealz',
      userErrors: [],
    });
    expect(kinds(bill).at(-1)).toBe('GET user/v1/*/');
    const seen = await gateway.ask('{ domain(name: "demo") { mobileWorkerByUsername(username: "mealz") { userId } } }');
    expect(seen.data).toEqual({ domain: { mobileWorkerByUsername: { userId: payload!.mobileWorker!['userId'] } } });
  });

  test('values that no form can hold are rejected before a request is spent', async () => {
    await start();
    const bell = '\u0007';
    const { payload, bill } = await register({
      username: 'x y!',
      password: bell,
      userData: { ring: bell, commcare_project: 'x' },
      formId: 'mine',
    });
    expect(payload?.userErrors.map(({ field }) => field?.join('.'))).toEqual([
      'input.username',
      'input.userData.commcare_project',
      'input.password',
      'input.userData.ring',
      'input.formId',
    ]);
    expect(bill).toEqual([]);
  });

  test('a caller who may not submit forms, and an exhausted submission quota', async () => {
    await start();
    expect((await register({}, { as: 'north' })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    gateway.hq.failures.add(/receiver/, { kind: 'throttled', retryAfter: 7 }, 2);
    const headers = { 'hq-deadline': '5000' };
    expect((await register({}, { headers })).errors).toMatchObject([
      { extensions: { code: 'THROTTLED', retryAfter: 7 } },
    ]);
    // With time left it waits, and is sent once more.
    const { errors, extensions } = await register();
    expect([errors, extensions.cost.waitedMs]).toEqual([undefined, 7000]);
  });

  test('a stored form is reported although the worker cannot be looked up', async () => {
    await start();
    gateway.hq.failures.add(/^GET/, { kind: 'forbidden' });
    const { payload, errors, bill } = await register();
    expect(errors).toBeUndefined();
    expect(payload).toEqual({
      mobileWorker: null,
      formId,
      message: '√',
      userErrors: [
        { field: null, code: 'FAILED', message: expect.stringMatching(/^HQ stored the form\. .*does not allow/) },
      ],
    });
    expect(bill).toEqual([FORM, LOOK]);
  });

  test('a cut connection is unknown; with a form id of the client the same form may be sent again', async () => {
    await start(REGISTRATION_BY_FORM);
    for (const id of [formId, null]) {
      gateway.hq.failures.add(/receiver/, { kind: 'cut', when: 'after' });
      const { errors } = await register({ formId: id, username: id ? 'mealz' : 'other' });
      expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: id !== null } }]);
    }
    const workers = demo.workers.size;
    expect((await register()).payload).toMatchObject({ mobileWorker: { userId }, userErrors: [] });
    expect(demo.workers.size).toBe(workers);
  });

  test('a repeat with the same idempotency key sends no form', async () => {
    await start(REGISTRATION_BY_FORM);
    const headers = { 'idempotency-key': 'k' };
    const first = await register({}, { headers });
    const again = await register({}, { headers });
    expect([again.data, again.bill]).toEqual([first.data, [LOOK]]);
  });

  test('neither the password nor the form is in an error or in the reported requests', async () => {
    await start();
    const secret = 'correct-horse-battery';
    const headers = { 'hq-explain': 'calls' };
    const answers = [await register({ password: secret }, { headers })];
    gateway.hq.failures.add(/receiver/, { kind: 'broken', html: true });
    answers.push(await register({ password: secret }, { headers }));
    expect(JSON.stringify(answers)).not.toContain(secret);
  });
});
