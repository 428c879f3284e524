import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { createSchema } from '../src/families/schema.js';
import { publishedFiles } from '../src/graphql/published/files.js';
import { RELEASED } from './released.js';
import { compareSchemas, type SchemaChange } from './schemaChanges.js';

/**
 * `npm run schema:diff -- [ref]`: what has changed in the schema since the last release, or since a git ref. Fails if a
 * change breaks clients and was not announced by a deprecation whose day has passed.
 */
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });

const sdlAt = (ref: string) =>
  git('ls-tree', '--name-only', ref, 'schema/')
    .split('\n')
    .filter(name => name.endsWith('.graphql'))
    .map(name => git('show', `${ref}:${name}`))
    .join('\n');

const HEADINGS: Readonly<Record<SchemaChange['kind'], string>> = {
  breaking: 'Breaking',
  announced: 'Removed after their deprecation',
  dangerous: 'May need care of clients',
  safe: 'Compatible',
};

const ref = process.argv[2];
const before = buildSchema(ref ? sdlAt(ref) : readFileSync(RELEASED, 'utf8'));
const after = buildSchema(publishedFiles['schema.graphql'](createSchema()));
const since = ref ?? 'the last release';
const changes = await compareSchemas(before, after, new Date().toISOString().slice(0, 10));
for (const [kind, heading] of Object.entries(HEADINGS)) {
  const texts = changes.filter(change => change.kind === kind).map(({ message }) => `- ${message}`);
  if (texts.length > 0) console.log(`${heading} since ${since}:\n${texts.join('\n')}\n`);
}
if (changes.length === 0) console.log(`The schema is that of ${since}.`);
if (changes.some(({ kind }) => kind === 'breaking')) process.exitCode = 1;
