import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { storeOf } from '../../../../src/sandbox/world/store/store.js';
import type { AskOptions } from '../../../support/gateway.js';
import { webUserWithoutLocations } from '../../../support/worlds/webUserWithoutLocations.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const ERRORS = 'userErrors { field message code }';
const SWITCH = (verb: string) =>
  `mutation ($id: ID!) { answer: webUser${verb}(domain: "demo", userId: $id) { webUser { userId active } ${ERRORS} } }`;

interface Switched {
  readonly answer: { readonly webUser: unknown; readonly userErrors: readonly unknown[] } | null;
}

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld({ webUsers: storeOf([webUserWithoutLocations]) });
});
afterEach(() => gateway.close());

const change = (verb: string, id = 'clerk', options: AskOptions = {}) =>
  gateway.ask<Switched>(SWITCH(verb), { variables: { id }, ...options });
const stored = () => gateway.demo.webUsers.get('clerk');
const NONE = [{ field: ['userId'], message: 'HQ has no such web user in this project space.', code: 'NOT_FOUND' }];

describe('webUserActivate and webUserDeactivate', () => {
  test('changes the membership of this project space; the user is read where it is selected', async () => {
    await gateway.ask('{ domain(name: "demo") { webUsers { nodes { active } } } }', { as: 'scoped' });
    const off = await change('Deactivate');
    expect(off.data.answer).toEqual({ webUser: { userId: 'clerk', active: false }, userErrors: [] });
    expect(off.bill).toEqual(['POST web-user/v1/clerk/deactivate/', 'GET web-user/v1/clerk/']);
    const seen = await gateway.ask('{ domain(name: "demo") { webUsers { nodes { active } } } }', { as: 'scoped' });
    expect(seen.data).toEqual({ domain: { webUsers: { nodes: [{ active: false }] } } });
    const on = await change('Activate');
    expect(on.data.answer).toMatchObject({ webUser: { active: true } });
    expect(stored()?.active).toBe(true);
  });

  test('unknown, forbidden, cut, throttled, and a repeat with the same key', async () => {
    expect((await change('Activate', 'nobody')).data.answer).toEqual({ webUser: null, userErrors: NONE });
    for (const id of ['', '.', '..']) {
      const { data, bill } = await change('Deactivate', id);
      expect(data.answer).toEqual({ webUser: null, userErrors: NONE });
      expect(bill).toEqual([]);
    }
    expect((await change('Deactivate', 'clerk', { as: 'reader' })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^POST/, { kind: 'cut', when: 'before' });
    expect((await change('Deactivate', 'clerk', { headers })).errors).toMatchObject([
      { extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } },
    ]);
    gateway.hq.failures.add(/^POST/, { kind: 'throttled' });
    await change('Deactivate', 'clerk', { headers });
    expect(stored()?.active).toBe(false);
    expect((await change('Deactivate', 'clerk', { headers })).bill).toEqual(['GET web-user/v1/clerk/']);
  });
});
