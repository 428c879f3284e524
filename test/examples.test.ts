import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isInterfaceType,
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

const examples = readdirSync('examples')
  .filter(name => name.endsWith('.graphql'))
  .map(file => [file, parse(readFileSync(`examples/${file}`, 'utf8'))] as const);

const selects = ({ selections }: SelectionSetNode, name: string) =>
  selections.some(selection => selection.kind === Kind.FIELD && selection.name.value === name);

const fragments = ({ selections }: SelectionSetNode) => selections.filter(one => one.kind === Kind.INLINE_FRAGMENT);

describe.each(examples)('%s', (_, document) => {
  test('fits the schema', () => {
    expect(validate(schema, document)).toEqual([]);
  });

  test('selects the global id of every object that has one, by which clients keep objects', () => {
    const without: string[] = [];
    // What stands beside `... on Node { id }`.
    const covered = new Set<SelectionSetNode>();
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        SelectionSet(set) {
          const type = getNamedType(types.getParentType());
          if ((!isObjectType(type) && !isInterfaceType(type)) || type === node) return;
          const isNode = type.getInterfaces().includes(node);
          if (isNode && !selects(set, 'id') && !covered.has(set)) without.push(type.name);
          if (isNode || isObjectType(type)) return;
          // Of an interface without an id, each type that has one is in a fragment, which is looked at in its turn.
          const below = fragments(set).map(one => ({ on: one.typeCondition?.name.value, set: one.selectionSet }));
          if (below.some(one => one.on === node.name && selects(one.set, 'id')))
            below.forEach(one => covered.add(one.set));
          for (const member of schema.getPossibleTypes(type)) {
            const kinds = [member, ...member.getInterfaces()];
            if (kinds.includes(node) && !kinds.some(({ name }) => below.some(one => one.on === name)))
              without.push(`${member.name} in ${type.name}`);
          }
        },
      }),
    );
    expect(without).toEqual([]);
  });
});
