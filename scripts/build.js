import { rm, writeFile } from 'node:fs/promises';
import { buildExplorer } from './explorer.js';
import { writePublished } from './publish.js';
import { STAMP } from './upToDate.js';
import { Failed, run } from './run.js';

/** Builds `dist/`: the gateway with the compiler, the explorer with the bundler, the files in which the schema is published. */
try {
  await rm('dist', { recursive: true, force: true });
  await run('tsc', ['--project', 'tsconfig.build.json']);
  await buildExplorer();
  await writePublished();
  await writeFile(STAMP, '');
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
