import { codegenIsCurrent } from './codegen.js';
import { install, isBuilt, isInstalled } from './upToDate.js';
import { roomsAreCurrent } from './rooms.js';
import { Failed, jest, run } from './run.js';

/**
 * `npm test`: all checks of a change. A failing check does not stop the following ones. jest runs last, so that its
 * summary ends the output. Arguments after `npm test --` are passed to jest.
 */
const checks = [
  () => isInstalled() || install(),
  codegenIsCurrent,
  roomsAreCurrent,
  () => run('npm', ['run', '--silent', 'typecheck']),
  () => run('npm', ['run', '--silent', 'lint', '--', '--all']),
  () => isBuilt() || run('node', ['scripts/build.js']),
  () => jest(['--maxWorkers=2', ...process.argv.slice(2)]),
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
