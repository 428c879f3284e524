import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseIdFor, formIdFor } from '../../../../../src/families/form/submit/xform/formId.js';
import { xformBytes } from '../../../../../src/families/form/submit/xform/xform.js';
import { recordsOf } from '../../../../../src/sandbox/xform/records.js';
import { submitForm } from '../../../../support/sandbox/submissionClient.js';
import { startWritableCaseWorld, writtenAt } from '../../../../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../../../../support/sandbox/writableCaseWorld.js';
import { group, questionNames, expectedAnswer, xmlTexts } from '../../../../support/random/formAnswers.js';

let hq: WritableCaseWorld;
beforeAll(async () => {
  hq = await startWritableCaseWorld();
});
afterAll(() => hq.stop());

const xmlns = 'http://openrosa.org/formdesigner/visit';
const end = new Date(writtenAt);
const properties = fc.dictionary(
  questionNames.filter(name => !['case_type', 'case_name', 'owner_id', 'external_id', 'date_opened'].includes(name)),
  xmlTexts,
  { maxKeys: 4 },
);
const short = xmlTexts.map(text => text.slice(0, 200).replace(/[\uD800-\uDBFF]$/, ''));

test('HQ returns any form as it was sent, with its cases, and a strict reader finds no problem (forms.md 2 and 4)', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(group, short, short, properties, properties, async (answers, name, caseName, first, second) => {
      const { '@xmlns': _, ...own } = answers;
      const key = String((made += 1));
      const [id, caseId] = [formIdFor('clinic', key), caseIdFor('clinic', key, 0)];
      const metadata = {
        instanceId: id,
        deviceId: 'd',
        timeStart: end,
        timeEnd: end,
        userId: 'worker1',
        username: 'anna',
      };
      const index = [{ identifier: 'parent', caseId: 'h', caseType: 'household' }];
      const create = { caseType: 'patient', caseName, ownerId: 'harmon' };
      const cases = [
        { caseId, create, update: first, index },
        { caseId, update: second, close: true, index: [{ ...index[0]!, caseId: null }] },
      ];
      const form = { xmlns, name, answers: own, metadata, cases };
      const bytes = xformBytes(form);
      expect(Buffer.from(xformBytes(form)).equals(bytes)).toBe(true);
      expect(await submitForm(hq, bytes)).toMatchObject({ status: 201, nature: 'submit_success', formId: id });
      expect(recordsOf(hq.domain).checked.at(-1)).toEqual({ formId: id, findings: [] });
      const { case: blocks, meta: shown, '#type': type, ...read } = { ...hq.domain.forms.get(id)?.form };
      expect([type, read]).toEqual(['data', expectedAnswer({ ...own, '@xmlns': xmlns, '@name': name }, '')]);
      expect(shown).toMatchObject({ instanceID: id, userID: 'worker1' });
      expect(blocks).toHaveLength(2);
      expect(hq.domain.cases.get(caseId)).toMatchObject({
        ...{ type: 'patient', name: caseName, ownerId: 'harmon', indices: [], closed: writtenAt },
        properties: { ...first, ...second },
      });
    }),
    { numRuns: 150 },
  );
});
