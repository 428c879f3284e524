import { afterEach, describe, expect, it } from '@jest/globals';
import { STUCK_FORM } from '../../src/sandbox/endpoints/form/formBulkActionStep.js';
import { deleteLogin, putLogin } from '../../src/sandbox/world/membership/logins.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { idsOf } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorldParts } from '../support/sandbox/caseFormWorld.js';
import { exampleJson, shapeOf } from '../support/sandbox/referenceExamples.js';
import { block, create, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import { formRow } from '../support/worlds/sampleRows.js';
import { startWritableCaseWorld, writtenText } from '../support/sandbox/writableCaseWorld.js';
import type { Json, WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

const BULK = 'form/v1/bulk-action/';
const minute = 60_000;

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const start = async (parts: CaseFormWorldParts = {}) => {
  const forms = [formRow({ id: 'f1' }), formRow({ id: 'f2' }), formRow({ id: 'old', archived: true })];
  hq = await startWritableCaseWorld({ forms, ...parts, toggles: ['BULK_FORM_ACTIONS_API', ...(parts.toggles ?? [])] });
};
const ask = async (action: string, ...form_ids: readonly string[]): Promise<string> => {
  const { status, body } = await hq.post({ action, form_ids }, BULK);
  expect(status).toBe(202);
  return String((body as Json)['id']);
};
const job = async (id: string) => (await hq.get(`${BULK}${id}/`)).body as Json;
const done = async (action: string, ...ids: readonly string[]) => {
  const id = await ask(action, ...ids);
  hq.pass(minute);
  return job(id);
};
const listed = async (query = '') => [...idsOf((await hq.get(`form/v1/?order_by=indexed_on${query}`)).body)].sort();

describe('a job (forms.md 5)', () => {
  it('is taken on with 202 and the place of its status', async () => {
    await start();
    const { status, body } = await hq.post({ action: 'archive', form_ids: ['f1', 'f2', 'f1'] }, BULK);
    expect([status, body]).toEqual([
      202,
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        action: 'archive',
        status: 'pending',
        requested_by: 'caller@example.com',
        requested: 2,
        processed: 0,
        succeeded: 0,
        skipped: {},
        created_at: writtenText,
        started_at: null,
        completed_at: null,
        status_url: expect.stringMatching(/^http:.*\/a\/clinic\/api\/form\/v1\/bulk-action\/[0-9a-f]{32}\/$/),
      },
    ]);
    const { status_url: url, ...rest } = body as Json;
    expect((await hq.get(String(url))).body).toEqual(rest);
  });

  it('advances with the clock: pending, running in steps, complete; skipped forms are reported at the end', async () => {
    const forms = Array.from({ length: 40 }, (_, at) => formRow({ id: `f${at}` }));
    await start({ forms });
    const id = await ask('archive', 'nobody', ...forms.map(form => form.id));
    expect(await job(id)).toMatchObject({ status: 'pending', processed: 0 });
    hq.pass(250);
    const running = await job(id);
    expect(running).toMatchObject({ status: 'running', skipped: {}, completed_at: null });
    expect(running['started_at']).toBe('2021-12-01T08:00:00.200000Z');
    // Saved after each twentieth part, rounded down: 2 of 41; the missing id comes last.
    expect(running).toMatchObject({ requested: 41, processed: 4, succeeded: 4 });
    expect((await listed('&limit=0')).length).toBe(36);
    hq.pass(minute);
    const end = await job(id);
    expect(end).toMatchObject({ status: 'complete', processed: 41, succeeded: 40, skipped: { not_found: ['nobody'] } });
    expect(end['completed_at']).toBe('2021-12-01T08:00:00.610000Z');
    expect(await listed()).toEqual([]);
  });

  it('waits for the one before in the same project space', async () => {
    await start();
    const [one, two] = [await ask('archive', 'f1'), await ask('unarchive', 'f1')];
    hq.pass(205);
    expect([(await job(one))['status'], (await job(two))['status']]).toEqual(['running', 'pending']);
    hq.pass(minute);
    expect(await job(two)).toMatchObject({ status: 'complete', succeeded: 1 });
    expect(await listed()).toEqual(['f1', 'f2']);
  });

  it('fails before it starts when its user is deleted: nothing is skipped', async () => {
    await start();
    const id = await ask('archive', 'f1');
    const [user] = hq.world.accounts;
    deleteLogin(hq.world, user!.userId);
    hq.pass(minute);
    await fetch(`${hq.base}form/v1/`);
    putLogin(hq.world, user!);
    expect(await job(id)).toMatchObject({ status: 'failed', processed: 0, skipped: {}, started_at: null });
    expect((await job(id))['completed_at']).toBe('2021-12-01T08:00:00.200000Z');
    expect(await listed()).toEqual(['f1', 'f2']);
  });

  it('goes on when its user is deactivated', async () => {
    await start();
    const id = await ask('archive', 'f1');
    const [user] = hq.world.accounts;
    putLogin(hq.world, { ...user!, active: false });
    hq.pass(minute);
    await fetch(`${hq.base}form/v1/`);
    putLogin(hq.world, user!);
    expect(await job(id)).toMatchObject({ status: 'complete', succeeded: 1 });
  });
});

describe('what a job does (forms.md 5)', () => {
  it('archives: the form is not listed any more, is shown as archived, and is indexed again', async () => {
    await start();
    expect(await done('archive', 'f1')).toMatchObject({ succeeded: 1, skipped: {} });
    expect([await listed(), await listed('&include_archived')]).toEqual([['f2'], ['f1', 'f2', 'old']]);
    const { body } = await hq.get('form/v1/f1/');
    expect(body).toMatchObject({ archived: true, indexed_on: '2021-12-01T08:00:00.210000Z', edited_on: null });
  });

  it('unarchives, and takes what is in the state already for done', async () => {
    await start();
    expect(await done('unarchive', 'old', 'f1')).toMatchObject({ succeeded: 2, skipped: {} });
    expect(await listed()).toEqual(['f1', 'f2', 'old']);
  });

  it('deletes archived forms alone, for good', async () => {
    await start();
    const reasons = { not_archived: ['f1'], not_found: ['nobody'] };
    const end = await done('delete', 'nobody', 'old', 'f1');
    expect(end).toMatchObject({ succeeded: 1, skipped: reasons });
    // Forms that are there come first.
    expect(Object.keys(end['skipped'] as Json)).toEqual(['not_archived', 'not_found']);
    expect((await hq.get('form/v1/old/')).status).toBe(404);
    expect(await done('delete', 'old')).toMatchObject({ succeeded: 0, skipped: { not_found: ['old'] } });
  });

  it('skips a form that fails with an unexpected error', async () => {
    await start({ toggles: [`${STUCK_FORM}f1`] });
    expect(await done('archive', 'f1', 'f2')).toMatchObject({ succeeded: 1, skipped: { unexpected_error: ['f1'] } });
  });

  it('is seen by lists when the index has caught up', async () => {
    await start({ lag: 3000 });
    await ask('archive', 'f1');
    hq.pass(3000);
    expect(await listed()).toEqual(['f1', 'f2']);
    expect((await hq.get('form/v1/f1/')).body).toMatchObject({ archived: false });
    hq.pass(210);
    expect(await listed()).toEqual(['f2']);
  });

  it('rebuilds cases without the archived form, and with it after unarchiving', async () => {
    await start();
    const send = (id: string, inside: string) => submitForm(hq, formXml({ id, inside: block('new', inside) }));
    await send('one', `${create('Anna')}<update><age>3</age></update>`);
    await send('two', '<update><age>4</age><tall>yes</tall></update><close/>');
    const seen = async () => (await hq.get('case/v1/new/')).body;
    const before = await seen();
    expect(before).toMatchObject({ closed: true, xform_ids: ['one', 'two'] });
    await done('archive', 'two');
    expect(await seen()).toMatchObject({ closed: false, xform_ids: ['one'], properties: { age: '3' } });
    expect((await seen()) as Json).not.toHaveProperty('properties.tall');
    await done('archive', 'one');
    expect((await hq.get('case/v1/new/')).status).toBe(404);
    await done('unarchive', 'one', 'two');
    const { server_date_modified: _, indexed_on: __, ...same } = before as Json;
    expect(await seen()).toMatchObject(same);
  });

  it('leaves a case of before as it was, when the one form that wrote to it is archived', async () => {
    await start();
    const before = (await hq.get('case/v2/a/?exclude=indexed_on,server_last_modified')).body;
    await submitForm(hq, formXml({ inside: block('a', '<update><rank>9</rank></update>'), id: 'three' }));
    await done('archive', 'three');
    expect((await hq.get('case/v2/a/?exclude=indexed_on,server_last_modified')).body).toEqual(before);
  });
});

describeWithReference('HQ’s own examples of a bulk action', () => {
  it('are shaped like these answers', async () => {
    await start({ toggles: [`${STUCK_FORM}f2`] });
    const asked = exampleJson('forms', 'bulk_action_request.json');
    const { body } = await hq.post(asked, BULK);
    expect(shapeOf(body)).toEqual(shapeOf(exampleJson('forms', 'bulk_action_accepted_response.json')));
    hq.pass(minute);
    const end = await done('delete', 'nobody', 'f1', 'f2', 'old');
    expect(shapeOf(end)).toEqual(shapeOf(exampleJson('forms', 'bulk_action_status_response.json')));
  });
});
