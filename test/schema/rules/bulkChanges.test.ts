import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { schema, types } from '../../support/sdl.js';
import { hqIdOf } from '../../support/schema/nouns.js';

/** Changes of many objects that do not have the shape yet. To be mended, until the list is empty. */
const OTHER_SHAPE: readonly string[] = [];

/** Types of outcomes besides the common one. To be removed, until the list is empty. */
const OTHER_OUTCOMES: readonly string[] = [];

const mutations = Object.values(schema.getMutationType()!.getFields());
const typeOf = (type: unknown) => String(type);

/** A change of many objects: it takes a list of input objects. */
const bulk = mutations.filter(({ args }) =>
  args.some(({ type }) => isListType(getNullableType(type)) && isInputObjectType(getNamedType(type))),
);

/** The shape of the results of a bulk change, as a list of its differences. */
function differences({ args, type }: GraphQLField<unknown, unknown>): string[] {
  const list = args.find(arg => isListType(getNullableType(arg.type)))!;
  const payload = (getNamedType(type) as GraphQLObjectType).getFields();
  const [, noun = ''] = /^\[(\w+)WriteResult!\]!$/.exec(typeOf(payload['results']?.type)) ?? [];
  const item = schema.getType(`${noun}WriteResult`);
  const found: string[] = [];
  if (!/^inputs: \[\w+!\]!$/.test(`${list.name}: ${typeOf(list.type)}`)) found.push('inputs: [...!]!');
  if (typeOf(payload['userErrors']?.type) !== '[HqUserError!]!') found.push('userErrors: [HqUserError!]!');
  if (!isObjectType(item)) return [...found, 'results: [<Noun>WriteResult!]!'];
  const subject = `${noun[0]!.toLowerCase()}${noun.slice(1)}`;
  const wanted = {
    index: 'Int!',
    outcome: 'WriteOutcome!',
    [subject]: noun,
    [hqIdOf(noun) ?? `${subject}Id`]: 'ID',
    userErrors: '[HqUserError!]!',
  };
  const fields = item.getFields();
  return [
    ...found,
    ...Object.entries(wanted)
      .filter(([name, type]) => typeOf(fields[name]?.type) !== type)
      .map(([name, type]) => `${item.name}.${name}: ${type}`),
  ];
}

describe('changes of many objects', () => {
  test('take `inputs` and return a `<Noun>WriteResult` for each, by one shape', () => {
    expect(bulk.length).toBeGreaterThanOrEqual(4);
    const others = bulk.flatMap(field => differences(field).map(difference => `${field.name}: ${difference}`));
    expect([...new Set(others.map(text => text.split(':')[0]))].toSorted()).toEqual(OTHER_SHAPE);
    expect(others.filter(text => !OTHER_SHAPE.includes(text.split(':')[0]!))).toEqual([]);
  });

  test('alone have results, and every result belongs to one', () => {
    const results = types.filter(({ name }) => name.endsWith('WriteResult')).map(({ name }) => name);
    const used = bulk.map(({ type }) => typeOf((getNamedType(type) as GraphQLObjectType).getFields()['results']?.type));
    expect(results.filter(name => !used.includes(`[${name}!]!`))).toEqual([]);
    const single = mutations.filter(field => !bulk.includes(field));
    expect(single.filter(({ type }) => 'results' in (getNamedType(type) as GraphQLObjectType).getFields())).toEqual([]);
  });

  test('have one enum of outcomes', () => {
    const outcomes = types.filter(({ name }) => name.endsWith('Outcome') && name !== 'WriteOutcome');
    expect(outcomes.map(({ name }) => name).toSorted()).toEqual(OTHER_OUTCOMES);
  });
});
