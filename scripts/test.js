import { codegenIsCurrent } from './codegen.js';
import { install, isBuilt, isInstalled } from './upToDate.js';
import { Failed, run } from './run.js';

/**
 * `npm test`: all checks of a change. A failing check does not stop the following ones. jest runs last, so that its
 * summary ends the output. Arguments after `npm test --` are passed to jest.
 */
const jest = ['--maxWorkers=2', ...process.argv.slice(2)];
const checks = [
  () => isInstalled() || install(),
  codegenIsCurrent,
  () => run('npm', ['run', '--silent', 'typecheck']),
  () => run('npm', ['run', '--silent', 'lint']),
  () => isBuilt() || run('node', ['scripts/build.js']),
  () => run('jest', jest, { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }),
];

for (const check of checks) {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    if (check !== checks.at(-1)) console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
