import { rm, writeFile } from 'node:fs/promises';
import { writeClientCache } from './clientCache.js';
import { buildExplorer } from './explorer.js';
import { STAMP } from './upToDate.js';
import { Failed, run } from './run.js';

/** Builds `dist/`: the gateway with the compiler, the explorer with the bundler, files for clients from the schema. */
try {
  await rm('dist', { recursive: true, force: true });
  await run('tsc', ['--project', 'tsconfig.build.json']);
  await buildExplorer();
  await writeClientCache();
  await writeFile(STAMP, '');
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
