import { describe, expect, test } from '@jest/globals';
import { isNonNullType } from 'graphql';
import { COMPUTED } from './nonNullFields.js';
import { outputMembers, type OutputMember } from './schemaMembers.js';

/** Non-null by a rule: an id, the frame around rows, the errors of a mutation, the results of a bulk change. */
const byRule = ({ parent, field }: OutputMember) =>
  ['ID!', 'PageInfo!', 'HqUserErrorCode!', '[HqUserError!]!'].includes(String(field.type)) ||
  /(Connection|Edge)$|^PageInfo$/.test(parent.name) ||
  /^\[\w+WriteResult!\]!$/.test(String(field.type)) ||
  (parent.name.endsWith('WriteResult') && ['index', 'outcome'].includes(field.name));

const nonNull = outputMembers.filter(member => isNonNullType(member.field.type) && !byRule(member));
const isComputed = ({ coordinate }: OutputMember) =>
  COMPUTED.some(([, ...patterns]) => patterns.some(pattern => pattern.test(coordinate)));

describe('outputs are non-null', () => {
  test('only if HQ cannot make them null: one bad value of HQ never takes its row away', () => {
    const others = nonNull.filter(member => !isComputed(member)).map(({ coordinate }) => coordinate);
    expect(others.toSorted()).toEqual([]);
  });

  test.each(COMPUTED)('also if %s', (_, ...patterns) => {
    const matched = nonNull.filter(({ coordinate }) => patterns.some(pattern => pattern.test(coordinate)));
    expect(matched.length).toBeGreaterThan(0);
  });
});
