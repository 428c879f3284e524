import { afterEach, describe, expect, it } from '@jest/globals';
import type { GroupRecord, LocationRecord, WorkerRecord } from '../../src/sandbox/world/model.js';
import { startCaseFormWorld, idsOf } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld, CaseFormWorldParts } from '../support/sandbox/caseFormWorld.js';
import { caseRow } from '../support/worlds/sampleRows.js';

const place = (id: string, parent: string | null): LocationRecord => ({
  ...{ number: 1, id, name: id, siteCode: id, externalId: null, typeCode: 'place', parent, data: {} },
  ...{ latitude: null, longitude: null, createdAt: 0, lastModified: 0, archived: false },
});
const worker = (id: string, location: string): WorkerRecord => ({
  ...{ id, username: id, firstName: id, lastName: null, email: '', phoneNumbers: [], groups: [] },
  ...{ locations: [location], primaryLocation: location, userData: {}, language: null, role: null },
  ...{ active: true, indexedOn: 0 },
});
const group = (id: string, users: string[]): GroupRecord => ({
  ...{ id, name: id, users, caseSharing: true, reporting: false, metadata: {} },
});

const parts: CaseFormWorldParts = {
  locations: [place('region', null), place('village', 'region'), place('elsewhere', null)],
  workers: [worker('near', 'village'), worker('far', 'elsewhere')],
  groups: [group('team', ['near', 'far']), group('others', ['far'])],
  cases: [
    caseRow({ id: 'c1', ownerId: 'region', externalId: 'x1' }),
    caseRow({ id: 'c2', ownerId: 'village' }),
    caseRow({ id: 'c3', ownerId: 'near' }),
    caseRow({ id: 'c4', ownerId: 'team' }),
    caseRow({ id: 'h1', ownerId: 'elsewhere', externalId: 'h1' }),
    caseRow({ id: 'h2', ownerId: 'far' }),
    caseRow({ id: 'h3', ownerId: 'others' }),
    caseRow({ id: 'h4', ownerId: null }),
  ],
};

let hq: CaseFormWorld;
afterEach(() => hq.stop());

describe('location-restricted callers', () => {
  const permissions = ['access_api', 'edit_data'] as const;
  const start = async () => {
    hq = await startCaseFormWorld({ ...parts, caller: { admin: false, permissions, restrictedTo: ['region'] } });
  };

  it('list and count only what they may see: own places, those below, workers and groups there (cases.md 2.3)', async () => {
    await start();
    const { body } = await hq.get('case/v2/');
    expect(body).toMatchObject({ matching_records: 4 });
    expect(idsOf(body, 'case_id')).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect((await hq.get('case/v2/?owner_id=elsewhere')).body).toEqual({ matching_records: 0, cases: [] });
    expect(idsOf((await hq.get('case/v2/?owner_id=elsewhere&owner_id=near')).body, 'case_id')).toEqual(['c3']);
  });

  it('get a 403 for one hidden case, by id and external id (2.7)', async () => {
    await start();
    const hidden = await hq.get('case/v2/h1/');
    expect([hidden.status, hidden.body]).toEqual([403, { error: `Insufficient permission for Case 'h1'` }]);
    expect((await hq.get('case/v2/ext/h1/')).status).toBe(403);
    expect((await hq.get('case/v2/ext/x1/')).status).toBe(200);
  });

  it('get stubs for hidden ones among several, and no bulk fetch at all (2.7)', async () => {
    await start();
    const { body } = await hq.get('case/v2/c1,h1/?fields=case_id');
    expect(body).toMatchObject({ cases: [{ case_id: 'c1' }, { case_id: 'h1', error: 'not found' }] });
    expect((await hq.call('POST', 'case/v2/bulk-fetch/', { case_ids: ['c1'] })).status).toBe(403);
  });

  it('get no case of v1 and no form (cases.md 9, probably)', async () => {
    await start();
    for (const path of ['case/v1/', 'case/v1/c1/', 'form/v1/']) expect((await hq.get(path)).status).toBe(403);
  });
});

describe('permission', () => {
  it('reading takes Edit Data: an HTML 403 on v2, an empty one on v1 and forms (cases.md 2.1, 4, forms.md 1)', async () => {
    hq = await startCaseFormWorld({ ...parts, caller: { admin: false, permissions: ['access_api'] } });
    const page = await hq.get('case/v2/');
    expect([page.status, page.contentType]).toEqual([403, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<html');
    for (const path of ['case/v1/', 'form/v1/']) expect(await hq.get(path)).toMatchObject({ status: 403, body: '' });
  });
});
