import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs the built command line as its user does, with these variables and this input only, and waits for its end. */
export async function runCli(args: readonly string[], environment: Record<string, string> = {}, input = '') {
  const child = launch(args, environment);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...child.said };
}

/** Starts a command that serves. `line` finds its URL in what it prints; `stop` ends it by a signal and gives its exit code. */
export async function startCli(args: readonly string[], line: RegExp, environment: Record<string, string> = {}) {
  const child = launch(args, environment);
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const [, found] = line.exec(child.said.stdout + child.said.stderr) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('close', () => reject(new Error(`It ended without listening: ${child.said.stderr}`)));
  });
  return {
    url,
    said: child.said,
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
      const closed = once(child, 'close') as Promise<[number | null]>;
      child.kill(signal);
      return (await closed)[0];
    },
  };
}

function launch(args: readonly string[], environment: Record<string, string>) {
  if (!existsSync(CLI)) throw new Error('The gateway is not built: run `npm run build` first.');
  const child = spawn(process.execPath, [CLI, ...args], { env: { NODE_ENV: 'test', ...environment } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', chunk => (said.stdout += String(chunk)));
  child.stderr.on('data', chunk => (said.stderr += String(chunk)));
  return Object.assign(child, { said });
}
