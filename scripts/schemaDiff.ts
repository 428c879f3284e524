import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { compareSchemas, type SchemaChange } from './schemaChanges.js';

/**
 * `npm run schema:diff -- [ref]`: what has changed in `schema/` since a git ref, by default the tag of the last release.
 * Fails if a change breaks clients and was not announced by a deprecation whose day has passed.
 */
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });

const sdlAt = (ref: string) =>
  git('ls-tree', '--name-only', ref, 'schema/')
    .split('\n')
    .filter(name => name.endsWith('.graphql'))
    .map(name => git('show', `${ref}:${name}`))
    .join('\n');

const sdlHere = () =>
  readdirSync('schema')
    .filter(name => name.endsWith('.graphql'))
    .map(name => readFileSync(`schema/${name}`, 'utf8'))
    .join('\n');

const lastRelease = () => git('tag', '--list', 'v*', '--sort=-version:refname').split('\n')[0];

const HEADINGS: Readonly<Record<SchemaChange['kind'], string>> = {
  breaking: 'Breaking',
  announced: 'Removed after their deprecation',
  dangerous: 'May need care of clients',
  safe: 'Compatible',
};

const ref = process.argv[2] ?? lastRelease();
if (!ref) {
  console.log('There is no release yet, so nothing can break. Compare with a commit: npm run schema:diff -- <ref>');
} else {
  const today = new Date().toISOString().slice(0, 10);
  const changes = await compareSchemas(buildSchema(sdlAt(ref)), buildSchema(sdlHere()), today);
  for (const [kind, heading] of Object.entries(HEADINGS)) {
    const texts = changes.filter(change => change.kind === kind).map(({ message }) => `- ${message}`);
    if (texts.length > 0) console.log(`${heading} since ${ref}:\n${texts.join('\n')}\n`);
  }
  if (changes.length === 0) console.log(`The schema is that of ${ref}.`);
  if (changes.some(({ kind }) => kind === 'breaking')) process.exitCode = 1;
}
