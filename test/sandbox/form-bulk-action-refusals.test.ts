import { afterEach, describe, expect, it } from '@jest/globals';
import { NO_BULK_DELETE, NO_DATA_CLEANUP } from '../../src/sandbox/endpoints/form/formBulkAction.js';
import type { CaseFormWorldParts } from '../support/sandbox/caseFormWorld.js';
import { startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

const BULK = 'form/v1/bulk-action/';
const good = { action: 'archive', form_ids: ['f1'] };

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const start = async ({ toggles = [], ...parts }: CaseFormWorldParts = {}, flag = true) => {
  hq = await startWritableCaseWorld({ ...parts, toggles: [...(flag ? ['BULK_FORM_ACTIONS_API'] : []), ...toggles] });
};
const caller = { admin: false, permissions: ['access_api', 'edit_data'] } as const;

describe('who may (forms.md 5)', () => {
  it('callers without an API key in the header: 401 in plain text', async () => {
    await start();
    const key = `username=caller@example.com&api_key=${'k'.repeat(40)}`;
    const basic = `Basic ${Buffer.from('caller@example.com:secret').toString('base64')}`;
    for (const [query, authorization] of [
      ['', ''],
      ['', basic],
      [`?${key}`, ''],
      ['', 'ApiKey caller@example.com:no'],
    ]) {
      const headers = new Headers(authorization ? { authorization } : {});
      const reply = await fetch(`${hq.base}${BULK}${query}`, { method: 'POST', headers, body: JSON.stringify(good) });
      expect([reply.status, reply.headers.get('content-type')]).toEqual([401, 'text/plain']);
    }
  });

  it('all callers if the feature flag is off: 404 in plain text, before the permission is checked', async () => {
    await start({ caller: { ...caller, permissions: [] } }, false);
    expect(await hq.post(good, BULK)).toMatchObject({ status: 404, contentType: 'text/plain', body: 'Not found' });
  });

  it('callers without Edit Data and Access APIs', async () => {
    await start({ caller: { ...caller, permissions: ['access_api'] } });
    expect((await hq.post(good, BULK)).status).toBe(403);
  });

  it('callers whose plan lacks API access or Data Cleanup: 403 in JSON', async () => {
    await start({ toggles: [NO_DATA_CLEANUP] });
    expect(await hq.post(good, BULK)).toMatchObject({ status: 403, body: { error: expect.any(String) } });
    await hq.stop();
    await start();
    Object.assign(hq.domain.plan, { apiAccess: false });
    expect(await hq.post(good, BULK)).toMatchObject({ status: 403, body: { error: expect.any(String) } });
  });

  it('location-restricted callers: 403 in JSON', async () => {
    await start({ caller: { ...caller, restrictedTo: ['region'] } });
    expect(await hq.post(good, BULK)).toMatchObject({
      status: 403,
      body: { error: 'This API is not available to location-restricted users' },
    });
  });

  it('knows one method on each URL', async () => {
    await start();
    const error = { error: 'Request method not allowed' };
    expect(await hq.get(BULK)).toMatchObject({ status: 405, body: error });
    expect(await hq.post({}, `${BULK}x/`)).toMatchObject({ status: 405, body: error });
  });
});

describe('what may be asked (forms.md 5)', () => {
  const many = (n: number) => Array.from({ length: n }, (_, at) => `f${at}`);

  it.each([
    ['an array', [good], 'Payload must be a single JSON object'],
    ['another action', { ...good, action: 'edit' }, `'action' must be one of: archive, unarchive, delete`],
    ['no ids', { action: 'archive' }, `'form_ids' must be a non-empty list of form ids`],
    ['an empty list', { ...good, form_ids: [] }, `'form_ids' must be a non-empty list of form ids`],
    ['one id as text', { ...good, form_ids: 'f1' }, `'form_ids' must be a non-empty list of form ids`],
    ['5,001 ids', { ...good, form_ids: many(5001) }, 'You cannot submit more than 5000 form ids in a single request'],
    ['a number', { ...good, form_ids: ['f1', 2] }, `'form_ids' must contain only non-empty strings`],
    ['an empty id', { ...good, form_ids: ['f1', ''] }, `'form_ids' must contain only non-empty strings`],
  ])('not %s', async (_, body, error) => {
    await start();
    expect(await hq.post(body, BULK)).toMatchObject({ status: 400, body: { error } });
  });

  it('5,000 ids may', async () => {
    await start();
    expect((await hq.post({ ...good, form_ids: many(5000) }, BULK)).status).toBe(202);
  });

  it('only JSON', async () => {
    await start();
    expect((await hq.call('POST', BULK)).body).toEqual({ error: 'Payload must be valid JSON' });
  });

  it('no delete of an HQ that does not know it yet', async () => {
    await start({ toggles: [NO_BULK_DELETE] });
    expect((await hq.post({ ...good, action: 'delete' }, BULK)).body).toEqual({
      error: `'action' must be one of: archive, unarchive`,
    });
  });

  it('only jobs of this project space: unknown and malformed ids are a 404 in JSON', async () => {
    await start();
    for (const id of ['0'.repeat(32), 'x-y']) {
      expect(await hq.get(`${BULK}${id}/`)).toMatchObject({ status: 404, body: { error: `Job '${id}' not found` } });
    }
  });
});
