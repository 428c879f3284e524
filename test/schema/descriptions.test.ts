import { describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import { costStatement, requestsAllowed } from './costStatement.js';
import { describedItems } from '../support/schema/describedItems.js';
import { schema, types } from '../support/sdl.js';

/** Words that descriptions must not use, each with the words to use instead. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\b(tells?|told|telling)\b/i, 'returns, reports, is known'],
  [/\banew\b/i, 'again, refetched, rebuilt'],
  [/\b(nobody|somebody|whoever|whom)\b/i, 'no one, a user, the caller'],
  [/\b(dear|dearer)\b/i, 'expensive'],
  [/\b(makes of|stays made|of which|thereof)\b/i, 'two sentences'],
  [/\bwhat came of\b|\bwhat becomes? of\b/i, 'result of, outcome'],
  [/(?<!there )\bis none\b|\bnone when\b/i, 'null if, 0 if'],
  [/\b(begun|began|ended|gone)\b/i, 'started, finished, deleted'],
  [/\bremember(s|ed)?\b|\bin memory\b/i, 'cached'],
  [/\b(sight|odds|tally|steady|brought)\b/i, 'shared access, assumptions, request counter, never-failing, sideloaded'],
  [/\b(which|what) (it|they) (is|are) of\b/i, 'kind of'],
  [/\bbeside\b/i, 'besides, in addition to'],
];

/** A full stop ends a sentence, but not within code, nor after "etc". */
const firstSentence = (description: string): string => /^(?:`[^`]*`|[^`])*?[.](?=\s|$)/.exec(description)?.[0] ?? '';

/** The text as a reader sees it: lines are joined. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('descriptions', () => {
  test('every type, field, argument, input field, enum value and directive has one', () => {
    expect(describedItems.length).toBeGreaterThan(1400);
    expect(describedItems.filter(([, description]) => !description)).toEqual([]);
  });

  test('begin with a sentence of at most 140 characters, and end with a full stop', () => {
    const long = describedItems.filter(([, description]) => {
      const first = firstSentence(flat(description));
      return first === '' || first.length > 140 || !description.endsWith('.');
    });
    expect(long).toEqual([]);
  });

  test('fit an editor: at most 650 characters', () => {
    expect(describedItems.filter(([, description]) => description.length > 650).map(([name]) => name)).toEqual([]);
  });

  test('begin with a capital letter or code, and not with the cost', () => {
    expect(describedItems.filter(([, description]) => !/^(?!Cost)[A-Z`]/.test(description))).toEqual([]);
  });

  test('have no question for a truth value', () => {
    expect(describedItems.filter(([, description]) => description.includes('?'))).toEqual([]);
  });

  test.each(BANNED)('do without %s; instead: %s', word => {
    expect(describedItems.filter(([, description]) => word.test(description))).toEqual([]);
  });

  test('what only older HQ servers have says so first', () => {
    const older = describedItems.filter(([, text]) => /older hq servers only|newer hq servers return/i.test(text));
    expect(older.filter(([, text]) => !text.startsWith('Older HQ servers only. '))).toEqual([]);
    expect(older.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'Mutation.mobileWorkerRegister',
        'Mutation.mobileWorkersInviteBySms',
        'Mutation.mobileWorkersResendInstallInfoBySms',
      ]),
    );
  });

  test('what is experimental says so first', () => {
    const experimental = describedItems.filter(([, text]) => /experimental/i.test(text));
    expect(experimental.filter(([, text]) => !text.startsWith('Experimental: '))).toEqual([]);
    expect(experimental.length).toBeGreaterThan(10);
  });
});

describe('cost statements', () => {
  test('follow the grammar and stand last', () => {
    const wrong = describedItems.flatMap(([name, description]) => {
      try {
        costStatement(description);
        return [];
      } catch (error) {
        return [`${name}: ${String(error)}`];
      }
    });
    expect(wrong).toEqual([]);
  });

  test('belong to fields', () => {
    const fields = new Set(
      types
        .filter(type => isObjectType(type) || isInterfaceType(type))
        .flatMap(type => Object.keys(type.getFields()).map(name => `${type.name}.${name}`)),
    );
    const stated = describedItems.filter(([, description]) => costStatement(description));
    expect(stated.length).toBeGreaterThan(100);
    expect(stated.filter(([name]) => !fields.has(name)).map(([name]) => name)).toEqual([]);
  });

  test('stand at every mutation', () => {
    const mute = Object.values((schema.getMutationType() as GraphQLObjectType).getFields()).filter(
      ({ description }) => !costStatement(description ?? ''),
    );
    expect(mute.map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ['A row.', 1, undefined],
    ['A row.\n\nCost: unmetered.', 5, 0],
    ['A row.\n\nCost: 1 HQ request; 0 if cached.', 3, 3],
    ['A row.\n\nCost: 1 HQ request per operation.', 3, 1],
    ['A row.\n\nCost: 2 HQ requests per 60 cases; 0 if cached or returned with the parent.', 3, 6],
    ['A row.\n\nCost: 1 HQ request per case (or per 5,000 cases in the project space, if fewer).', 3, 2],
    [
      'A row.\n\nCost: unmetered + 1 HQ request + up to 1 HQ request per 1,000 users of each kind in the project space.',
      1,
      5,
    ],
    ['A row.\n\nCost: 1 form submission + 1 restore.', 1, 2],
  ])('%j allows %i parents so many requests: %p', (description, parents, allowed) => {
    const statement = costStatement(description);
    expect(statement && requestsAllowed(statement, parents)).toBe(allowed);
  });

  test.each([
    'Cost: 1 HQ request',
    'Cost: 1 HQ requests.',
    'Cost: 1 HQ request per moon.',
    'Cost: 1 HQ request; none if cached.',
    'Cost: free.',
    'A row. Cost: 1 HQ request.',
    'Cost: 1 HQ request.\n\nA row.',
  ])('%j is refused', description => {
    expect(() => costStatement(description)).toThrow();
  });
});
