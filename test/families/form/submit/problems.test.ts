import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  dataInput,
  type FormSubmissions,
  metadata,
  startFormSubmissions,
  XMLNS,
} from '../../../support/mutations/formSubmissions.js';

let desk: FormSubmissions;
beforeAll(async () => {
  desk = await startFormSubmissions();
});
afterAll(() => desk.gateway.close());

describe('the problems of a form are reported all at once', () => {
  test('every invalid answer at once, each at its path, before the user is looked up', async () => {
    const answers = {
      '#type': '3x',
      'a b': { fine: 'x', '3x': 1 },
      child: ['fine', { name: 'a\u0000', '@{}x': '', age: [1, [2]] }],
      visit: { '@xmlns': '', note: { '#text': { deep: '' } } },
      meta: 'mine',
    };
    const { it, bill } = await desk.send({ form: { data: { xmlns: ' ', name: '\u0007', answers } } });
    expect(it.userErrors.map(({ field }) => field!.slice(3).join('/'))).toEqual([
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

  test('a problem of the user is reported once, however many cases there are', async () => {
    const { it } = await desk.send(
      dataInput({
        metadata: { ...metadata, userId: 'a\u0000', deviceId: ' ' },
        cases: [{ caseId: 'x' }, { caseId: 'y' }],
      }),
    );
    expect(it.userErrors.map(({ field }) => field!.slice(3))).toEqual([
      ['metadata', 'deviceId'],
      ['metadata', 'userId'],
    ]);
  });

  test('all problems at once', async () => {
    const { it } = await desk.send({
      ...dataInput({
        metadata: { userId: 'u' },
        cases: [{ properties: { '3x': '' } }, { create: true, caseName: 'n' }],
      }),
    });
    expect(it.userErrors.map(({ field, code }) => [field!.slice(3).join('.'), code])).toEqual([
      ['metadata.username', 'REQUIRED'],
      ['cases.0.properties.3x', 'INVALID'],
      ['cases.0.caseId', 'REQUIRED'],
      ['cases.1.caseType', 'REQUIRED'],
    ]);
  });

  test('an error about the XML contains no text of the form', async () => {
    const { it } = await desk.send({ form: { xml: `<data xmlns="${XMLNS}"><name>Secret` } });
    expect(JSON.stringify(it)).not.toContain('Secret');
  });
});
