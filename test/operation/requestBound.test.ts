import { expect, test } from '@jest/globals';
import { getOperationAST, parse, validate } from 'graphql';
import { createSchema } from '../../src/families/schema.js';
import { requestBound } from '../../src/graphql/schema/requestBound.js';

const schema = createSchema();

test.each([
  ['one row', 'case(caseId: "c") { caseName }', 1],
  ['a field that asks nothing', 'name', 0],
  ['a page of the usual length', 'cases { nodes { caseName } }', 1],
  ["pages of 50 rows, which are HQ's smallest", 'cases(first: 101) { nodes { caseName } }', 3],
  ['none of a list', 'cases(first: 0) { totalCount }', 1],
  [
    'what each row asks for, as often as there are rows',
    'cases(first: 10) { nodes { owner { __typename } forms(first: 60) { nodes { formId } } } }',
    1 + 10 * (1 + 2),
  ],
  ['the same in edges', 'cases(first: 10) { edges { node { owner { __typename } } } }', 11],
  ['a variable', 'cases(first: $rows) { nodes { owner { __typename } } }', 1 + 7],
  ['fragments', '...Rows ... on Domain { groups { nodes { name } } }', 1 + 4 + 1],
  ['a list whose length the text does not tell', 'locationTypes { name }', Infinity],
])('%s', (_, selection, expected) => {
  const document = parse(
    `query ($rows: Int) { domain(name: "demo") { ${selection} } }
     fragment Rows on Domain { cases(first: 4) { nodes { parent { caseName } } } }`,
  );
  const errors = validate(schema, document).filter(({ message }) => !/never used/.test(message));
  expect(errors).toEqual([]);
  const operation = getOperationAST(document)!;
  expect(requestBound({ schema, document, operation, variables: { rows: 7 } })).toBe(expected);
});
