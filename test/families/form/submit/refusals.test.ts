import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  dataInput,
  type FormSubmissions,
  meta,
  startFormSubmissions,
  xmlForm,
  XMLNS,
} from '../../../support/mutations/formSubmissions.js';

const ID = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';

let desk: FormSubmissions;
beforeAll(async () => {
  desk = await startFormSubmissions();
});
afterAll(() => desk.gateway.close());

/** A form that does one thing to a case. */
const about = (change: object) => dataInput({ cases: [change] });
const at = (...field: string[]) => ['input', 'form', 'cases', '0', ...field];
const answer = (...field: string[]) => ['input', 'form', 'answers', ...field];
const file = (name: string, more: object = {}) => ({ name, base64: 'eA==', ...more });
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

describe('input that HQ would reject, silently keep or corrupt is rejected before a request is spent', () => {
  const created = { create: true, caseType: 'c', caseName: 'n' };
  const index = { identifier: 'parent', caseId: 'x', caseType: 'c' };
  test.each<[string, object, readonly string[], string, RegExp?]>([
    ['nothing', {}, ['input'], 'REQUIRED'],
    ['two forms', { ...dataInput(), xml: xmlForm(ID) }, ['input'], 'EXCLUSIVE'],
    ['no namespace', { form: { answers: {}, meta } }, ['input', 'form', 'xmlns'], 'REQUIRED'],
    ['an empty namespace', dataInput({ xmlns: ' ' }), ['input', 'form', 'xmlns'], 'INVALID'],
    [
      'a question that is no XML name',
      dataInput({ answers: { visit: { '3x': 'a' } } }),
      answer('visit', '3x'),
      'INVALID',
      /answers\.visit\.3x/,
    ],
    ['a question with a blank', dataInput({ answers: { 'a b': '' } }), answer('a b'), 'INVALID', /answers\.a b/],
    ['markup as a name', dataInput({ answers: { '<b>': '' } }), answer('<b>'), 'INVALID'],
    ['a control character', dataInput({ answers: { q: 'a\u0000' } }), answer('q'), 'INVALID', /U\+0000 at position 1/],
    [
      'a character that is none',
      dataInput({ answers: { q: 'a\uffff' } }),
      answer('q'),
      'INVALID',
      /U\+FFFF at position 1/,
    ],
    [
      'an end before the start',
      dataInput({ meta: { ...meta, timeStart: '2026-01-02T00:00:00Z', timeEnd: '2026-01-01T00:00:00Z' } }),
      ['input', 'form', 'meta', 'timeEnd'],
      'INVALID',
      /before/,
    ],
    ['a user without a name', dataInput({ meta: { userId: 'u' } }), ['input', 'form', 'meta', 'username'], 'REQUIRED'],
    ['a name without a user', dataInput({ meta: { username: 'u' } }), ['input', 'form', 'meta', 'userId'], 'REQUIRED'],
    [
      'no device',
      dataInput({ meta: { ...meta, deviceId: ' ' } }),
      ['input', 'form', 'meta', 'deviceId'],
      'INVALID',
      /deviceId/,
    ],
    ['an application that cannot be', { ...dataInput(), appId: 'a/b' }, ['input', 'appId'], 'INVALID'],
    ['no case', about({ caseName: 'n' }), at('caseId'), 'REQUIRED'],
    ['a new case without a type', about({ ...created, caseType: '' }), at('caseType'), 'REQUIRED'],
    ['a new case without a name', about({ ...created, caseName: null }), at('caseName'), 'REQUIRED'],
    ['a name that is too long', about({ ...created, caseName: 'x'.repeat(256) }), at('caseName'), 'TOO_LARGE'],
    [
      'a property that is no XML name',
      about({ ...created, properties: { '3x': '' } }),
      at('properties', '3x'),
      'INVALID',
    ],
    [
      'a property with a letter that XML names lack',
      about({ caseId: 'x', properties: { ª: '' } }),
      at('properties', 'ª'),
      'INVALID',
    ],
    [
      'a property of the case itself',
      about({ ...created, properties: { case_name: '' } }),
      at('properties', 'case_name'),
      'INVALID',
    ],
    ['a property that is a list', about({ ...created, properties: { x: [] } }), at('properties', 'x'), 'INVALID'],
    [
      'a property with a bell',
      about({ ...created, properties: { x: '\u0007' } }),
      at('properties', 'x'),
      'INVALID',
      /U\+0007/,
    ],
    [
      'an index to nobody',
      about({ ...created, indices: [{ ...index, caseId: null }] }),
      at('indices', '0'),
      'REQUIRED',
    ],
    ['an index twice', about({ ...created, indices: [index, index] }), at('indices', '1', 'identifier'), 'DUPLICATE'],
    [
      'an unknown temporary id',
      about({ ...created, indices: [{ ...index, caseId: null, temporaryId: 't' }] }),
      at('indices', '0', 'temporaryId'),
      'NOT_FOUND',
    ],
    ['a temporary id of an old case', about({ caseId: 'x', temporaryId: 't' }), at('temporaryId'), 'INVALID'],
    [
      'an attachment that is no XML name',
      { ...about({ caseId: 'x', attachments: [{ name: 'a/b', file: 'a.png' }] }), attachments: [file('a.png')] },
      at('attachments', '0', 'name'),
      'INVALID',
    ],
    [
      'a case’s file that does not come',
      about({ caseId: 'x', attachments: [{ name: 'a', file: 'a.png' }] }),
      ['input', 'attachments'],
      'REQUIRED',
      /"a\.png"/,
    ],
    [
      'a file that nothing names',
      { ...dataInput(), attachments: [file('a.png')] },
      ['input', 'attachments', '0', 'name'],
      'INVALID',
      /does not refer to a file/,
    ],
    [
      'a file twice',
      { ...dataInput({ answers: { q: 'a.png' } }), attachments: [file('a.png'), file('a.png')] },
      ['input', 'attachments', '1', 'name'],
      'DUPLICATE',
    ],
    [
      'a file of a kind that HQ does not take',
      { ...dataInput({ answers: { q: 'a.html' } }), attachments: [file('a.html', { contentType: 'text/html' })] },
      ['input', 'attachments', '0', 'contentType'],
      'INVALID',
      /text\/html/,
    ],
    [
      'a file under the form’s own name',
      { ...dataInput({ answers: { q: 'form.xml' } }), attachments: [file('form.xml')] },
      ['input', 'attachments', '0', 'name'],
      'INVALID',
    ],
    [
      'an empty file',
      { ...dataInput({ answers: { q: 'a.png' } }), attachments: [{ name: 'a.png', base64: '' }] },
      ['input', 'attachments', '0', 'base64'],
      'INVALID',
      /empty/,
    ],
    ['empty XML', { xml: '' }, ['input', 'xml'], 'INVALID'],
    [
      'XML that does not end',
      { xml: `<data xmlns="${XMLNS}">\n<a>` },
      ['input', 'xml'],
      'INVALID',
      /not well-formed \(line 2\)/,
    ],
    ['no XML', { xml: 'hello' }, ['input', 'xml'], 'INVALID', /well-formed/],
    [
      'an entity of its own',
      { xml: `<!DOCTYPE d [<!ENTITY e "x">]><data xmlns="${XMLNS}">&e;</data>` },
      ['input', 'xml'],
      'INVALID',
      /well-formed/,
    ],
    ['a prefix that is nothing', { xml: `<data xmlns="${XMLNS}"><a:b/></data>` }, ['input', 'xml'], 'INVALID', /"a"/],
    [
      'no namespace in XML',
      { xml: xmlForm(ID).replace(`xmlns="${XMLNS}"`, '') },
      ['input', 'xml'],
      'INVALID',
      /namespace/,
    ],
    ['no id in XML', { xml: `<data xmlns="${XMLNS}"/>` }, ['input', 'xml'], 'INVALID', /instanceID/],
    ['an id that has no URL', { xml: xmlForm('a/b') }, ['input', 'xml'], 'INVALID', /instanceID/],
    [
      'XML in another encoding',
      { xml: `<?xml version="1.0" encoding="ISO-8859-1"?>${xmlForm(ID)}` },
      ['input', 'xml'],
      'INVALID',
      /ISO-8859-1/,
    ],
    ['XML without end in depth', { xml: '<a xmlns="x">'.repeat(300) }, ['input', 'xml'], 'INVALID'],
    [
      'a file that is no text',
      { file: { name: 'a.xml', base64: base64(Buffer.from('ff00fe', 'hex')) } },
      ['input', 'file'],
      'INVALID',
      /UTF-8/,
    ],
    ['an empty form', { file: { name: 'a.xml', base64: '' } }, ['input', 'file', 'base64'], 'INVALID', /empty/],
    [
      'a file of another kind',
      { file: { name: 'a.xlsx', base64: base64('PK\u0003\u0004') } },
      ['input', 'file'],
      'INVALID',
      /well-formed/,
    ],
  ])('%s', async (_, input, field, code, message = /./) => {
    const { it, errors, bill } = await desk.submit(input);
    expect(errors).toBeUndefined();
    expect(it).toMatchObject({ form: null, formId: null, duplicate: false });
    expect(it.userErrors).toEqual([{ field, code, message: expect.stringMatching(message) }]);
    expect(bill).toEqual([]);
  });
});
