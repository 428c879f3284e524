import { readdirSync } from 'node:fs';
import { install, isInstalled } from './upToDate.js';
import { Failed, run } from './run.js';

/** `npm run bench`: runs all benchmarks of `bench/`, or the named ones. Each prints its figures and their limits. */
const named = process.argv.slice(2);
const all = readdirSync('bench').filter(file => file.endsWith('.ts'));

try {
  if (!isInstalled()) await install();
  for (const file of all) {
    if (named.length === 0 || named.includes(file.replace(/\.ts$/, ''))) await run('tsx', [`bench/${file}`]);
  }
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
