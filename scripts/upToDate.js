import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

/** The inputs of the build. */
const SOURCES = ['src', 'schema', 'examples', 'scripts', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Written last by the build, so an interrupted build counts as none. */
export const STAMP = 'dist/.built';

/** Whether `dist/` is complete and newer than all inputs. */
export function isBuilt() {
  return existsSync(STAMP) && Math.max(...SOURCES.map(newest)) <= statSync(STAMP).mtimeMs;
}

/**
 * Whether `node_modules/` of a folder matches its lock file. Optional packages may be absent: they are for other
 * platforms.
 */
export function isInstalled(folder = '.') {
  const wanted = packages(join(folder, 'package-lock.json'));
  const installed = packages(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || installed[path]?.version === version,
  );
}

const packages = lock => (existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {});

/** Installs the versions of a folder's lock file. */
export async function install(folder = '.') {
  console.log(folder === '.' ? 'Installing packages ...' : `Installing packages of ${folder} ...`);
  await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error']);
}

/** The time of the latest change of a file, or in a folder, ms. The folder's own time covers deletions. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  const below = stat.isDirectory() ? readdirSync(path).map(name => newest(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...below);
}
