import { afterEach, describe, expect, it } from '@jest/globals';
import { recordsOf } from '../../src/sandbox/xform/records.js';
import { block, create, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import { person, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

/** What the strict reader says of a form, by rule. */
const rulesOf = async (xml: string | FormData) => {
  hq = await startWritableCaseWorld();
  await submitForm(hq, xml);
  return recordsOf(hq.domain).checked.flatMap(({ findings }) => findings.map(({ rule }) => rule));
};
const uuid = 'dca03509-4446-41dc-8352-2bb6f8516c7b';
const meta = (fields: string) => `<meta xmlns="http://openrosa.org/jr/xforms">${fields}</meta>`;
const fields = (times: string, id = uuid) =>
  `<deviceID>d</deviceID>${times}<username>u</username><userID>u</userID><instanceID>${id}</instanceID>`;
const times = '<timeStart>2021-11-30T10:00:00Z</timeStart><timeEnd>2021-11-30T10:05:00Z</timeEnd>';

describe('the strict reader of forms (forms.md 4, "Required in the XML")', () => {
  it('finds nothing wrong with a good form', async () => {
    const inside = block(
      'new',
      `${create()}<update><age>3</age></update><index><parent case_type="household">h</parent></index>`,
    );
    expect(await rulesOf(formXml({ inside: inside + block('a', '<update><rank>1</rank></update><close/>') }))).toEqual(
      [],
    );
  });

  it('finds nothing wrong with the forms that HQ makes of case writes (cases.md 3.1)', async () => {
    hq = await startWritableCaseWorld();
    const indices = { parent: { temporary_id: '1', case_type: 'patient', relationship: 'extension' } };
    await hq.post([
      { create: true, ...person, temporary_id: '1', properties: { k: '' } },
      { create: true, ...person, indices },
      { create: false, case_id: 'a', close: true, indices: { parent: {} } },
    ]);
    expect(recordsOf(hq.domain).checked.map(({ findings }) => findings)).toEqual([[]]);
  });

  it.each([
    ['no meta', formXml({ meta: '' }), ['meta']],
    ['meta in the form’s namespace', formXml({ meta: `<meta>${fields(times)}</meta>` }), ['meta']],
    ['no times', formXml({ meta: meta(fields('')) }), ['meta', 'meta']],
    ['an empty id', formXml({ meta: meta(fields(times, '')) }), ['meta']],
    ['an id that is no UUID', formXml({ meta: meta(fields(times, 'f1')) }), ['instance-id']],
    ['a time without an offset', formXml({ meta: meta(fields(times.replace('Z', ''))) }), ['meta-times']],
    [
      'an end before the start',
      formXml({ meta: meta(fields(times.replace('10:00:00Z', '11:00:00Z'))) }),
      ['meta-times'],
    ],
    [
      'a form in the namespace of cases',
      formXml({ attributes: 'xmlns="http://commcarehq.org/case/transaction/v2"' }),
      ['xmlns'],
    ],
    ['text that is no XML', 'x', ['well-formed']],
    ['no namespace', '<data/>', ['xmlns']],
  ])('finds %s', async (_, xml, rules) => {
    expect(await rulesOf(xml)).toEqual(rules);
  });

  it.each([
    ['a block in another namespace', block('a', '').replace('transaction/v2', 'v9'), 'block-namespace'],
    ['no user', block('a', '', ''), 'block-attributes'],
    ['a date without a time', block('a', '', 'u', '2021-01-01'), 'block-attributes'],
    ['a part that case XML does not know', block('a', '<upddate/>'), 'block-attributes'],
    ['a part twice', block('a', '<update/><update/>'), 'block-attributes'],
    [
      'an incomplete create',
      block('new', '<create><case_type>t</case_type><case_name>n</case_name></create>'),
      'block-create',
    ],
    ['a property twice', block('a', '<update><k>1</k><k>2</k></update>'), 'block-update'],
    ['a property of elements', block('a', '<update><k><l/></k></update>'), 'block-update'],
    ['an index without a type', block('a', '<index><parent>h</parent></index>'), 'block-index'],
    [
      'an odd relationship',
      block('a', '<index><parent case_type="t" relationship="twin">h</parent></index>'),
      'block-index',
    ],
    [
      'a file that was not sent',
      block('a', '<attachment><p src="p.jpg" from="local"/></attachment>'),
      'block-attachment',
    ],
    ['an update of no case', block('nobody', '<update><k>1</k></update>'), 'unknown-case'],
    ['a case made again', block('a', create()), 'created-twice'],
    ['a case made twice', block('new', create()) + block('new', create()), 'created-twice'],
  ])('finds %s', async (_, inside, rule) => {
    expect([...new Set(await rulesOf(formXml({ inside })))]).toEqual([rule]);
  });

  it('finds a file that the form does not mention', async () => {
    const parts = new FormData();
    parts.append('xml_submission_file', new File([formXml({ inside: '<photo>a.jpg</photo>' })], 'form.xml'));
    for (const name of ['a.jpg', 'b.jpg']) parts.append(name, new File(['x'], name, { type: 'image/jpeg' }));
    expect(await rulesOf(parts)).toEqual(['unused-file']);
    expect(recordsOf(hq.domain).checked[0]?.findings[0]?.message).toContain('b.jpg');
  });
});
