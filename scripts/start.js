import { install, isBuilt, isInstalled } from './fresh.js';
import { Failed, run } from './run.js';

/** `npm start`: what a fresh clone or changed sources lack is made first, then the gateway serves. */
try {
  if (!isInstalled()) await install();
  if (!isBuilt()) {
    console.log('Building ...');
    await run('node', ['scripts/build.js']);
  }
  // graphql-js looks twice at every type unless it is told that this is production.
  process.env.NODE_ENV ??= 'production';
  // In this process, so that signals and the terminal reach the gateway itself.
  await import('../dist/cli.js');
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
