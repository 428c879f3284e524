import { readFile } from 'node:fs/promises';
import { Failed, run } from './run.js';

const GENERATED = 'src/generated/schema.ts';

/** Rejects when the committed types are not those of the schema; leaves the right ones behind. */
export async function codegenIsCurrent() {
  const before = await readFile(GENERATED, 'utf8').catch(() => '');
  await run('graphql-codegen', ['--config', 'codegen.yml', '--silent']);
  if (before === (await readFile(GENERATED, 'utf8'))) return;
  throw new Failed('codegen', [`(${GENERATED} was not that of schema/*.graphql; it is now: commit it)`], 1);
}
