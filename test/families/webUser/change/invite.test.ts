import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DomainRecord } from '../../../../src/sandbox/world/model.js';
import { tinyParts } from '../../../support/sandbox/writableUserWorld.js';
import type { AskOptions } from '../../../support/gateway.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const POST = 'POST invitation/v1/';
const INVITE = `mutation ($input: WebUserInviteInput!) { webUserInvite(domain: "demo", input: $input) {
  invitation { domain invitationId email role profile userData tableauRole tableauGroups locationIds primaryLocationId
    primaryLocation { name } locations { name } }
  userErrors { field message code } } }`;

interface Invited {
  readonly webUserInvite: { readonly invitation: unknown; readonly userErrors: readonly unknown[] } | null;
}

let gateway: SmallWorldGateway;
const start = async (parts: Partial<DomainRecord> = {}, endpoints: Parameters<typeof startSmallWorld>[1] = {}) => {
  await gateway?.close();
  gateway = await startSmallWorld(parts, endpoints);
};
beforeEach(() => start());
afterEach(() => gateway.close());

const invite = (input: object, options: AskOptions = {}) =>
  gateway.ask<Invited>(INVITE, {
    variables: { input: { email: 'new@example.org', role: 'Nurse', ...input } },
    ...options,
  });
const TAKEN = {
  field: ['input', 'email'],
  message: 'A user with this email address is already in this project or has a pending invitation.',
  code: 'TAKEN',
};

describe('webUserInvite', () => {
  test('all fields that were sent, for one request, with its locations (users.md 2)', async () => {
    const { data, errors, bill } = await invite({
      profile: 'Facility User',
      primaryLocationId: 'va',
      locationIds: ['va', 'fairfax'],
      userData: { a: 1 },
    });
    expect(errors).toBeUndefined();
    expect(data.webUserInvite).toEqual({
      invitation: {
        domain: 'demo',
        invitationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email: 'new@example.org',
        role: 'Nurse',
        profile: 'Facility User',
        userData: { a: '1' },
        tableauRole: null,
        tableauGroups: [],
        locationIds: ['va', 'fairfax'],
        primaryLocationId: 'va',
        primaryLocation: { name: 'Virginia' },
        locations: [{ name: 'Virginia' }, { name: 'Fairfax County' }],
      },
      userErrors: [],
    });
    expect(bill).toEqual([POST, 'GET location/v2/?limit=5000&order_by=last_modified']);
  });

  test("an address that was invited before, in HQ's words", async () => {
    await invite({});
    const { data, bill } = await invite({});
    expect(data.webUserInvite).toEqual({ invitation: null, userErrors: [TAKEN] });
    expect(bill).toEqual([POST]);
  });

  test.each<[object, readonly string[], string]>([
    [{ role: ' ' }, ['input', 'role'], 'REQUIRED'],
    [{ locationIds: ['va'] }, ['input', 'primaryLocationId'], 'REQUIRED'],
    [{ role: 'Pilot' }, ['input', 'role'], 'NOT_FOUND'],
    [{ primaryLocationId: 'gone', locationIds: ['gone'] }, ['input', 'locationIds'], 'NOT_FOUND'],
    [{ profile: 'Nobody' }, ['input', 'profile'], 'NOT_FOUND'],
    [{ tableauRole: 'x' }, ['input', 'tableauRole'], 'NOT_EDITABLE'],
  ])('%j: rejected at its field', async (input, field, code) => {
    const { data, errors } = await invite(input);
    expect(errors).toBeUndefined();
    expect(data.webUserInvite).toMatchObject({ invitation: null, userErrors: [{ field, code }] });
  });

  test("other shapes of HQ's errors: a text for a list, a trailing blank; an answer without an id", async () => {
    const answering = (status: number, body: unknown) => ({
      endpoints: [
        {
          kind: 'tastypie' as const,
          permission: 'edit_web_users' as const,
          metered: true,
          paths: ['api/invitation/v1/'],
          methods: ['POST' as const],
          handle: () => ({ status, body }),
        },
      ],
    });
    await start({}, answering(400, { errors: 'Could not find location ids: x' }));
    expect((await invite({})).data.webUserInvite?.userErrors).toMatchObject([{ field: ['input', 'locationIds'] }]);
    await start({}, answering(400, { errors: ['A user with this email address is deactivated. ', 'What?'] }));
    expect((await invite({})).data.webUserInvite?.userErrors).toEqual([
      { field: ['input', 'email'], message: 'A user with this email address is deactivated.', code: 'CONFLICT' },
      { field: null, message: 'What?', code: 'INVALID' },
    ]);
    await start({}, answering(201, { email: 'new@example.org', role: 'Nurse' }));
    expect((await invite({})).data.webUserInvite).toMatchObject({
      invitation: { invitationId: null, locationIds: [], userData: {} },
      userErrors: [],
    });
  });

  test('a required profile', async () => {
    await start({ settings: { ...tinyParts().settings, profileRequiredFor: ['web'] } });
    expect((await invite({})).data.webUserInvite?.userErrors).toMatchObject([
      { field: ['input', 'profile'], code: 'REQUIRED' },
    ]);
  });

  test('a cut connection is unknown; a repeat with its key sends no second email', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(POST.slice(5), { kind: 'cut', when: 'after' });
    expect((await invite({}, { headers })).errors).toMatchObject([
      { extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } },
    ]);
    expect((await invite({}, { headers })).data.webUserInvite?.userErrors).toEqual([TAKEN]);
  });

  test('throttled: sent once; a repeat with the same key costs nothing; forbidden', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(POST.slice(5), { kind: 'throttled' });
    const first = await invite({}, { headers });
    const again = await invite({}, { headers });
    expect(again.data).toEqual(first.data);
    expect([first.bill, again.bill]).toEqual([[POST, POST], []]);
    const { data, errors } = await invite({ email: 'x@example.org' }, { as: 'reader' });
    expect(data.webUserInvite).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
