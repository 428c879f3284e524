import { describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import type { World } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { domainIn, NOW, WEEK } from '../support/worlds/demoWorld.js';

describe('worlds', () => {
  const print = (world: World): unknown =>
    [...world.domains.values()].map(domain => [
      [...domain.cases],
      [...domain.forms].map(form => ({
        ...form,
        attachments: [...form.attachments].map(([name, { length }]) => [name, length]),
      })),
      [...domain.workers],
      [...domain.locations],
      [...domain.groups],
      [...domain.webUsers],
      [...domain.messagingEvents],
      [...domain.lookupRows],
      domain.applications,
    ]);

  test('the same seed gives the same world, another seed another one', () => {
    const world = (seed: number): unknown => print(createWorld({ now: NOW, cases: 120, seed }));
    expect(world(3)).toEqual(world(3));
    expect(world(3)).not.toEqual(world(4));
  });

  test('flags are on in every project space, beside its own', () => {
    const toggles = (flags?: ReadonlySet<string>) =>
      [...createWorld({ now: NOW, cases: 10, flags }).domains].map(([name, domain]) => [name, [...domain.toggles]]);
    const own = toggles();
    expect(own.some(([, some]) => some!.length > 0)).toBe(true);
    expect(toggles(new Set(['ASYNC_RESTORE']))).toEqual(own.map(([name, some]) => [name, [...some!, 'ASYNC_RESTORE']]));
    const [first] = own.flatMap(([, some]) => some!);
    expect(toggles(new Set([`-${first}`]))).toEqual(
      own.map(([name, some]) => [name, (some as string[]).filter(one => one !== first)]),
    );
  });

  test('the reference project of the 15 jobs has exactly its numbers', () => {
    const demo = domainIn(createWorld({ now: NOW, reference: true }));
    for (const clock of ['modified', 'serverModified', 'indexedOn'] as const) {
      expect(demo.cases.find({ types: ['mother'], [clock]: WEEK, take: 0 }).total).toBe(10_000);
    }
    expect(demo.cases.find({ types: ['mother'], take: 0 }).total).toBe(12_000);
    const workers = [...demo.workers];
    expect([workers.filter(worker => worker.active).length, workers.filter(worker => !worker.active).length]).toEqual([
      300, 40,
    ]);
    expect([...demo.locations].filter(place => !place.archived).length).toBe(800);
    expect([demo.groups.size, demo.webUsers.size, demo.forms.size, demo.applications.length]).toEqual([
      40, 12, 20_000, 6,
    ]);
    expect(demo.reports.map(report => report.rows.size)).toContain(5_000);
    const tables = [...demo.lookupTables].map(
      table => [...demo.lookupRows].filter(row => row.tableId === table.id).length,
    );
    expect([Math.max(...tables), tables.length >= 4]).toEqual([2_500, true]);
    const caseload = workers.find(
      worker => demo.cases.find({ types: ['household'], owners: [worker.id], take: 0 }).total >= 50,
    );
    expect(caseload).toBeDefined();
  });

  test('ten cases are a whole programme', () => {
    const demo = domainIn(createWorld({ now: NOW, cases: 10 }));
    expect(demo.cases.size).toBeLessThan(20);
    expect(new Set([...demo.locations].map(place => place.typeCode)).size).toBe(5);
    for (const store of [demo.workers, demo.groups, demo.webUsers, demo.forms, demo.lookupRows, demo.messagingEvents])
      expect(store.size).toBeGreaterThan(3);
  });

  test('a million cases: made at once, read by the page', () => {
    const demo = domainIn(createWorld({ now: NOW, cases: 1_000_000 }));
    expect(demo.cases.size).toBeGreaterThan(990_000);
    const { total, rows } = demo.cases.find({ types: ['child'], skip: 300_000, take: 20 });
    expect([total > 400_000, rows.length]).toEqual([true, 20]);
    expect(demo.cases.find({ indices: { parent: [rows[0]!.indices[0]!.caseId] } }).rows).toContainEqual(rows[0]);
    expect(demo.forms.find({ caseId: rows[0]!.id }).rows.length).toBeGreaterThan(0);
  }, 120_000);

  test('domains and logins are those that are documented', () => {
    const world = createWorld({ now: NOW, cases: 50 });
    expect([...world.domains.keys()]).toEqual([
      'demo',
      'demo-north',
      'demo-south',
      'empty',
      'no-api',
      'restricted-plan',
    ]);
    const account = (name: keyof typeof CREDENTIALS) =>
      world.accounts.find(one => one.username === CREDENTIALS[name].username)!;
    expect(account('admin').memberships.map(one => one.domain)).toEqual([...world.domains.keys()]);
    expect(account('reader').memberships.map(one => [one.domain, one.permissions])).toEqual([
      ['demo', ['access_api', 'edit_data']],
    ]);
    expect(
      account('restricted').memberships[0]!.restrictedTo?.map(id => domainIn(world).locations.get(id)?.typeCode),
    ).toEqual(['district']);
    expect(account('north').memberships.map(one => one.domain)).toEqual(['demo-north']);
    expect(account('inactive').active).toBe(false);
    expect(account('expired').keys[0]!.expires).toBeLessThan(NOW);
    expect(account('scoped').keys[0]!.domain).toBe('demo');
    expect(domainIn(world).workers.get(account('worker').userId)?.username).toBe(CREDENTIALS.worker.username);
    for (const { keys } of world.accounts) for (const { key } of keys) expect(key).toMatch(/^[0-9a-f]{40}$/);
    for (const one of world.accounts.filter(({ kind }) => kind === 'web')) {
      for (const { domain } of one.memberships)
        expect(domainIn(world, domain).webUsers.get(one.userId)?.username).toBe(one.username);
    }
    const empty = domainIn(world, 'empty');
    expect([empty.workers.size, empty.cases.size, empty.forms.size, empty.locations.size]).toEqual([0, 0, 0, 0]);
  });
});
