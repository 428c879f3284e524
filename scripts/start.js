import { install, isBuilt, isInstalled } from './upToDate.js';
import { Failed, run } from './run.js';

/** `npm start`: installs and builds what is missing or outdated, then runs the gateway. */
try {
  if (!isInstalled()) await install();
  if (!isBuilt()) {
    console.log('Building ...');
    await run('node', ['scripts/build.js']);
  }
  // Without this, graphql-js uses its slower development checks.
  process.env.NODE_ENV ??= 'production';
  // In this process, so that signals and the terminal reach the gateway directly.
  await import('../dist/cli.js');
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
