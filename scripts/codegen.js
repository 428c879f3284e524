import { readFile } from 'node:fs/promises';
import { Failed, run } from './run.js';

const GENERATED = 'src/generated/schema.ts';

/** Regenerates the types of the schema. Rejects if the committed ones were outdated. */
export async function codegenIsCurrent() {
  const before = await readFile(GENERATED, 'utf8').catch(() => '');
  await run('graphql-codegen', ['--config', 'codegen.yml', '--silent']);
  if (before === (await readFile(GENERATED, 'utf8'))) return;
  throw new Failed('codegen', [`(${GENERATED} did not match schema/*.graphql and was regenerated: commit it)`], 1);
}
