import { Failed, jest } from './run.js';

/**
 * `npm run test:one -- <file>` and `npm run coverage`: jest alone, without the checks of `npm test` before it. Tests of the
 * command line run what `dist/` holds: `npm run build` first.
 */
try {
  await jest(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  process.exitCode = 1;
}
