import { rm, writeFile } from 'node:fs/promises';
import { buildExplorer } from './explorer.js';
import { STAMP } from './fresh.js';
import { Failed, run } from './run.js';

/** Builds all that `dist/` holds: the gateway by the compiler, the explorer by the bundler. */
try {
  await rm('dist', { recursive: true, force: true });
  await run('tsc', ['--project', 'tsconfig.build.json']);
  await buildExplorer();
  await writeFile(STAMP, '');
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
