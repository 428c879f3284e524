import { afterEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import {
  NO_INBOUND_SMS,
  NO_SMS_REGISTRATION,
  SMS_REGISTRATION,
  smsRegistrationEndpoints,
} from '../../../../src/sandbox/endpoints/mobileWorker/smsRegistration.js';
import { htmlError } from '../../../../src/sandbox/http/refusals.js';
import type { DomainRecord } from '../../../../src/sandbox/world/model.js';
import { createWorld } from '../../../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../../../support/gateway.js';
import { domainIn } from '../../../support/worlds/demoWorld.js';
import { USER_ERRORS, type UserError } from '../../../support/mutations/userErrors.js';

let gateway: TestGateway;
let demo: DomainRecord;
afterEach(() => gateway.close());

/** The demo project with these changes to its flags, in a server that has the URLs or has them elsewhere. */
async function start(flags: readonly string[] = [], endpoints: readonly Endpoint[] = []): Promise<void> {
  const world = createWorld({ now: NOW, cases: 300, flags: new Set(flags) });
  gateway = await startGateway({ world, endpoints });
  demo = domainIn(world);
}

/** An HQ of today, without the URLs (users.md 9). */
const NEWEST = [`-${SMS_REGISTRATION}`];

const INVITE = `mutation ($input: MobileWorkersInviteBySmsInput!) {
  done: mobileWorkersInviteBySms(domain: "demo", input: $input) { phoneNumbers ${USER_ERRORS} } }`;
const RESEND = `mutation ($input: MobileWorkersResendInstallInfoBySmsInput!) {
  done: mobileWorkersResendInstallInfoBySms(domain: "demo", input: $input) { phoneNumbers ${USER_ERRORS} } }`;
interface Answer {
  readonly done: { readonly phoneNumbers: readonly string[] | null; readonly userErrors: readonly UserError[] };
}

const POST = 'POST v0_5/sms_user_registration/';
const appId = () => demo.applications[0]!.id;
const invite = (input: object, options: object = {}) =>
  gateway.ask<Answer>(INVITE, {
    variables: { input: { appId: appId(), users: [{ phoneNumber: '+16175551234' }], ...input } },
    ...options,
  });

describe('mobileWorkersInviteBySms (users.md 9)', () => {
  test('numbers that were texted, and those that were not, in a 200; HQ does not meter it', async () => {
    await start();
    const [taken] = [...demo.workers].flatMap(({ phoneNumbers }) => phoneNumbers);
    const { data, errors, bill, extensions } = await invite({
      users: [
        { phoneNumber: '+16175551234', userData: { cadre: 'chw', age: 30 } },
        { phoneNumber: 'x' },
        { phoneNumber: `+${taken}` },
      ],
      androidOnly: true,
      requireEmail: false,
      message: 'Join: {}',
    });
    expect(errors).toBeUndefined();
    expect(data.done.phoneNumbers).toEqual(['+16175551234']);
    expect(data.done.userErrors).toMatchObject([
      { field: ['input', 'users', '1', 'phoneNumber'], code: 'INVALID' },
      { field: ['input', 'users', '2', 'phoneNumber'], code: 'TAKEN' },
    ]);
    expect([bill, extensions.cost.unmetered]).toEqual([[POST], 1]);
  });

  test('input that HQ would reject, or text in vain, is rejected here', async () => {
    await start();
    const { data, bill } = await invite({
      appId: '',
      users: [{ phoneNumber: '+1' }, { phoneNumber: '+1', userData: { list: [] } }],
      message: 'Join us',
    });
    expect(data.done.userErrors.map(({ field, code }) => [field?.join('.'), code])).toEqual([
      ['input.appId', 'REQUIRED'],
      ['input.users.1.phoneNumber', 'DUPLICATE'],
      ['input.message', 'INVALID'],
      ['input.users.1.userData.list', 'INVALID'],
    ]);
    expect((await invite({ users: [] })).data.done.userErrors).toMatchObject([
      { field: ['input', 'users'], code: 'REQUIRED' },
    ]);
    expect(bill).toEqual([]);
  });

  test('an unknown application', async () => {
    await start();
    const { data, bill } = await invite({ appId: 'nothing' });
    expect(data.done).toEqual({
      phoneNumbers: null,
      userErrors: [{ field: ['input', 'appId'], code: 'NOT_FOUND', message: 'Invalid app_id specified' }],
    });
    expect(bill).toEqual([POST]);
  });

  test.each([
    [[NO_INBOUND_SMS], /not include incoming SMS/],
    [[NO_SMS_REGISTRATION], /not enabled in the settings/],
  ])('%j is forbidden, with its reason', async (toggles, words) => {
    await start(toggles);
    const { errors } = await invite({});
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringMatching(words) }]);
  });

  test('a login without the permission', async () => {
    await start();
    const { errors } = await invite({}, { as: 'north' });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('a cut connection is unknown; a repeat with the same idempotency key is not sent', async () => {
    await start();
    const headers = { 'idempotency-key': 'k' };
    const first = await invite({}, { headers });
    const again = await invite({}, { headers });
    expect([again.data, again.bill]).toEqual([first.data, []]);
    gateway.hq.failures.add('v0_5/sms', { kind: 'cut', when: 'after' });
    const { errors, bill } = await invite({});
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    expect(bill).toEqual([POST]);
  });

  test('a 429, although HQ does not meter it, is waited for as with any other mutation; beyond the deadline it is an error', async () => {
    await start();
    gateway.hq.failures.add('v0_5/sms', { kind: 'throttled' });
    const waited = await invite({});
    expect([waited.errors, waited.bill]).toEqual([undefined, [POST, POST]]);
    gateway.hq.failures.add('v0_5/sms', { kind: 'throttled' }, Infinity);
    const { errors } = await invite({}, { headers: { 'hq-deadline': '2000' } });
    expect(errors).toMatchObject([{ extensions: { code: 'THROTTLED', retryAfter: expect.any(Number) } }]);
  });
});

