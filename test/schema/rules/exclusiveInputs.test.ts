import { describe, expect, test } from '@jest/globals';
import { isInputObjectType, isNonNullType, validateSchema } from 'graphql';
import { schema, types } from '../../support/sdl.js';
import { describedItems } from '../../support/schema/describedItems.js';
import { inputMembers } from './schemaMembers.js';

/** Words by which a description states that inputs exclude each other. */
const EXCLUSIVE =
  /exactly one of `|\beither (a |an )?`|, either |cannot be combined|instead of (`|a )|one of its ids|not both|(needs|requires) (this|the) \w+ or `/i;

/** Inputs that exclude each other without being `@oneOf`, with the reason. */
const ALLOWED: readonly (readonly [coordinate: RegExp, reason: string])[] = [
  [/^GroupUpdateInput\.\w+Ids$/, 'a replacement excludes two fields that go together: additions and removals'],
  [/^MobileWorker(Create|Update)Input\.connectUsername$/, 'both may be left out, and HQ decides by the plan'],
  [/^MobileWorkerFilter\./, 'HQ refuses one combination of two conditions that are useful alone'],
  [/^Mutation\.mobileWorker/, 'describes two identities of a worker, not two inputs'],
];

const oneOfs = types.filter(isInputObjectType).filter(({ isOneOf }) => isOneOf);
const inputs = new Set([
  ...inputMembers.map(({ coordinate }) => coordinate),
  ...types.filter(isInputObjectType).map(({ name }) => name),
]);

describe('inputs that exclude each other', () => {
  test('are fields of a `@oneOf` input', () => {
    const stated = describedItems
      .filter(([coordinate, text]) => inputs.has(coordinate) && EXCLUSIVE.test(text))
      .map(([coordinate]) => coordinate)
      .filter(coordinate => !oneOfs.some(({ name }) => name === coordinate.split('.')[0]))
      .filter(coordinate => !ALLOWED.some(([pattern]) => pattern.test(coordinate)));
    expect(stated.toSorted()).toEqual([]);
  });

  test('are nullable and without a default, and at least two', () => {
    const members = inputMembers.filter(({ input }) => input?.isOneOf);
    const strict = members.filter(({ member }) => isNonNullType(member.type) || member.defaultValue !== undefined);
    expect(strict.map(({ coordinate }) => coordinate)).toEqual([]);
    expect(oneOfs.filter(input => Object.keys(input.getFields()).length < 2)).toEqual([]);
  });

  test('are a valid schema', () => {
    expect(validateSchema(schema)).toEqual([]);
  });
});
