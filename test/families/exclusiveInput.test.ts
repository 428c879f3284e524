import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SmallWorldGateway, startSmallWorld } from '../support/worlds/smallWorld.js';

let gateway: SmallWorldGateway;
beforeAll(async () => {
  gateway = await startSmallWorld();
});
afterAll(() => gateway.close());

const ERRORS = 'it: @ { userErrors { field code } }';
const of = (mutation: string) => `mutation { ${ERRORS.replace('@', mutation)} }`;

test.each<[string, string, string, readonly string[]]>([
  [
    'groupUpdate, all members and those who come',
    'groupUpdate(domain: "demo", groupId: "g", input: { mobileWorkerIds: [], addMobileWorkerIds: ["a"] })',
    'EXCLUSIVE',
    ['input', 'mobileWorkerIds'],
  ],
])('%s: the code distinguishes none given from too many given', async (_, mutation, code, field) => {
  const { data, bill } = await gateway.ask<{ it: { userErrors: readonly object[] } }>(of(mutation));
  expect(data.it.userErrors).toContainEqual({ field, code });
  expect(bill).toEqual([]);
});

const NEW = { caseType: 'a', caseName: 'b', ownerId: 'c' };
const indices = (ref: object) => [{ identifier: 'parent', caseType: 'a', case: ref }];

/** Type of the one-of input; an operation with one variable, with its type; the variable's value; one of the fields. */
const ONE_OF: readonly (readonly [string, string, string, (one: object) => object, object])[] = [
  ['CaseRefInput', 'CaseRefInput!', 'caseUpdate(domain: "demo", input: {}, case: $v)', ref => ref, { caseId: 'a' }],
  [
    'CaseRefInput',
    'CaseCreateInput!',
    'caseCreate(domain: "demo", input: $v)',
    ref => ({ ...NEW, indices: indices(ref) }),
    { caseId: 'a' },
  ],
  [
    'CaseRefInput',
    '[CaseSaveInput!]!',
    'casesSave(domain: "demo", inputs: $v)',
    ref => [{ action: 'CREATE', ...NEW, indices: indices(ref) }],
    { temporaryId: 'a' },
  ],
  [
    'CasesImportSourceInput',
    'CasesImportInput!',
    'casesImport(domain: "demo", input: $v)',
    source => ({ source, caseType: 'a', searchField: 'CASE_ID' }),
    { rows: [{ case_id: 'a' }] },
  ],
  [
    'HqFileContentInput',
    'HqFileInput!',
    'lookupTablesUpload(domain: "demo", replace: false, file: $v)',
    content => ({ content, name: 'a.xlsx' }),
    { base64: 'eA==' },
  ],
  ['FormSourceInput', 'FormSubmitInput!', 'formSubmit(domain: "demo", input: $v)', form => ({ form }), { xml: '<a/>' }],
];
const OTHER: Readonly<Record<string, object>> = {
  CaseRefInput: { externalId: 'b' },
  CasesImportSourceInput: { file: { content: { base64: 'eA==' }, name: 'a.xlsx' } },
  HqFileContentInput: { upload: null },
  FormSourceInput: { file: { content: { base64: 'eA==' }, name: 'a.xml' } },
};

/** A value as a GraphQL literal. Enum values are the only texts in capitals. */
const literal = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(literal).join(', ')}]`
    : typeof value === 'object' && value !== null
      ? `{ ${Object.entries(value)
          .map(([name, one]) => `${name}: ${literal(one)}`)
          .join(', ')} }`
      : typeof value === 'string' && /^[A-Z_]+$/.test(value)
        ? value
        : JSON.stringify(value);

describe.each(ONE_OF)('%s in %s: exactly one field (@oneOf)', (name, type, mutation, input, one) => {
  const wrong: [string, object][] = [
    ['none', {}],
    ['null', Object.fromEntries(Object.keys(one).map(key => [key, null]))],
    ['two', { ...one, ...OTHER[name] }],
  ];

  test.each(wrong)('%s, in a variable: 400, naming the input', async (_, value) => {
    const query = `mutation ($v: ${type}) { it: ${mutation} { userErrors { code } } }`;
    const { status, errors, bill } = await gateway.ask(query, { variables: { v: input(value) } });
    expect([status, errors![0]!.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    // With null, graphql-js names the field by its path.
    const [field] = Object.keys(one);
    expect(errors![0]!.message).toMatch(new RegExp(`^Variable "\\$v" got invalid value .*(type "${name}"|"${field}")`));
    expect(bill).toEqual([]);
  });

  test.each(wrong)('%s, in the text of the operation: 400, naming the input', async (_, value) => {
    const query = `mutation { it: ${mutation.replace('$v', () => literal(input(value)))} { userErrors { code } } }`;
    const { status, errors, bill } = await gateway.ask(query);
    expect([status, errors![0]!.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(errors![0]!.message).toContain(name);
    expect(bill).toEqual([]);
  });
});

test.each([{ id: 'a' }, { id: null }, {}])(
  'a variable in a field of such an input must not be nullable, whatever its value: %p',
  async variables => {
    const query =
      'mutation ($id: ID) { it: caseUpdate(domain: "demo", input: {}, case: { caseId: $id }) { userErrors { code } } }';
    const { status, errors, bill } = await gateway.ask(query, { variables });
    expect([status, errors![0]!.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(errors![0]!.message).toMatch(/"\$id" must have a non-null type .*"CaseRefInput"/);
    expect(bill).toEqual([]);
  },
);
