import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  dataInput,
  type FormSubmissions,
  metadata,
  RECEIVER,
  startFormSubmissions,
  TIME,
  xmlForm,
  XMLNS,
} from '../../../support/mutations/formSubmissions.js';

const ID = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';
const FORM_XML = `GET form_attachment/v1/${ID}/form.xml`;

let desk: FormSubmissions;
beforeEach(async () => {
  desk = await startFormSubmissions();
});
afterEach(() => desk.gateway.close());

const shown = async (formId: string, fields: string) => {
  const query = `{ domain(name: "demo") { form(formId: "${formId}") { ${fields} } } }`;
  const { data } = await desk.gateway.ask<{ domain: { form: object } }>(query, { as: 'reader' });
  return data.domain.form;
};
const SAME = `formId xmlns name version uiVersion type editedOn archived problem isPhoneSubmission appId answers caseIds attachments { name contentType length }
  metadata { userId username deviceId instanceId timeStart timeEnd appVersion commcareVersion appBuildVersion geoPoint { latitude longitude altitude accuracy } }`;

describe('formSubmit of data', () => {
  test('one request; the form is shown as sent, and HQ shows it to every caller', async () => {
    const { it, errors, bill, extensions } = await desk.submit(
      dataInput({
        name: 'Visit',
        version: '7',
        answers: { name: 'Anna', visit: { weight: 55.5, ok: true }, child: ['a', 'b'], none: null },
      }),
    );
    expect(errors).toBeUndefined();
    expect(it).toMatchObject({
      duplicate: false,
      userErrors: [],
      form: { formId: it.formId, xmlns: XMLNS, name: 'Visit', version: '7' },
    });
    expect(it.form!.answers).toMatchObject({ name: 'Anna', visit: { weight: '55.5', ok: 'true' }, child: ['a', 'b'] });
    expect(it.form!.answers).not.toHaveProperty('none');
    expect(it.form!['metadata']).toEqual({
      userId: 'worker1',
      username: 'anna',
      deviceId: 'commcare-graph',
      timeStart: '2026-06-17T12:00:00.000000Z',
      timeEnd: '2026-06-17T12:00:00.000000Z',
      appVersion: null,
    });
    expect(bill).toEqual([RECEIVER]);
    expect(extensions.cost).toMatchObject({ unmetered: 0 });
    expect(desk.findings()).toEqual([]);
    expect(await shown(it.formId, SAME)).toMatchObject({ formId: it.formId, answers: it.form!.answers });
  });

  test('every form has an id of its own', async () => {
    const [one, other] = [await desk.send(dataInput()), await desk.send(dataInput())];
    expect(one.it.formId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one.it.formId).not.toBe(other.it.formId);
    expect(one.it.duplicate || other.it.duplicate).toBe(false);
  });

  test("without a user it is the credential's own, whom HQ returns unmetered; a mobile worker must be named", async () => {
    const { it, bill } = await desk.submit(dataInput({ metadata: undefined }));
    expect(it.form!['metadata']).toMatchObject({ username: 'admin@example.org' });
    expect(bill).toEqual(['GET /api/identity/v1/', RECEIVER]);
    const worker = await desk.send(dataInput({ metadata: undefined }), { as: 'worker' });
    expect(worker.it.userErrors).toMatchObject([
      { field: ['input', 'form', 'data', 'metadata', 'userId'], code: 'REQUIRED' },
    ]);
    const named = await desk.send(dataInput(), { as: 'worker' });
    expect([named.it.userErrors, named.bill]).toEqual([[], [RECEIVER]]);
  });

  test('hostile texts arrive unchanged, 100 kB too', async () => {
    const hard = {
      tags: '<b>&amp;]]></b>',
      emoji: '😀',
      quotes: `"'`,
      lines: 'a\r\nb\tc',
      long: 'é&<😀'.repeat(20_000),
    };
    const { it, errors } = await desk.submit(dataInput({ answers: hard }));
    expect(errors).toBeUndefined();
    expect(it.form!.answers).toMatchObject(hard);
    expect(await shown(it.formId, 'answers')).toMatchObject({ answers: hard });
    expect(desk.findings()).toEqual([]);
  });

  test('a form that was read can be sent again as a new one', async () => {
    const [first] = desk.demo.forms.find({ take: 1 }).rows;
    const { answers } = (await shown(first!.id, 'answers')) as { answers: object };
    const { it } = await desk.submit({ form: { data: { answers, metadata } } });
    expect(it.userErrors).toEqual([]);
    expect(it.formId).not.toBe(first!.id);
    expect(it.form!['xmlns']).toBe(first!.xmlns);
  });

  test('cases are opened, linked, changed and closed by one form', async () => {
    const known = [...desk.demo.cases.find({ take: 1 }).rows][0]!;
    const query = `mutation ($input: FormSubmitInput!) { it: formSubmit(domain: "demo", input: $input) {
      cases { caseId caseName caseType externalId ownerId closed properties(names: ["age", "risk"]) parent { caseName } } userErrors { field message code } } }`;
    const cases = [
      { create: true, temporaryId: 'h', caseType: 'household', caseName: 'Home', ownerId: 'o', externalId: 'x-1' },
      {
        create: true,
        caseType: 'member',
        caseName: '<Ada> & "Eve"',
        properties: { age: 3, risk: true },
        indices: [{ identifier: 'parent', case: { temporaryId: 'h' }, caseType: 'household' }],
      },
      { caseId: known.id, properties: { age: '' }, removeIndices: ['parent'], close: true },
    ];
    const { data: told, bill } = await desk.gateway.ask<{ it: { cases: object[]; userErrors: object[] } }>(query, {
      variables: { input: dataInput({ cases }) },
    });
    expect(told.it.userErrors).toEqual([]);
    expect(told.it.cases).toMatchObject([
      { caseName: 'Home', externalId: 'x-1', ownerId: 'o', parent: null },
      {
        caseName: '<Ada> & "Eve"',
        ownerId: 'worker1',
        properties: { age: '3', risk: 'true' },
        parent: { caseName: 'Home' },
      },
      { caseId: known.id, closed: true },
    ]);
    expect(bill).toEqual([RECEIVER, 'POST case/v2/bulk-fetch/']);
    expect(desk.findings()).toEqual([]);
  });

  test('files, by their names in answers and cases, are stored by HQ', async () => {
    const photo = Buffer.from('89504e470d0a1a0a00', 'hex');
    const { it, bill } = await desk.submit({
      ...dataInput({
        answers: { photo: 'my photo.png' },
        cases: [{ create: true, caseType: 'c', caseName: 'n', attachments: [{ name: 'face', fileName: 'face.jpg' }] }],
      }),
      attachments: [
        { name: 'my photo.png', content: { base64: photo.toString('base64') } },
        { name: 'face.jpg', content: { base64: photo.toString('base64') }, contentType: 'image/jpeg' },
      ],
    });
    expect(it.userErrors).toEqual([]);
    const files = [
      { name: 'my photo.png', contentType: 'image/png', length: 9 },
      { name: 'face.jpg', contentType: 'image/jpeg', length: 9 },
    ];
    expect(it.form!['attachments']).toEqual(expect.arrayContaining(files));
    expect(await shown(it.formId, 'attachments { name contentType length }')).toMatchObject({
      attachments: expect.arrayContaining(files),
    });
    expect(bill).toEqual([RECEIVER]);
    expect(desk.findings()).toEqual([]);
    const { data: content } = await desk.gateway.ask<object>(
      `{ domain(name: "demo") { form(formId: "${it.formId}") {
        attachments { name content { base64 } } cases { attachments { name content { base64 } } } } } }`,
    );
    const base64 = photo.toString('base64');
    expect(content).toMatchObject({
      domain: {
        form: {
          attachments: expect.arrayContaining([{ name: 'my photo.png', content: { base64 } }]),
          cases: [{ attachments: [{ name: 'face', content: { base64 } }] }],
        },
      },
    });
  });

  test.each([
    ['a key', {}, 'api_key'],
    [
      'a password',
      { authorization: `Basic ${Buffer.from('admin@example.org:sandbox-admin').toString('base64')}` },
      'basic',
    ],
    ['a token', { authorization: 'Bearer sandbox-oauth-token' }, 'oauth2'],
  ])('of an application, with %s', async (_, options, authType) => {
    const [app] = desk.demo.applications;
    const { it, errors, bill } = await desk.send({ ...dataInput(), appId: app!.id }, options);
    expect([errors, it.userErrors]).toEqual([undefined, []]);
    expect(bill).toEqual([`POST /a/demo/receiver/secure/${app!.id}/?authtype=${authType}`]);
    expect(await shown(it.formId, 'application { appId }')).toEqual({ application: { appId: app!.id } });
  });
});

