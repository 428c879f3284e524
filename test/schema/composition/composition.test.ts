import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isInterfaceType, isObjectType, Kind, parse, visit } from 'graphql';
import { schema } from '../../support/sdl.js';
import { type Composer, cosmo, guild } from '../../support/schema/composers.js';
import { type Neighbour, neighbours } from './neighbours.js';
import { createSchema } from '../../../src/families/schema.js';
import { subgraphSdl } from '../../../src/graphql/subgraph/sdl.js';

/** The head of a neighbour. */
const LINKED = parse(`extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@interfaceObject", "@tag"]
)`).definitions;

/** Without descriptions, which composers only copy. */
const typeDefs = visit(parse(subgraphSdl(createSchema())), {
  StringValue: (_node, key) => (key === 'description' ? null : undefined),
});
const ours = { name: 'commcare', typeDefs };
const compose = (composer: Composer, { sdl }: Neighbour) =>
  composer([
    ours,
    { name: 'neighbour', typeDefs: { kind: Kind.DOCUMENT, definitions: [...LINKED, ...parse(sdl).definitions] } },
  ]);

/** True if the schema has this type, or this field of a type. */
function has(coordinate: string): boolean {
  const [name = '', field] = coordinate.split('.');
  const type = schema.getType(name);
  if (!field || !type) return type !== undefined;
  return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields();
}

const colliding = neighbours.filter(({ collides }) => collides && has(collides));
const peaceful = neighbours.filter(one => !colliding.includes(one) && has(one.extends ?? 'Query'));
const named = (list: readonly Neighbour[]) => list.map(neighbour => [neighbour.defines, neighbour] as const);

describe.each([
  ['The Guild', guild],
  ['WunderGraph', cosmo],
])('the composer of %s', (_, composer) => {
  test('accepts this graph alone', () => {
    expect(composer([ours])).toEqual([]);
  });

  test.each(named(peaceful))('composes it with a neighbour that defines %s', (_, neighbour) => {
    expect(compose(composer, neighbour)).toEqual([]);
  });

  test.each(named(colliding))('refuses a neighbour that defines %s, and names it', (_, neighbour) => {
    const reasons = compose(composer, neighbour).join('\n');
    expect(reasons.toLowerCase()).toContain(neighbour.collides!.split('.').at(-1)!.toLowerCase());
  });
});

test('docs/supergraph.md lists what does not compose', () => {
  const [, text = ''] = /## What does not compose\n(.*?)\n## /s.exec(readFileSync('docs/supergraph.md', 'utf8')) ?? [];
  const rows = [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual([...new Set(colliding.map(({ collides }) => collides!))].toSorted());
});
