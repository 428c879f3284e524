import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

/** All that the build reads. */
const SOURCES = ['src', 'schema', 'examples', 'scripts', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Written last by the build, so a build that was cut off counts as none. */
export const STAMP = 'dist/.built';

/** Is `dist/` complete and newer than everything that it is made from? */
export function isBuilt() {
  return existsSync(STAMP) && Math.max(...SOURCES.map(newest)) <= statSync(STAMP).mtimeMs;
}

/** Does `node_modules/` hold what the lock file says? Packages for other platforms are optional, and absent. */
export function isInstalled() {
  const wanted = packages('package-lock.json');
  const installed = packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || installed[path]?.version === version,
  );
}

const packages = lock => (existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {});

/** Installs exactly what the lock file says. */
export async function install() {
  console.log('Installing packages ...');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** ms of the latest change of a file or of anything in a folder; a folder's own time tells of deletions. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  const below = stat.isDirectory() ? readdirSync(path).map(name => newest(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...below);
}
