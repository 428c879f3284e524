import { afterEach, describe, expect, test } from '@jest/globals';
import { RejectedChange } from '../../../../../src/errors.js';
import { formIdFor } from '../../../../../src/families/form/submit/xform/formId.js';
import { xformBytes } from '../../../../../src/families/form/submit/xform/xform.js';
import type { XForm } from '../../../../../src/families/form/submit/xform/xform.js';
import { recordsOf } from '../../../../../src/sandbox/xform/records.js';
import { describeWithReference } from '../../../../support/describeWithReference.js';
import { listReference, readReference } from '../../../../support/referenceFolder.js';
import { submitForm } from '../../../../support/sandbox/submissionClient.js';
import { startWritableCaseWorld } from '../../../../support/sandbox/writableCaseWorld.js';
import type { Json, WritableCaseWorld } from '../../../../support/sandbox/writableCaseWorld.js';

const id = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';
const xmlns = 'http://openrosa.org/formdesigner/visit';
const metadata = {
  instanceId: id,
  deviceId: 'graph',
  timeStart: new Date('2021-11-30T08:00:00Z'),
  timeEnd: new Date('2021-11-30T08:05:00Z'),
  userId: 'worker1',
  username: 'anna',
};
const made = (parts: Partial<XForm> = {}): Uint8Array => xformBytes({ xmlns, answers: {}, metadata, ...parts });

