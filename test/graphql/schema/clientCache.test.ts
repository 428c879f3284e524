import { describe, expect, test } from '@jest/globals';
import { getNamedType, getNullableType, isInterfaceType, isListType, isObjectType } from 'graphql';
import { createSchema } from '../../../src/families/schema.js';
import { clientCache } from '../../../src/graphql/schema/clientCache.js';

const schema = createSchema();
const cache = clientCache(schema);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objects = types.filter(isObjectType).filter(({ name }) => name !== 'Mutation');
const fields = objects.flatMap(type =>
  Object.values(type.getFields()).map(field => ({ type: type.name, name: field.name, field })),
);

describe('what the caches of clients need to know', () => {
  test('every object type has an identity, or is known to have none', () => {
    expect(Object.keys(cache.keys).sort()).toEqual(
      objects
        .map(({ name }) => name)
        .filter(name => name !== 'Query')
        .sort(),
    );
    expect(cache.keys).toMatchObject({ Case: ['id'], Domain: ['id'], FormQuestion: null, CaseConnection: null });
  });

  test('the fields of an identity are selectable and never null', () => {
    for (const [name, key] of Object.entries(cache.keys)) {
      const type = objects.find(one => one.name === name)!;
      expect([name, key?.map(field => String(type.getFields()[field]?.type)) ?? null]).toEqual([
        name,
        key && key.map(() => 'ID!'),
      ]);
    }
  });

  test('every paged field is known by the arguments that select its list', () => {
    const paged = fields.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    expect(
      Object.entries(cache.connections).flatMap(([type, own]) => Object.keys(own).map(name => `${type}.${name}`)),
    ).toEqual(paged.map(({ type, name }) => `${type}.${name}`));
    for (const { type, name, field } of paged)
      expect(['first', 'after', ...cache.connections[type]![name]!].sort()).toEqual(
        field.args.map(arg => arg.name).sort(),
      );
    expect(cache.connections['Domain']!['cases']).toEqual(['filter', 'orderBy']);
    expect(cache.connections['Case']!['subcases']).toEqual(['identifier', 'filter']);
  });

  test('every interface has its types', () => {
    expect(Object.keys(cache.possibleTypes).sort()).toEqual(
      types
        .filter(isInterfaceType)
        .map(({ name }) => name)
        .sort(),
    );
    expect(cache.possibleTypes['ProjectUser']!.toSorted()).toEqual(['MobileWorker', 'UnknownUser', 'WebUser']);
  });

  test('an object without an identity is stored in its parent; lists and JSON are replaced as a whole', () => {
    for (const [name, key] of Object.entries(cache.keys))
      expect([name, cache.typePolicies[name]?.keyFields, cache.typePolicies[name]?.merge]).toEqual(
        key ? [name, undefined, undefined] : [name, false, true],
      );
    for (const { type, name, field } of fields) {
      const replaced = isListType(getNullableType(field.type)) || getNamedType(field.type).name.startsWith('JSON');
      expect([type, name, cache.typePolicies[type]?.fields?.[name]]).toEqual([
        type,
        name,
        replaced ? { merge: false } : undefined,
      ]);
    }
  });

  test('it is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(cache))).toEqual(cache);
  });
});
