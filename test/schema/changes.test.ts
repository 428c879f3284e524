import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { compareSchemas } from '../../scripts/schemaChanges.js';

const before = `
  enum Color { RED BLUE @deprecated(reason: "Use RED. Removed on or after 2027-01-31.") }
  input Ref { id: ID name: String @deprecated(reason: "Use id. Removed on or after 2027-01-31.") }
  interface Owner { id: ID! }
  type Group implements Owner { id: ID! }
  type Query {
    old: String @deprecated(reason: "Use new. Removed on or after 2027-01-31.")
    new(by: Ref, in: Color @deprecated(reason: "Use by. Removed on or after 2027-01-31.")): String
    owner: Owner
    plain: Color
  }`;
const kinds = async (after: string, today = '2027-01-31') =>
  (await compareSchemas(buildSchema(before), buildSchema(after), today)).map(({ kind }) => kind);

test.each([
  ['a field', before.replace(/old: String @deprecated\(.*?\)/, '')],
  ['an argument', before.replace(/, in: Color @deprecated\(.*?\)/, '')],
  ['an input field', before.replace(/name: String @deprecated\(.*?\)/, '')],
  ['an enum value', before.replace(/BLUE @deprecated\(.*?\)/, '')],
])('%s goes on the day that its deprecation names, not before', async (_, after) => {
  expect(await kinds(after)).toEqual(['announced']);
  expect(await kinds(after, '2027-01-30')).toEqual(['breaking']);
});

test.each([
  ['a removal without a deprecation', before.replace('plain: Color', '')],
  ['another type', before.replace('plain: Color', 'plain: String')],
  ['a nullable output', before.replace('Owner { id: ID! }\n', 'Owner { id: ID }\n')],
  ['a required argument', before.replace('new(by: Ref,', 'new(by: Ref, at: Int!,')],
])('%s is breaking', async (_, after) => {
  expect(await kinds(after)).toEqual(['breaking']);
});

test.each([
  ['a field', before.replace('plain: Color', 'plain: Color more: Int')],
  ['an optional argument', before.replace('new(by: Ref,', 'new(by: Ref, at: Int,')],
  ['an optional input field', before.replace('id: ID name', 'id: ID more: Int name')],
  ['an enum value', before.replace('RED BLUE', 'RED GREEN BLUE')],
  ['a non-null output', before.replace('plain: Color', 'plain: Color!')],
])('%s more is compatible', async (_, after) => {
  expect(await kinds(after)).toEqual(['safe']);
});

test('another member of an interface is compatible', async () => {
  expect(new Set(await kinds(`${before} type Place implements Owner { id: ID! }`))).toEqual(new Set(['safe']));
});
