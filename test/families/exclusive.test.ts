import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type SmallWorld, startSmall } from './smallWorld.js';

let gateway: SmallWorld;
beforeAll(async () => {
  gateway = await startSmall();
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
  ['formSubmit, nothing', 'formSubmit(domain: "demo", input: {})', 'REQUIRED', ['input']],
  ['formSubmit, two', `formSubmit(domain: "demo", input: { xml: "<a/>", file: ${FILE} })`, 'EXCLUSIVE', ['input']],
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
])('%s: the code says whether nothing was given or too much', async (_, mutation, code, field) => {
  const { data, bill } = await gateway.ask<{ it: { userErrors: readonly object[] } }>(of(mutation));
  expect(data.it.userErrors).toContainEqual({ field, code });
  expect(bill).toEqual([]);
});
