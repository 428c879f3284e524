import { codegenIsCurrent } from './codegen.js';
import { install, isBuilt, isInstalled } from './fresh.js';
import { roomsAreCurrent } from './rooms.js';
import { Failed, jest, run } from './run.js';

/**
 * `npm test`: everything that must hold before a change is kept. A check that fails does not keep the next ones from
 * running; jest comes last, so that its own summary is the end of the output. What follows `npm test --` goes to jest.
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
