import { afterEach, describe, expect, it } from '@jest/globals';
import type { CaseRecord, FormRecord } from '../../src/sandbox/world/model.js';
import { startCaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import { exampleJson, examplesAreHere, examplesOf, shapeOf } from '../support/sandbox/referenceExamples.js';
import type { Example } from '../support/sandbox/referenceExamples.js';
import { attachment, caseRow, formRow } from '../support/worlds/sampleRows.js';

type Json = Readonly<Record<string, unknown>>;

/** Answers of reads that are current: the old docs differ from the code, writes and jobs are other tests' (index.json). */
const current = ({ file, method, url, status, what }: Example): boolean =>
  file.endsWith('.json') &&
  (method === 'GET' || file.startsWith('v2-bulk-fetch')) &&
  status === 200 &&
  !/old-docs/.test(file) &&
  !/older .*docs/i.test(what) &&
  !url?.includes('bulk-action');

let hq: CaseFormWorld;
afterEach(() => hq.stop());

/** The embedded HQ's case of a v2 example. */
function caseOf(json: Json): CaseRecord {
  const time = (name: string) => Date.parse(String(json[name]));
  const indices = Object.entries((json['indices'] ?? {}) as Record<string, Record<string, string>>);
  return {
    ...caseRow({ id: String(json['case_id']), when: Date.parse('2021-01-01T00:00:00Z') }),
    ...('domain' in json && {
      type: String(json['case_type']),
      name: String(json['case_name']),
      ownerId: String(json['owner_id']),
      opened: time('date_opened'),
      modified: time('last_modified'),
      serverModified: time('server_last_modified'),
      indexedOn: time('indexed_on'),
    }),
    externalId: typeof json['external_id'] === 'string' ? json['external_id'] : null,
    properties: (json['properties'] ?? {}) as Record<string, string>,
    indices: indices.map(([identifier, { case_id = '', case_type = '', relationship }]) => ({
      ...{ identifier, caseId: case_id, caseType: case_type },
      relationship: relationship === 'extension' ? 'extension' : 'child',
    })),
  };
}

/** Without fractions below the millisecond, which the embedded HQ's clocks do not have. */
const inMilliseconds = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json).replaceAll(/(\.\d{3})\d{3}Z"/g, '$1000Z"'));

function formOf(json: Json): FormRecord {
  return formRow({
    id: String(json['id']),
    form: json['form'] as FormRecord['form'],
    attachments: new Map([['form.xml', attachment('<data/>', 'text/xml')]]),
  });
}

const first = (list: unknown): Json => (list as Json[])[0] ?? {};

/** Makes the world of an example, asks as it asks, and compares. */
const checks: Readonly<Record<string, (example: Json) => Promise<void>>> = {
  'v2-single-case.json': async example => {
    hq = await startCaseFormWorld({ cases: [caseOf(example)] });
    const { body } = await hq.get(`case/v2/${String(example['case_id'])}/`);
    expect(body).toEqual({ ...example, domain: hq.domain.name });
  },
  'v2-list-children-response.json': async example => {
    const row = first(example['cases']);
    hq = await startCaseFormWorld({ cases: [caseOf(row)] });
    const { body } = await hq.get('case/v2/?indices.parent=1');
    expect(body).toEqual(inMilliseconds({ ...example, cases: [{ ...row, domain: hq.domain.name }] }));
  },
  'v2-list-fields-response.json': async example => {
    hq = await startCaseFormWorld({ cases: [caseOf(first(example['cases']))] });
    expect((await hq.get('case/v2/?case_type=patient&fields=case_id&fields.properties=edd,age')).body).toEqual(example);
  },
  'v2-bulk-fetch-response.json': async example => {
    const cases = example['cases'] as Json[];
    hq = await startCaseFormWorld({ cases: cases.filter(row => !('error' in row)).map(caseOf) });
    const asked = exampleJson('cases', 'v2-bulk-fetch-request.json');
    const { body } = await hq.call('POST', 'case/v2/bulk-fetch/', asked);
    expect(Object.keys(body as object).sort()).toEqual(Object.keys(example).sort());
    // The docs cut the cases, not the stubs.
    expect((body as { cases: unknown }).cases).toEqual(cases.map(row => expect.objectContaining(row)));
  },
  'v1-list-response.json': async example => {
    const row = first(example['objects']);
    const external = {
      externalId: 'x',
      ownerId: null,
      properties: { gender: 'm', languages: 'java', role: 'artisan' },
    };
    hq = await startCaseFormWorld({ cases: [caseRow({ id: String(row['id']), formIds: ['f'], ...external })] });
    expect(shapeOf((await hq.get('case/v1/')).body)).toEqual(shapeOf(example));
  },
  'list_forms_v1_response.json': async example => {
    const row = first(example['objects']);
    hq = await startCaseFormWorld({ forms: [formOf(row)] });
    const { body } = await hq.get('form/v1/?limit=1');
    // The sample's metadata still has two keys that the code no longer adds (forms.md 2.4).
    const { deprecatedID, doc_type, ...metadata } = row['metadata'] as Json;
    expect([deprecatedID, doc_type]).toEqual([null, 'Metadata']);
    expect(shapeOf((body as Json)['objects'])).toEqual(shapeOf([{ ...row, metadata }]));
    expect(Object.keys((body as { meta: object }).meta)).toEqual(Object.keys(example['meta'] as object));
  },
};

describe(`HQ's own examples of reads`, () => {
  if (!examplesAreHere()) {
    it.skip('are not here', () => undefined);
    return;
  }
  const examples = ['cases', 'forms'].flatMap(family =>
    examplesOf(family)
      .filter(current)
      .map(({ file }) => [family, file]),
  );

  it.each(examples)('%s/%s', async (family = '', file = '') => {
    const check = checks[file];
    if (!check) throw new Error(`${family}/${file} is new: it needs a check`);
    await check(exampleJson(family, file) as Json);
  });
});
