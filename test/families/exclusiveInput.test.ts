import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type SmallWorldGateway, startSmallWorld } from '../support/worlds/smallWorld.js';

let gateway: SmallWorldGateway;
beforeAll(async () => {
  gateway = await startSmallWorld();
});
afterAll(() => gateway.close());

const ERRORS = 'it: @ { userErrors { field code } }';
const of = (mutation: string) => `mutation { ${ERRORS.replace('@', mutation)} }`;
const CASE = 'input: { caseName: "x" }';
const NEW = 'caseType: "a", caseName: "b", ownerId: "c"';
const FILE = '{ base64: "eA==", name: "a.xlsx" }';
const index = (ids: string) =>
  `caseCreate(domain: "demo", input: { ${NEW}, indices: [{ identifier: "parent", caseType: "a", ${ids} }] })`;
const file = (inside: string) =>
  `lookupTablesUpload(domain: "demo", replace: false, file: { name: "a.xlsx"${inside} })`;

test.each<[string, string, string, readonly string[]]>([
  ['caseUpdate, no id', `caseUpdate(domain: "demo", ${CASE})`, 'REQUIRED', ['caseId']],
  [
    'caseUpdate, both ids',
    `caseUpdate(domain: "demo", caseId: "a", externalId: "b", ${CASE})`,
    'EXCLUSIVE',
    ['caseId'],
  ],
  ['an index without an id', index(''), 'REQUIRED', ['input', 'indices', '0']],
  ['an index with two', index('caseId: "a", externalId: "b"'), 'EXCLUSIVE', ['input', 'indices', '0']],
  [
    'casesImport, rows and a file',
    `casesImport(domain: "demo", input: { caseType: "a", searchField: CASE_ID, rows: [{ case_id: "a" }], file: ${FILE} })`,
    'EXCLUSIVE',
    ['input'],
  ],
  ['no file', file(''), 'REQUIRED', ['file']],
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

test.each([
  ['formSubmit, no form', 'formSubmit(domain: "demo", input: { form: {} })'],
  ['formSubmit, two forms', `formSubmit(domain: "demo", input: { form: { xml: "<a/>", file: ${FILE} } })`],
])('%s: rejected by the type of the input', async (_, mutation) => {
  const { data, errors, bill } = await gateway.ask<unknown>(of(mutation));
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ message: expect.stringMatching(/"FormSourceInput" must specify exactly one key/) }]);
  expect(bill).toEqual([]);
});
