import { afterEach, describe, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import { attachment, caseRow, formRow, index } from '../../support/worlds/sampleRows.js';
import { type Alter, alteredHq, at, put } from '../../support/sandbox/alteredHq.js';

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

const cases = [
  caseRow({ id: 'one', ownerId: 'nobody' }),
  caseRow({ id: 'two', indices: [index('parent', 'one')] }),
  caseRow({ id: 'three', indices: [index('parent', 'one'), index('host', 'two', 'extension')] }),
];

async function ask(path: string, alter: Alter, selection: string) {
  const { endpoints, state } = alteredHq();
  Object.assign(state, { path, alter });
  const forms = [formRow({ id: 'f', attachments: new Map([['form.xml', attachment('<data/>', 'text/xml')]]) })];
  gateway = await startGateway({ world: buildWorld({ cases, forms }), endpoints });
  return gateway.ask<{ domain: Record<string, unknown> }>(inDemo(selection));
}

const unexpected = (...path: (string | number)[]) => ({
  path: ['domain', ...path],
  extensions: { code: 'HQ_UNEXPECTED' },
});

describe('rows read by id', () => {
  test('a row without its id is an error, not null', async () => {
    const { data, errors, bill } = await ask(
      'api/case/v2/{case_id}/',
      body => put(body, 'case_id', null),
      'case(caseId: "one") { caseName }',
    );
    expect(data.domain).toEqual({ case: null });
    expect(errors).toMatchObject([unexpected('case')]);
    expect(bill).toEqual(['GET case/v2/one/']);
  });

  test('of several rows only the one without its id is an error', async () => {
    const { data, errors, bill } = await ask(
      'api/case/v2/bulk-fetch/',
      body => put(body, 'cases.1.case_id', 7),
      'a: case(caseId: "one") { caseId } b: case(caseId: "two") { caseId } c: case(caseId: "three") { caseId }',
    );
    expect(data.domain).toEqual({ a: { caseId: 'one' }, b: null, c: { caseId: 'three' } });
    expect(errors).toMatchObject([unexpected('b')]);
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
  });
});

describe('links of a row with values outside of the contract', () => {
  test('the link has the error; the other links work', async () => {
    const { data, errors } = await ask(
      'api/case/v2/{case_id}/',
      body => at(body, 'indices.host') && put(body, 'indices.host.case_id', null),
      'case(caseId: "three") { ownerId parent { caseId } host { caseId } indices { identifier } }',
    );
    expect(data.domain).toEqual({
      case: { ownerId: 'nobody', parent: { caseId: 'one' }, host: null, indices: [{ identifier: 'parent' }] },
    });
    expect(errors?.toSorted((x, y) => String(x.path).length - String(y.path).length)).toMatchObject([
      unexpected('case', 'host'),
      unexpected('case', 'indices'),
    ]);
  });

  test('an owner that is not a string is an error at the id and at the owner', async () => {
    const { data, errors } = await ask(
      'api/case/v2/{case_id}/',
      body => put(body, 'owner_id', 5),
      'case(caseId: "one") { caseName ownerId owner { __typename } }',
    );
    expect(data.domain).toEqual({ case: { caseName: 'Name of one', ownerId: null, owner: null } });
    expect(errors).toMatchObject([unexpected('case', 'ownerId'), unexpected('case', 'owner')]);
  });

  test('a form file of unknown length keeps its name', async () => {
    const { data, errors } = await ask(
      'api/form/v1/{form_id}/',
      body => put(Object.values(body['attachments'] as object)[0], 'length', 'long'),
      'form(formId: "f") { attachments { name contentType length href } }',
    );
    const href = `${gateway!.url}/files/demo/form/f/form.xml`;
    expect(data.domain).toEqual({
      form: { attachments: [{ name: 'form.xml', contentType: 'text/xml', length: null, href }] },
    });
    expect(errors).toMatchObject([unexpected('form', 'attachments', 0, 'length')]);
  });

  test('a cached row of this kind gives the same answer without a request', async () => {
    const { errors } = await ask(
      'api/case/v2/',
      body => put(body, 'cases.0.case_type', 5),
      'cases { nodes { caseId caseType } }',
    );
    expect(errors).toMatchObject([unexpected('cases', 'nodes', 0, 'caseType')]);
    const again = await gateway!.ask(inDemo('cases { nodes { caseId caseType } }'));
    expect(again.errors).toMatchObject([unexpected('cases', 'nodes', 0, 'caseType')]);
    expect(again.bill).toEqual([]);
  });
});
