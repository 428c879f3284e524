import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  NO_INBOUND_SMS,
  NO_SMS_REGISTRATION,
  SMS_REGISTRATION,
} from '../../src/sandbox/endpoints/mobileWorker/smsRegistration.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { worker } from '../support/worlds/tinyWorld.js';
import { startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

const app = { id: 'abcd1234abcd1234', name: 'App', version: 1, created: 0, modules: [], builds: [] };
const start = (...toggles: readonly string[]) =>
  startWritableUserWorld({
    toggles: new Set(toggles),
    applications: [app],
    workers: storeOf([worker('ann', { phoneNumbers: ['16175550000'] })]),
  });

let hq: WritableUserWorld;
beforeEach(async () => {
  hq = await start(SMS_REGISTRATION);
});
afterEach(() => hq.stop());

const register = (body: Json, by?: string) => hq.call('POST', 'v0_5/sms_user_registration/', body, by);
const users = (...numbers: readonly unknown[]) => numbers.map(phone_number => ({ phone_number }));
const good = { app_id: app.id, users: users('+16175551234') };
const restart = async (...toggles: readonly string[]) => {
  await hq.stop();
  hq = await start(...toggles);
};

describe('SMS registration (users.md 9)', () => {
  test('newer servers have no such URL', async () => {
    await restart();
    const reply = await register(good);
    expect([reply.status, reply.header('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  test('numbers are sorted by what became of them', async () => {
    const { status, body } = await register({ ...good, users: users('+16175551234', '+16175550000', 'x') });
    expect(status).toBe(200);
    expect(body).toEqual({
      success_numbers: ['+16175551234'],
      invalid_format_numbers: ['x'],
      numbers_in_use: ['+16175550000'],
    });
    expect(hq.hq.bill.entries.at(-1)).toMatchObject({ metered: false });
  });

  test('a plan without incoming SMS, a project that has not enabled it, a caller without edit_data', async () => {
    expect((await register(good, 'plain')).status).toBe(403);
    await restart(SMS_REGISTRATION, NO_SMS_REGISTRATION);
    expect(await register(good)).toMatchObject({
      status: 403,
      body: { error: 'Please first enable SMS mobile worker registration for your project.' },
    });
    await restart(SMS_REGISTRATION, NO_INBOUND_SMS);
    expect(await register(good)).toMatchObject({
      status: 401,
      body: { error: 'Your current plan does not have access to this feature' },
    });
  });

  test.each([
    [{ app_id: null }, { app_id: 'This field is required' }],
    [{ app_id: 7 }, { app_id: 'Expected type: str' }],
    [{ app_id: 'unknown' }, { app_id: 'Invalid app_id specified' }],
    [{ users: null }, { users: 'This field is required' }],
    [{ users: ['+1'] }, { users: 'Expected a list of dictionaries' }],
    [{ users: [{}] }, { phone_number: 'This field is required' }],
    [{ users: [{ phone_number: '+1', custom_user_data: 'x' }] }, { custom_user_data: 'Expected type: dict' }],
    [{ android_only: 'yes' }, { android_only: 'Expected type: bool' }],
    [{ custom_registration_message: 1 }, { custom_registration_message: 'Expected type: str' }],
    [{ users: users('+1', '+1') }, { users: 'phone_number cannot be reused within a request: +1' }],
  ])('%j: the first error only', async (parts, problem) => {
    expect(await register({ ...good, ...parts })).toMatchObject({
      status: 400,
      body: { sms_user_registration: problem },
    });
  });

  test('the errors of a reinstall stand under its own name', async () => {
    const { status, body } = await hq.call('POST', 'v0_5/sms_user_registration_reinstall/', {});
    expect([status, body]).toEqual([400, { sms_user_registration_reinstall: { app_id: 'This field is required' } }]);
  });
});

describeWithReference('HQ’s examples of SMS registration', () => {
  const example = (file: string) => readReferenceJson(`hq/examples/users/${file}`) as Json;

  test('bodies are taken, and answered as in the samples', async () => {
    const simple = await register(example('sms-registration-request-simple.json'));
    expect(simple.body).toEqual(example('sms-registration-response.json'));
    expect((await register(example('sms-registration-request-complex.json'))).status).toBe(200);
    const again = example('sms-reinstall-request.json');
    const { body } = await hq.call('POST', 'v0_5/sms_user_registration_reinstall/', again);
    expect(body).toEqual(example('sms-reinstall-response.json'));
  });
});
