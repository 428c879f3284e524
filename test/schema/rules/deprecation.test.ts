import { describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { schema } from '../../support/sdl.js';
import { deprecableMembersOf } from './schemaMembers.js';

/** What docs/schema.md promises of a reason: the successor, then the day on which the member may go. */
const REASON = /^Use .+\. Removed on or after (\d{4}-\d{2}-\d{2})\.$/s;

const isDay = (text = '') => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const deprecatedOf = (of: GraphQLSchema) =>
  deprecableMembersOf(of).filter(({ deprecationReason }) => deprecationReason != null);

const vagueOf = (of: GraphQLSchema) =>
  deprecatedOf(of)
    .filter(({ deprecationReason }) => !isDay(REASON.exec(deprecationReason!)?.[1]))
    .map(({ coordinate }) => coordinate);

describe('what is deprecated', () => {
  test('says what to use instead and when it goes', () => {
    expect(vagueOf(schema)).toEqual([]);
  });

  test('is found wherever GraphQL allows it', () => {
    const sample = buildSchema(`
      directive @d(a: Int @deprecated(reason: "old")) on FIELD
      enum E { A @deprecated(reason: "Use B. Removed on or after 2027-02-30.") B }
      input I { a: Int @deprecated(reason: "Use b. Removed on or after 2027-12-31") b: Int }
      interface N { a: Int @deprecated }
      type Query implements N {
        a(x: E @deprecated(reason: "Use y. Removed in 2028."), y: I): Int
          @deprecated(reason: "Use b. Removed on or after 2027-12-31.")
      }
    `);
    expect(deprecatedOf(sample)).toHaveLength(6);
    expect(vagueOf(sample)).toEqual(['N.a', 'Query.a(x:)', 'I.a', 'E.A', '@d(a:)']);
  });
});
