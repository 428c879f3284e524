import { Failed, run } from './run.js';

/**
 * `npm run lint`: the linter and the formatter side by side. Both keep the files that they found in order and skip them
 * until they change. A rule that looks at types may find a file wrong because another one has changed; `--all` looks at
 * every file again, as `npm test` does.
 */
const all = process.argv.includes('--all');
const kept = name =>
  all ? [] : ['--cache', '--cache-strategy', 'content', '--cache-location', `node_modules/.cache/${name}`];

const checks = [run('eslint', [...kept('eslint/'), '.']), run('prettier', [...kept('prettier.json'), '--check', '.'])];

for (const { reason } of await Promise.allSettled(checks)) {
  if (reason && !(reason instanceof Failed)) throw reason;
  if (reason) process.exitCode = 1;
}
