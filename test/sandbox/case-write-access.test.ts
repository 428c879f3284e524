import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocationRecord } from '../../src/sandbox/world/model.js';
import { caseRow } from '../support/worlds/sampleRows.js';
import { person, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

const place = (id: string, parent: string | null): LocationRecord => ({
  ...{ number: 1, id, name: id, siteCode: id, externalId: null, typeCode: 'place', parent, data: {} },
  ...{ latitude: null, longitude: null, createdAt: 0, lastModified: 0, archived: false },
});

const permissions = ['access_api', 'edit_data'] as const;
const locations = [place('region', null), place('village', 'region'), place('elsewhere', null)];
const cases = [
  caseRow({ id: 'mine', ownerId: 'village', externalId: 'x1' }),
  caseRow({ id: 'hidden', ownerId: 'elsewhere', externalId: 'x2' }),
];

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

describe('location-restricted callers (cases.md 3.3)', () => {
  const restricted = async () => {
    hq = await startWritableCaseWorld({
      cases,
      locations,
      caller: { admin: false, permissions, restrictedTo: ['region'] },
    });
  };
  const link = (caseId: string) => ({ parent: { case_id: caseId, case_type: 'patient', relationship: 'child' } });

  it('write cases of their own places, to owners and links there', async () => {
    await restricted();
    expect((await hq.put('case/v2/mine/', { owner_id: 'region' })).status).toBe(200);
    expect((await hq.post({ ...person, owner_id: 'village', indices: link('mine') })).status).toBe(200);
    expect((await hq.put('case/v2/ext/x1/', { case_name: 'B' })).status).toBe(200);
  });

  it.each([
    ['another case', 'PUT', 'case/v2/hidden/', { case_name: 'B' }],
    ['another case by external id', 'PUT', 'case/v2/ext/x2/', { case_name: 'B' }],
    ['another owner', 'PUT', 'case/v2/mine/', { owner_id: 'elsewhere' }],
    ['a new case of another owner', 'POST', 'case/v2/', person],
    ['a link to another case', 'PUT', 'case/v2/mine/', { indices: link('hidden') }],
    [
      'one of several',
      'POST',
      'case/v2/',
      [
        { create: false, case_id: 'mine' },
        { create: false, case_id: 'hidden' },
      ],
    ],
  ])('get a 403 in JSON for %s, and nothing is written', async (_, method, path, body) => {
    await restricted();
    const reply = await hq.call(method, path, body);
    expect([reply.status, reply.body]).toEqual([403, { error: expect.stringContaining('Insufficient permission') }]);
    expect(hq.domain.forms.size).toBe(0);
  });
});

describe('permission', () => {
  it('of others is not asked for owners: any text will do (3.3)', async () => {
    hq = await startWritableCaseWorld({ cases, caller: { admin: false, permissions } });
    expect((await hq.post({ ...person, owner_id: 'us_chess_federation' })).status).toBe(200);
  });

  it('writing takes Edit Data: an HTML 403 (2.1)', async () => {
    hq = await startWritableCaseWorld({ cases, caller: { admin: false, permissions: ['access_api'] } });
    expect(await hq.post(person)).toMatchObject({ status: 403, contentType: 'text/html; charset=utf-8' });
  });

  it('a case of another project space is not found, like one that is nowhere (3.3)', async () => {
    hq = await startWritableCaseWorld({ cases });
    expect((await hq.put('case/v2/stranger/', {})).body).toEqual({ error: `No case found with ID 'stranger'` });
  });
});
