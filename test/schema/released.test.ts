import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { RELEASED } from '../../scripts/released.js';
import { compareSchemas } from '../../scripts/schemaChanges.js';
import { createSchema } from '../../src/families/schema.js';
import { publishedFiles } from '../../src/graphql/published/files.js';

/**
 * Clients of the last release still work: what they use may go only on the day that its deprecation names (docs/schema.md).
 * Before the first release, `npm run schema:release` accepts a change.
 */
test('nothing breaks since the last release without a deprecation', async () => {
  const before = buildSchema(readFileSync(RELEASED, 'utf8'));
  const after = buildSchema(publishedFiles['schema.graphql'](createSchema()));
  const changes = await compareSchemas(before, after, new Date().toISOString().slice(0, 10));
  expect(changes.filter(({ kind }) => kind === 'breaking').map(({ message }) => message)).toEqual([]);
});