describe('formSubmit of XML', () => {
  test.each([
    ['a text', { form: { xml: xmlForm(ID) } }],
    ['a file', { form: { file: { content: { base64: Buffer.from(xmlForm(ID)).toString('base64') }, name: 'a.xml' } } }],
  ])('%s, sent unchanged; HQ is first asked for its id, unmetered', async (_, input) => {
    const { it, bill, extensions } = await desk.submit(input);
    expect(it).toMatchObject({
      formId: ID,
      duplicate: false,
      userErrors: [],
      form: { receivedOn: '2026-06-17T12:00:00.000000Z' },
    });
    expect(bill).toEqual([FORM_XML, RECEIVER]);
    expect(extensions.cost).toMatchObject({ unmetered: 1 });
    expect(Buffer.from(desk.demo.forms.get(ID)!.attachments.get('form.xml')!.bytes()).toString()).toBe(xmlForm(ID));
  });

  test('the fields shown are those that HQ then shows (forms.md 2)', async () => {
    const odd =
      '<?xml version="1.0" encoding="utf-8"?><!-- c --><n:data xmlns:n="urn:x" xmlns:m="urn:m" version="3" m:a="1" uiVersion="2" name="N &amp; M">' +
      '<n:q> a <b/> lost</n:q><q2>none</q2><n:r>2021-11-30T10:00:00.5+02</n:r><n:r x="2021-11-30"><![CDATA[<&>]]></n:r><n:r/>' +
      `<case xmlns="http://commcarehq.org/case/transaction/v2" case_id="c9" date_modified="2021-11-30T10:00:00Z" user_id="u"><create><case_type>t</case_type><case_name>n</case_name><owner_id>o</owner_id></create><update/></case>` +
      `<meta xmlns="http://openrosa.org/jr/xforms"><deviceID>d</deviceID><timeStart>${TIME}</timeStart><timeEnd>${TIME}</timeEnd><username>u</username><userID>u</userID>` +
      `<instanceID>${ID}</instanceID><appVersion xmlns="urn:v">CommCare Android, version "2.55.1"(1). App v56</appVersion><location>1.5 2.5 3 4</location></meta></n:data>`;
    const query = `mutation ($input: FormSubmitInput!) { it: formSubmit(domain: "demo", input: $input) { form { ${SAME} } userErrors { message } } }`;
    const { data: told } = await desk.gateway.ask<{ it: { form: object } }>(query, {
      variables: { input: { form: { xml: odd } } },
    });
    expect(told.it).toMatchObject({ userErrors: [] });
    expect(told.it.form).toEqual(await shown(ID, SAME));
  });

  test('cases and forms in it are dropped from the cache', async () => {
    const caseId = [...desk.demo.cases.find({ take: 1 }).rows][0]!.id;
    const name = () =>
      desk.gateway.ask(`{ domain(name: "demo") { case(caseId: "${caseId}") { caseName } } }`, { as: 'reader' });
    await name();
    expect((await name()).bill).toEqual([]);
    await desk.send(dataInput({ cases: [{ caseId, caseName: 'Renamed' }] }));
    const { data: told, bill } = await name();
    expect(told).toEqual({ domain: { case: { caseName: 'Renamed' } } });
    expect(bill).toEqual([`GET case/v2/${caseId}/`]);
  });
});
