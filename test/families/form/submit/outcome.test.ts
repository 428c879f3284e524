import { afterEach, describe, expect, test } from '@jest/globals';
import { apiKey, NOW } from '../../../support/gateway.js';
import {
  dataInput,
  type FormSubmissions,
  metadata,
  RECEIVER,
  startFormSubmissions,
  xmlForm,
  XMLNS,
} from '../../../support/mutations/formSubmissions.js';

const ID = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';
const PLACE = '/a/demo/receiver/api/';
const headers = { 'idempotency-key': 'visit-1' };

let desk: FormSubmissions;
afterEach(() => desk.gateway.close());

describe('a form is accepted once', () => {
  test('a repeat with a key costs nothing, and the form is read from HQ', async () => {
    desk = await startFormSubmissions();
    const before = desk.demo.forms.size;
    const first = await desk.send(dataInput(), { headers });
    desk.gateway.clock.pass(60_000);
    const again = await desk.send(dataInput(), { headers });
    expect(again.it).toEqual(first.it);
    expect(again.bill).toEqual([]);
    expect(desk.demo.forms.size).toBe(before + 1);
    const other = await desk.send(dataInput({ name: 'Other' }), { headers });
    expect(other.it.userErrors).toMatchObject([
      { code: 'INVALID', message: expect.stringContaining('idempotency key') },
    ]);
  });

  test('a cut connection is unknown; the same bytes an hour later are a duplicate, also of the cases that the form opened', async () => {
    desk = await startFormSubmissions();
    const [forms, cases] = [desk.demo.forms.size, desk.demo.cases.size];
    const input = { ...dataInput({ cases: [{ create: true, caseType: 'c', caseName: 'n' }] }) };
    desk.gateway.hq.failures.add(PLACE, { kind: 'cut', when: 'after' });
    const cut = await desk.send(input, { headers });
    expect(cut.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    desk.gateway.clock.pass(3_600_000);
    const { it, bill } = await desk.send(input, { headers });
    expect(it).toMatchObject({ duplicate: true, userErrors: [] });
    expect(bill).toEqual([RECEIVER]);
    expect([desk.demo.forms.size, desk.demo.cases.size]).toEqual([forms + 1, cases + 1]);
    expect(desk.findings().filter(one => !one.includes('already'))).toEqual([]);
  });

  test('without a key it is not safe to repeat, and the error names the form to look for', async () => {
    desk = await startFormSubmissions();
    desk.gateway.hq.failures.add(PLACE, { kind: 'cut', when: 'after' });
    const { errors } = await desk.send(dataInput());
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    const [, id = ''] = /form ([0-9a-f-]{36})/.exec(errors![0]!.message) ?? [];
    expect(desk.demo.forms.get(id)).toBeDefined();
  });

  test('another form with the same key is never an edit of the first', async () => {
    desk = await startFormSubmissions();
    const two = `mutation ($a: FormSubmitInput!, $b: FormSubmitInput!) { a: formSubmit(domain: "demo", input: $a) { formId } b: formSubmit(domain: "demo", input: $b) { formId } }`;
    const variables = { a: dataInput(), b: dataInput() };
    const { data: told } = await desk.gateway.ask<Record<'a' | 'b', { formId: string }>>(two, { variables, headers });
    expect(told.a.formId).not.toBe(told.b.formId);
    // Another login with the same key, and the same key when the first is long forgotten.
    // Another login's key of the same name is another key.
    const { it } = await desk.send(dataInput({ name: 'Other' }), { headers, authorization: apiKey('reader') });
    expect(it).toMatchObject({ duplicate: false, userErrors: [] });
    const ids = [told.a.formId, told.b.formId, it.formId];
    expect(new Set(ids).size).toBe(3);
    expect(ids.map(id => desk.demo.forms.get(id)?.editedOn)).toEqual([null, null, null]);
  });

  test('other files with the same key are another form', async () => {
    desk = await startFormSubmissions();
    const input = (text: string) => ({
      ...dataInput({ answers: { photo: 'a.png' } }),
      attachments: [{ name: 'a.png', content: { base64: Buffer.from(text).toString('base64') } }],
    });
    const ids = [];
    for (const text of ['x', 'y']) {
      const key = { headers: { 'idempotency-key': `k-${text}` } };
      ids.push((await desk.send(input(text), key)).it.formId);
    }
    expect(new Set(ids).size).toBe(2);
  });

  test("over HQ's submission quota: it waits for the next half minute and is sent once more", async () => {
    desk = await startFormSubmissions();
    const before = desk.demo.forms.size;
    desk.gateway.hq.failures.add(PLACE, { kind: 'throttled' });
    const { it, bill, extensions } = await desk.send(dataInput());
    expect(it.userErrors).toEqual([]);
    expect(bill).toEqual([RECEIVER, RECEIVER]);
    expect(extensions.cost.waitedMs).toBe(30_100);
    expect(desk.demo.forms.size).toBe(before + 1);
  });

  test('over it for longer than the deadline: THROTTLED, and nothing was accepted', async () => {
    desk = await startFormSubmissions({ toggles: ['TEST_FORM_SUBMISSION_RATE_LIMIT_RESPONSE'] });
    const { errors, bill } = await desk.send(dataInput(), { headers: { 'hq-deadline': '50000' } });
    expect(errors).toMatchObject([{ extensions: { code: 'THROTTLED', retryAfter: expect.any(Number) } }]);
    expect(bill).toEqual([RECEIVER, RECEIVER]);
  });

  test('without the permission: FORBIDDEN', async () => {
    desk = await startFormSubmissions();
    const { errors } = await desk.send(dataInput(), { as: 'north' });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Edit Data'), extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

describe('a form that replaces another', () => {
  const seen = async (id: string) => {
    const query = `{ domain(name: "demo") { form(formId: "${id}") { receivedOn editedOn answers } } }`;
    return (await desk.gateway.ask<{ domain: { form: Record<string, unknown> } }>(query, { as: 'reader' })).data.domain
      .form;
  };

  test('a form is replaced where the input says so: its id, time and files stay', async () => {
    desk = await startFormSubmissions();
    const attachments = [{ name: 'a.png', content: { base64: 'eA==' } }];
    const { it } = await desk.send({ ...dataInput({ answers: { photo: 'a.png', name: 'Anna' } }), attachments });
    desk.gateway.clock.pass(120_000);
    const edit = { ...dataInput({ answers: { photo: 'a.png', name: 'Eve' } }), replacesFormId: it.formId };
    const { it: edited, bill } = await desk.submit(edit);
    expect(edited).toMatchObject({
      formId: it.formId,
      duplicate: false,
      form: {
        receivedOn: '2026-06-17T12:00:00.000000Z',
        editedOn: '2026-06-17T12:02:00.000000Z',
        answers: { name: 'Eve' },
      },
    });
    expect(edited.form!['attachments']).toContainEqual({ name: 'a.png', contentType: 'image/png', length: 1 });
    expect(bill).toEqual([`GET form/v1/${it.formId}/`, RECEIVER]);
    expect(await seen(it.formId)).toMatchObject({ editedOn: '2026-06-17T12:02:00.000000Z', answers: { name: 'Eve' } });
  });

  test('XML with the id of another form is refused unless the input allows it; the same XML is a duplicate', async () => {
    desk = await startFormSubmissions();
    await desk.send({ form: { xml: xmlForm(ID) } });
    const look = `GET form_attachment/v1/${ID}/form.xml`;
    const same = await desk.submit({ form: { xml: xmlForm(ID) } });
    expect(same.it).toMatchObject({ duplicate: true, form: { formId: ID } });
    expect(same.bill).toEqual([look, RECEIVER, `GET form/v1/${ID}/`]);
    const other = { form: { xml: xmlForm(ID, '<name>Eve</name>') } };
    const refused = await desk.send(other);
    expect(refused.it.userErrors).toMatchObject([
      { field: ['input', 'form', 'xml'], code: 'CONFLICT', message: expect.stringContaining(ID) },
    ]);
    expect(refused.bill).toEqual([look]);
    const meant = await desk.submit({ ...other, replacesFormId: ID });
    expect(meant.it).toMatchObject({ formId: ID, form: { answers: { name: 'Eve' } }, userErrors: [] });
  });

  test("a caller who may not read HQ's files is answered from its index", async () => {
    desk = await startFormSubmissions();
    await desk.send({ form: { xml: xmlForm(ID) } });
    desk.gateway.hq.failures.add('form_attachment/', { kind: 'forbidden' }, 2);
    const { it, bill } = await desk.send({ form: { xml: xmlForm(ID, '<name>Eve</name>') } });
    expect(it.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(bill).toEqual([`GET form_attachment/v1/${ID}/form.xml`, `GET form/v1/${ID}/`]);
    expect((await desk.send({ form: { xml: xmlForm(ID.replace('6', '7')) } })).it.userErrors).toEqual([]);
  });

  test.each([
    ['a form that is not there', { ...dataInput(), replacesFormId: ID }, 'NOT_FOUND'],
    ['an id that no form has', { ...dataInput(), replacesFormId: 'a/b' }, 'NOT_FOUND'],
    ['XML of another id', { form: { xml: xmlForm(ID) }, replacesFormId: 'x' }, 'INVALID'],
  ])('%s', async (_, input, code) => {
    desk = await startFormSubmissions();
    const { it } = await desk.send(input);
    expect(it.userErrors).toMatchObject([{ field: ['input', 'replacesFormId'], code }]);
  });

  test('a device log and a form of the user "demo_user" are not shown by HQ', async () => {
    desk = await startFormSubmissions({ toggles: ['IGNORE_ALL_DEMO_USER_SUBMISSIONS'] });
    const log = await desk.submit({
      form: { xml: xmlForm(ID).replace(XMLNS, 'http://code.javarosa.org/devicereport') },
    });
    expect(log.it).toMatchObject({ form: null, formId: ID, userErrors: [] });
    const demo = await desk.submit(dataInput({ metadata: { ...metadata, userId: 'demo_user' } }));
    expect(demo.it).toMatchObject({ form: null, formId: null, userErrors: [{ code: 'IGNORED' }] });
    expect(NOW).toBe(desk.gateway.clock.now());
  });
});
