import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildExplorer } from './explorer.js';
import { install, isInstalled } from './upToDate.js';
import { Failed } from './run.js';

/**
 * `npm run dev`: the gateway as `npm start` serves it, straight from `src/`, restarted whenever a file that it imports
 * or a schema changes. A file that does not compile is reported, and the next change is waited for. Types are not
 * checked here, and the explorer is bundled only where `dist/` has none.
 */
const WATCH = ['watch', '--clear-screen=false', '--include', 'schema/*.graphql', 'src/cli.ts'];

try {
  if (!isInstalled()) await install();
  if (!existsSync('dist/explorer/index.html')) await buildExplorer();
  const watcher = spawn(resolve('node_modules/.bin/tsx'), [...WATCH, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal signals both processes, anything else only this one.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => watcher.kill(signal));
  watcher.once('exit', code => (process.exitCode = code ?? 0));
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
