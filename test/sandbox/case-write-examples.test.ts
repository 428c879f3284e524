import { afterEach, expect, it } from '@jest/globals';
import { checkAnswer, checkRequest, operations } from '../support/hqSpec/conformance.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { operationsAt } from '../support/hqSpec/operations.js';
import { exampleJson, examplesAreHere, examplesOf, shapeOf } from '../support/sandbox/referenceExamples.js';
import { caseRow } from '../support/worlds/sampleRows.js';
import { casesOf, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { Json, WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

/** Cases that the examples name. */
const start = async () => {
  hq = await startWritableCaseWorld({
    cases: [
      caseRow({ id: 'eb1a8c23-6d6d-4b61-894c-ae1c437d8dac', type: 'household' }),
      caseRow({ id: '5160d95d-efdc-4fbb-ba11-5f5bccdde950' }),
      caseRow({ id: 'some', externalId: '1' }),
      caseRow({ id: 'other', externalId: 'id1' }),
    ],
  });
};

const writes = () =>
  examplesAreHere()
    ? examplesOf('cases').filter(({ file }) => /^v2-.*-request\.json$/.test(file) && !file.includes('bulk-fetch'))
    : [];

/** Where HQ's index puts an example, under the project space of the test. */
const pathOf = (url: string | null): string =>
  (url ?? '')
    .replace(/ .*$/, '')
    .replace('{domain}', 'clinic')
    .replace('{case_id}', 'some')
    .replace('{external_id}', '1');

describeWithReference('HQ’s own examples of case writes', () => {
  it.each(writes().map(({ file, method, url }) => [file, method ?? '', pathOf(url)]))(
    '%s is taken, shows in the answer, and keeps to HQ’s spec',
    async (file, method, path) => {
      await start();
      const body = exampleJson('cases', file) as Json | readonly Json[];
      expect(checkRequest({ method, path, body })).toEqual([]);
      const reply = await hq.call(method, path, body);
      expect(reply.status).toBe(200);
      const rows = Array.isArray(body) ? casesOf(reply) : [(reply.body as { case: Json }).case];
      [body].flat().forEach((asked, at) => {
        const { create: _, temporary_id: __, indices: ___, close, ...fields } = asked;
        expect(rows[at]).toMatchObject(fields);
        if (close) expect(rows[at]).toMatchObject({ closed: true });
      });
      const [operation] = operationsAt(operations(), path).filter(one => one.method === method);
      expect(operation && checkAnswer(operation, reply.status, reply.body)).toEqual([]);
    },
  );

  it('v2-submission-error.json has the shape of a write that failed in its form', async () => {
    await start();
    const indices = { parent: { case_id: 'gone', case_type: 'household', relationship: 'child' } };
    const { status, body } = await hq.put('case/v2/some/', { indices });
    expect([status, shapeOf(body)]).toEqual([400, shapeOf(exampleJson('cases', 'v2-submission-error.json'))]);
  });

  it('v2-write-format.json is no one body: a create refuses its case_id, an update its temporary_id', async () => {
    await start();
    const all = exampleJson('cases', 'v2-write-format.json');
    expect((await hq.post(all)).body).toEqual({ error: 'You cannot specify case_id when creating a new case' });
    expect((await hq.put('case/v2/', all)).body).toEqual({ error: `'temporary_id' is not a valid field.` });
  });
});
