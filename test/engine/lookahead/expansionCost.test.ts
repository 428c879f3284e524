import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { ofType, rows, world } from '../../support/expected/expectedCases.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import {
  withoutExpansionRequests,
  endpointsWithoutExpansions,
} from '../../support/worlds/endpointsWithoutExpansions.js';

// A new gateway for each test: no list size is cached.
let gateway: TestGateway;
let without: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
  without = await startGateway({ world, endpoints: endpointsWithoutExpansions });
});
afterEach(() => Promise.all([gateway.close(), without.close()]));

const linked = rows.filter(row => row.formIds.length > 0 && row.externalId).slice(0, 6);
const [one, two, three] = linked.map(({ id }) => id);
const [household, another] = ofType('household').map(({ id }) => id);
const FORMS = 'forms(first: 50) { nodes { formId } }';
const CHILDREN = 'children(first: 50) { nodes { caseId } }';

test.each([
  [
    "members' forms of many households",
    `cases(first: 15, filter: { caseType: ["household"] }) { nodes { children(first: 50) { nodes { ${FORMS} } } } }`,
  ],
  [
    'forms of several cases, in two places',
    `a: case(caseId: "${one}") { ${FORMS} } b: case(caseId: "${two}") { ${FORMS} } c: case(caseId: "${three}") { ${FORMS} }
     cases(first: 20, filter: { caseType: ["household"] }) { nodes { ${FORMS} } }`,
  ],
  [
    'many external ids',
    linked.map(({ externalId }, i) => `c${i}: caseByExternalId(externalId: "${externalId}") { ${FORMS} }`).join(' '),
  ],
  [
    'forms with their cases beside the files of the same case',
    `case(caseId: "${one}") { indexedOn attachments { name } forms(first: 2) { nodes { cases { caseName } } } }`,
  ],
  [
    'the same set twice',
    `cases(first: 1, filter: { externalId: ["${linked[0]!.externalId}"] }) { nodes { a: ${FORMS} b: forms(first: 3) { nodes { formId } } } }`,
  ],
  [
    'a case of which one place wants more than another',
    `a: case(caseId: "${household}") { caseName }
     b: case(caseId: "${household}") { ${CHILDREN} extensions { nodes { caseId } } }
     c: case(caseId: "${another}") { ${CHILDREN} extensions { nodes { caseId } } }`,
  ],
  [
    'forms of cases with the files of the same cases',
    `a: case(caseId: "${one}") { ${FORMS} attachments { name } } b: case(caseId: "${two}") { ${FORMS} attachments { name } }`,
  ],
])('expansions never cost more requests: %s', async (_, selection) => {
  const [expanded, other] = [await gateway.ask(inDemo(selection)), await without.ask(inDemo(selection))];
  expect(expanded.errors).toBeUndefined();
  const bill = withoutExpansionRequests(other.bill);
  expect([expanded.bill, bill, expanded.bill.length <= bill.length]).toEqual([expanded.bill, bill, true]);
});
