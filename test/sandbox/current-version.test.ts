import { afterEach, describe, expect, test } from '@jest/globals';
import type { ApplicationRecord } from '../../src/sandbox/world/model.js';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { account, keyHeader, keyOf, member, tinyDomain, tinyNow, tinyWorld } from '../support/worlds/tinyWorld.js';

const build = (version: number, released: boolean) => ({
  ...{ id: `b${version}`, version, released },
  ...{ builtOn: 0, comment: null },
});
const app = (id: string, ...builds: ApplicationRecord['builds'][number][]): ApplicationRecord => ({
  ...{ id, name: 'Visits', version: 16, created: 0, modules: [] },
  builds,
});

let hq: Sandbox;
afterEach(() => hq.close());

async function start(plan = {}) {
  const tiny = tinyDomain('tiny', {
    applications: [app('a1', build(12, true), build(15, false), build(9, true)), app('a2', build(3, false)), app('a3')],
  });
  const memberships = [member('tiny')];
  hq = await startSandbox({
    world: tinyWorld(
      [{ ...tiny, plan: { ...tiny.plan, ...plan } }],
      [account('clerk', { memberships }), account('phone', { kind: 'mobile', memberships }), account('stranger')],
    ),
    now: () => tinyNow,
  });
}

async function get(id: string, headers: Readonly<Record<string, string>> = keyHeader('clerk'), query = '') {
  const reply = await fetch(`${hq.url}/a/tiny/apps/view/${id}/current_version/${query}`, { headers });
  const text = await reply.text();
  return [reply.status, reply.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text] as const;
}

describe('current_version', () => {
  test('the working copy, its newest build and its newest released one; nothing is metered', async () => {
    await start();
    const versions = { currentVersion: 16, latestBuild: 15, latestReleasedBuild: 12 };
    expect(await get('a1')).toEqual([200, versions]);
    expect(await get('a2')).toEqual([200, { ...versions, latestBuild: 3, latestReleasedBuild: null }]);
    expect(await get('a3')).toEqual([200, { ...versions, latestBuild: null, latestReleasedBuild: null }]);
    expect(hq.bill.entries.map(({ metered }) => metered)).toEqual([false, false, false]);
  });

  test('of a build or of nothing: 404', async () => {
    await start();
    for (const id of ['b12', 'none']) expect(await get(id)).toEqual([404, expect.stringContaining('<html')]);
  });

  test('for every web user of the project space by API key, whatever the role and plan', async () => {
    await start({ apiAccess: false });
    expect((await get('a1'))[0]).toBe(200);
    expect((await get('a1', {}, `?username=clerk@example.org&api_key=${keyOf('clerk')}`))[0]).toBe(200);
    const basic = { authorization: `Basic ${btoa('clerk@example.org:secret-of-clerk')}` };
    for (const login of [{}, basic, { authorization: 'ApiKey clerk@example.org:x' }]) {
      expect(await get('a1', login)).toEqual([401, '']);
    }
    for (const name of ['phone', 'stranger']) expect(await get('a1', keyHeader(name))).toEqual([403, '']);
  });
});
