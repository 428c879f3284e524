import { afterEach, expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { account, admin, keyHeader, tinyDomain, tinyNow, tinyWorld } from '../support/worlds/tinyWorld.js';

let hq: Sandbox;
afterEach(() => hq.close());

const world = () => tinyWorld([tinyDomain('tiny')], [account('chief', { memberships: [admin('tiny')] })]);
const get = () => fetch(`${hq.url}/a/tiny/api/group/v1/`, { headers: keyHeader('chief') });

test('a request takes its time: handled as it comes, answered when the time is over; others do not wait for it', async () => {
  const asked: number[] = [];
  let release = (): void => undefined;
  let isHeld = (): void => undefined;
  const held = new Promise<void>(resolve => (isHeld = resolve));
  const pause = (ms: number) => {
    asked.push(ms);
    isHeld();
    return new Promise<void>(resolve => (release = resolve));
  };
  hq = await startSandbox({ world: world(), now: () => tinyNow, throttled: false, latency: 200, pause });
  const seen: string[] = [];
  const slow = get().then(({ status }) => void seen.push(`slow ${status}`));
  await held;
  hq.latency = 0;
  expect((await get()).status).toBe(200);
  expect([asked, seen, hq.bill.entries.map(({ status }) => status)]).toEqual([[200], [], [200, 200]]);
  release();
  await slow;
  expect(seen).toEqual(['slow 200']);
});

test('without latency nothing waits', async () => {
  const pause = () => Promise.reject(new Error('waited'));
  hq = await startSandbox({ world: world(), now: () => tinyNow, throttled: false, pause });
  expect((await get()).status).toBe(200);
});

test('a connection that is cut is cut when the time is over', async () => {
  const asked: number[] = [];
  const pause = (ms: number) => Promise.resolve(asked.push(ms));
  hq = await startSandbox({ world: world(), now: () => tinyNow, throttled: false, latency: 5, pause });
  hq.failures.add('group/', { kind: 'cut', when: 'before' });
  await expect(get()).rejects.toThrow();
  expect(asked).toEqual([5]);
});
