import { describe, expect, test } from '@jest/globals';
import { createWorld } from '../../src/sandbox/world/world.js';
import { apiKey, NOW } from '../support/gateway.js';
import { gatewayPerFile } from '../support/gatewayPerTest.js';

const gateway = gatewayPerFile({ world: createWorld({ now: NOW, cases: 10 }) });

interface Written {
  readonly made: { readonly case?: unknown; readonly userErrors: readonly { readonly field: readonly string[] }[] };
}

const caseWith = (name: string) =>
  gateway.ask<Written>(
    `mutation ($input: CaseCreateInput!) { made: caseCreate(domain: "demo", input: $input) { case { properties } userErrors { field } } }`,
    { variables: { input: { caseType: 'mother', caseName: 'Ada', ownerId: '-', properties: { [name]: 'x' } } } },
  );
const formWith = (name: string) =>
  gateway.ask<Written>(
    `mutation ($form: FormDataInput!) { made: formSubmit(domain: "demo", input: { form: { data: $form } }) { formId userErrors { field } } }`,
    { variables: { form: { xmlns: 'http://example.org/names', answers: { [name]: 'x' } } } },
  );
const tableWith = (tag: string) =>
  gateway.ask<Written>(
    `mutation ($input: LookupTableCreateInput!) { made: lookupTableCreate(domain: "demo", input: $input) { userErrors { field } } }`,
    { variables: { input: { tag, fields: [{ name: 'a' }] } } },
  );
/** HQ itself, without the gateway. */
const hqStatus = async (name: string) => {
  const response = await fetch(`${gateway.hq.url}/a/demo/api/case/v2/`, {
    method: 'POST',
    headers: { authorization: apiKey('admin'), 'content-type': 'application/json' },
    body: JSON.stringify({ case_type: 'mother', case_name: 'Ada', owner_id: '-', properties: { [name]: 'x' } }),
  });
  return response.status;
};

describe('names of properties, questions and tables are names of XML elements in every input', () => {
  test.each(['edd', '_1', 'last-visit.2', 'naïve', 'データ', 'ዕድሜ', 'a·b', '𐎠'])('%s is accepted', async name => {
    const [created, submitted, table] = [await caseWith(name), await formWith(name), await tableWith(name)];
    expect(created.data.made).toMatchObject({ case: { properties: { [name]: 'x' } }, userErrors: [] });
    expect(submitted.data.made.userErrors).toEqual([]);
    expect(table.data.made.userErrors).toEqual([]);
    expect(await hqStatus(name)).toBe(200);
  });

  test.each(['1st', '-a', '.a', 'a b', 'a:b', 'a/b', 'a²', 'µg', 'ªa', 'a×b'])(
    '%s is rejected: HQ is not asked',
    async name => {
      for (const write of [caseWith, formWith, tableWith]) {
        const { data, bill } = await write(name);
        expect(data.made.userErrors).toHaveLength(1);
        expect(bill).toEqual([]);
      }
      expect(await hqStatus(name)).toBe(400);
    },
  );
});
