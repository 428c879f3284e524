import { expect, test } from '@jest/globals';
import { buildClientSchema, buildSchema, type IntrospectionQuery, isScalarType, parse, printSchema } from 'graphql';
import { createSchema } from '../../../src/families/schema.js';
import { publishedFiles } from '../../../src/graphql/published/files.js';

const schema = createSchema();
const text = publishedFiles['schema.graphql'](schema);
const published = buildSchema(text);

test('schema.graphql is what introspection returns', () => {
  const introspection = JSON.parse(publishedFiles['introspection.json'](schema)) as IntrospectionQuery;
  expect(printSchema(buildClientSchema(introspection))).toBe(printSchema(published));
});

test('every scalar of ours has a description and a specification', () => {
  const scalars = Object.values(published.getTypeMap()).filter(isScalarType);
  const ours = scalars.filter(({ name }) => !['ID', 'Int', 'Float', 'String', 'Boolean'].includes(name));
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.filter(({ description, specifiedByURL }) => !description || !specifiedByURL)).toEqual([]);
});

test('subgraph.graphql is a document of its own, with the version of Federation', () => {
  const sdl = publishedFiles['subgraph.graphql'](schema);
  expect(() => parse(sdl)).not.toThrow();
  expect(sdl).toContain('https://specs.apollo.dev/federation/v2.9');
});

test('each file ends with one line break', () => {
  for (const write of Object.values(publishedFiles)) expect(write(schema)).toMatch(/[^\n]\n$/);
});
