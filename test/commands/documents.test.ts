import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { readDocuments } from '../../src/commands/documents.js';
import { BadConfig, readConfig } from '../../src/config.js';
import { createLog } from '../../src/server/log.js';

const schema = buildSchema('type Query { hello: String }');
const lines: string[] = [];
const log = createLog('debug', { write: line => void lines.push(line) });

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'documents-'))));
afterAll(() => rm(folder, { recursive: true }));

const read = (variables: Record<string, string>) => readDocuments(readConfig(variables), schema, log);

test('DOCUMENTS_FILE is read, and the ids of documents that do not fit the schema are logged', async () => {
  const file = join(folder, 'documents.json');
  await writeFile(file, JSON.stringify({ good: '{ hello }', old: '{ gone }', broken: '{' }));
  const documents = await read({ DOCUMENTS_FILE: file, DOCUMENTS_ONLY: 'on' });
  expect(Object.fromEntries(documents)).toEqual({ good: '{ hello }', old: '{ gone }', broken: '{' });
  expect(lines.map(line => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ level: 40, count: 2, ids: ['old', 'broken'] }),
  ]);
});

test('without it there are none', async () => {
  expect((await read({})).size).toBe(0);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a file that is not there', { DOCUMENTS_FILE: 'none.json' }, /^DOCUMENTS_FILE is "none.json". .*ENOENT/],
  ['a file of another kind', { DOCUMENTS_FILE: 'LICENSE' }, /^DOCUMENTS_FILE is "LICENSE". It is not JSON: expected/],
  ['a list of allowed documents without a file', { DOCUMENTS_ONLY: 'on' }, /^DOCUMENTS_ONLY is on: expected/],
])('%s is explained', async (_, variables, message) => {
  const error: unknown = await read(variables).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BadConfig);
  expect((error as Error).message).toMatch(message);
});
