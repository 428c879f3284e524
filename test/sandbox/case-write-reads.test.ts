import { afterEach, describe, expect, it } from '@jest/globals';
import { idsOf } from '../support/sandbox/caseFormWorld.js';
import {
  caseOf,
  objectsOf,
  person,
  startWritableCaseWorld,
  writtenText,
} from '../support/sandbox/writableCaseWorld.js';
import type { Json, WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const formIdOf = ({ body }: { body: unknown }) => (body as { form_id: string }).form_id;

describe('a write, read back', () => {
  it('is one form in the list: its type, its device, its user, its case block (cases.md 3.1)', async () => {
    hq = await startWritableCaseWorld();
    const written = await hq.put('case/v2/a/', { case_name: 'B', properties: { rank: '1' }, close: true });
    const [form] = objectsOf(await hq.get('form/v1/?xmlns=http://commcarehq.org/case_api'));
    expect(form).toMatchObject({
      id: formIdOf(written),
      type: 'system',
      app_id: null,
      received_on: writtenText,
      is_phone_submission: false,
      metadata: { userID: 'caller', username: 'caller@example.com', deviceID: 'node', instanceID: formIdOf(written) },
      form: {
        '@xmlns': 'http://commcarehq.org/case_api',
        case: {
          '@case_id': 'a',
          '@user_id': 'caller',
          '@date_modified': writtenText,
          update: { case_name: 'B', rank: '1' },
          close: '',
        },
      },
    });
    expect(Object.keys(form?.['attachments'] as Json)).toEqual(['form.xml']);
    expect(idsOf((await hq.get('form/v1/?case_id=a')).body)).toEqual([formIdOf(written)]);
  });

  it('touches the case: v1 shows the form, the modifier and the closer', async () => {
    hq = await startWritableCaseWorld();
    const written = await hq.put('case/v2/a/', { case_name: 'B', close: true });
    expect((await hq.get('case/v1/a/')).body).toMatchObject({
      xform_ids: [formIdOf(written)],
      user_id: 'caller',
      closed_by: 'caller',
      opened_by: 'opener',
      server_date_modified: writtenText,
      properties: { case_name: 'B', dob: '1948-11-02' },
    });
  });

  it('of a new case is found by every read: id, list, external id, bulk fetch, children of its parent, v1', async () => {
    hq = await startWritableCaseWorld();
    const indices = { parent: { case_id: 'h', case_type: 'household', relationship: 'child' } };
    const row = caseOf(await hq.post({ ...person, external_id: 'new', indices, properties: { k: 'v' } }));
    const id = String(row['case_id']);
    expect((await hq.get(`case/v2/${id}/`)).body).toEqual(row);
    expect((await hq.get('case/v2/?owner_id=harmon')).body).toMatchObject({ cases: [row] });
    expect((await hq.get('case/v2/?indices.parent=h&closed=false&properties.k=v')).body).toMatchObject({
      cases: [row],
    });
    expect((await hq.get('case/v2/ext/new/')).body).toEqual(row);
    const fetched = await hq.call('POST', 'case/v2/bulk-fetch/', { case_ids: [id], external_ids: ['new'] });
    expect(fetched.body).toMatchObject({ cases: [row, row], missing_records: 0 });
    expect(idsOf((await hq.get('case/v1/?owner_id=harmon')).body)).toEqual([id]);
  });

  it('shows its form as sent, and cases with the form (forms.md 1.1, 3)', async () => {
    hq = await startWritableCaseWorld();
    const id = formIdOf(await hq.put('case/v2/a/', { case_name: 'A & B' }));
    const xml = await (await hq.fetch(`form/attachment/${id}/form.xml`)).text();
    expect(xml).toContain('<case_name>A &amp; B</case_name>');
    const { body } = await hq.get(`form/v1/${id}/?cases__full=true`);
    expect(body).toMatchObject({ cases: [{ id: 'a', properties: { case_name: 'A & B' } }] });
  });
});

describe('the search index is behind (cases.md 2.5, 3.5)', () => {
  const lag = 3000;

  it('misses a new case for a while; reads by external id and the answer do not', async () => {
    hq = await startWritableCaseWorld({ lag });
    const row = caseOf(await hq.post({ ...person, external_id: 'new' }));
    const id = String(row['case_id']);
    const statuses = async () =>
      Promise.all(
        [`case/v2/${id}/`, `case/v1/${id}/`, 'case/v2/ext/new/'].map(async path => (await hq.get(path)).status),
      );
    expect(await statuses()).toEqual([404, 404, 200]);
    hq.pass(lag);
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it('shows the case of before for a while, in lists and by id, v1 and v2', async () => {
    hq = await startWritableCaseWorld({ lag });
    const before = await hq.get('case/v2/?limit=2');
    await hq.put('case/v2/a/', { case_name: 'B' });
    hq.pass(lag - 1);
    await hq.put('case/v2/a/', { case_name: 'C' });
    expect(await hq.get('case/v2/?limit=2')).toEqual(before);
    expect((await hq.get('case/v2/a/')).body).toMatchObject({ case_name: 'Name of a' });
    expect((await hq.get('case/v1/a/')).body).toMatchObject({ properties: { case_name: 'Name of a' } });
    expect(idsOf((await hq.get('case/v1/')).body)).toContain('a');
    expect((await hq.get('case/v2/?case_name=C')).body).toMatchObject({ matching_records: 0 });
    expect((await hq.get('case/v2/ext/x1/')).body).toMatchObject({ case_name: 'C' });
    hq.pass(1);
    expect((await hq.get('case/v2/a/')).body).toMatchObject({ case_name: 'B' });
    hq.pass(lag);
    expect((await hq.get('case/v2/?case_name=C')).body).toMatchObject({ matching_records: 1 });
  });

  it('misses the form, too (forms.md 1.6)', async () => {
    hq = await startWritableCaseWorld({ lag });
    const id = formIdOf(await hq.put('case/v2/a/', { case_name: 'B' }));
    expect((await hq.get(`form/v1/${id}/`)).status).toBe(404);
    hq.pass(lag);
    expect((await hq.get(`form/v1/${id}/`)).status).toBe(200);
  });

  it('moves a written case to the end of v2’s order (2.4)', async () => {
    hq = await startWritableCaseWorld();
    await hq.put('case/v2/a/', { case_name: 'B' });
    expect(idsOf((await hq.get('case/v2/')).body, 'case_id')).toEqual(['h', 't1', 't2', 'a']);
  });
});
