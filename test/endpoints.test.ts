import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { GraphQLObjectType } from 'graphql';
import { schema } from './support/sdl.js';
import { omittedEndpoints, reachedEndpoints } from './support/hqSpec/endpoints.js';

/** The URLs of the contract's table and of the paragraph behind it, each as it is spelled there (errors-and-paging.md 2). */
function urls(): readonly string[] {
  const [, section = ''] = readFileSync('docs/hq/errors-and-paging.md', 'utf8').split('## 2. Every API URL');
  const lines = section.split('\n## ')[0]!.split('\n');
  const table = lines
    .filter(line => /^\| (?!new URL)/.test(line))
    .map(line => line.split('|').map(cell => cell.replace(/[*`]/g, '').trim()))
    .map(([, url = '', alias = '']) => (url === '-' ? alias : url));
  const others = lines
    .filter(line => line.startsWith('Non-`api/` URLs'))
    .flatMap(line => [...line.matchAll(/`([^`]+)`/g)].map(([, url]) => url!))
    .filter(url => !['api/', '/a/{domain}/'].includes(url));
  return [...table, ...others];
}

function isField(path: string): boolean {
  const [type = '', field = ''] = path.split('.');
  return (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field] !== undefined;
}

describe('every endpoint of HQ’s contract (errors-and-paging.md 2)', () => {
  test('is used by the graph, or omitted with a reason; and no other is listed', () => {
    const known = [...Object.keys(reachedEndpoints), ...Object.keys(omittedEndpoints)].sort();
    expect(urls().length).toBeGreaterThan(50);
    expect(known).toEqual([...new Set(urls())].sort());
  });
});

test.each(Object.entries(reachedEndpoints))('%s', (_, { by, where }) => {
  expect(by.filter(path => !isField(path))).toEqual([]);
  for (const [file, ...paths] of where) {
    const source = readFileSync(`src/families/${file}.ts`, 'utf8');
    expect(paths.filter(path => !source.includes(path))).toEqual([]);
  }
});

test('every mutation is listed with an endpoint', () => {
  const named = new Set(Object.values(reachedEndpoints).flatMap(({ by }) => by));
  const all = Object.keys(schema.getMutationType()!.getFields()).map(name => `Mutation.${name}`);
  expect(all.filter(name => !named.has(name))).toEqual([]);
});

test('a reason is a sentence', () => {
  expect(Object.values(omittedEndpoints).filter(reason => !/^[A-Z].{20,}\.$/.test(reason))).toEqual([]);
});
