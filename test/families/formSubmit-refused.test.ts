import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { data, type FormDesk, meta, startDesk, xml, XMLNS } from './formsSubmitted.js';

const ID = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';

let desk: FormDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.gateway.close());

/** A form that does one thing to a case. */
const about = (change: object) => data({ cases: [change] });
const at = (...field: string[]) => ['input', 'form', 'cases', '0', ...field];
const answer = (...field: string[]) => ['input', 'form', 'answers', ...field];
const file = (name: string, more: object = {}) => ({ name, content: { base64: 'eA==' }, ...more });
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

describe('what HQ would refuse, keep silently or spoil is refused before a request is spent', () => {
  const created = { create: true, caseType: 'c', caseName: 'n' };
  const index = { identifier: 'parent', case: { caseId: 'x' }, caseType: 'c' };
  test.each<[string, object, readonly string[], string, RegExp?]>([
    ['nothing', {}, ['input'], 'REQUIRED'],
    ['two forms', { ...data(), xml: xml(ID) }, ['input'], 'EXCLUSIVE'],
    ['no namespace', { form: { answers: {}, meta } }, ['input', 'form', 'xmlns'], 'REQUIRED'],
    ['an empty namespace', data({ xmlns: ' ' }), ['input', 'form', 'xmlns'], 'INVALID'],
    [
      'a question that is no XML name',
      data({ answers: { visit: { '3x': 'a' } } }),
      answer('visit', '3x'),
      'INVALID',
      /answers\.visit\.3x/,
    ],
    ['a question with a blank', data({ answers: { 'a b': '' } }), answer('a b'), 'INVALID', /answers\.a b/],
    ['markup as a name', data({ answers: { '<b>': '' } }), answer('<b>'), 'INVALID'],
    ['a control character', data({ answers: { q: 'a\u0000' } }), answer('q'), 'INVALID', /U\+0000 at position 1/],
    ['a character that is none', data({ answers: { q: 'a\uffff' } }), answer('q'), 'INVALID', /U\+FFFF at position 1/],
    [
      'an end before the start',
      data({ meta: { ...meta, timeStart: '2026-01-02T00:00:00Z', timeEnd: '2026-01-01T00:00:00Z' } }),
      ['input', 'form', 'meta', 'timeEnd'],
      'INVALID',
      /before/,
    ],
    ['a user without a name', data({ meta: { userId: 'u' } }), ['input', 'form', 'meta', 'username'], 'REQUIRED'],
    ['a name without a user', data({ meta: { username: 'u' } }), ['input', 'form', 'meta', 'userId'], 'REQUIRED'],
    [
      'no device',
      data({ meta: { ...meta, deviceId: ' ' } }),
      ['input', 'form', 'meta', 'deviceId'],
      'INVALID',
      /deviceId/,
    ],
    ['an application that cannot be', { ...data(), appId: 'a/b' }, ['input', 'appId'], 'INVALID'],
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
      { ...data(), attachments: [file('a.png')] },
      ['input', 'attachments', '0', 'name'],
      'INVALID',
      /does not refer to a file/,
    ],
    [
      'a file twice',
      { ...data({ answers: { q: 'a.png' } }), attachments: [file('a.png'), file('a.png')] },
      ['input', 'attachments', '1', 'name'],
      'DUPLICATE',
    ],
    [
      'a file of a kind that HQ does not take',
      { ...data({ answers: { q: 'a.html' } }), attachments: [file('a.html', { contentType: 'text/html' })] },
      ['input', 'attachments', '0', 'contentType'],
      'INVALID',
      /text\/html/,
    ],
    [
      'a file under the form’s own name',
      { ...data({ answers: { q: 'form.xml' } }), attachments: [file('form.xml')] },
      ['input', 'attachments', '0', 'name'],
      'INVALID',
    ],
    [
      'an empty file',
      { ...data({ answers: { q: 'a.png' } }), attachments: [{ name: 'a.png', content: { base64: '' } }] },
      ['input', 'attachments', '0', 'content', 'base64'],
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
    ['no namespace in XML', { xml: xml(ID).replace(`xmlns="${XMLNS}"`, '') }, ['input', 'xml'], 'INVALID', /namespace/],
    ['no id in XML', { xml: `<data xmlns="${XMLNS}"/>` }, ['input', 'xml'], 'INVALID', /instanceID/],
    ['an id that has no URL', { xml: xml('a/b') }, ['input', 'xml'], 'INVALID', /instanceID/],
    [
      'XML in another encoding',
      { xml: `<?xml version="1.0" encoding="ISO-8859-1"?>${xml(ID)}` },
      ['input', 'xml'],
      'INVALID',
      /ISO-8859-1/,
    ],
    ['XML without end in depth', { xml: '<a xmlns="x">'.repeat(300) }, ['input', 'xml'], 'INVALID'],
    [
      'a file that is no text',
      { file: { name: 'a.xml', content: { base64: base64(Buffer.from('ff00fe', 'hex')) } } },
      ['input', 'file'],
      'INVALID',
      /UTF-8/,
    ],
    [
      'an empty form',
      { file: { name: 'a.xml', content: { base64: '' } } },
      ['input', 'file', 'content', 'base64'],
      'INVALID',
      /empty/,
    ],
    [
      'a file of another kind',
      { file: { name: 'a.xlsx', content: { base64: base64('PK\u0003\u0004') } } },
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

  test('every bad answer at once, each by its path, before anybody is asked whose form it is', async () => {
    const answers = {
      '#type': '3x',
      'a b': { fine: 'x', '3x': 1 },
      child: ['fine', { name: 'a\u0000', '@{}x': '', age: [1, [2]] }],
      visit: { '@xmlns': '', note: { '#text': { deep: '' } } },
      meta: 'mine',
    };
    const { it, bill } = await desk.send({ form: { xmlns: ' ', name: '\u0007', answers } });
    expect(it.userErrors.map(({ field }) => field!.slice(2).join('/'))).toEqual([
      'xmlns',
      'name',
      'answers/#type',
      'answers/a b',
      'answers/a b/3x',
      'answers/child/1/@{}x',
      'answers/child/1/name',
      'answers/child/1/age/1',
      'answers/visit/@xmlns',
      'answers/visit/note/#text',
      'answers/meta',
    ]);
    expect(new Set(it.userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID']));
    expect(bill).toEqual([]);
  });

  test('what is wrong with the user is said once, however many cases there are', async () => {
    const { it } = await desk.send(
      data({ meta: { ...meta, userId: 'a\u0000', deviceId: ' ' }, cases: [{ caseId: 'x' }, { caseId: 'y' }] }),
    );
    expect(it.userErrors.map(({ field }) => field!.slice(2))).toEqual([
      ['meta', 'deviceId'],
      ['meta', 'userId'],
    ]);
  });

  test('all at once', async () => {
    const { it } = await desk.send({
      ...data({ meta: { userId: 'u' }, cases: [{ properties: { '3x': '' } }, { create: true, caseName: 'n' }] }),
    });
    expect(it.userErrors.map(({ field, code }) => [field!.slice(2).join('.'), code])).toEqual([
      ['meta.username', 'REQUIRED'],
      ['cases.0.properties.3x', 'INVALID'],
      ['cases.0.caseId', 'REQUIRED'],
      ['cases.1.caseType', 'REQUIRED'],
    ]);
  });

  test('no word of a form stands in an error about its XML', async () => {
    const { it } = await desk.send({ xml: `<data xmlns="${XMLNS}"><name>Secret` });
    expect(JSON.stringify(it)).not.toContain('Secret');
  });
});
