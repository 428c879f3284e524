import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  type GraphQLObjectType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { node, schema } from './support/sdl.js';

const examples = readdirSync('examples').map(file => [file, parse(readFileSync(`examples/${file}`, 'utf8'))] as const);

const selects = ({ selections }: SelectionSetNode, name: string) =>
  selections.some(selection => selection.kind === Kind.FIELD && selection.name.value === name);

describe.each(examples)('%s', (_, document) => {
  test('fits the schema', () => {
    expect(validate(schema, document)).toEqual([]);
  });

  test('selects the global id of every object that has one, by which clients keep objects', () => {
    const without: string[] = [];
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        SelectionSet(set) {
          const type = getNamedType(types.getParentType());
          const isNode = isObjectType(type) && (type as GraphQLObjectType).getInterfaces().includes(node);
          if (isNode && !selects(set, 'id')) without.push(type.name);
        },
      }),
    );
    expect(without).toEqual([]);
  });
});
