import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * Runs a command of this project's packages in the foreground. Rejects with Failed if it fails.
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {Record<string, string>} [environment] added to the environment of this process
 */
export function run(command, args = [], environment = {}) {
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PATH: path, ...environment } });
    child.once('error', fail);
    child.once('exit', code => (code === 0 ? done() : fail(new Failed(command, args, code))));
  });
}

/** Runs jest on tests that are native ES modules. */
export const jest = args => run('jest', args, { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' });

/** A command that failed and has printed its own error. */
export class Failed extends Error {
  constructor(command, args, code) {
    super(`${[command, ...args].join(' ')} failed (${code ?? 'killed'}).`);
  }
}
