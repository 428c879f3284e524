import { describe, expect, test } from '@jest/globals';
import { mergeNodes, mergeResolvers } from '../../../src/graphql/schema/mergeResolvers.js';

const one = () => 1;
const two = () => 2;
const row = () => null;

describe('resolvers of the families', () => {
  test('are merged field by field; a mutation is a field of Mutation', () => {
    const merged = mergeResolvers({
      dogs: { resolvers: { Domain: { dogs: one } }, mutations: { dogCreate: one } },
      cats: { resolvers: { Domain: { cats: two }, Cat: { name: two } }, mutations: { catCreate: two } },
      birds: { nodes: { Bird: row } },
    });
    expect(merged).toEqual({
      Domain: { dogs: one, cats: two },
      Cat: { name: two },
      Mutation: { dogCreate: one, catCreate: two },
    });
  });

  test('are refused where two families resolve one field, in either form', () => {
    const cats = { resolvers: { Domain: { pets: two } }, mutations: { petCreate: two } };
    expect(() => mergeResolvers({ dogs: { resolvers: { Domain: { pets: one } } }, cats })).toThrow(
      'dogs and cats both resolve Domain.pets',
    );
    expect(() => mergeResolvers({ dogs: { resolvers: { Mutation: { petCreate: one } } }, cats })).toThrow(
      'dogs and cats both resolve Mutation.petCreate',
    );
  });

  test('are refused where two families load one type by its global id', () => {
    expect([...mergeNodes({ dogs: { nodes: { Dog: row } }, cats: { nodes: { Cat: row } } }).keys()]).toEqual([
      'Dog',
      'Cat',
    ]);
    expect(() => mergeNodes({ dogs: { nodes: { Pet: row } }, cats: { nodes: { Pet: row } } })).toThrow(
      'dogs and cats both load Pet',
    );
  });
});
