import { describe, expect, test } from '@jest/globals';
import { UNKNOWN_OWNERS } from '../../src/sandbox/world/programme/owners.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { caseBlocks, domainIn, NOW } from '../support/worlds/demoWorld.js';

describe('a small world, link by link', () => {
  const world = createWorld({ now: NOW, cases: 2_000 });
  const demo = domainIn(world);
  const cases = [...demo.cases];
  const forms = [...demo.forms];
  test('every id leads back to its row, and no other id does', () => {
    for (const row of cases) expect(demo.cases.get(row.id)?.id).toBe(row.id);
    for (const row of forms) expect(demo.forms.get(row.id)?.id).toBe(row.id);
    const strangers = [...domainIn(world, 'demo-north').cases].map(row => row.id);
    for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000', ...strangers])
      expect(demo.cases.get(id)).toBeUndefined();
    expect(new Set(cases.map(row => row.id)).size).toBe(demo.cases.size);
    expect(new Set(forms.map(row => row.id)).size).toBe(demo.forms.size);
  });

  test('every index refers to a case of its case_type: household <- mother <- child, host <- referral', () => {
    for (const row of cases) {
      for (const index of row.indices) {
        expect(demo.cases.get(index.caseId)?.type).toBe(index.caseType);
        expect([index.identifier, index.relationship]).toEqual(
          row.type === 'referral' ? ['host', 'extension'] : ['parent', 'child'],
        );
      }
      expect(row.indices.length).toBe(['mother', 'child', 'referral'].includes(row.type) ? 1 : 0);
    }
    const parents = new Set(
      cases.filter(row => row.type === 'child').flatMap(row => row.indices.map(index => index.caseType)),
    );
    expect([...parents].sort()).toEqual(['household', 'mother']);
    const hosts = new Set(
      cases.filter(row => row.type === 'referral').flatMap(row => row.indices.map(index => index.caseType)),
    );
    expect([...hosts].sort()).toEqual(['child', 'mother']);
  });

  test("cases and forms refer to each other, and the form has the user and time of the case's change", () => {
    const byId = new Map(forms.map(form => [form.id, form]));
    for (const row of cases) {
      expect(row.formIds.length).toBeGreaterThan(0);
      const own = row.formIds.map(id => byId.get(id)!);
      for (const form of own) expect(form.caseIds).toContain(row.id);
      expect([row.openedBy, row.modifiedBy]).toEqual([own[0]!.userId, own.at(-1)!.userId]);
      expect(row.serverModified).toBe(Math.max(...own.map(form => form.serverModifiedOn)));
      expect(row.indexedOn).toBeGreaterThan(row.serverModified);
      expect(row.closed === null).toBe(row.closedBy === null);
    }
    const known = new Map(cases.map(row => [row.id, row]));
    for (const form of forms) {
      expect([...new Set(caseBlocks(form.form).map(block => block['@case_id']))].sort()).toEqual(
        [...form.caseIds].sort(),
      );
      for (const id of form.caseIds) expect(known.get(id)?.formIds.includes(form.id)).toBe(!form.archived);
    }
  });

  test('a case is what its forms wrote into it', () => {
    for (const row of cases) {
      const blocks = row.formIds
        .flatMap(id => caseBlocks(demo.forms.get(id)!.form))
        .filter(block => block['@case_id'] === row.id);
      const written = Object.fromEntries(blocks.flatMap(block => Object.entries(block.update ?? {})));
      expect(row.properties).toEqual(written);
      const created = blocks[0]!.create!;
      expect([created['case_type'], created['case_name'], created['owner_id'] ?? null]).toEqual([
        row.type,
        row.name,
        row.ownerId,
      ]);
      expect(blocks.some(block => 'close' in block)).toBe(row.closed !== null);
    }
  });

  test('owners are of every kind that HQ has (cases.md 1.3), mostly mobile workers', () => {
    const kindOf = (id: string | null): string => {
      if (id === null || id === '' || id === '-') return `"${id}"`;
      const worker = demo.workers.get(id);
      if (worker) return worker.active ? 'worker' : 'deactivated worker';
      if (demo.groups.get(id)) return demo.groups.get(id)!.caseSharing ? 'group' : 'group that shares no cases';
      if (demo.webUsers.get(id)) return 'web user';
      const place = demo.locations.get(id);
      if (place)
        return demo.locationTypes.find(type => type.code === place.typeCode)!.sharesCases
          ? 'location'
          : 'location that shares no cases';
      return UNKNOWN_OWNERS.includes(id) ? 'unknown' : 'not of this world';
    };
    const counts = new Map<string, number>();
    for (const row of cases) counts.set(kindOf(row.ownerId), (counts.get(kindOf(row.ownerId)) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([
      '""',
      '"-"',
      '"null"',
      'deactivated worker',
      'group',
      'location',
      'unknown',
      'web user',
      'worker',
    ]);
    expect(counts.get('worker')! / cases.length).toBeGreaterThan(0.7);
  });

  test('every worker has exactly one usercase, deactivated ones too', () => {
    const usercases = cases.filter(row => row.type === 'commcare-user');
    expect(usercases.map(row => row.externalId).sort()).toEqual([...demo.workers].map(worker => worker.id).sort());
    for (const row of usercases) {
      expect([row.ownerId, row.properties['hq_user_id']]).toEqual([row.externalId, row.externalId]);
      expect(row.closed === null).toBe(demo.workers.get(row.ownerId!)!.active);
    }
  });

  test('external ids are mostly unique; some are shared, "" or null', () => {
    const counts = new Map<string | null, number>();
    for (const row of cases) counts.set(row.externalId, (counts.get(row.externalId) ?? 0) + 1);
    expect(counts.get(null)).toBeGreaterThan(10);
    expect(counts.get('')).toBeGreaterThan(5);
    const shared = [...counts].filter(([id, count]) => id && count > 1);
    expect(shared.length).toBeGreaterThan(1);
    expect(demo.cases.find({ externalIds: [shared[0]![0]!] }).total).toBe(2);
  });

  test('workers, groups and locations name each other', () => {
    for (const worker of demo.workers) {
      for (const id of worker.groups) expect(demo.groups.get(id)?.users).toContain(worker.id);
      for (const id of worker.locations) expect(demo.locations.get(id)?.archived).toBe(false);
      expect(worker.primaryLocation).toBe(worker.locations[0] ?? null);
      expect(worker.userData['commcare_location_ids']).toBe(
        worker.locations.length > 0 ? worker.locations.join(' ') : undefined,
      );
    }
    const workers = [...demo.workers];
    expect(workers.some(worker => worker.locations.length === 0)).toBe(true);
    expect([...demo.groups].some(group => group.users.some(id => !demo.workers.get(id)!.active))).toBe(true);
    expect(new Set(workers.map(worker => worker.username)).size).toBe(workers.length);
    const types = new Map(demo.locationTypes.map(type => [type.code, type]));
    for (const place of demo.locations) {
      const parent = place.parent === null ? undefined : demo.locations.get(place.parent);
      expect(types.get(place.typeCode)?.parent).toBe(parent ? types.get(parent.typeCode)!.id : null);
    }
    expect(new Set([...demo.locations].map(place => place.siteCode)).size).toBe(demo.locations.size);
    expect([...demo.locations].some(place => place.archived)).toBe(true);
  });

  test('messages name cases, workers and forms of the world; a broadcast shares one moment', () => {
    const events = [...demo.messagingEvents];
    const moments = new Set(events.map(event => event.date));
    expect(moments.size).toBeLessThan(events.length);
    expect(new Set(events.map(event => event.contentType)).size).toBeGreaterThan(5);
    for (const event of events) {
      if (event.caseId !== null) expect(demo.cases.get(event.caseId)).toBeDefined();
      if (event.recipient.type === 'mobile-worker')
        expect(demo.workers.get(event.recipient.recipient_id!)).toBeDefined();
      const submitted = event.form?.['form_submission_id'];
      if (submitted) expect(demo.forms.get(submitted)).toBeDefined();
    }
  });
});
