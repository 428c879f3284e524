import { afterEach, describe, expect, test } from '@jest/globals';
import { apiKey, NOW } from '../gateway.js';
import { data, type FormDesk, meta, RECEIVER, startDesk, xml, XMLNS } from './formsSubmitted.js';

const ID = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';
const PLACE = '/a/demo/receiver/api/';
const headers = { 'idempotency-key': 'visit-1' };

let desk: FormDesk;
afterEach(() => desk.gateway.close());

describe('a form is taken once', () => {
  test('with a key, sent again: for nothing, and the form is shown from HQ', async () => {
    desk = await startDesk();
    const before = desk.demo.forms.size;
    const first = await desk.send(data(), { headers });
    desk.gateway.clock.pass(60_000);
    const again = await desk.send(data(), { headers });
    expect(again.it).toEqual(first.it);
    expect(again.bill).toEqual([]);
    expect(desk.demo.forms.size).toBe(before + 1);
    const other = await desk.send(data({ name: 'Other' }), { headers });
    expect(other.it.userErrors).toMatchObject([
      { code: 'INVALID', message: expect.stringContaining('Idempotency-Key') },
    ]);
  });

  test('a cut connection: unknown; the same bytes an hour later are a duplicate, also of the cases that it opened', async () => {
    desk = await startDesk();
    const [forms, cases] = [desk.demo.forms.size, desk.demo.cases.size];
    const input = { ...data({ cases: [{ create: true, caseType: 'c', caseName: 'n' }] }) };
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

  test('without a key nothing makes it the same: look first', async () => {
    desk = await startDesk();
    desk.gateway.hq.failures.add(PLACE, { kind: 'cut', when: 'after' });
    const { errors } = await desk.send(data());
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    const [, id = ''] = /form ([0-9a-f-]{36})/.exec(errors![0]!.message) ?? [];
    expect(desk.demo.forms.get(id)).toBeDefined();
  });

  test('one key, and other forms: never an edit of the first', async () => {
    desk = await startDesk();
    const two = `mutation ($a: FormSubmitInput!, $b: FormSubmitInput!) { a: formSubmit(domain: "demo", input: $a) { formId } b: formSubmit(domain: "demo", input: $b) { formId } }`;
    const variables = { a: data(), b: data() };
    const { data: told } = await desk.gateway.ask<Record<'a' | 'b', { formId: string }>>(two, { variables, headers });
    expect(told.a.formId).not.toBe(told.b.formId);
    // Another login with the same key, and the same key when the first is long forgotten.
    // Another login's key of the same name is another key.
    const { it } = await desk.send(data({ name: 'Other' }), { headers, authorization: apiKey('reader') });
    expect(it).toMatchObject({ duplicate: false, userErrors: [] });
    const ids = [told.a.formId, told.b.formId, it.formId];
    expect(new Set(ids).size).toBe(3);
    expect(ids.map(id => desk.demo.forms.get(id)?.editedOn)).toEqual([null, null, null]);
  });

  test('other files with the same key are another form', async () => {
    desk = await startDesk();
    const input = (text: string) => ({
      ...data({ answers: { photo: 'a.png' } }),
      attachments: [{ name: 'a.png', content: { base64: Buffer.from(text).toString('base64') } }],
    });
    const ids = [];
    for (const text of ['x', 'y']) {
      const key = { headers: { 'idempotency-key': `k-${text}` } };
      ids.push((await desk.send(input(text), key)).it.formId);
    }
    expect(new Set(ids).size).toBe(2);
  });

  test('over HQ’s quota of submissions: it waits for the next half minute, and is sent once more', async () => {
    desk = await startDesk();
    const before = desk.demo.forms.size;
    desk.gateway.hq.failures.add(PLACE, { kind: 'throttled' });
    const { it, bill, extensions } = await desk.send(data());
    expect(it.userErrors).toEqual([]);
    expect(bill).toEqual([RECEIVER, RECEIVER]);
    expect(extensions.cost.waitedMs).toBe(30_100);
    expect(desk.demo.forms.size).toBe(before + 1);
  });

  test('over it for longer than the deadline: THROTTLED, and nothing was taken', async () => {
    desk = await startDesk({ toggles: ['TEST_FORM_SUBMISSION_RATE_LIMIT_RESPONSE'] });
    const { errors, bill } = await desk.send(data(), { headers: { 'hq-deadline': '50000' } });
    expect(errors).toMatchObject([{ extensions: { code: 'THROTTLED', retryAfter: expect.any(Number) } }]);
    expect(bill).toEqual([RECEIVER, RECEIVER]);
  });

  test('of one who may not: FORBIDDEN', async () => {
    desk = await startDesk();
    const { errors } = await desk.send(data(), { as: 'north' });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Edit Data'), extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

describe('edits', () => {
  const seen = async (id: string) => {
    const query = `{ domain(name: "demo") { form(formId: "${id}") { receivedOn editedOn form } } }`;
    return (await desk.gateway.ask<{ domain: { form: Record<string, unknown> } }>(query, { as: 'reader' })).data.domain
      .form;
  };

  test('a form is replaced where that is said: its id, time and files stay', async () => {
    desk = await startDesk();
    const attachments = [{ name: 'a.png', content: { base64: 'eA==' } }];
    const { it } = await desk.send({ ...data({ answers: { photo: 'a.png', name: 'Anna' } }), attachments });
    desk.gateway.clock.pass(120_000);
    const edit = { ...data({ answers: { photo: 'a.png', name: 'Eve' } }), edits: it.formId };
    const { it: edited, bill } = await desk.submit(edit);
    expect(edited).toMatchObject({
      formId: it.formId,
      duplicate: false,
      form: {
        receivedOn: '2026-06-17T12:00:00.000000Z',
        editedOn: '2026-06-17T12:02:00.000000Z',
        form: { name: 'Eve' },
      },
    });
    expect(edited.form!['attachments']).toContainEqual({ name: 'a.png', contentType: 'image/png', length: 1 });
    expect(bill).toEqual([`GET form/v1/${it.formId}/`, RECEIVER]);
    expect(await seen(it.formId)).toMatchObject({ editedOn: '2026-06-17T12:02:00.000000Z', form: { name: 'Eve' } });
  });

  test('XML with the id of another form is refused, unless it says so; the same XML is a duplicate', async () => {
    desk = await startDesk();
    await desk.send({ xml: xml(ID) });
    const look = `GET form_attachment/v1/${ID}/form.xml`;
    const same = await desk.submit({ xml: xml(ID) });
    expect(same.it).toMatchObject({ duplicate: true, form: { formId: ID } });
    expect(same.bill).toEqual([look, RECEIVER, `GET form/v1/${ID}/`]);
    const other = { xml: xml(ID, '<name>Eve</name>') };
    const refused = await desk.send(other);
    expect(refused.it.userErrors).toMatchObject([
      { field: ['input', 'xml'], code: 'CONFLICT', message: expect.stringContaining(ID) },
    ]);
    expect(refused.bill).toEqual([look]);
    const meant = await desk.submit({ ...other, edits: ID });
    expect(meant.it).toMatchObject({ formId: ID, form: { form: { name: 'Eve' } }, userErrors: [] });
  });

  test('who may not read HQ’s files is answered by its index', async () => {
    desk = await startDesk();
    await desk.send({ xml: xml(ID) });
    desk.gateway.hq.failures.add('form_attachment/', { kind: 'forbidden' }, 2);
    const { it, bill } = await desk.send({ xml: xml(ID, '<name>Eve</name>') });
    expect(it.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(bill).toEqual([`GET form_attachment/v1/${ID}/form.xml`, `GET form/v1/${ID}/`]);
    expect((await desk.send({ xml: xml(ID.replace('6', '7')) })).it.userErrors).toEqual([]);
  });

  test.each([
    ['a form that is not there', { ...data(), edits: ID }, 'NOT_FOUND'],
    ['an id that no form has', { ...data(), edits: 'a/b' }, 'NOT_FOUND'],
    ['XML of another id', { xml: xml(ID), edits: 'x' }, 'INVALID'],
  ])('%s', async (_, input, code) => {
    desk = await startDesk();
    const { it } = await desk.send(input);
    expect(it.userErrors).toMatchObject([{ field: ['input', 'edits'], code }]);
  });

  test('a log of a phone and a form of the user "demo_user" are no forms that HQ shows', async () => {
    desk = await startDesk({ toggles: ['IGNORE_ALL_DEMO_USER_SUBMISSIONS'] });
    const log = await desk.submit({ xml: xml(ID).replace(XMLNS, 'http://code.javarosa.org/devicereport') });
    expect(log.it).toMatchObject({ form: null, formId: ID, userErrors: [] });
    const demo = await desk.submit(data({ meta: { ...meta, userId: 'demo_user' } }));
    expect(demo.it).toMatchObject({ form: null, formId: null, userErrors: [{ code: 'IGNORED' }] });
    expect(NOW).toBe(desk.gateway.clock.now());
  });
});
