import { writeFileSync } from 'node:fs';
import { createSchema } from '../src/families/schema.js';
import { publishedFiles } from '../src/graphql/published/files.js';
import { RELEASED } from './released.js';

/** `npm run schema:release`: the schema of today becomes the one that later changes are compared with. `npm version` runs it. */
writeFileSync(RELEASED, publishedFiles['schema.graphql'](createSchema()));