describe('the XML of a form', () => {
  test('groups, repeats, attributes, text and cases, on one line', () => {
    const answers = {
      '@uiVersion': 1,
      name: 'Anna',
      none: null,
      empty: '',
      visit: { weight: 55.5, ok: true },
      child: ['a', { age: 3 }],
    };
    const cases = [{ caseId: 'c1', update: { age: 3, left: null }, close: true }];
    const xml = Buffer.from(made({ name: 'Visit', version: '7', answers, cases })).toString();
    expect(xml).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><data xmlns="${xmlns}" uiVersion="1" name="Visit" version="7">` +
        '<name>Anna</name><empty/><visit><weight>55.5</weight><ok>true</ok></visit><child>a</child><child><age>3</age></child>' +
        '<case xmlns="http://commcarehq.org/case/transaction/v2" case_id="c1" date_modified="2021-11-30T08:05:00.000Z" user_id="worker1">' +
        '<update><age>3</age></update><close/></case>' +
        '<meta xmlns="http://openrosa.org/jr/xforms"><deviceID>graph</deviceID><timeStart>2021-11-30T08:00:00.000Z</timeStart>' +
        '<timeEnd>2021-11-30T08:05:00.000Z</timeEnd><username>anna</username><userID>worker1</userID>' +
        `<instanceID>${id}</instanceID></meta></data>`,
    );
  });

  test("an id from the client's key: equal for equal keys, a UUID, different for another", () => {
    expect(formIdFor('demo', 'visit 1')).toBe(formIdFor('demo', 'visit 1'));
    expect(formIdFor('demo', 'visit 1')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const others = [formIdFor('demo', 'visit 2'), formIdFor('other', 'visit 1'), formIdFor('demo","visit 1', '')];
    expect(new Set([formIdFor('demo', 'visit 1'), ...others]).size).toBe(4);
  });
});

describe('input that no form can hold is refused at its path', () => {
  const index = { identifier: 'parent', caseId: 'h', caseType: 'household' };
  const change = { caseId: 'c1' };
  const deep = JSON.parse(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`) as Json;
  test.each<[Partial<XForm>, RegExp]>([
    [{ answers: { group: { '3x': 'a' } } }, /^answers\.group\.3x is not a valid name/],
    [{ answers: { 'a b': '' } }, /^answers\.a b /],
    [{ answers: { 'a:b': '' } }, /^answers\.a:b /],
    [{ answers: { '': '' } }, /^answers\. /],
    [{ answers: { '#weight': '' } }, /^answers\.#weight /],
    [{ answers: { q: { '@3x': '' } } }, /^answers\.q\.@3x /],
    [{ answers: { q: { '@{}x': '' } } }, /^answers\.q\.@\{\}x has an empty namespace/],
    [{ answers: { q: { '@xmlns': '' } } }, /^answers\.q\.@xmlns is empty/],
    [{ answers: { q: { '@x': {} } } }, /^answers\.q\.@x must be a string/],
    [
      { answers: { child: ['fine', { name: 'a\u0000' }] } },
      /^answers\.child\.1\.name contains the character U\+0000 at position 1/,
    ],
    [{ answers: { q: '\ud83d' } }, /^answers\.q contains the character U\+D83D/],
    [{ answers: { q: [['a']] } }, /^answers\.q\.0 must be/],
    [{ answers: { '#type': '3x' } }, /^answers\.#type /],
    [{ answers: { meta: 'mine' } }, /^answers\.meta cannot be a question/],
    [{ answers: deep }, /nested more than 64 levels/],
    [{ xmlns: ' ' }, /^xmlns is empty/],
    [{ xmlns: 'http://commcarehq.org/case/transaction/v2' }, /^xmlns is the namespace of case blocks/],
    [{ name: '\u0007' }, /^name contains the character U\+0007/],
    [{ metadata: { ...metadata, userId: '' } }, /^metadata\.userId is empty/],
    [{ metadata: { ...metadata, deviceId: 'a\u000b' } }, /^metadata\.deviceId contains/],
    [{ metadata: { ...metadata, timeStart: new Date('2022-01-01') } }, /^metadata\.timeEnd is before the start/],
    [{ metadata: { ...metadata, timeStart: new Date(NaN) } }, /^metadata\.timeStart is not a valid date/],
    [{ cases: [change, { caseId: '' }] }, /^cases\.1\.caseId is empty/],
    [{ cases: [{ ...change, update: { '3x': 'a' } }] }, /^cases\.0\.update\.3x /],
    [{ cases: [{ ...change, update: { x: '\u0001' } }] }, /^cases\.0\.update\.x contains/],
    [{ cases: [{ ...change, create: { caseType: '', caseName: '', ownerId: '' } }] }, /^cases\.0\.create\.caseType is/],
    [{ cases: [{ ...change, index: [index, index] }] }, /^cases\.0\.index\.1\.identifier /],
    [{ cases: [{ ...change, index: [{ ...index, caseId: '' }] }] }, /^cases\.0\.index\.0\.caseId is empty/],
    [{ cases: [{ ...change, attachments: { 'a/b': null } }] }, /^cases\.0\.attachments\.a\/b /],
    [{ cases: [{ ...change, dateModified: new Date(NaN) }] }, /^cases\.0\.dateModified is not a valid date/],
  ])('%j', (parts, message) => {
    expect(() => made(parts)).toThrow(RejectedChange);
    expect(() => made(parts)).toThrow(message);
  });
});

describe('a form at HQ', () => {
  let hq: WritableCaseWorld;
  afterEach(() => hq.stop());
  const shown = async () => ((await hq.get(`form/v1/${id}/`)).body as { form: Json }).form;
  const findings = () => recordsOf(hq.domain).checked.flatMap(one => one.findings);

  test('sent twice is accepted once (forms.md 4)', async () => {
    hq = await startWritableCaseWorld();
    expect(await submitForm(hq, made({ answers: { a: 1 } }))).toMatchObject({ nature: 'submit_success', formId: id });
    expect(await submitForm(hq, made({ answers: { a: 1 } }))).toMatchObject({
      message: expect.stringContaining('duplicate'),
    });
    expect(hq.domain.forms.size).toBe(1);
  });

  test('carries 100 kB of any text (forms.md 2.1)', async () => {
    hq = await startWritableCaseWorld();
    const text = '<p>&amp;\r\n😀\t]]></p>'.repeat(5000);
    await submitForm(hq, made({ answers: { text, with: { '@a': text } } }));
    expect(await shown()).toMatchObject({ text, with: { '@a': text } });
  });

  test('opens, links, unlinks, closes cases and gives them files (forms.md 2.5)', async () => {
    hq = await startWritableCaseWorld();
    const index = { identifier: 'parent', caseId: 'h', caseType: 'household' };
    const cases: XForm['cases'] = [
      {
        caseId: 'n',
        create: { caseType: 'patient', caseName: 'New', ownerId: 'harmon' },
        index: [{ ...index, identifier: 'host', relationship: 'extension' }],
        attachments: { photo: 'photo.jpg' },
      },
      {
        caseId: 'a',
        index: [{ ...index, caseId: null }],
        update: { external_id: 'x9' },
        userId: 'worker2',
        dateModified: new Date('2021-11-01T00:00:00Z'),
      },
    ];
    const parts = new FormData();
    parts.append('xml_submission_file', new File([Buffer.from(made({ cases }))], 'form.xml'));
    parts.append('photo.jpg', new File(['jpg'], 'photo.jpg', { type: 'image/jpeg' }));
    expect(await submitForm(hq, parts)).toMatchObject({ status: 201, nature: 'submit_success' });
    expect(findings()).toEqual([]);
    const link = { identifier: 'host', caseId: 'h', caseType: 'household', relationship: 'extension' };
    expect(hq.domain.cases.get('n')).toMatchObject({
      indices: [link],
      attachments: { photo: { formId: id, file: 'photo.jpg' } },
      openedBy: 'worker1',
    });
    expect(hq.domain.cases.get('a')).toMatchObject({ indices: [], externalId: 'x9', modifiedBy: 'worker2' });
  });

  test('that was read can be sent again: its own meta is kept unless given, what HQ adds is not', async () => {
    hq = await startWritableCaseWorld();
    const location = { '@xmlns': 'http://commcarehq.org/xforms', '#text': '1.5 2.5 0 10' };
    const block = {
      '@xmlns': 'http://commcarehq.org/case/transaction/v2',
      '@case_id': 'a',
      '@user_id': 'worker1',
      '@date_modified': '2021-11-30T08:05:00.000000Z',
      create: null,
      update: { rank: '9' },
    };
    const answers = {
      '#type': 'survey',
      '@xmlns': 'http://other',
      name: 'Anna',
      case: block,
      meta: { location, commcare_version: '2.55', app_build_version: 7, geo_point: { lat: 1, lon: 2 }, drift: '0' },
    };
    await submitForm(hq, made({ answers }));
    const first = await shown();
    expect(first).toMatchObject({
      '#type': 'survey',
      '@xmlns': xmlns,
      case: block,
      meta: { location, drift: '0', commcare_version: null },
    });
    hq.pass(1000);
    await submitForm(hq, made({ answers: { ...first, name: 'Bea' } }));
    expect(await shown()).toEqual({ ...first, name: 'Bea' });
    expect((await hq.get(`form/v1/${id}/`)).body).toMatchObject({ edited_on: expect.any(String) });
  });
});

describeWithReference('HQ’s own forms', () => {
  let hq: WritableCaseWorld;
  afterEach(() => hq.stop());
  const all = listReference('hq/examples/forms/xml2json').filter(file => file.endsWith('.xml'));

  // Some are error forms: HQ keeps them all the same.
  const held = (formId: string) => hq.domain.forms.get(formId) ?? recordsOf(hq.domain).hidden.get(formId)?.form;

  test.each(all)('%s: read and sent again, it reads the same', async file => {
    hq = await startWritableCaseWorld();
    const { formId: from } = await submitForm(hq, readReference(`hq/examples/forms/xml2json/${file}`));
    const { '@xmlns': own, meta: _, ...answers } = { ...held(from ?? '')?.form };
    // One of them is in the namespace of cases, which the gateway sends no form in.
    const kind = own === 'http://commcarehq.org/case/transaction/v2' ? xmlns : String(own);
    expect(await submitForm(hq, made({ xmlns: kind, answers }))).toMatchObject({ status: 201 });
    const { meta: __, ...again } = { ...held(id)?.form };
    expect(again).toEqual({ ...answers, '@xmlns': kind });
  });
});
