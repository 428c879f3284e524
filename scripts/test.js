import { codegenIsCurrent } from './codegen.js';
import { install, isBuilt, isInstalled } from './fresh.js';
import { Failed, run } from './run.js';

/**
 * `npm test`: everything that must hold before a change is kept, the fastest first and jest last. What follows
 * `npm test --` goes to jest.
 */
const args = process.argv.slice(2);
try {
  if (!isInstalled()) await install();
  await codegenIsCurrent();
  await run('npm', ['run', '--silent', 'typecheck']);
  await run('npm', ['run', '--silent', 'lint']);
  if (!isBuilt()) await run('node', ['scripts/build.js']);
  // Jest's own summary stays the last of the output.
  await run('jest', ['--maxWorkers=2', ...args], { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }).catch(
    () => (process.exitCode = 1),
  );
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
