import { afterEach, describe, expect, it } from '@jest/globals';
import { recordsOf } from '../../src/sandbox/xform/records.js';
import { attachment, formRow } from '../support/worlds/sampleRows.js';
import { block, create, formId, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import { objectsOf, startWritableCaseWorld, writtenText } from '../support/sandbox/writableCaseWorld.js';
import type { Json, WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const form = async (id = formId) => (await hq.get(`form/v1/${id}/?include_archived`)).body as Json;

describe('a submission (forms.md 4)', () => {
  it('is answered by OpenRosa XML labelled as HTML, 201, with the id of the form', async () => {
    hq = await startWritableCaseWorld();
    const reply = await submitForm(hq, formXml());
    expect(reply).toMatchObject({ status: 201, nature: 'submit_success', message: '   √   ', formId });
    expect(reply.text).not.toContain('\n');
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(reply.headers.get('location')).toBe(new URL('/', hq.base).href);
    expect(reply.headers.get('http_x_openrosa_version')).toBe('1.0');
  });

  it('shows in the list and by id as sent, with its XML', async () => {
    hq = await startWritableCaseWorld();
    const xml = formXml({ inside: '<name>Anna</name><visit><weight>55</weight></visit>' });
    await submitForm(hq, xml);
    const [row] = objectsOf(await hq.get('form/v1/?xmlns=http://openrosa.org/formdesigner/visit'));
    expect(row).toEqual(await form());
    expect(row).toMatchObject({
      id: formId,
      domain: 'clinic',
      type: 'data',
      version: '7',
      uiversion: '1',
      app_id: null,
      build_id: null,
      archived: false,
      problem: null,
      received_on: writtenText,
      server_modified_on: writtenText,
      indexed_on: writtenText,
      edited_on: null,
      is_phone_submission: false,
      submit_ip: '127.0.0.1',
      metadata: { userID: 'worker1', username: 'anna', deviceID: 'Phone7', timeStart: '2021-11-30T08:00:00.000000Z' },
      form: { '#type': 'data', '@name': 'Visit', name: 'Anna', visit: { weight: '55' } },
    });
    expect(await (await hq.fetch(`form/attachment/${formId}/form.xml`)).text()).toBe(xml);
  });

  it('gets an id if it has none', async () => {
    hq = await startWritableCaseWorld();
    const reply = await submitForm(hq, formXml({ meta: '' }));
    expect(reply.formId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await form(reply.formId ?? '')).toMatchObject({ id: reply.formId, metadata: null });
  });

  it('records whether a phone sent it, and the time in the headers', async () => {
    hq = await startWritableCaseWorld();
    const headers = { 'x-openrosa-version': '2.1', 'x-submit-time': '2021-11-01T10:00:00Z' };
    await submitForm(hq, formXml(), { path: 'receiver/', headers });
    expect(await form()).toMatchObject({
      is_phone_submission: true,
      received_on: '2021-11-01T10:00:00.000000Z',
      indexed_on: writtenText,
    });
  });

  it('by a registration of a worker is stored like any form: no worker is made', async () => {
    hq = await startWritableCaseWorld();
    const root = 'n0:registration';
    const attributes = 'xmlns:n0="http://openrosa.org/user/registration"';
    const inside = '<username>mealz</username><user_data><data key="user_type">standard</data></user_data>';
    const reply = await submitForm(hq, formXml({ root, attributes, inside, meta: '' }), { path: 'receiver/' });
    expect(reply).toMatchObject({ status: 201, nature: 'submit_success', message: '   √   ' });
    expect(await form(reply.formId ?? '')).toMatchObject({
      type: 'registration',
      form: {
        '@xmlns': 'http://openrosa.org/user/registration',
        username: 'mealz',
        user_data: { data: { '@key': 'user_type', '#text': 'standard' } },
      },
    });
    expect(hq.domain.workers.size).toBe(0);
  });

  it('that is a device log is stored apart: no list shows it', async () => {
    hq = await startWritableCaseWorld();
    const attributes = 'xmlns="http://code.javarosa.org/devicereport"';
    expect((await submitForm(hq, formXml({ root: 'device_report', attributes }))).status).toBe(201);
    expect(objectsOf(await hq.get('form/v1/?include_archived'))).toEqual([]);
    expect(recordsOf(hq.domain).hidden.get(formId)?.why).toBe('device log');
  });

  it('is counted by no limiter of the API (throttling.md 4)', async () => {
    hq = await startWritableCaseWorld();
    const reply = await submitForm(hq, formXml(), { method: 'GET' });
    expect(reply.status).toBe(405);
  });
});

describe('the same instanceID again (forms.md 4)', () => {
  it('with the same bytes is a duplicate, under an id of its own; nothing changes', async () => {
    hq = await startWritableCaseWorld();
    await submitForm(hq, formXml());
    hq.pass(1000);
    const again = await submitForm(hq, formXml());
    expect(again).toMatchObject({
      status: 201,
      nature: 'submit_error',
      message: `Form is a duplicate of another! (${formId})`,
    });
    expect(again.formId).not.toBe(formId);
    expect(recordsOf(hq.domain).hidden.get(again.formId ?? '')?.why).toBe('duplicate');
    expect(objectsOf(await hq.get('form/v1/'))).toHaveLength(1);
    expect(await form()).toMatchObject({ edited_on: null });
  });

  it('with the same bytes is a success by OpenRosa 3.0', async () => {
    hq = await startWritableCaseWorld();
    await submitForm(hq, formXml());
    const headers = { 'x-openrosa-version': '3.0' };
    expect(await submitForm(hq, formXml(), { path: 'receiver/', headers })).toMatchObject({
      status: 201,
      nature: 'submit_success',
    });
  });

  it('with other content edits: received_on and files that are not sent again are unchanged, cases are rebuilt', async () => {
    hq = await startWritableCaseWorld();
    const told = (name: string, update: string) =>
      formXml({ inside: block('new', `${create(name)}<update>${update}</update>`) });
    const parts = new FormData();
    parts.append('xml_submission_file', new File([told('Anna', '<age>3</age><left>yes</left>')], 'form.xml'));
    parts.append('photo.jpg', new File(['jpg'], 'photo.jpg', { type: 'image/jpeg' }));
    await submitForm(hq, parts);
    hq.pass(60_000);
    await submitForm(hq, formXml({ id: 'later', inside: block('new', '<update><later>yes</later></update>') }));
    hq.pass(60_000);
    const reply = await submitForm(hq, told('Bea', '<age>4</age>'));
    expect(reply).toMatchObject({ status: 201, nature: 'submit_success', formId });
    const row = await form();
    expect(row).toMatchObject({
      received_on: writtenText,
      edited_on: '2021-12-01T08:02:00.000000Z',
      edited_by_user_id: 'caller',
      form: { case: { update: { age: '4' } } },
    });
    expect(Object.keys(row['attachments'] as Json)).toEqual(['form.xml', 'photo.jpg']);
    const { body } = await hq.get('case/v1/new/');
    expect(body).toMatchObject({
      xform_ids: [formId, 'later'],
      properties: { case_name: 'Bea', age: '4', later: 'yes' },
    });
    expect((body as { properties: Json }).properties).not.toHaveProperty('left');
    expect([...recordsOf(hq.domain).hidden.values()].map(({ why }) => why)).toEqual(['deprecated']);
  });

  it('takes a case away that only the old content made', async () => {
    hq = await startWritableCaseWorld();
    await submitForm(hq, formXml({ inside: block('one', create()) }));
    await submitForm(hq, formXml({ inside: block('two', create()) }));
    expect([(await hq.get('case/v2/one/')).status, (await hq.get('case/v2/two/')).status]).toEqual([404, 200]);
  });

  it('edits a form that was there before, whose cases begin as they were', async () => {
    const old = formRow({ id: formId, caseIds: ['a'], attachments: new Map([['form.xml', attachment('<x/>', null)]]) });
    hq = await startWritableCaseWorld({ forms: [old] });
    await submitForm(hq, formXml({ inside: block('a', '<update><rank>9</rank></update>') }));
    expect((await hq.get('case/v2/a/')).body).toMatchObject({
      external_id: 'x1',
      properties: { rank: '9', dob: '1948-11-02' },
      indices: { parent: { case_id: 'h' } },
    });
  });

  it('in another project space is taken under a fresh id', async () => {
    hq = await startWritableCaseWorld();
    const other = { ...hq.domain, name: 'other', forms: { ...hq.domain.forms, get: () => formRow({ id: formId }) } };
    (hq.world.domains as Map<string, typeof other>).set('other', other);
    const reply = await submitForm(hq, formXml());
    expect(reply).toMatchObject({ status: 201, nature: 'submit_success' });
    expect(reply.formId).not.toBe(formId);
  });
});
