import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { person, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld, Json } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
beforeEach(async () => {
  hq = await startWritableCaseWorld();
});
afterEach(() => hq.stop());

describe('validation of a single body: 400 {"error"} (cases.md 3.1, 3.3)', () => {
  const property = (name: string, rule: string) => `Error with case property '${name}'. ${rule}`;
  const link = (parts: Json) => ({
    ...person,
    indices: { parent: { case_type: 'household', relationship: 'child', ...parts } },
  });
  const refusals: [string, unknown, string][] = [
    ['a missing name', { case_type: 'p', owner_id: 'o' }, 'Property case_name is required.'],
    ['a missing type', { case_name: 'n', owner_id: 'o' }, 'Property case_type is required.'],
    ['a missing owner', { case_name: 'n', case_type: 'p' }, 'Property owner_id is required.'],
    ['a case id', { ...person, case_id: 'a' }, 'You cannot specify case_id when creating a new case'],
    ['the flag of bulk items', { ...person, create: true }, `'create' is not a valid field.`],
    ['an unknown field', { ...person, age: '3' }, `'age' is not a valid field.`],
    [
      'a name that is no XML name',
      { ...person, properties: { '1st child': 'x' } },
      property('1st child', 'Case property names must be valid XML identifiers.'),
    ],
    [
      'a number as value',
      { ...person, properties: { age: 3 } },
      property('age', `Values must be strings, received '3'`),
    ],
    [
      'null as value',
      { ...person, properties: { age: null } },
      property('age', `Values must be strings, received 'None'`),
    ],
    [
      'true as value',
      { ...person, properties: { age: true } },
      property('age', `Values must be strings, received 'True'`),
    ],
    [
      'a list as value',
      { ...person, properties: { tags: ['a', 1] } },
      property('tags', `Values must be strings, received '['a', 1]'`),
    ],
    ...['case_name', 'case_type', 'owner_id'].map((name): [string, unknown, string] => [
      `${name} among the properties`,
      { ...person, properties: { [name]: 'x' } },
      property(name, 'This must be specified at the top level.'),
    ]),
    [
      'a bad name of an index',
      { ...person, indices: { 'a b': { case_id: 'h', case_type: 'household', relationship: 'child' } } },
      `Error with index 'a b'. Index names must be valid XML identifiers.`,
    ],
    [
      'two targets of an index',
      link({ case_id: 'h', external_id: 'x1' }),
      'Indices must specify case_id, external_id, or temporary ID, and only one',
    ],
    [
      'an index without relationship',
      { ...person, indices: { parent: { case_id: 'h', case_type: 'household' } } },
      'Property relationship is required when creating or updating case indices',
    ],
    [
      'an index without case type',
      { ...person, indices: { parent: { case_id: 'h', relationship: 'child' } } },
      'Property case_type is required when creating or updating case indices',
    ],
    ['an index to an unknown external id', link({ external_id: 'no' }), `Could not find a case with external_id 'no'`],
    [
      'an index to an ambiguous external id',
      link({ external_id: 'twin' }),
      'There are multiple cases with external_id twin',
    ],
    [
      'an index to an unknown temporary id',
      link({ temporary_id: 'no' }),
      `Could not find a case with temporary_id 'no'`,
    ],
  ];

  it.each(refusals)('refuses %s', async (_, body, error) => {
    expect(await hq.post(body)).toMatchObject({ status: 400, body: { error } });
    expect([hq.domain.cases.size, hq.domain.forms.size]).toEqual([4, 0]);
  });

  it('refuses what is no JSON', async () => {
    const reply = await fetch(`${hq.base}case/v2/`, {
      method: 'POST',
      body: '{',
      headers: { authorization: `ApiKey caller@example.com:${'k'.repeat(40)}` },
    });
    expect([reply.status, await reply.json()]).toEqual([400, { error: 'Payload must be valid JSON' }]);
  });

  it('refuses fields beside exclude before it writes (2.3)', async () => {
    const { body } = await hq.post(person, 'case/v2/?fields=case_id&exclude=properties');
    expect(body).toEqual({ error: `You cannot specify both 'fields' and 'exclude'` });
    expect(hq.domain.forms.size).toBe(0);
  });
});

describe('a write that fails in its form (cases.md 3.3)', () => {
  it('names the form, and changes nothing', async () => {
    const indices = { parent: { case_id: 'gone', case_type: 'household', relationship: 'child' } };
    const { status, body } = await hq.put('case/v2/a/', { case_name: 'B', indices });
    expect([status, body]).toEqual([
      400,
      {
        error: `InvalidCaseIndex: Case 'a' references non-existent case 'gone'`,
        form_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
    expect((await hq.get('case/v2/a/')).body).toMatchObject({ case_name: 'Name of a' });
    expect((await hq.get('form/v1/')).body).toMatchObject({ objects: [] });
  });
});
