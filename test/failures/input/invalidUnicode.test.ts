import { describe, expect, test } from '@jest/globals';
import { encodeCursor } from '../../../src/engine/lists/connection.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW } from '../../support/gateway.js';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerFile({ world: createWorld({ now: NOW, cases: 20 }) });

const LONE = 'a\ud800b';
const FORM =
  'mutation ($input: FormSubmitInput!) { formSubmit(domain: "demo", input: $input) { userErrors { field code } } }';
const metadata = { userId: 'u', username: 'n' };
const form = (more: object) => ({
  input: { form: { data: { xmlns: 'http://x.org/a', answers: {}, metadata, ...more } } },
});

describe("half of a surrogate pair is the client's error, names the input and costs nothing", () => {
  test.each<[string, string, object, string]>([
    ['an id', 'query ($id: ID!) { domain(name: "demo") { case(caseId: $id) { caseId } } }', { id: LONE }, '$id'],
    [
      'an external id',
      'query ($id: String!) { domain(name: "demo") { caseByExternalId(externalId: $id) { caseId } } }',
      { id: LONE },
      '$id',
    ],
    [
      'a list in a filter',
      'query ($filter: CaseFilter) { domain(name: "demo") { cases(filter: $filter) { totalCount } } }',
      { filter: { caseType: ['a', LONE] } },
      '$filter.caseType.1',
    ],
    [
      'an id of a change',
      'mutation ($id: ID!) { groupDelete(domain: "demo", groupId: $id) { userErrors { code } } }',
      { id: LONE },
      '$id',
    ],
    [
      'a property',
      'mutation ($input: CaseCreateInput!) { caseCreate(domain: "demo", input: $input) { userErrors { code } } }',
      { input: { caseType: 'a', caseName: 'b', ownerId: 'c', properties: { edd: LONE } } },
      '$input.properties.edd',
    ],
    ['a name of a question', FORM, form({ answers: { [LONE]: 'x' } }), '$input.form.data.answers'],
    [
      'a password',
      'mutation ($p: String!) { userSignIn(domain: "demo", username: "amina", password: $p) { userErrors { code } } }',
      { p: LONE },
      '$p',
    ],
    ['a project space', 'query ($name: ID!) { domain(name: $name) { cases { totalCount } } }', { name: LONE }, '$name'],
    ['a global id', 'query ($id: ID!) { node(id: $id) { id } }', { id: LONE }, '$id'],
  ])('%s', async (_, query, variables, named) => {
    const { errors, bill } = await gateway.ask(query, { variables: { ...variables } });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(`"${named}"`), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(bill).toEqual([]);
  });

  test('a cursor that contains one', async () => {
    const { data } = await gateway.ask<{ domain: { cases: { pageInfo: { endCursor: string } } } }>(
      '{ domain(name: "demo") { cases(first: 2) { pageInfo { endCursor } } } }',
    );
    const cursor = JSON.parse(Buffer.from(data.domain.cases.pageInfo.endCursor, 'base64url').toString()) as object;
    const after = encodeCursor({ ...cursor, position: { query: { cursor: LONE }, alone: true } });
    const { errors } = await gateway.ask(
      'query ($after: String) { domain(name: "demo") { cases(after: $after) { totalCount } } }',
      { variables: { after } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('a complete pair is an ordinary character', async () => {
    const { errors } = await gateway.ask(
      'query ($id: String!) { domain(name: "demo") { caseByExternalId(externalId: $id) { caseId } } }',
      { variables: { id: '😀' } },
    );
    expect(errors).toBeUndefined();
  });
});

describe('namespaces that XML reserves are input errors of a form', () => {
  const XMLNS = 'http://www.w3.org/2000/xmlns/';
  const XML = 'http://www.w3.org/XML/1998/namespace';
  test.each<[string, object, readonly string[]]>([
    ['of the form', { xmlns: XMLNS }, ['xmlns']],
    ['of xml: as that of the form', { xmlns: XML }, ['xmlns']],
    ['of a group', { answers: { group: { '@xmlns': XMLNS, a: '1' } } }, ['answers', 'group', '@xmlns']],
    ['of an attribute', { answers: { [`@{${XMLNS}}a`]: '1' } }, ['answers', `@{${XMLNS}}a`]],
  ])('%s', async (_, more, path) => {
    const { data, errors, bill } = await gateway.ask<unknown>(FORM, { variables: form(more) });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      formSubmit: { userErrors: [{ field: ['input', 'form', 'data', ...path], code: 'INVALID' }] },
    });
    expect(bill).toEqual([]);
  });

  test('raw XML with such a namespace', async () => {
    const input = { form: { xml: `<data xmlns="${XMLNS}"><meta/></data>` } };
    const { data } = await gateway.ask<unknown>(FORM, { variables: { input } });
    expect(data).toMatchObject({ formSubmit: { userErrors: [{ field: ['input', 'form', 'xml'] }] } });
  });

  test('the namespace of xml: is valid for an attribute', async () => {
    const { data } = await gateway.ask<unknown>(FORM, {
      variables: form({ answers: { name: { [`@{${XML}}lang`]: 'en', '#text': 'Ada' } } }),
    });
    expect(data).toEqual({ formSubmit: { userErrors: [] } });
  });
});

test("half a million wrong variables are the client's error, with the first of them named", async () => {
  const { errors } = await gateway.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    variables: { ids: Array.from({ length: 500_000 }, () => true) },
  });
  expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['BAD_USER_INPUT']));
  expect(errors!.length).toBeLessThanOrEqual(51);
});
