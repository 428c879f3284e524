import { afterEach, describe, expect, it } from '@jest/globals';
import { recordsOf } from '../../src/sandbox/xform/records.js';
import { FORM_LOCKED, SUBMISSIONS_BLACKLISTED } from '../../src/sandbox/endpoints/receiver/receiver.js';
import { POST_SAVE_FAILS } from '../../src/sandbox/endpoints/receiver/openRosa.js';
import { SUBMISSION_GATE } from '../../src/sandbox/limits/submissionLimiter.js';
import { caseRow } from '../support/worlds/sampleRows.js';
import { block, callerKey, create, formId, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import { objectsOf, patients, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const v3 = { headers: { ...callerKey, 'x-openrosa-version': '3.0' } };
const nothingStored = async () => {
  expect(objectsOf(await hq.get('form/v1/?include_archived'))).toEqual([]);
  expect([...hq.domain.cases]).toEqual(patients);
};

describe('a form that cannot be read: 422 processing_failure, v2 and v3 (forms.md 4)', () => {
  it.each([
    ['unclosed', '<data xmlns="u"><a></data>'],
    ['no XML', 'hello'],
    ['two roots', '<data xmlns="u"/><data xmlns="u"/>'],
    ['text behind the root', '<data xmlns="u"/>junk'],
    ['an entity that nobody declared', '<data xmlns="u">&nbsp;</data>'],
    ['a prefix that nobody declared', '<data xmlns="u"><n0:case case_id="a"/></data>'],
    ['a control character', '<data xmlns="u">\u0001</data>'],
    ['a reference to a control character', '<data xmlns="u">&#1;</data>'],
    ['a name that XML does not have', '<data xmlns="u"><1st/></data>'],
    ['more levels than a reader takes', `<data xmlns="u">${'<a>'.repeat(256)}${'</a>'.repeat(256)}</data>`],
    ['an attribute twice', '<data xmlns="u" a="1" a="2"/>'],
    ['bytes that are no UTF-8', new Uint8Array([60, 97, 62, 255, 60, 47, 97, 62])],
  ])('%s', async (_, xml) => {
    hq = await startWritableCaseWorld();
    for (const sending of [{}, v3]) {
      const reply = await submitForm(hq, xml, sending);
      expect(reply).toMatchObject({ status: 422, nature: 'processing_failure', formId: null });
      expect(reply.message).toMatch(/^There was an error processing the form: Invalid XML: ./);
    }
    expect(recordsOf(hq.domain).checked.map(({ findings }) => findings[0]?.rule)).toEqual([
      'well-formed',
      'well-formed',
    ]);
    await nothingStored();
  });

  it('without a namespace', async () => {
    hq = await startWritableCaseWorld();
    expect(await submitForm(hq, '<data><a/></data>')).toMatchObject({
      status: 422,
      nature: 'processing_failure',
      message: 'There was an error processing the form: Form is missing a required field: XMLNS',
    });
  });
});

describe('a form that cannot be processed is stored as an error form, and no case changes (forms.md 4)', () => {
  const lost = '<index><parent case_type="h">gone</parent></index>';
  const referral = '<case><case_id>a</case_id><referral/></case>';
  it.each([
    [
      'an index to nothing',
      block('b', create() + lost),
      `InvalidCaseIndex: Case 'b' references non-existent case 'gone'`,
    ],
    ['an empty case id', block('', create()), 'IllegalCaseId: case_id must not be empty'],
    ['a bad date', block('a', '', 'worker1', 'soon'), `PhoneDateValueError: 'soon' is not a valid date`],
    ['a referral', referral, 'UsesReferrals: Sorry, referrals are no longer supported!'],
    [
      'a name of 256 letters',
      block('a', `<update><case_name>${'n'.repeat(256)}</case_name></update>`),
      'CaseValueError: ',
    ],
    [
      'one bad block behind a good one',
      block('a', '<update><rank>1</rank></update>') + block('b', lost),
      'InvalidCaseIndex',
    ],
  ])('%s: 201 submit_error, by OpenRosa 3.0 422 processing_failure', async (_, inside, text) => {
    hq = await startWritableCaseWorld();
    const two = await submitForm(hq, formXml({ inside }));
    expect(two).toMatchObject({ status: 201, nature: 'submit_error', formId });
    expect(two.message).toContain(text);
    expect(recordsOf(hq.domain).hidden.get(formId)).toMatchObject({ why: 'error', form: { problem: two.message } });
    expect(await submitForm(hq, formXml({ inside }), v3)).toMatchObject({
      status: 422,
      nature: 'processing_failure',
      formId,
    });
    await nothingStored();
  });

  it('a case of another project space', async () => {
    hq = await startWritableCaseWorld();
    const cases = { ...hq.domain.cases, get: () => caseRow({ id: 'theirs' }) };
    (hq.world.domains as Map<string, unknown>).set('other', { ...hq.domain, name: 'other', cases });
    const { message } = await submitForm(hq, formXml({ inside: block('theirs', create()), meta: '' }));
    expect(message).toBe('IllegalCaseId: Case is not in the domain');
  });

  it('can be sent again when what it lacked is there', async () => {
    hq = await startWritableCaseWorld();
    const xml = formXml({ inside: block('b', create() + lost) });
    await submitForm(hq, xml);
    await submitForm(hq, formXml({ id: 'parents', inside: block('gone', create()) }));
    expect(await submitForm(hq, xml)).toMatchObject({ status: 201, nature: 'submit_success', formId });
  });
});

describe('other answers (forms.md 4)', () => {
  const toggled = async (toggle: string) => {
    hq = await startWritableCaseWorld({ toggles: [toggle] });
  };

  it('a later step fails: the form is saved all the same', async () => {
    await toggled(POST_SAVE_FAILS);
    const message = 'Error performing post save operations';
    expect(await submitForm(hq, formXml())).toMatchObject({ status: 201, nature: 'submit_success', message });
    const other = formXml({ id: 'other' });
    expect(await submitForm(hq, other, v3)).toMatchObject({ status: 422, nature: 'post_processing_failure', message });
    expect(objectsOf(await hq.get('form/v1/'))).toHaveLength(2);
  });

  it('423: the form is being processed right now', async () => {
    await toggled(FORM_LOCKED);
    const { status, text } = await submitForm(hq, formXml());
    expect([status, text]).toEqual([423, expect.stringMatching(/^XFormLockError: /)]);
  });

  it('503: the project is being moved', async () => {
    await toggled('DATA_MIGRATION');
    const { status, text, headers } = await submitForm(hq, formXml());
    expect([status, text, headers.get('content-type')]).toEqual([503, 'Service Temporarily Unavailable', 'text/plain']);
  });

  it('509: the project is blacklisted', async () => {
    await toggled(SUBMISSIONS_BLACKLISTED);
    expect(await submitForm(hq, formXml())).toMatchObject({ status: 509, nature: 'submit_error' });
  });

  it('201 without a body: an order of HQ to itself', async () => {
    hq = await startWritableCaseWorld();
    const attributes = 'xmlns="http://commcarehq.org/system/action"';
    expect(await submitForm(hq, formXml({ attributes }))).toMatchObject({ status: 201, text: '', formId: null });
  });

  it('404: an app id with invalid characters; an unknown project space', async () => {
    hq = await startWritableCaseWorld();
    expect((await submitForm(hq, formXml(), { path: 'receiver/a.b/' })).status).toBe(404);
    expect((await submitForm(hq, formXml(), { path: '../nowhere/receiver/' })).status).toBe(404);
  });
});

describe('the limiter of submissions (throttling.md 6)', () => {
  const send = async (at: number) => (await submitForm(hq, formXml({ id: `f${at}` }))).status;

  it('accepts all submissions while the server is below its global threshold', async () => {
    hq = await startWritableCaseWorld();
    for (let at = 0; at < 12; at += 1) expect(await send(at)).toBe(201);
  });

  it('bites behind its gate: 429 without a body and without Retry-After, counted in windows of its own', async () => {
    hq = await startWritableCaseWorld({ toggles: [SUBMISSION_GATE] });
    // 1,000 users of the plan: (0.005 / 23 * 46) * 1000 + 1 = 11 a second.
    for (let at = 0; at < 11; at += 1) expect(await send(at)).toBe(201);
    const { status, text, headers } = await submitForm(hq, formXml({ id: 'one more' }));
    expect([status, text, headers.get('retry-after')]).toEqual([429, '', null]);
    hq.pass(1500);
    expect(await send(12)).toBe(201);
  });

  it('counts cases, too, and ten times as many', async () => {
    hq = await startWritableCaseWorld({ toggles: [SUBMISSION_GATE] });
    const inside = Array.from({ length: 110 }, (_, at) => block(`new${at}`, create())).join('');
    expect((await submitForm(hq, formXml({ inside }))).status).toBe(201);
    expect(await send(1)).toBe(429);
  });

  it('counts nothing for a form that could not be read, and nothing for reads', async () => {
    hq = await startWritableCaseWorld({ toggles: [SUBMISSION_GATE] });
    for (let at = 0; at < 20; at += 1) await submitForm(hq, 'no XML');
    expect(await send(1)).toBe(201);
  });

  it('never rejects with DO_NOT_RATE_LIMIT_SUBMISSIONS, and always with the flag for tests', async () => {
    hq = await startWritableCaseWorld({ toggles: [SUBMISSION_GATE, 'DO_NOT_RATE_LIMIT_SUBMISSIONS'] });
    for (let at = 0; at < 13; at += 1) expect(await send(at)).toBe(201);
    await hq.stop();
    hq = await startWritableCaseWorld({ toggles: ['TEST_FORM_SUBMISSION_RATE_LIMIT_RESPONSE'] });
    expect(await send(1)).toBe(429);
  });
});
