import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/**
 * Part of `npm install`: turns on the hooks of `.githooks/`. Does nothing on a build server (`CI`), outside a clone, and in
 * a clone that has hooks of its own.
 */
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** Is this folder the root of a clone whose hooks are as `git init` leaves them? */
function isWithoutHooks() {
  try {
    if (git('rev-parse', '--show-prefix') !== '') return false;
    return readdirSync(git('rev-parse', '--git-path', 'hooks')).every(name => name.endsWith('.sample'));
  } catch (error) {
    // No folder of hooks is one without hooks; anything else is no git, or no clone.
    return error.code === 'ENOENT' && error.syscall === 'scandir';
  }
}

if (!process.env.CI && isWithoutHooks()) git('config', 'core.hooksPath', '.githooks');
