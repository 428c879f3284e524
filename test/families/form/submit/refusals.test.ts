import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  dataInput,
  type FormSubmissions,
  metadata,
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
const at = (...field: string[]) => ['input', 'form', 'data', 'cases', '0', ...field];
const answer = (...field: string[]) => ['input', 'form', 'data', 'answers', ...field];
const file = (name: string, more: object = {}) => ({ name, content: { base64: 'eA==' }, ...more });
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

describe('input that HQ would reject, silently keep or corrupt is rejected before a request is spent', () => {
  const created = { create: true, caseType: 'c', caseName: 'n' };
  const index = { identifier: 'parent', case: { caseId: 'x' }, caseType: 'c' };
  test.each<[string, object, readonly string[], string, RegExp?]>([
    ['no namespace', { form: { data: { answers: {}, metadata } } }, ['input', 'form', 'data', 'xmlns'], 'REQUIRED'],
    ['an empty namespace', dataInput({ xmlns: ' ' }), ['input', 'form', 'data', 'xmlns'], 'INVALID'],
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
      dataInput({ metadata: { ...metadata, timeStart: '2026-01-02T00:00:00Z', timeEnd: '2026-01-01T00:00:00Z' } }),
      ['input', 'form', 'data', 'metadata', 'timeEnd'],
      'INVALID',
      /before/,
    ],
    [
      'a user without a name',
      dataInput({ metadata: { userId: 'u' } }),
      ['input', 'form', 'data', 'metadata', 'username'],
      'REQUIRED',
    ],
    [
      'a name without a user',
      dataInput({ metadata: { username: 'u' } }),
      ['input', 'form', 'data', 'metadata', 'userId'],
      'REQUIRED',
    ],
    [
      'no device',
      dataInput({ metadata: { ...metadata, deviceId: ' ' } }),
      ['input', 'form', 'data', 'metadata', 'deviceId'],
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
      about({ ...created, indices: [{ ...index, case: { caseId: '' } }] }),
      at('indices', '0', 'case', 'caseId'),
      'REQUIRED',
    ],
    ['an index twice', about({ ...created, indices: [index, index] }), at('indices', '1', 'identifier'), 'DUPLICATE'],
    [
      'an unknown temporary id',
      about({ ...created, indices: [{ ...index, case: { temporaryId: 't' } }] }),
      at('indices', '0', 'case', 'temporaryId'),
      'NOT_FOUND',
    ],
    ['a temporary id of an old case', about({ caseId: 'x', temporaryId: 't' }), at('temporaryId'), 'INVALID'],
    [
      'an attachment that is no XML name',
      { ...about({ caseId: 'x', attachments: [{ name: 'a/b', fileName: 'a.png' }] }), attachments: [file('a.png')] },
      at('attachments', '0', 'name'),
      'INVALID',
    ],
    [
      'a case’s file that does not come',
      about({ caseId: 'x', attachments: [{ name: 'a', fileName: 'a.png' }] }),
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
      { ...dataInput({ answers: { q: 'a.png' } }), attachments: [{ name: 'a.png', content: { base64: '' } }] },
      ['input', 'attachments', '0', 'content', 'base64'],
      'INVALID',
      /empty/,
    ],
    ['empty XML', { form: { xml: '' } }, ['input', 'form', 'xml'], 'INVALID'],
    [
      'XML that does not end',
      { form: { xml: `<data xmlns="${XMLNS}">\n<a>` } },
      ['input', 'form', 'xml'],
      'INVALID',
      /not well-formed \(line 2\)/,
    ],
    ['no XML', { form: { xml: 'hello' } }, ['input', 'form', 'xml'], 'INVALID', /well-formed/],
    [
      'an entity of its own',
      { form: { xml: `<!DOCTYPE d [<!ENTITY e "x">]><data xmlns="${XMLNS}">&e;</data>` } },
      ['input', 'form', 'xml'],
      'INVALID',
      /well-formed/,
    ],
    [
      'a prefix that is nothing',
      { form: { xml: `<data xmlns="${XMLNS}"><a:b/></data>` } },
      ['input', 'form', 'xml'],
      'INVALID',
      /"a"/,
    ],
    [
      'no namespace in XML',
      { form: { xml: xmlForm(ID).replace(`xmlns="${XMLNS}"`, '') } },
      ['input', 'form', 'xml'],
      'INVALID',
      /namespace/,
    ],
    ['no id in XML', { form: { xml: `<data xmlns="${XMLNS}"/>` } }, ['input', 'form', 'xml'], 'INVALID', /instanceID/],
    ['an id that has no URL', { form: { xml: xmlForm('a/b') } }, ['input', 'form', 'xml'], 'INVALID', /instanceID/],
    [
      'XML in another encoding',
      { form: { xml: `<?xml version="1.0" encoding="ISO-8859-1"?>${xmlForm(ID)}` } },
      ['input', 'form', 'xml'],
      'INVALID',
      /ISO-8859-1/,
    ],
    ['XML without end in depth', { form: { xml: '<a xmlns="x">'.repeat(300) } }, ['input', 'form', 'xml'], 'INVALID'],
    [
      'a file that is no text',
      { form: { file: { name: 'a.xml', content: { base64: base64(Buffer.from('ff00fe', 'hex')) } } } },
      ['input', 'form', 'file'],
      'INVALID',
      /UTF-8/,
    ],
    [
      'an empty form',
      { form: { file: { name: 'a.xml', content: { base64: '' } } } },
      ['input', 'form', 'file', 'content', 'base64'],
      'INVALID',
      /empty/,
    ],
    [
      'a file of another kind',
      { form: { file: { name: 'a.xlsx', content: { base64: base64('PK\u0003\u0004') } } } },
      ['input', 'form', 'file'],
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
