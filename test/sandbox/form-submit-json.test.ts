import { afterEach, describe, expect, it } from '@jest/globals';
import { describeWithReference } from '../support/describeWithReference.js';
import { listReference, readReference, readReferenceJson } from '../support/referenceFolder.js';
import { formId, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import { startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { Json, WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const stored = async (xml: string): Promise<Json> => {
  hq = await startWritableCaseWorld();
  const reply = await submitForm(hq, xml);
  expect(reply).toMatchObject({ status: 201, nature: 'submit_success' });
  return ((await hq.get(`form/v1/${reply.formId}/`)).body as { form: Json }).form;
};
const inside = async (xml: string) => stored(formXml({ inside: xml }));

describe('a form’s XML as JSON (forms.md 2.1)', () => {
  it('keeps attributes under @, in Clark notation where they have a namespace', async () => {
    const form = await inside('<q xmlns:p="http://p" a="1" p:b="2">x</q>');
    expect(form['q']).toEqual({ '@a': '1', '@{http://p}b': '2', '#text': 'x' });
  });

  it('drops prefixes, and names a namespace only where it changes', async () => {
    const form = await inside('<p:q xmlns:p="http://p"><p:r>1</p:r><s>2</s><t xmlns="">3</t></p:q>');
    expect(form['q']).toEqual({
      '@xmlns': 'http://p',
      r: '1',
      s: { '@xmlns': 'http://openrosa.org/formdesigner/visit', '#text': '2' },
      t: '3',
    });
  });

  it('keeps text as it is: spaces, markup, CDATA; what stands behind a child, and comments, are lost', async () => {
    const form = await inside(
      '<a>  </a><b> 1 &lt; 2 &#x263A; </b><c><![CDATA[<x> & y]]></c><d> lead <e/> tail</d><f>1<!-- no --></f><g>\n <h/>\n</g>',
    );
    expect(form).toMatchObject({ a: '  ', b: ' 1 < 2 ☺ ', c: '<x> & y', d: { '#text': ' lead ', e: '' }, f: '1' });
    expect(form['g']).toEqual({ h: '' });
  });

  it('shows one element as a value and several as an array, with strings and objects in order', async () => {
    const form = await inside('<r>1</r><s>only</s><r><q>2</q></r><r/>');
    expect(form).toMatchObject({ r: ['1', { q: '2' }, ''], s: 'only' });
  });

  it('never converts a type, and takes any XML name', async () => {
    const form = await inside(
      '<n>055</n><b>true</b><é-té.2>x</é-té.2><constructor>y</constructor><__proto__>z</__proto__>',
    );
    expect(form).toMatchObject({ n: '055', b: 'true', 'é-té.2': 'x', constructor: 'y' });
    expect(Object.getOwnPropertyDescriptor(form, '__proto__')?.value).toBe('z');
  });

  it('has one kind of line end, and spaces alone in attributes, unless they are written as references', async () => {
    const form = await inside('<q a="1\t2\n3&#10;4">1\r\n2\r3&#13;4</q>');
    expect(form['q']).toEqual({ '@a': '1 2 3\n4', '#text': '1\n2\n3\r4' });
  });

  it('names the root', async () => {
    const form = await stored('<x:data xmlns:x="http://u" x:name="n"/>');
    expect(form).toMatchObject({ '#type': 'data', '@xmlns': 'http://u', '@{http://u}name': 'n' });
  });
});

describe('dates (forms.md 2.2)', () => {
  it('with a time become UTC, in answers and attributes; days, times and words stay', async () => {
    const form = await inside(
      '<a>2013-03-09T06:30:09.007+03</a><b at="2013-03-09T06:30:09-0130"/><c>2013-03-09T06:30</c><d>2013-03-09</d><e>10:30:00.000+02</e><f>on 2013-03-09T06:30:09Z</f>',
    );
    expect(form).toMatchObject({
      a: '2013-03-09T03:30:09.007000Z',
      b: { '@at': '2013-03-09T08:00:09.000000Z' },
      c: '2013-03-09T06:30:00.000000Z',
      d: '2013-03-09',
      e: '10:30:00.000+02',
      f: 'on 2013-03-09T06:30:09Z',
    });
  });
});

describe('meta (forms.md 2.3, 2.4)', () => {
  const meta = (fields: string) =>
    stored(formXml({ meta: `<meta xmlns="http://openrosa.org/jr/xforms">${fields}</meta>` }));

  it('gets versions and a point; the version of the app is its text', async () => {
    const text = 'CommCare Android, version "2.31.0"(423345). App v59. CommCare Version 2.31.';
    const xforms = 'xmlns="http://commcarehq.org/xforms"';
    const form = await meta(`<appVersion ${xforms}>${text}</appVersion><location ${xforms}>1.5 -2.5 0 9</location>`);
    expect(form['meta']).toEqual({
      '@xmlns': 'http://openrosa.org/jr/xforms',
      appVersion: text,
      location: { '@xmlns': 'http://commcarehq.org/xforms', '#text': '1.5 -2.5 0 9' },
      commcare_version: '2.31.0',
      app_build_version: 59,
      geo_point: { lat: 1.5, lon: -2.5 },
    });
  });

  it('has null where a time is none, and no key in metadata', async () => {
    hq = await startWritableCaseWorld();
    const fields = `<timeStart>soon</timeStart><timeEnd>2021-01-01</timeEnd><instanceID>${formId}</instanceID>`;
    await submitForm(hq, formXml({ meta: `<meta xmlns="http://openrosa.org/jr/xforms">${fields}</meta>` }));
    const { body } = await hq.get(`form/v1/${formId}/`);
    expect(body).toMatchObject({
      form: { meta: { timeStart: null, timeEnd: '2021-01-01', commcare_version: null, geo_point: null } },
      metadata: { timeEnd: '2021-01-01T00:00:00.000000Z', appVersion: null, location: null },
    });
    expect((body as { metadata: Json }).metadata).not.toHaveProperty('timeStart');
  });

  it('of historic forms is Meta, with a uid', async () => {
    hq = await startWritableCaseWorld();
    const reply = await submitForm(
      hq,
      '<general xmlns="http://u"><Meta><uid>OLD1</uid><user_id>u1</user_id></Meta></general>',
    );
    expect(reply.formId).toBe('OLD1');
    expect((await hq.get('form/v1/OLD1/')).body).toMatchObject({ type: 'general', metadata: null });
  });
});

describeWithReference('HQ’s own pairs of XML and JSON (forms.md 2.1)', () => {
  const names = listReference('hq/examples/forms/xml2json')
    .filter(file => file.endsWith('.xml'))
    .map(file => file.slice(0, -4));
  /** HQ changes `meta`, case blocks and dates behind the conversion that the pairs show (2.2, 2.3, 2.5). */
  const converted = (json: unknown): unknown =>
    JSON.parse(
      JSON.stringify(json, (key, value: unknown) => (key === 'meta' || key === 'case' ? undefined : value)).replaceAll(
        /"(\d{4}-\d\d-\d\dT[^"]*)"/g,
        (_, text: string) =>
          `"${new Date(/Z|[+-]\d\d(:?\d\d)?$/.test(text) ? text.replace(/([+-]\d\d)$/, '$1:00') : `${text}Z`).toISOString()}"`,
      ),
    );

  it.each(names)('%s', async name => {
    hq = await startWritableCaseWorld();
    const xml = readReference(`hq/examples/forms/xml2json/${name}.xml`);
    const reply = await submitForm(hq, xml);
    const kept = hq.domain.forms.get(reply.formId ?? '');
    expect([reply.status, kept && converted(kept.form)]).toEqual([
      201,
      converted(readReferenceJson(`hq/examples/forms/xml2json/${name}.json`)),
    ]);
  });
});

describeWithReference('HQ’s own examples of submissions', () => {
  it.each(['submit_form_request.xml', 'submit_form_with_case_request.xml', 'user_registration_request.xml'])(
    '%s is stored, and answered like openrosa_success_response.xml',
    async file => {
      hq = await startWritableCaseWorld();
      const reply = await submitForm(hq, readReference(`hq/examples/forms/${file}`));
      const example = readReference('hq/examples/forms/openrosa_success_response.xml')
        .replaceAll(/>\s*\n\s*</g, '><')
        .trim();
      expect([reply.status, reply.text]).toEqual([201, example]);
      expect((await hq.get(`form/v1/${reply.formId}/`)).status).toBe(200);
    },
  );

  it('the case of submit_form_with_case_request.xml is there', async () => {
    hq = await startWritableCaseWorld();
    await submitForm(hq, readReference('hq/examples/forms/submit_form_with_case_request.xml'));
    expect((await hq.get('case/v2/47035f62-c91d-4811-adfd-9d925bc61b99/')).body).toMatchObject({
      case_type: 'covid_19_case',
      case_name: 'GOUPAWEMEY, Moujid',
      owner_id: 'de8cc5191f9b4e2a846069f0659fa35e',
      properties: { case_status: 'suspected', unique_id: 'KAR-BAS-306' },
    });
  });

  it('openrosa_v2_error_response.xml is how a lost index is answered', async () => {
    hq = await startWritableCaseWorld();
    const [, id = '', gone = ''] =
      /Case '(\w+)' .* case '(\w+)'/.exec(readReference('hq/examples/forms/openrosa_v2_error_response.xml')) ?? [];
    const block = `<case case_id="${id}" xmlns="http://commcarehq.org/case/transaction/v2"><index><parent case_type="p">${gone}</parent></index></case>`;
    const { status, text } = await submitForm(hq, formXml({ inside: block }));
    const example = readReference('hq/examples/forms/openrosa_v2_error_response.xml')
      .replaceAll(/>\s*\n\s*</g, '><')
      .trim();
    expect([status, text]).toEqual([201, example]);
  });
});