describe('the URL (users.md 9)', () => {
  test('a server without it: both spellings are tried, once an hour', async () => {
    await start(NEWEST);
    const first = await invite({});
    expect(first.errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' }, message: expect.stringMatching(/HQ server does not support/) },
    ]);
    expect(first.bill).toEqual([POST, 'POST v0.5/sms_user_registration/']);
    const again = await invite({});
    expect([again.errors, again.bill]).toMatchObject([[{ extensions: { code: 'NOT_FOUND' } }], []]);
    gateway.clock.pass(3_600_001);
    expect((await invite({})).bill).toHaveLength(2);
  });

  test('a server with the other spelling: found once, then known', async () => {
    const moved = smsRegistrationEndpoints.map(one => ({
      ...one,
      paths: one.paths.map(path => path.replace('v0_5', 'v0.5')),
    }));
    const missing = smsRegistrationEndpoints.map(one => ({
      ...one,
      admit: () => {
        throw htmlError(404, 'Not Found');
      },
    }));
    await start([], [...missing, ...moved]);
    expect((await invite({})).bill).toEqual([POST, 'POST v0.5/sms_user_registration/']);
    const again = await invite({});
    expect([again.data.done.userErrors, again.bill]).toEqual([[], ['POST v0.5/sms_user_registration/']]);
  });
});

describe('mobileWorkersResendInstallInfoBySms (users.md 9)', () => {
  const resend = (input: object) => gateway.ask<Answer>(RESEND, { variables: { input: { appId: appId(), ...input } } });

  test('workers who were texted, and those who were not', async () => {
    await start();
    const { data, bill } = await resend({ phoneNumbers: ['x', '+16175551234'], message: 'Again: {}' });
    expect(data.done).toMatchObject({
      phoneNumbers: ['+16175551234'],
      userErrors: [{ field: ['input', 'phoneNumbers', '0'], code: 'INVALID' }],
    });
    expect(bill).toEqual(['POST v0_5/sms_user_registration_reinstall/']);
  });

  test('no worker, or one twice, is rejected here; an unknown application by HQ', async () => {
    await start();
    for (const [input, field, code, requests] of [
      [{ phoneNumbers: [] }, 'phoneNumbers', 'REQUIRED', 0],
      [{ phoneNumbers: ['+1', '+1'] }, 'phoneNumbers', 'DUPLICATE', 0],
      [{ phoneNumbers: ['+16175551234'], appId: 'nothing' }, 'appId', 'NOT_FOUND', 1],
    ] as const) {
      const { data, bill } = await resend(input);
      expect(data.done.userErrors).toMatchObject([{ field: expect.arrayContaining(['input', field]), code }]);
      expect(bill).toHaveLength(requests);
    }
  });
});
