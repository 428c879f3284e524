import { afterEach, describe, expect, test } from '@jest/globals';
import { passwordHash } from '../../../src/sandbox/endpoints/restore/restoreAccess.js';
import { stateHash } from '../../../src/sandbox/endpoints/restore/restoreLog.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { ANNAS, basic, CASES, HOSTILE, restoreWorld } from '../../support/worlds/restoreWorld.js';
import { caseRow } from '../../support/worlds/sampleRows.js';
import { type InDomain, RESTORE, type RestoreAnswer, WHOLE } from '../../support/expected/expectedRestores.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

const anna = basic('anna');
let gateway: TestGateway;
let logged: string[] = [];
afterEach(async () => {
  await gateway.close();
  logged = [];
});

const start = async (world = restoreWorld()) => {
  gateway = await startGateway({ world, logged: line => void logged.push(line) });
};
const ids = (restore: RestoreAnswer | null) => restore!.cases.map(({ caseId }) => caseId);

describe('a restore (cases.md 6.1 and 6.2)', () => {
  test('the user, the cases, the fixtures: 1 request, outside of the API budget', async () => {
    await start();
    const { data, errors, bill, extensions } = await gateway.ask<
      InDomain & { domain: { budget: { limits: { windows: { used: number }[] }[] } } }
    >(inDemo(`restore { ${WHOLE} } budget { limits { windows { used } } }`), anna);
    expect(errors).toBeUndefined();
    expect(bill).toEqual([RESTORE]);
    expect(extensions.cost).toMatchObject({ actualQueryCost: 1, savedByMemory: 0 });
    expect(data.domain.budget.limits[0]!.windows.map(({ used }) => used)).toEqual([0, 0, 0, 0]);
    const { restore } = data.domain;
    expect(gateway.hq.bill.entries).toMatchObject([{ metered: false, counted: false, status: 200 }]);
    expect(restore).toMatchObject({
      restoreId: expect.stringMatching(/^[0-9a-f]{32}$/),
      itemCount: 3 + 3 + ANNAS.length,
      registration: {
        username: 'anna',
        userId: 'worker-anna',
        dateJoined: '2021-03-25',
        userData: { ward: 'A & <B>', commcare_profile: '', commcare_first_name: 'anna' },
      },
    });
    expect(ids(restore)).toEqual(ANNAS);
    const file = `demo/case/visit/photo`;
    expect(restore!.cases.at(-1)).toEqual({
      caseId: 'visit',
      caseType: 'patient',
      caseName: 'Amina <& Co>',
      ownerId: 'worker-anna',
      externalId: 'ext-1',
      lastModified: '2021-06-01T12:00:00.000000Z',
      modifiedById: 'worker-anna',
      closed: false,
      properties: { ...HOSTILE, empty: '' },
      indices: [{ identifier: 'parent', caseType: 'household', relationship: 'CHILD', caseId: 'house' }],
      attachments: [
        {
          name: 'photo',
          contentType: null,
          length: null,
          hqUrl: `${gateway.hq.url}/a/demo/api/case_attachment/v1/visit/photo`,
          downloadUrl: `${gateway.url}/files/${file}`,
        },
      ],
    });
    expect(restore!.cases[1]).toMatchObject({
      externalId: null,
      indices: [{ identifier: 'host', relationship: 'EXTENSION', caseId: 'visit' }],
    });
    const villages = restore!.fixtures.find(({ fixtureId }) => fixtureId === 'item-list:villages');
    expect(villages).toMatchObject({
      userId: null,
      content: {
        villages_list: [
          {
            villages: [
              {
                '@zone': 'a"b',
                id: ['v1'],
                name: [
                  { '@lang': 'en', '#text': 'Port & <Quay>' },
                  { '@lang': 'fra', '#text': 'Qu"ai' },
                ],
              },
            ],
          },
        ],
      },
    });
    expect(villages!.xml).toBe(
      '<fixture id="item-list:villages"><villages_list><villages zone="a&quot;b"><id>v1</id>' +
        '<name lang="en">Port &amp; &lt;Quay&gt;</name><name lang="fra">Qu&quot;ai</name></villages></villages_list></fixture>',
    );
  });

  test("parts of it, and the graph's own cases where selected: 1 more request for all of them", async () => {
    await start();
    const { data, errors, bill } = await gateway.ask<{ domain: { restore: Record<string, unknown> } }>(
      inDemo(`restore(as: "anna@demo.commcarehq.org") {
        patients: cases(caseType: ["patient"]) { caseId markup: property(name: "markup") none: property(name: "x")
          properties(names: ["emoji", "x"]) case { caseId closed } }
        households: cases(caseType: "household") { caseId case { caseName } }
        fixtures(fixtureIds: ["user-groups", "none"]) { fixtureId content }
        registration { userData(names: ["ward"]) }
      }`),
    );
    expect(errors).toBeUndefined();
    expect(bill).toEqual([RESTORE.replace('?', '?as=anna%40demo.commcarehq.org&'), 'POST case/v2/bulk-fetch/']);
    const { patients, ...rest } = data.domain.restore;
    expect(patients).toHaveLength(3);
    expect(patients).toContainEqual({
      caseId: 'visit',
      markup: HOSTILE.markup,
      none: null,
      properties: { emoji: HOSTILE.emoji },
      case: { caseId: 'visit', closed: false },
    });
    expect(rest).toEqual({
      households: [{ caseId: 'house', case: { caseName: 'Name of house' } }],
      fixtures: [
        { fixtureId: 'user-groups', content: { groups: [{ group: [{ '@id': 'group-1', name: ['Team'] }] }] } },
      ],
      registration: { userData: { ward: 'A & <B>' } },
    });
  });

  test('selected several times with the same arguments: 1 request; with others 1 more; read again in the next operation', async () => {
    await start();
    const query = `query ($no: Boolean = false) {
      domain(name: "demo") { one: restore { restoreId } two: restore(version: "2.0", sinceRestoreId: null) { ...Cases } ben: restore(deviceId: "d") { restoreId cases @include(if: $no) { caseId } } }
      again: domain(name: "demo") { restore { fixtures(fixtureIds: ["locations"]) { fixtureId } more: fixtures { fixtureId } } }
    } fragment Cases on Restore { restoreId cases(caseType: ["household"]) { caseId } }`;
    interface Both {
      readonly domain: Readonly<Record<'one' | 'two' | 'ben', RestoreAnswer>>;
      readonly again: { readonly restore: RestoreAnswer & { readonly more: readonly unknown[] } };
    }
    const first = await gateway.ask<Both>(query, anna);
    expect(first.errors).toBeUndefined();
    expect(first.bill.toSorted()).toEqual([RESTORE.replace('?', '?device_id=d&'), RESTORE].toSorted());
    const { one, two, ben } = first.data.domain;
    expect([two.restoreId, ids(two)]).toEqual([one.restoreId, ['house']]);
    expect(ben.restoreId).not.toBe(one.restoreId);
    const { fixtures, more } = first.data.again.restore;
    expect([fixtures.length, more.length]).toEqual([1, 3]);
    const second = await gateway.ask<Both>(query, anna);
    expect(second.bill).toHaveLength(2);
    expect(second.data.domain.one.restoreId).not.toBe(one.restoreId);
    expect(second.extensions.cost).toMatchObject({ actualQueryCost: 2, savedByMemory: 0 });
  });

  test('since: what was changed, added and closed; an unknown one names the way to continue', async () => {
    await start();
    const { cases } = domainIn(gateway.hq.world);
    const first = await gateway.ask<InDomain>(inDemo('restore { restoreId }'), anna);
    const since = first.data.domain.restore!.restoreId;
    gateway.clock.pass(60_000);
    const when = gateway.clock.now();
    cases.put({ ...CASES[0]!, name: 'Renamed', serverModified: when });
    cases.put({ ...CASES[1]!, closed: when, serverModified: when });
    cases.put(caseRow({ id: 'new', ownerId: 'worker-anna', when }));
    gateway.clock.pass(1000);
    const state = stateHash(new Set(ANNAS));
    const next = await gateway.ask<InDomain>(
      inDemo(
        `restore(sinceRestoreId: "${since}", state: "${state}", skipFixtures: true, overwriteCache: true, failHard: false, appId: "app-1") { ${WHOLE} }`,
      ),
      anna,
    );
    expect(next.errors).toBeUndefined();
    expect(next.bill).toEqual([
      `GET /a/demo/phone/restore/app-1/?items=true&openrosa_version=3.0&overwrite_cache=true&since=${since}&skip_fixtures=true&state=${encodeURIComponent(state)}&version=2.0`,
    ]);
    const { restore } = next.data.domain;
    expect(restore!.fixtures).toEqual([]);
    expect(restore!.cases).toMatchObject([
      { caseId: 'new', closed: false },
      {
        caseId: 'visit',
        caseType: 'patient',
        caseName: 'Renamed',
        ownerId: 'worker-anna',
        externalId: 'ext-1',
        properties: { ...HOSTILE, empty: '' },
      },
      { caseId: 'simple', closed: true },
    ]);
    for (const wrong of ['sinceRestoreId: "none"', `sinceRestoreId: "${since}", state: "ccsh:0"`]) {
      const { data, errors, bill } = await gateway.ask<InDomain>(inDemo(`restore(${wrong}) { restoreId }`), anna);
      expect(data.domain.restore).toBeNull();
      expect(errors).toMatchObject([{ path: ['domain', 'restore'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors![0]!.message).toMatch(/^sinceRestoreId.*Start a full restore/);
      expect(bill).toHaveLength(1);
    }
  });

  test('the hash of the password is in no data, error, cost or log', async () => {
    await start();
    const headers = { 'hq-explain': 'calls' };
    const hash = passwordHash('secret-of-anna');
    const whole = await gateway.ask<InDomain>(inDemo(`restore { ${WHOLE} }`), { ...anna, headers });
    gateway.hq.failures.add('/a/demo/phone/', { kind: 'garbage', as: 'truncated' });
    const broken = await gateway.ask<InDomain>(inDemo(`restore { ${WHOLE} }`), { ...anna, headers });
    expect([whole.errors, broken.errors?.length]).toEqual([undefined, 1]);
    const raw = await fetch(`${gateway.hq.url}/a/demo/phone/restore/`, { headers: anna });
    expect(await raw.text()).toContain(hash);
    for (const text of [JSON.stringify(whole), JSON.stringify(broken), logged.join('\n')]) {
      expect(text.length).toBeGreaterThan(100);
      expect(text).not.toContain(hash);
      expect(text).not.toContain('sha1$');
    }
    expect(logged.join('\n')).not.toMatch(/Amina|worker-anna|secret/);
  });
});
