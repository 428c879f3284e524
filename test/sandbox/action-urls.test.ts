import { expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import { account, admin, keyHeader, tinyDomain, tinyNow, tinyWorld } from '../support/worlds/tinyWorld.js';

const domains = [
  tinyDomain('free', { plan: { apiAccess: false, locations: false, includedUsers: 0 } }),
  tinyDomain('black', { toggles: new Set(['API_BLACKLIST']) }),
];
const world = tinyWorld(domains, [account('admin', { memberships: domains.map(({ name }) => admin(name)) })]);

test.each(['free', 'black'])(
  'action URLs of users look at neither plan nor blacklist, and a miss counts nothing: %s (throttling.md 4)',
  async name => {
    const hq = await startSandbox({ world, now: () => tinyNow, throttled: false });
    const post = async (path: string, headers = {}) =>
      (await fetch(`${hq.url}/a/${name}/api/${path}`, { method: 'POST', headers })).status;
    for (const path of ['user/v1/nobody/activate/', 'web-user/v1/nobody/deactivate/']) {
      hq.bill.clear();
      expect([await post(path, keyHeader('admin')), await post(path)]).toEqual([404, 401]);
      expect(hq.bill.entries.map(({ metered, counted }) => [metered, counted])).toEqual([
        [true, false],
        [true, false],
      ]);
    }
    await hq.close();
  },
);
